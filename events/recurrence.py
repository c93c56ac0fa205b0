"""From an event to its dates. Pure expansion first, then the one place that writes them.

Rules are expanded in wall-clock time of Europe/Berlin, so 18:00 stays 18:00 across a change of daylight saving time.
"""

import datetime
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import islice

from dateutil.rrule import MONTHLY, WEEKLY, YEARLY, rrule
from django.db import transaction
from django.utils import timezone

MAX_OCCURRENCES = 400  # dates of one event; about one a day for a year

# name of the rule → frequency and interval (RFC 5545, FREQ and INTERVAL)
RULES = {"weekly": (WEEKLY, 1), "fortnightly": (WEEKLY, 2), "monthly": (MONTHLY, 1), "yearly": (YEARLY, 1)}


@dataclass(frozen=True)
class Date:
    """One date of an event: aware start and end, the start by the rule, and its own state."""

    original_start: datetime.datetime
    start: datetime.datetime
    end: datetime.datetime
    state: str
    note: str = ""


def rule_starts(event) -> Iterator[datetime.datetime]:
    """The starts by the rule in UTC, the first one included; at most MAX_OCCURRENCES + 1 of them.

    A time that daylight saving skips moves on by the hour that is missing: 2:30 becomes 3:30 (RFC 5545, 3.3.5).
    A month or year without the day (31 April, 29 February) is left out (RFC 5545, 3.3.10).
    """
    yield event.start.astimezone(datetime.UTC)
    if event.repeat not in RULES or not event.repeat_until:
        return
    frequency, interval = RULES[event.repeat]
    until = datetime.datetime.combine(event.repeat_until, datetime.time.max)
    rule = rrule(frequency, interval=interval, dtstart=timezone.make_naive(event.start), until=until)
    for start in islice(rule, 1, MAX_OCCURRENCES + 1):
        yield timezone.make_aware(start).astimezone(datetime.UTC)


def expand(event) -> list[Date]:
    """All dates of `event`, capped at MAX_OCCURRENCES, the ones that are left out by an exception gone."""
    exceptions = {exception.date: exception for exception in event.exceptions.all()}
    dates = []
    for original in islice(rule_starts(event), MAX_OCCURRENCES):
        exception = exceptions.get(timezone.localtime(original).date())
        if exception is None:
            dates.append(Date(original, *moments(event, original), event.state))
        elif exception.state != exception.State.DROPPED:
            start, end = moments(event, exception.new_start or original, exception.new_end)
            dates.append(Date(original, start, end, exception.state, exception.note))
    return dates


def moments(event, start, end=None) -> tuple[datetime.datetime, datetime.datetime]:
    """Start and end of a date that begins at `start`; without a valid `end` it lasts as long as the event.

    As long by the clock on the wall: 22:00 to 6:00 stays so in the night in which the clocks change.
    """
    if end is None or end < start:
        length = timezone.make_naive(event.end) - timezone.make_naive(event.start)
        end = timezone.make_aware(timezone.make_naive(start) + length)
        if start.astimezone(datetime.UTC) == event.start.astimezone(datetime.UTC):
            end = event.end  # exact even in the hour that the clocks show twice
    return whole_days(start, end) if event.all_day else (start, end)


def whole_days(start: datetime.datetime, end: datetime.datetime) -> tuple[datetime.datetime, datetime.datetime]:
    """From the first moment of the first day to the last moment of the last day, in local time."""
    first, last = timezone.localtime(start).date(), timezone.localtime(end).date()
    return (
        timezone.make_aware(datetime.datetime.combine(first, datetime.time.min)),
        timezone.make_aware(datetime.datetime.combine(last, datetime.time.max)),
    )


@transaction.atomic
def sync_occurrences(event) -> None:
    """Makes the stored dates of a published `event` those of its rule; rows of the same original start keep their key.

    In a handful of queries, however many dates there are.
    """
    from .models import Occurrence

    wanted = {date.original_start: date for date in expand(event)}
    event.occurrences.exclude(original_start__in=wanted).delete()
    stored = {occurrence.original_start: occurrence for occurrence in event.occurrences.all()}
    new, changed = [], []
    for original_start, date in wanted.items():
        occurrence = stored.get(original_start) or Occurrence(event=event, original_start=original_start)
        values = asdict(date) | {"all_day": event.all_day}
        if occurrence.pk is None or any(getattr(occurrence, name) != value for name, value in values.items()):
            for name, value in values.items():
                setattr(occurrence, name, value)
            (changed if occurrence.pk else new).append(occurrence)
    Occurrence.objects.bulk_create(new)
    Occurrence.objects.bulk_update(changed, ["start", "end", "all_day", "state", "note"])
