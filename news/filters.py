"""The list of news: what it can be filtered by and in which order it stands.

The facet "Stadt" finds the news that name the town. News that name none concern the whole Kreis; they would stand in
the list of every town and hide the town's own.
"""

from fields.filters import FieldFacet
from smartvest.core.listing import ListingFilterSet, Noun, Relation
from smartvest.core.listing.years import InYears, YearFacet
from smartvest.core.search import best_first
from smartvest.municipalities.filters import MunicipalityFacet

from .models import NewsPage
from .querysets import as_cards

MUNICIPALITIES = Relation(NewsPage.municipalities.through, owner="newspage")
FIELDS = Relation(NewsPage.fields.through, owner="newspage")


class NewsFilterSet(InYears, ListingFilterSet):
    noun = Noun("Meldung", "Meldungen")
    year_column = "date__year"

    stadt = MunicipalityFacet("municipalitypage", MUNICIPALITIES)
    feld = FieldFacet("fieldpage", FIELDS)
    jahr = YearFacet("date__year")

    def in_order(self, queryset):
        """The newest first; with free text the best first."""
        queryset = queryset.newest_first()
        if self.query:
            queryset = queryset.order_by(best_first(self.question), "-date", "-pk")
        return queryset

    def fetch(self, results):
        return as_cards(results.for_lists())


class NewsOfOneYearFilterSet(NewsFilterSet):
    """A page of the archive: the year stands in the path, so there is no facet for it."""

    jahr = None
