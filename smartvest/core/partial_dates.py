"""Dates as exact as people know them: a year, a month or a day.

Towns know "seit 2020" or "seit Mai 2022"; a full date would be invented. Stored as the ISO 8601 prefix
(`2022`, `2022-05`, `2022-05-12`), which sorts as text.
"""

import datetime
import re

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.dates import MONTHS

ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
GERMAN = re.compile(r"(?:(?:(\d{1,2})\.\s*)?(\d{1,2})[./]\s*)?(\d{4})", re.ASCII)
MESSAGE = "Bitte ein Jahr (2022), einen Monat (05/2022) oder einen Tag (12.05.2022) angeben."


def parse_partial_date(text: str) -> str:
    """The ISO 8601 prefix for German or ISO input; raises ValidationError for anything else, 31.02. included."""
    text = text.strip()
    if match := ISO.fullmatch(text):
        year, month, day = match.groups()
    elif match := GERMAN.fullmatch(text):
        day, month, year = match.groups()
    else:
        raise ValidationError(MESSAGE)
    try:
        if not 1900 <= int(year) <= 2200:
            raise ValueError(year)
        date = datetime.date(int(year), int(month or 1), int(day or 1))
    except ValueError as error:
        raise ValidationError(MESSAGE) from error
    return date.strftime("%Y-%m-%d")[: 10 if day else 7 if month else 4]


def validate_partial_date(value: str) -> None:
    """Raises ValidationError unless `value` is stored in the one form that sorts."""
    if value and parse_partial_date(value) != value:
        raise ValidationError(MESSAGE)


def format_partial_date(value: str) -> str:
    """`2022-05` → "Mai 2022"; an empty or unreadable value → ""."""
    match = ISO.fullmatch(value or "")
    if not match:
        return ""
    year, month, day = match.groups()
    if not month:
        return year
    name = str(MONTHS.get(int(month), ""))
    return f"{int(day)}. {name} {year}" if day else f"{name} {year}"


class PartialDateFormField(forms.CharField):
    """Reads what people type and shows it back the German way."""

    def to_python(self, value):
        value = super().to_python(value)
        return parse_partial_date(value) if value else ""

    def prepare_value(self, value):
        if match := ISO.fullmatch(value or ""):
            return (
                "/".join(filter(None, reversed(match.groups()))) if not match[3] else ".".join(reversed(match.groups()))
            )
        return value


class PartialDateField(models.CharField):
    """A date known to the year, the month or the day. Values sort chronologically as text."""

    def __init__(self, *args, **kwargs):
        kwargs["max_length"] = 10
        super().__init__(*args, **kwargs)
        self.validators.append(validate_partial_date)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        del kwargs["max_length"]
        return name, path, args, kwargs

    def formfield(self, **kwargs):
        return super().formfield(form_class=PartialDateFormField, **kwargs)
