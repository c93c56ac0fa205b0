"""What the comparison can be narrowed down by. Towns choose its columns, everything else its rows."""

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Value, When

from fields.filters import FieldFacet, TopicFacet
from projects.families import related_to
from projects.filters import FIELDS, IMPLEMENTATIONS, TOPICS, StatusFacet
from projects.models import Implementation, Status
from smartvest.core.german import enumerated, in_alphabetical_order
from smartvest.core.listing import ListingFilterSet, Noun
from smartvest.core.search import best_first
from smartvest.municipalities.filters import MunicipalityFacet

HAS, HAS_NOT, HAD = range(3)  # in this order below a chosen town
HEADINGS = {HAS: "Das hat oder plant {}", HAS_NOT: "Das hat {} noch nicht", HAD: "Das hatte {} früher"}


class ColumnFacet(MunicipalityFacet):
    """Which towns are compared. It leaves no row out, since what a town lacks is half of the answer; its counts say
    in how many of the solutions a town takes part."""

    def condition(self, choices):
        return {}

    def phrase(self, labels):
        return f", {'Stadt' if len(labels) == 1 else 'Städte'}: {enumerated(labels)}"


class StatusAnywhereFacet(StatusFacet):
    """Some town is this far, whichever are compared: "What is usable elsewhere that we do not have?"."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label="Stand in mindestens einer Stadt", **kwargs)


class ComparisonFilterSet(ListingFilterSet):
    """The solutions among the projects of `public`: those that say something about several administrations."""

    noun = Noun("Lösung", "Lösungen")

    feld = FieldFacet("fieldpage", FIELDS)
    thema = TopicFacet("topic", TOPICS)
    status = StatusAnywhereFacet("status", IMPLEMENTATIONS)
    stadt = ColumnFacet("municipality", IMPLEMENTATIONS)

    def __init__(self, data, public: QuerySet, **kwargs):
        self.public = public
        super().__init__(data, public.comparable(), **kwargs)

    @property
    def town(self) -> int | None:
        """The id of the town when exactly one is chosen: then its column becomes a list."""
        towns = self.chosen["stadt"]
        return int(towns[0].key) if len(towns) == 1 else None

    def in_order(self, queryset):
        """By title; with free text the best first; below a chosen town what it has, what it has not, what it had."""
        order: list = [in_alphabetical_order("title"), "pk"]
        if self.query:
            order.insert(0, best_first(self.question))
        if self.town is not None:
            queryset = queryset.annotate(place=place_in(self.town, self.public))
            order.insert(0, "place")
        return queryset.order_by(*order)

    def heading(self, result):
        if self.town is None:
            return ""
        label = self.chosen["stadt"][0].label
        return HEADINGS[result.place].format(f"der {label}" if label.startswith("Kreis") else label)


def place_in(town: int, public: QuerySet) -> Case:
    """Whether the town has a project (HAS, HAS_NOT, HAD); a relative of it counts too, it has another name there."""
    parts = Implementation.objects.filter(municipality__in=[town])
    of_project = Q(page=OuterRef("pk"))
    still_there = parts.exclude(status=Status.STOPPED)
    in_a_family = Q(based_on__isnull=False) | Exists(public.filter(based_on=OuterRef("pk")))
    relatives = public.filter(in_a_family, Exists(still_there.filter(of_project)))
    return Case(
        When(Exists(still_there.filter(of_project)) | Q(pk__in=related_to(relatives)), then=Value(HAS)),
        When(Exists(parts.filter(of_project)), then=Value(HAD)),
        default=Value(HAS_NOT),
    )
