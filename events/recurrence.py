"""From an event to its dates. Pure expansion first, then the one place that writes them.

Rules are expanded in wall-clock time of Europe/Berlin, so 18:00 stays 18:00 across a change of daylight saving time.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

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
    """The aware starts by the rule, the first one included; at most MAX_OCCURRENCES + 1 of them."""
    first = timezone.localtime(event.start).replace(tzinfo=None)
    if event.repeat not in RULES or not event.repeat_until:
        yield timezone.make_aware(first)
        return
    frequency, interval = RULES[event.repeat]
    until = datetime.datetime.combine(event.repeat_until, datetime.time.max)
    for start in rrule(frequency, interval=interval, dtstart=first, until=until):
        yield timezone.make_aware(start)


def expand(event) -> list[Date]:
    """All dates of `event`, capped at MAX_OCCURRENCES, the ones that are left out by an exception gone."""
    exceptions = {exception.date: exception for exception in event.exceptions.all()}
    length = timezone.make_naive(event.end) - timezone.make_naive(event.start)
    dates = []
    for original in rule_starts(event):
        exception = exceptions.get(timezone.localtime(original).date())
        if exception and exception.state == exception.State.DROPPED:
            continue
        start = (exception and exception.new_start) or original
        end = (exception and exception.new_end) or timezone.make_aware(timezone.make_naive(start) + length)
        if event.all_day:
            start, end = whole_days(start, end)
        state, note = (exception.state, exception.note) if exception else (event.state, "")
        dates.append(Date(original, start, end, state, note))
        if len(dates) == MAX_OCCURRENCES:
            break
    return dates


def whole_days(start: datetime.datetime, end: datetime.datetime) -> tuple[datetime.datetime, datetime.datetime]:
    """From the first moment of the first day to the last moment of the last day, in local time."""
    first, last = timezone.localtime(start).date(), timezone.localtime(end).date()
    return (
        timezone.make_aware(datetime.datetime.combine(first, datetime.time.min)),
        timezone.make_aware(datetime.datetime.combine(last, datetime.time.max)),
    )


@transaction.atomic
def sync_occurrences(event) -> None:
    """Makes the stored dates of a published `event` those of its rule; unchanged rows keep their key."""
    from .models import Occurrence

    wanted = {date.original_start: date for date in expand(event)}
    event.occurrences.exclude(original_start__in=wanted).delete()
    for date in wanted.values():
        Occurrence.objects.update_or_create(
            event=event,
            original_start=date.original_start,
            defaults={
                "start": date.start,
                "end": date.end,
                "all_day": event.all_day,
                "state": date.state,
                "note": date.note,
            },
        )
