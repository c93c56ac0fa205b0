"""From an event to its dates. Pure expansion first, then the one place that writes them.

Rules are expanded in wall-clock time of Europe/Berlin, so 18:00 stays 18:00 across a change of daylight saving time.
"""

import datetime
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import islice, takewhile

from dateutil.rrule import rrulestr
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format

from smartvest.core.listing.periods import midnight

MAX_OCCURRENCES = 400  # dates of one event; about one a day for a year
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LAST = -1


@dataclass(frozen=True)
class Date:
    """One date of an event: aware start and end, the start by the rule, and its own state."""

    original_start: datetime.datetime
    start: datetime.datetime
    end: datetime.datetime
    state: str
    note: str = ""


def nth_weekday(day: datetime.date) -> int:
    """1 to 4 for the first to fourth weekday of its name in the month, LAST for a fifth: not every month has one."""
    number = (day.day - 1) // 7 + 1
    return LAST if number == 5 else number


def is_last_weekday(day: datetime.date) -> bool:
    """No other weekday of that name comes in the month."""
    return (day + datetime.timedelta(weeks=1)).month != day.month


def rule(repeat: str, first: datetime.date) -> dict[str, int | str]:
    """The parts of the RRULE (RFC 5545, 3.3.10) of a series that begins on `first`; {} for a single date.

    The day is always named, because readers differ in what they make of a rule without it.
    """
    weekday = WEEKDAYS[first.weekday()]
    return {
        "weekly": {"FREQ": "WEEKLY"},
        "fortnightly": {"FREQ": "WEEKLY", "INTERVAL": 2},
        "monthly": {"FREQ": "MONTHLY", "BYMONTHDAY": first.day},
        "monthly-weekday": {"FREQ": "MONTHLY", "BYDAY": f"{nth_weekday(first)}{weekday}"},
        "monthly-last": {"FREQ": "MONTHLY", "BYDAY": f"{LAST}{weekday}"},
        "yearly": {"FREQ": "YEARLY", "BYMONTH": first.month, "BYMONTHDAY": first.day},
    }.get(repeat, {})


def wall_starts(event) -> Iterator[datetime.datetime]:
    """The starts by the rule as clocks on the wall would show them (naive), the first one included.

    A month or year without the day (31 April, 29 February) is left out (RFC 5545, 3.3.10). At most MAX_OCCURRENCES + 1.
    """
    first = timezone.make_naive(event.start)
    yield first
    parts = rule(event.repeat, first.date())
    if not parts or not event.repeat_until:
        return
    text = ";".join(f"{name}={value}" for name, value in parts.items())
    starts = takewhile(lambda start: start.date() <= event.repeat_until, rrulestr(text, dtstart=first))
    yield from islice((start for start in starts if start > first), MAX_OCCURRENCES)


def rule_starts(event) -> Iterator[datetime.datetime]:
    """The same starts as moments in UTC.

    A time that daylight saving skips moves on by the hour that is missing: 2:30 becomes 3:30 (RFC 5545, 3.3.5).
    """
    yield event.start.astimezone(datetime.UTC)
    for start in islice(wall_starts(event), 1, None):
        yield timezone.make_aware(start).astimezone(datetime.UTC)


def expand(event) -> list[Date]:
    """All dates of `event`, capped at MAX_OCCURRENCES, the ones that are left out by an exception gone."""
    exceptions = {exception.date: exception for exception in event.exceptions.all()}
    dates = []
    for original in islice(rule_starts(event), MAX_OCCURRENCES):
        exception = exceptions.get(timezone.localtime(original).date())
        if exception is None:
            dates.append(Date(planned(event, original), *moments(event, original), event.state))
        elif exception.state != exception.State.DROPPED:
            start, end = moments(event, exception.new_start or original, exception.new_end)
            dates.append(Date(original, start, end, exception.state, exception.note))
    return dates


def planned(event, start: datetime.datetime) -> datetime.datetime:
    """When a date that begins at `start` was to begin at first: a single event may have moved as a whole."""
    return event.moved_from.astimezone(datetime.UTC) if event.has_moved else start


def moments(event, start, end=None) -> tuple[datetime.datetime, datetime.datetime]:
    """Start and end of a date that begins at `start`; without a valid `end` it lasts as long as the event.

    As long by the clock on the wall: 22:00 to 6:00 stays so in the night in which the clocks change.
    """
    if end is None or end < start:
        length = timezone.make_naive(event.end) - timezone.make_naive(event.start)
        end = timezone.make_aware(timezone.make_naive(start) + length)
        if start.astimezone(datetime.UTC) == event.start.astimezone(datetime.UTC):
            end = event.end  # exact even in the hour that the clocks show twice
        elif end.astimezone(datetime.UTC) < start.astimezone(datetime.UTC):
            end = start + length  # it begins in that hour's second half
    return whole_days(start, end) if event.all_day else (start, end)


def whole_days(start: datetime.datetime, end: datetime.datetime) -> tuple[datetime.datetime, datetime.datetime]:
    """From the first moment of the first day to the last moment of the last day, in local time."""
    first, last = timezone.localtime(start).date(), timezone.localtime(end).date()
    return (
        midnight(first),
        timezone.make_aware(datetime.datetime.combine(last, datetime.time.max)),
    )


def exception_errors(event, days: list[datetime.date]) -> dict[int, str]:
    """What is wrong with the days that exceptions of `event` name, in German, by place in the list."""
    starts = [timezone.localtime(start).date() for start in islice(rule_starts(event), MAX_OCCURRENCES)]
    errors = {}
    for place, day in enumerate(days):
        if day not in starts:
            nearest = min(starts, key=lambda start: abs(start - day))
            errors[place] = (
                f"Am {date_format(day, 'j. F Y')} ist nach der Regel kein Termin. "
                f"Am nächsten liegt der {date_format(nearest, 'j. F Y')}."
            )
        elif day in days[:place]:
            errors[place] = f"Für den {date_format(day, 'j. F Y')} steht schon eine Ausnahme in der Liste."
    return errors


@transaction.atomic
def sync_occurrences(event) -> None:
    """Makes the stored dates of a published `event` those of its rule.

    A row keeps its key as long as its day is a day of the series, also when the hour changes. In a handful of queries,
    however many dates there are.
    """
    from .models import Occurrence

    wanted = {date.original_start: date for date in expand(event)}
    stored = {occurrence.original_start: occurrence for occurrence in event.occurrences.all()}
    free = {local_day(start): row for start, row in stored.items() if start not in wanted}
    new, changed, kept = [], [], set()
    for original_start, date in wanted.items():
        row = stored.get(original_start) or free.pop(local_day(original_start), None) or Occurrence(event=event)
        values = asdict(date) | {"all_day": event.all_day}
        kept.add(row.pk)
        if row.pk is None or any(getattr(row, name) != value for name, value in values.items()):
            for name, value in values.items():
                setattr(row, name, value)
            (changed if row.pk else new).append(row)
    event.occurrences.exclude(pk__in=kept - {None}).delete()
    Occurrence.objects.bulk_create(new)
    Occurrence.objects.bulk_update(changed, ["original_start", "start", "end", "all_day", "state", "note"])


def local_day(moment: datetime.datetime) -> datetime.date:
    return timezone.localtime(moment).date()
