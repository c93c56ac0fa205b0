"""The search over all public pages and their documents, with the machine of the other lists."""

from functools import cached_property

from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, CharField, Count, QuerySet, Value, When
from wagtail.models import Page

from events.models import EventIndexPage, EventPage
from fields.models import FieldIndexPage, FieldPage
from news.models import NewsIndexPage, NewsPage
from projects.models import ProjectIndexPage, ProjectPage
from smartvest.core.german import either, in_alphabetical_order
from smartvest.core.listing import Choice, Facet, ListingFilterSet, Noun
from smartvest.core.models import PortalDocument
from smartvest.core.public import public
from smartvest.core.search import best_first, hits, matching
from smartvest.municipalities.models import MunicipalityPage

from .search_documents import offered_by
from .search_results import SearchListing
from .search_towns import TownFacet

# The types that people tell apart; everything else is a page of information.
KINDS = {
    "projekt": ("Projekte", ProjectPage),
    "meldung": ("Meldungen", NewsPage),
    "termin": ("Termine", EventPage),
    "stadt": ("Städte und Kreis", MunicipalityPage),
    "handlungsfeld": ("Handlungsfelder", FieldPage),
}
OTHER = "seite"
DOCUMENT = "dokument"  # no page, so it stands in a list of its own, below that of the pages


def public_pages(request=None):
    """All pages that anybody may see, each with its `result_kind`."""
    types = ContentType.objects.get_for_models(*[model for _, model in KINDS.values()])
    kinds = [When(content_type=types[model], then=Value(kind)) for kind, (_, model) in KINDS.items()]
    result_kind = Case(*kinds, default=Value(OTHER), output_field=CharField())
    return Page.objects.filter(public(request)).not_exact_type(Page).annotate(result_kind=result_kind)


class KindFacet(Facet):
    def choices(self):
        labels = {kind: label for kind, (label, _) in KINDS.items()}
        labels |= {OTHER: "Weitere Seiten", DOCUMENT: "Dokumente"}
        return [Choice(kind, label, kind, str(rank)) for rank, (kind, label) in enumerate(labels.items())]

    def phrase(self, labels):
        return f"unter {either(labels)}"

    def counts(self, name, results, **condition):
        documents = self.parent.documents.order_by().values(facet=Value(name), key=Value(DOCUMENT))
        return [*super().counts(name, results, **condition), documents.annotate(results=Count("pk"))]


class SearchFilterSet(ListingFilterSet):
    """Pages; where only documents are asked for, these."""

    noun = Noun("Treffer", "Treffer")
    noun_of_documents = Noun("Dokument", "Dokumente")

    typ = KindFacet("result_kind", label="Art")
    stadt = TownFacet()

    @cached_property
    def words_occur(self):
        # Seven counts and the results need it; PostgreSQL would look at every entry for each of them.
        return hits(Page, self.question)

    @cached_property
    def documents(self) -> QuerySet:
        """Those with the words in their titles. They belong to no Stadt, so there are none where one is chosen."""
        if not self.query or self.chosen["stadt"]:
            return PortalDocument.objects.none()
        found = offered_by(self.queryset).filter(matching(PortalDocument, self.question))
        return found.order_by(in_alphabetical_order("title"), "pk")

    @property
    def kinds(self) -> set[str]:
        return {choice.value for choice in self.chosen["typ"]}

    @property
    def only_documents(self) -> bool:
        return self.kinds == {DOCUMENT}

    @cached_property
    def documents_besides(self) -> int:
        """How many documents there are besides the results."""
        wanted = self.query and (not self.kinds or DOCUMENT in self.kinds) and not self.only_documents
        return self.counts["typ", DOCUMENT] if wanted else 0

    def filter_queryset(self, queryset):
        return self.documents if self.only_documents else super().filter_queryset(queryset)

    def sentence(self, total):
        """ "14 Treffer für „app“, davon 2 Dokumente"; "2 Dokumente für „app“" where there is nothing else."""
        documents = self.documents_besides
        if not total and documents:
            return self.noun_of_documents.counted(documents) + self._filters_in_words
        among = f", davon {self.noun_of_documents.counted(documents)}" if documents else ""
        return super().sentence(total + documents) + among

    def in_order(self, queryset):
        """The best first."""
        if self.query and not self.only_documents:
            queryset = queryset.order_by(best_first(self.question), in_alphabetical_order("title"), "pk")
        return queryset

    def ways_out(self, url):
        """The lists to look through instead."""
        types = (ProjectIndexPage, FieldIndexPage, NewsIndexPage, EventIndexPage)
        lists = Page.objects.filter(public(self.request)).type(types).order_by("path")
        return [(f"Zur Seite „{page.title}“", page.url) for page in lists]


def search_listing(request) -> SearchListing:
    """What the search page shows; without a word to search for, nothing."""
    return SearchListing(SearchFilterSet(request.GET, public_pages(request), request=request), request, asks_first=True)
