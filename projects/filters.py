"""The list of projects: what it can be filtered by and in which order it stands."""

from django.db.models import Case, Exists, OuterRef, When

from fields.filters import FieldFacet, TopicFacet
from smartvest.core.german import either, in_alphabetical_order
from smartvest.core.listing import Choice, Facet, ListingFilterSet, Noun, Relation
from smartvest.core.search import best_first
from smartvest.municipalities.filters import MunicipalityFacet

from .models import Implementation, ProjectPage, Status
from .querysets import overdue

# Town and status filter the same rows: "nutzbar in Herten" is not "in Herten, and nutzbar somewhere".
IMPLEMENTATIONS = Relation(Implementation, owner="page")
FIELDS = Relation(ProjectPage.fields.through, owner="projectpage")
TOPICS = Relation(ProjectPage.topics.through, owner="projectpage")


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

    def in_order(self, queryset):
        """What nobody has checked for too long last. Before it what can be used today, in the chosen towns if any are
        chosen; then by title."""
        usable = Implementation.objects.filter(page=OuterRef("pk"), status=Status.USABLE)
        if self.chosen["stadt"]:
            usable = usable.filter(**self.facets["stadt"].condition(self.chosen["stadt"]))
        is_overdue = Case(When(overdue(), then=1), default=0)
        order = [is_overdue, Exists(usable).desc(), in_alphabetical_order("title"), "pk"]
        if self.query:
            order.insert(0, best_first(self.query, {"title": 3, "summary": 1}))
        return queryset.order_by(*order).for_cards()
