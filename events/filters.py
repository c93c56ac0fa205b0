"""The list of dates: what it can be filtered by and in which order it stands. Its results are occurrences."""

import datetime

from django.db.models import Q
from django.utils import timezone

from fields.filters import FieldFacet
from smartvest.core.listing import DayFilter, ListingFilterSet, Noun, Relation
from smartvest.core.listing.years import InYears
from smartvest.core.search import best_first
from smartvest.municipalities.filters import MunicipalityFacet

from .models import EventPage

MUNICIPALITIES = Relation(
    EventPage.municipalities.through, owner="eventpage", outer="event", results="eventpage__occurrences"
)
FIELDS = Relation(EventPage.fields.through, owner="eventpage", outer="event", results="eventpage__occurrences")


def midnight(day: datetime.date) -> datetime.datetime:
    """The first moment of `day` in Europe/Berlin."""
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time.min))


def not_over_before(day: datetime.date) -> Q:
    """Something of it is on `day` or later."""
    return Q(end__gte=midnight(day))


def begun_by(day: datetime.date) -> Q:
    """Something of it is on `day` or earlier."""
    return Q(start__lt=midnight(day + datetime.timedelta(days=1)))


class UpcomingFilterSet(ListingFilterSet):
    """What is still to come; the next first."""

    noun = Noun("Termin", "Termine")
    search_model = EventPage
    search_path = "event"
    order = ("start", "pk")

    stadt = MunicipalityFacet("municipalitypage", MUNICIPALITIES)
    feld = FieldFacet("fieldpage", FIELDS)
    von = DayFilter(not_over_before, "ab dem", label="Von")
    bis = DayFilter(begun_by, "bis zum", label="Bis")

    @property
    def notices(self):
        notices = super().notices
        if self.ends_before_it_begins:
            notices.append("Das Ende des Zeitraums liegt vor seinem Anfang: Dazwischen gibt es keine Termine.")
        return notices

    @property
    def ends_before_it_begins(self) -> bool:
        return len(self.days) == 2 and self.days["bis"] < self.days["von"]

    def in_order(self, queryset):
        best = [best_first(self.query, {"event__title": 1})] if self.query else []
        return queryset.order_by(*best, *self.order).for_cards()


class PastFilterSet(InYears, UpcomingFilterSet):
    """What is over; the latest first. A date belongs to the year in which it begins."""

    noun = Noun("vergangener Termin", "vergangene Termine", none="vergangenen Termine")
    order = ("-start", "-pk")
    year_column = "start__year"
