"""What people type into a list's form: free text and days."""

import datetime
from collections.abc import Callable

import django_filters
from django import forms
from django.db.models import Q

MAX_QUERY_LENGTH = 100  # characters of free text
FIRST_DAY, LAST_DAY = datetime.date(1900, 1, 1), datetime.date(2200, 1, 1)  # beyond them time zones overflow


class SearchTextField(forms.CharField):
    def to_python(self, value):
        # NUL would be refused by the validator, but nobody typed it on purpose.
        return super().to_python(value).replace("\0", " ").strip()[:MAX_QUERY_LENGTH].strip()


class SearchTextFilter(django_filters.CharFilter):
    field_class = SearchTextField


class DayField(forms.DateField):
    def validate(self, value):
        super().validate(value)
        if value and not FIRST_DAY <= value <= LAST_DAY:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")


class DayFilter(django_filters.DateFilter):
    """A day that someone typed or picked; `condition` makes the condition from it, `preposition` stands before it."""

    field_class = DayField

    def __init__(self, condition: Callable[[datetime.date], Q], preposition: str, **kwargs):
        super().__init__(**kwargs)
        self.condition = condition
        self.preposition = preposition
