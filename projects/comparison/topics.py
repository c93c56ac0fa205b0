"""How many projects each town has on each Thema, by the same definition as the list of projects."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count

from projects.filters import IMPLEMENTATIONS
from smartvest.core.listing import query_of
from smartvest.core.listing.filters import Active
from smartvest.municipalities.models import MunicipalityPage

from .filters import ComparisonFilterSet


@dataclass(frozen=True)
class TopicCell:
    """A number and the list that holds as many; no address for 0."""

    municipality: MunicipalityPage
    count: int
    url: str


@dataclass(frozen=True)
class TopicRow:
    label: str
    url: str
    cells: list[TopicCell]


def counts_by_town(filterset: ComparisonFilterSet) -> dict[tuple[int, str], int]:
    """The projects (all public ones that the filters leave) by town and Thema (its key); one GROUP BY.

    A status filters the same row as the town does, as in the list: "nutzbar in Herten".
    """
    projects = filterset.filter_queryset(filterset.public)
    rows = IMPLEMENTATIONS.rows(**filterset.of_rows(IMPLEMENTATIONS), page__in=projects.order_by().values("pk"))
    grouped = rows.values_list("municipality", "page__topics").annotate(results=Count("page", distinct=True))
    return {(town, str(topic)): results for town, topic, results in grouped if topic is not None}


def topic_rows(
    counts: dict[tuple[int, str], int],
    filterset: ComparisonFilterSet,
    columns: Sequence[MunicipalityPage],
    directory: str,
) -> list[TopicRow]:
    """A row for each Thema (of the chosen ones, if any are) on which a compared town has a project. `directory` is the
    address of the list of projects."""
    others = [active for active in filterset.active if active.name not in ("thema", "stadt")]

    def address(**choice: str) -> str:
        chosen = [Active(name, value, label="", text="", phrase="") for name, value in choice.items()]
        return directory + query_of([*others, *chosen])

    rows = []
    for topic in filterset.chosen["thema"] or filterset.choices["thema"]:
        numbers = [(town, counts.get((town.pk, topic.key), 0)) for town in columns]
        if any(number for _, number in numbers):
            cells = [
                TopicCell(town, number, address(thema=topic.value, stadt=town.slug) if number else "")
                for town, number in numbers
            ]
            rows.append(TopicRow(topic.label, address(thema=topic.value), cells))
    return rows
