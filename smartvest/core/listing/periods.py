"""Periods of time: two days, of which the second may lie before the first."""

import datetime
from dataclasses import replace

from django.utils import timezone


def midnight(day: datetime.date) -> datetime.datetime:
    """The first moment of `day` in Europe/Berlin."""
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time.min))


class InPeriod:
    """For filter sets with the days `von` and `bis`: says when the one is after the other, and offers to swap them."""

    @property
    def ends_before_it_begins(self) -> bool:
        return "von" in self.days and "bis" in self.days and self.days["bis"] < self.days["von"]

    @property
    def notices(self) -> list[str]:
        notices = super().notices
        if self.ends_before_it_begins:
            nothing = self.noun.after("keine")
            notices.append(f"Das Ende des Zeitraums liegt vor seinem Anfang: Dazwischen gibt es {nothing}.")
        return notices

    def ways_out(self, url) -> list[tuple[str, str]]:
        ways = super().ways_out(url)
        if self.ends_before_it_begins:
            other = {"von": self.days["bis"].isoformat(), "bis": self.days["von"].isoformat()}
            swapped = [replace(active, value=other.get(active.name, active.value)) for active in self.active]
            ways.append(("Anfang und Ende tauschen", url(swapped)))
        return ways
