"""The search over all public pages, with the machine of the other lists."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, CharField, Value, When
from wagtail.models import Page

from events.models import EventIndexPage, EventPage
from fields.models import FieldPage
from news.models import NewsIndexPage, NewsPage
from projects.models import ProjectIndexPage, ProjectPage
from smartvest.core.german import either, in_alphabetical_order
from smartvest.core.listing import Choice, Facet, Listing, ListingFilterSet, Noun
from smartvest.core.search import best_first
from smartvest.municipalities.models import MunicipalityPage

# The types that people tell apart; everything else is a page of information.
KINDS = {
    "projekt": ("Projekte", ProjectPage),
    "meldung": ("Meldungen", NewsPage),
    "termin": ("Termine", EventPage),
    "stadt": ("Städte und Kreis", MunicipalityPage),
    "handlungsfeld": ("Handlungsfelder", FieldPage),
}
OTHER = "seite"


def public_pages():
    """All pages that anybody may see, each with its `result_kind`."""
    types = ContentType.objects.get_for_models(*[model for _, model in KINDS.values()])
    kinds = [When(content_type=types[model], then=Value(kind)) for kind, (_, model) in KINDS.items()]
    result_kind = Case(*kinds, default=Value(OTHER), output_field=CharField())
    return Page.objects.live().public().not_exact_type(Page).annotate(result_kind=result_kind)


class KindFacet(Facet):
    def choices(self):
        labels = {kind: label for kind, (label, _) in KINDS.items()} | {OTHER: "Weitere Seiten"}
        return [Choice(kind, label, kind, str(rank)) for rank, (kind, label) in enumerate(labels.items())]

    def phrase(self, labels):
        return f"unter {either(labels)}"


class SearchFilterSet(ListingFilterSet):
    noun = Noun("Treffer", "Treffer")

    typ = KindFacet("result_kind", label="Art")

    def in_order(self, queryset):
        """The best first. The pages come as their own types: a query per type, however many there are."""
        if self.query:
            queryset = queryset.order_by(best_first(self.query), in_alphabetical_order("title"), "pk")
        return queryset.specific()

    def ways_out(self, url):
        """The lists to look through instead."""
        lists = Page.objects.live().public().type(ProjectIndexPage, NewsIndexPage, EventIndexPage).order_by("path")
        return [(f"Zur Seite „{page.title}“", page.url) for page in lists]


def search_listing(request) -> Listing:
    """What the search page shows; without a word to search for, nothing."""
    return Listing(SearchFilterSet(request.GET, public_pages()), request, asks_first=True)
