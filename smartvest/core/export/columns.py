"""What a file holds: columns with a name, a meaning for people, and a value for each row."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from django.utils import timezone

Value = str | int | datetime.date | list[str] | None
LIST_SEPARATOR = " | "  # in a table; names with commas in them stay whole


class Kind(Enum):
    """What people need to know of the values of a column."""

    TEXT = "Text"
    LIST = "Texte, in der Tabelle durch „ | “ getrennt"
    NUMBER = "ganze Zahl"
    DAY = "Datum, zum Beispiel 2026-05-12"
    PARTIAL_DATE = "Jahr, Monat oder Tag, so genau wie bekannt: 2022, 2022-05, 2022-05-12"
    MOMENT = "Zeitpunkt mit Zeitzone, zum Beispiel 2026-05-12T08:00:00+02:00"
    URL = "Adresse"


@dataclass(frozen=True)
class Column:
    """`name` stands in the head of tables and as a key in JSON; other people's programs rely on it. `value` takes the
    row's object."""

    name: str
    kind: Kind
    description: str
    value: Callable[[object], Value]

    def as_text(self, row) -> str | int:
        """For a table; "" for nothing. Dates as ISO 8601, moments in local time."""
        value = self.value(row)
        if isinstance(value, list):
            return LIST_SEPARATOR.join(value)
        return "" if value is None else moment_or_day(value)

    def as_json(self, row) -> str | int | list | None:
        """For JSON; None for nothing, [] for an empty list."""
        value = self.value(row)
        return None if value == "" else moment_or_day(value)


def moment_or_day(value):
    """Dates as ISO 8601, moments to the second in local time; everything else as it is."""
    if isinstance(value, datetime.datetime):
        return timezone.localtime(value).isoformat(timespec="seconds")
    return value.isoformat() if isinstance(value, datetime.date) else value
