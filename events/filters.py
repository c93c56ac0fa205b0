"""The list of dates: what it can be filtered by and in which order it stands. Its results are occurrences."""

from datetime import date, timedelta

from django.db.models import Q
from django.utils import timezone

from fields.filters import FieldFacet
from smartvest.core.listing import DayFilter, ListingFilterSet, Noun, Relation, query_of
from smartvest.core.listing.periods import InPeriod, midnight
from smartvest.core.listing.years import InYears
from smartvest.core.search import best_first
from smartvest.municipalities.filters import MunicipalityFacet

from .models import EventPage
from .months import Month
from .querysets import not_over_by

MUNICIPALITIES = Relation(
    EventPage.municipalities.through, owner="eventpage", outer="event", results="eventpage__occurrences"
)
FIELDS = Relation(EventPage.fields.through, owner="eventpage", outer="event", results="eventpage__occurrences")


def not_over_before(day: date) -> Q:
    """Something of it is on `day` or later."""
    return not_over_by(midnight(day))


def begun_by(day: date) -> Q:
    """Something of it is on `day` or earlier."""
    return Q(start__lt=midnight(day + timedelta(days=1)))


class UpcomingFilterSet(InPeriod, ListingFilterSet):
    """What is still to come; the next first."""

    noun = Noun("Termin", "Termine")
    search_model = EventPage
    search_path = "event"
    order = ("start", "pk")

    stadt = MunicipalityFacet("municipalitypage", MUNICIPALITIES)
    feld = FieldFacet("fieldpage", FIELDS)
    von = DayFilter(not_over_before, "ab dem", label="Von")
    bis = DayFilter(begun_by, "bis zum", label="Bis")

    def __init__(self, *args, archive_url: str = "", **kwargs):
        super().__init__(*args, **kwargs)
        self.archive_url = archive_url

    def ways_out(self, url):
        """The days the right way round, and the archive for days that are over."""
        ways = super().ways_out(url)
        is_over = self.days.get("bis", date.max) < timezone.localdate()
        if self.archive_url and is_over and not self.ends_before_it_begins:
            ways.append(("In den vergangenen Terminen suchen", self.archive_url + query_of(self.active)))
        return ways

    def heading(self, result):
        """The month in which it begins; the best hits of a search are in no such order."""
        if self.query:
            return ""
        return "Läuft bereits" if result.start < midnight(timezone.localdate()) else str(Month.of(result.start))

    def in_order(self, queryset):
        best = [best_first(self.question, "event__")] if self.query else []
        return queryset.order_by(*best, *self.order)

    def fetch(self, results):
        return list(results.for_cards())


class PastFilterSet(InYears, UpcomingFilterSet):
    """What is over; the latest first. A date belongs to the year in which it begins."""

    noun = Noun("vergangener Termin", "vergangene Termine", declined="vergangenen Termine")
    order = ("-start", "-pk")
    year_column = "start__year"

    def heading(self, result):
        return "" if self.query else str(Month.of(result.start))


class MonthFilterSet(UpcomingFilterSet):
    """What touches one month, over or not, day by day."""

    def __init__(self, data, queryset, *, month: Month, **kwargs):
        super().__init__(data, queryset, **kwargs)
        self.scope = f"im {month}"

    def in_order(self, queryset):
        return queryset.order_by(*self.order)
