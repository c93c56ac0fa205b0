"""How often an event takes place, and how one says it."""

import datetime

from django.db import models
from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format

from events.recurrence import LAST, nth_weekday

ORDINALS = {1: "ersten", 2: "zweiten", 3: "dritten", 4: "vierten", LAST: "letzten"}


class Repeat(models.TextChoices):
    NONE = "none", "einmalig"
    WEEKLY = "weekly", "jede Woche"
    FORTNIGHTLY = "fortnightly", "alle zwei Wochen"
    MONTHLY = "monthly", "jeden Monat am selben Tag (zum Beispiel am 15.)"
    MONTHLY_WEEKDAY = "monthly-weekday", "jeden Monat am selben Wochentag (zum Beispiel am zweiten Dienstag)"
    MONTHLY_LAST = "monthly-last", "jeden Monat am letzten Wochentag (zum Beispiel am letzten Freitag)"
    YEARLY = "yearly", "jedes Jahr"


def repetition(repeat: str, first: datetime.date) -> str:
    """A series that begins on `first`, in words: "jeden zweiten Dienstag im Monat"; "" for a single date."""
    weekday = str(WEEKDAYS[first.weekday()])
    return {
        Repeat.WEEKLY: f"jeden {weekday}",
        Repeat.FORTNIGHTLY: f"alle zwei Wochen am {weekday}",
        Repeat.MONTHLY: f"jeden Monat am {first.day}.",
        Repeat.MONTHLY_WEEKDAY: f"jeden {ORDINALS[nth_weekday(first)]} {weekday} im Monat",
        Repeat.MONTHLY_LAST: f"jeden letzten {weekday} im Monat",
        Repeat.YEARLY: f"jedes Jahr am {date_format(first, 'j. F')}",
    }.get(repeat, "")
