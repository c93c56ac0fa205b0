"""The admin's list of all events."""

import django_filters
from django import forms
from django.utils import timezone
from django.utils.formats import date_format
from wagtail import hooks
from wagtail.admin.filters import DateRangePickerWidget
from wagtail.admin.ui.tables import Column

from fields.page_listings import field_filter
from smartvest.core.page_listings import ContentPageFilterSet, ContentPageListing, names_column
from smartvest.municipalities.page_listings import municipality_filter

from .models import EventPage, OccurrenceState
from .recurrence import sync_occurrences


class EventPageFilterSet(ContentPageFilterSet):
    start = django_filters.DateFromToRangeFilter(label="Beginn", widget=DateRangePickerWidget)
    state = django_filters.MultipleChoiceFilter(
        label="Status", choices=OccurrenceState.choices, widget=forms.CheckboxSelectMultiple
    )
    municipality = municipality_filter(EventPage.municipalities.through, "eventpage")
    field = field_filter(EventPage.fields.through, "eventpage")

    class Meta:
        model = EventPage
        fields = []


def beginning(event: EventPage) -> str:
    """In local time, without the hour of an all-day event, with a word for a series."""
    start = date_format(
        timezone.localtime(event.start), "SHORT_DATE_FORMAT" if event.all_day else "SHORT_DATETIME_FORMAT"
    )
    return f"{start}, {event.get_repeat_display()}" if event.is_series else start


class EventListing(ContentPageListing):
    model = EventPage
    icon = "calendar-alt"
    menu_order = 130
    filterset_class = EventPageFilterSet
    own_columns = (
        Column("start", label="Beginn", accessor=beginning, sort_key="start"),
        Column("state", label="Status", accessor="get_state_display", sort_key="state"),
        names_column("municipalities", "Stadt"),
    )
    related = ("municipalities",)


@hooks.register("after_copy_page")
def materialise_occurrences_of_aliases(request, page, new_page):
    """An alias is public at once, but is not published: nothing else gives it dates until its original changes."""
    for event in EventPage.objects.descendant_of(new_page, inclusive=True).live().filter(alias_of__isnull=False):
        sync_occurrences(event)


@hooks.register("register_admin_viewset")
def register_event_listing():
    return EventListing("termine")
