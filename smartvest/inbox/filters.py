"""The list of messages: by state, by form, by day."""

import django_filters
from django import forms
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet

from smartvest.home.models import Message, Purpose


class MessageFilterSet(WagtailFilterSet):
    state = django_filters.MultipleChoiceFilter(
        label="Stand", choices=Message.State.choices, widget=forms.CheckboxSelectMultiple
    )
    purpose = django_filters.MultipleChoiceFilter(
        label="Art", choices=Purpose.choices, widget=forms.CheckboxSelectMultiple
    )
    submit_time = django_filters.DateFromToRangeFilter(label="Eingang", widget=DateRangePickerWidget)

    class Meta:
        model = Message
        fields = []
