"""A month as a calendar on a wall shows it."""

import calendar
import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone
from django.utils.dates import MONTHS

from smartvest.core.listing.periods import midnight


@dataclass(frozen=True)
class Day:
    date: datetime.date
    occurrences: list
    is_today: bool


@dataclass(frozen=True)
class Week:
    """Seven days from Monday on, None for those of other months; `number` as ISO 8601 counts it."""

    number: int
    days: list[Day | None]


@dataclass(frozen=True, order=True)
class Month:
    year: int
    number: int

    @classmethod
    def of(cls, moment: datetime.datetime) -> "Month":
        local = timezone.localtime(moment)
        return cls(local.year, local.month)

    def __str__(self) -> str:
        return f"{MONTHS[self.number]} {self.year}"

    @property
    def first(self) -> datetime.date:
        return datetime.date(self.year, self.number, 1)

    @property
    def last(self) -> datetime.date:
        return self.first.replace(day=calendar.monthrange(self.year, self.number)[1])

    @property
    def start(self) -> datetime.datetime:
        """Its first moment in Europe/Berlin."""
        return midnight(self.first)

    @property
    def next(self) -> "Month":
        return Month(self.year + self.number // 12, self.number % 12 + 1)

    @property
    def previous(self) -> "Month":
        return Month(self.year - (self.number == 1), (self.number - 2) % 12 + 1)


@dataclass(frozen=True)
class MonthView:
    """What the template of a month shows; the addresses of its neighbours are "" where there is nothing further on."""

    month: Month
    weeks: list[Week]
    previous_url: str
    next_url: str


def weeks(month: Month, occurrences: Iterable) -> list[Week]:
    """The weeks of `month` with each of `occurrences` on every day of it that it touches, in the order given."""
    today = timezone.localdate()
    by_day: dict[datetime.date, list] = {}
    for occurrence in occurrences:
        first, last = max(occurrence.first_day, month.first), min(occurrence.last_day, month.last)
        for number in range((last - first).days + 1):
            by_day.setdefault(first + datetime.timedelta(days=number), []).append(occurrence)
    return [
        Week(
            week[0].isocalendar().week,
            [Day(day, by_day.get(day, []), day == today) if day.month == month.number else None for day in week],
        )
        for week in calendar.Calendar().monthdatescalendar(month.year, month.number)
    ]
