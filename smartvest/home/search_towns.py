"""The facet "Stadt" of the search, where results of all types belong to municipalities, each type in its own way."""

from django.db.models import CharField, Count, Exists, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Substr
from wagtail.models import Page

from events.models import EventPage
from news.models import NewsPage
from projects.models import Implementation
from smartvest.core.listing import Facet, Relation
from smartvest.municipalities.filters import MunicipalityFacet
from smartvest.municipalities.models import MunicipalityPage

# What names its municipalities in rows of its own: a project in its parts, news and events in theirs.
NAMED = [
    (Relation(Implementation, owner="page"), "municipality"),
    (Relation(NewsPage.municipalities.through, owner="newspage"), "municipalitypage"),
    (Relation(EventPage.municipalities.through, owner="eventpage"), "municipalitypage"),
]
# A municipality's page lies on the fourth level: root, home, list of the municipalities, municipality.
LENGTH_OF_PATH = 4 * Page.steplen


def section(**condition) -> QuerySet:
    """The municipality whose page a page is, or below whose page it lies."""
    return MunicipalityPage.objects.filter(path=Substr(OuterRef("path"), 1, LENGTH_OF_PATH), **condition).order_by()


class TownFacet(MunicipalityFacet):
    """By what a page says of itself, and by where it lies."""

    def __init__(self):
        super().__init__("section", relation=None)

    def restriction(self, choices):
        keys = [choice.key for choice in choices]
        found = Q(Exists(section(pk__in=keys)))
        for relation, column in NAMED:
            found |= relation.exists(**{f"{column}__in": keys})
        return found

    def counts(self, name, results, where=None, **condition):
        named = [Facet(column, relation).counts(name, results)[0] for relation, column in NAMED]
        return [*named, self._counts_of_sections(name, results)]

    def _counts_of_sections(self, name: str, results: QuerySet) -> QuerySet:
        """Of the results that lie in a section and do not name its municipality, so that none is counted twice."""
        lying = results.annotate(section=Subquery(section().values("pk"))).exclude(section=None)
        for relation, column in NAMED:
            same = relation.rows(**{relation.owner: OuterRef("pk"), column: OuterRef("section")})
            lying = lying.filter(~Exists(same))
        grouped = lying.values(facet=Value(name), key=Cast("section", CharField()))
        return grouped.annotate(results=Count("pk")).values_list("facet", "key", "results")
