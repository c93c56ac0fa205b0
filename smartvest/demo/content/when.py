"""Days of the demo: fixed ones for historical facts, relative ones so that the demo never looks stale."""

from dataclasses import dataclass
from datetime import date, timedelta

# Month and day when nobody meets; a coming event moves on by a week.
HOLIDAYS = {(1, 1), (5, 1), (10, 3), (11, 1), (12, 24), (12, 25), (12, 26), (12, 31)}

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)


@dataclass(frozen=True)
class Day:
    """A day: ``fixed``, or ``offset`` days from the day the demo is loaded, moved on to ``weekday`` or ``monthday``, or to
    the ``last`` such weekday of a month.

    A weekday moves a coming day later and a past day earlier, so that "upcoming" and "past" stay true.
    """

    fixed: date | None = None
    offset: int = 0
    weekday: int | None = None
    monthday: int | None = None
    last: bool = False

    def on(self, today: date) -> date:
        """The calendar day, seen from ``today``."""
        if self.fixed:
            return self.fixed
        day = today + timedelta(days=self.offset)
        if self.monthday:
            return day.replace(day=self.monthday)
        if self.weekday is None:
            return day
        forward = (self.weekday - day.weekday()) % 7
        day += timedelta(days=forward if self.offset >= 0 else forward - 7 if forward else 0)
        while (is_holiday(day) and self.offset > 0) or (self.last and (day + timedelta(weeks=1)).month == day.month):
            day += timedelta(weeks=1)
        return day


def is_holiday(day: date) -> bool:
    """One of the fixed holidays of the Land, or a day between Christmas and New Year when doors stay shut."""
    return (day.month, day.day) in HOLIDAYS


def historical(year: int, month: int, day: int) -> Day:
    """A day that really happened and keeps its year."""
    return Day(fixed=date(year, month, day))


def coming(days: int, weekday: int | None = None) -> Day:
    """A day at least ``days`` days ahead, on ``weekday`` if given."""
    return Day(offset=days, weekday=weekday)


def coming_last(days: int, weekday: int) -> Day:
    """The last ``weekday`` of a month, at least ``days`` days ahead."""
    return Day(offset=days, weekday=weekday, last=True)


def past(days: int, weekday: int | None = None) -> Day:
    """A day at least ``days`` days ago, on ``weekday`` if given."""
    return Day(offset=-days, weekday=weekday)


def this_month(day: int) -> Day:
    """The ``day`` (1 to 28) of the month in which the demo is loaded; it may lie before or after that day."""
    return Day(monthday=day)


TODAY = Day()
