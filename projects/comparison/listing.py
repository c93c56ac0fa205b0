"""What the template of the comparison gets: the shared list, with its results as rows and columns."""

from functools import cached_property
from itertools import groupby

from projects.models import ProjectPage
from smartvest.core.listing import Listing, OtherForm
from smartvest.core.listing.filters import Active
from smartvest.core.public import public
from smartvest.municipalities.models import MunicipalityPage
from smartvest.municipalities.sections import live_municipalities

from .filters import ComparisonFilterSet
from .table import Row, rows_of
from .topics import TopicRow, counts_by_town, topic_rows

PER_PAGE = 40  # rows; with eleven columns the page stays far below 100 kB
FORMS = (
    OtherForm("export-excel.csv", "Tabelle für Excel", "text/csv", "table"),
    OtherForm("export.csv", "CSV", "text/csv", "table"),
)


class ComparisonListing(Listing):
    """The comparison at `request`'s address; `directory` is the address of the list of projects."""

    filterset: ComparisonFilterSet

    def __init__(self, filterset: ComparisonFilterSet, request, directory: str):
        super().__init__(filterset, request, per_page=PER_PAGE, forms=FORMS)
        self.directory = directory

    @cached_property
    def municipalities(self) -> list[MunicipalityPage]:
        return live_municipalities(self.filterset.request)

    def compared(self, taking_part: set[int]) -> list[MunicipalityPage]:
        """The chosen towns; without a choice all of them, and the Kreis where it takes part in something: it is no
        eleventh town that could lag behind, and an empty column would say so."""
        chosen = {choice.value for choice in self.filterset.chosen["stadt"]}
        if chosen:
            return [town for town in self.municipalities if town.slug in chosen]
        is_town = MunicipalityPage.Kind.TOWN
        return [each for each in self.municipalities if each.kind == is_town or each.pk in taking_part]

    @cached_property
    def columns(self) -> list[tuple[MunicipalityPage, int, str]]:
        """The compared towns, each with the number of solutions it takes part in and the address of its own list."""
        options = self.options_of("stadt")
        numbers = {town.pk: options[town.slug].count for town in self.municipalities if town.slug in options}
        towns = self.compared({pk for pk, number in numbers.items() if number})
        return [(town, numbers.get(town.pk, 0), self.url_of_town(town)) for town in towns]

    def url_of_town(self, town: MunicipalityPage) -> str:
        """The address of the same comparison for this town alone."""
        return self.url([*self._without_towns, Active("stadt", town.slug, label="", text="", phrase="")])

    @property
    def town_reset_url(self) -> str:
        """The address of the same comparison for all towns."""
        return self.url(self._without_towns)

    @property
    def _without_towns(self) -> list[Active]:
        return [active for active in self.active if active.name != "stadt"]

    @cached_property
    def town(self) -> MunicipalityPage | None:
        """The one that is chosen alone."""
        return next((town for town in self.municipalities if town.pk == self.filterset.town), None)

    @cached_property
    def rows(self) -> list[Row]:
        towns = [town for town, _, _ in self.columns]
        return rows_of(self.items, towns, self.municipalities, self.filterset.public)

    @property
    def rows_by_heading(self) -> list[tuple[str, list[Row]]]:
        """Those of a chosen town: what it has, what it has not yet, what it had."""
        groups = groupby(self.rows, lambda row: self.filterset.heading(row.project))
        return [(heading, list(rows)) for heading, rows in groups]

    @cached_property
    def topic_columns(self) -> list[MunicipalityPage]:
        return self.compared({town for town, _ in self._topic_counts})

    @cached_property
    def topics(self) -> list[TopicRow]:
        """Themen by town; on the first page only, as it counts all projects and not those of a page."""
        if self.page.number > 1:
            return []
        return topic_rows(self._topic_counts, self.filterset, self.topic_columns, self.directory)

    @cached_property
    def _topic_counts(self) -> dict[tuple[int, str], int]:
        return counts_by_town(self.filterset)


def comparison_listing(request, directory: str) -> ComparisonListing:
    """Raises Http404 beyond the last page."""
    projects = ProjectPage.objects.filter(public(request)).defer_streamfields()
    return ComparisonListing(ComparisonFilterSet(request.GET, projects, request=request), request, directory)
