"""Years: as a facet of a list and as the pages of an archive."""

from dataclasses import dataclass

from django.db.models import Count, QuerySet
from django.http import Http404

from smartvest.core.german import either

from .facets import Choice, Facet


@dataclass(frozen=True)
class Year:
    """A page of an archive and how much is on it."""

    year: int
    count: int
    url: str


class YearFacet(Facet):
    """The years in which there are results, the latest first; for filter sets that know their `years`."""

    def __init__(self, column: str, **kwargs):
        super().__init__(column, label="Jahr", **kwargs)

    def choices(self):
        return [
            Choice(str(year), str(year), str(year), str(rank).zfill(4)) for rank, year in enumerate(self.parent.years)
        ]

    def condition(self, choices):
        return {f"{self.column}__in": [int(choice.key) for choice in choices]}

    def phrase(self, labels):
        return f"aus {either(labels)}"


class InYears:
    """For filter sets with an archive by `year_column`: knows the years there are, and narrows down to one of them.

    Raises Http404 for a `year` without results.
    """

    year_column: str

    def __init__(self, data, queryset, *, year: int | None = None, **kwargs):
        self.years = years_of(queryset, self.year_column)
        if year is not None:
            if year not in self.years:
                raise Http404("Aus diesem Jahr gibt es hier nichts.")
            queryset = queryset.filter(**{self.year_column: year})
            self.scope = f"aus {year}"
        super().__init__(data, queryset, **kwargs)


def years_of(queryset: QuerySet, column: str) -> dict[int, int]:
    """The number of objects by year, the latest first. `column` is a lookup that ends in `__year`."""
    years = queryset.order_by(f"-{column}").values_list(column).annotate(count=Count("pk"))
    return dict(years)
