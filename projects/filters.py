"""The list of projects and that of their changes: what they can be filtered by and in which order they stand."""

from functools import cached_property

from django.db.models import Case, Q, When

from fields.filters import FieldFacet, TopicFacet
from smartvest.core.german import either, in_alphabetical_order
from smartvest.core.listing import Choice, DayFilter, Facet, ListingFilterSet, Noun, Relation
from smartvest.core.listing.periods import InPeriod
from smartvest.core.public import public
from smartvest.core.search import best_first
from smartvest.municipalities.filters import MunicipalityFacet

from .models import ChangeKind, ChangePart, Implementation, ProjectPage, Status
from .querysets import as_cards, with_words

# Town and status filter the same rows: "nutzbar in Herten" is not "in Herten, and nutzbar somewhere".
IMPLEMENTATIONS = Relation(Implementation, owner="page")
FIELDS = Relation(ProjectPage.fields.through, owner="projectpage")
TOPICS = Relation(ProjectPage.topics.through, owner="projectpage")

CHANGED_TOWNS = Relation(ChangePart, owner="change")
TOPICS_OF_CHANGES = Relation(
    ProjectPage.topics.through, owner="projectpage", outer="page", results="projectpage__changes"
)


class StatusFacet(Facet):
    """From the idea to the end, in the order of the enumeration."""

    def choices(self):
        return [Choice(status.value, status.label, status.value, str(rank)) for rank, status in enumerate(Status)]

    def phrase(self, labels):
        return f", Stand: {either(labels)}"


class ProjectFilterSet(ListingFilterSet):
    noun = Noun("Projekt", "Projekte")

    stadt = MunicipalityFacet("municipality", IMPLEMENTATIONS)
    thema = TopicFacet("topic", TOPICS)
    feld = FieldFacet("fieldpage", FIELDS)
    status = StatusFacet("status", IMPLEMENTATIONS, label="Stand")

    @cached_property
    def where(self):
        return public(self.request)

    def in_order(self, queryset):
        """What nobody has checked for too long last. Before it what can be used today, in the chosen towns if any are
        chosen; then by title."""
        towns = self.facets["stadt"].condition(self.chosen["stadt"]) if self.chosen["stadt"] else {}
        usable = When(IMPLEMENTATIONS.exists(status=Status.USABLE, **towns), then=0)
        late = When(pk__in=ProjectPage.objects.overdue().order_by().values("pk"), then=1)
        order = [Case(late, default=0), Case(usable, default=1), in_alphabetical_order("title"), "pk"]
        if self.query:
            order.insert(0, best_first(self.question))
        return queryset.order_by(*order)

    def fetch(self, results):
        return as_cards(results.for_lists())


class ChangeKindFacet(Facet):
    """In the order of the enumeration, which is that of a project's life."""

    def choices(self):
        kinds = [kind for kind in ChangeKind if kind != ChangeKind.KNOWN]
        return [Choice(kind.value, kind.label, kind.value, str(rank)) for rank, kind in enumerate(kinds)]

    def phrase(self, labels):
        return f", Art: {either(labels)}"


class ChangeFilterSet(InPeriod, ListingFilterSet):
    """What changed in the projects, the latest first. Free text looks in the projects."""

    noun = Noun("Änderung", "Änderungen")
    search_model = ProjectPage
    search_path = "page"

    stadt = MunicipalityFacet("municipality", CHANGED_TOWNS)
    thema = TopicFacet("topic", TOPICS_OF_CHANGES)
    art = ChangeKindFacet("kind", label="Art")
    von = DayFilter(lambda day: Q(day__gte=day), "ab dem", label="Von")
    bis = DayFilter(lambda day: Q(day__lte=day), "bis zum", label="Bis")

    def in_order(self, queryset):
        return queryset.newest_first()

    def fetch(self, results):
        return with_words(results, self.request)
