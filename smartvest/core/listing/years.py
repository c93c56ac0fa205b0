"""Years: as a facet of a list and as the pages of an archive."""

from dataclasses import dataclass

from django.db.models import CharField, Count, DateTimeField, Func, IntegerField, QuerySet, Value
from django.db.models.functions import Cast, ExtractYear
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

    def counts(self, name, results, **condition):
        counts = results.values(key=Cast(year_of(self.column), CharField())).annotate(results=Count("pk"))
        return [counts.annotate(facet=Value(name)).values_list("facet", "key", "results")]

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


class YearOf(Func):
    """The year of a day or a moment in Europe/Berlin, for counting; Django's own asks Python for each row of SQLite."""

    def as_sql(self, compiler, connection):
        return compiler.compile(ExtractYear(*self.get_source_expressions()).resolve_expression(compiler.query))

    def as_sqlite(self, compiler, connection):
        # At the turn of a year, and no other moment matters, Berlin is one hour ahead of UTC.
        (column,) = self.get_source_expressions()
        sql, params = compiler.compile(column)
        ahead = ", '+1 hour'" if isinstance(column.output_field, DateTimeField) else ""
        return f"CAST(strftime('%%Y', {sql}{ahead}) AS integer)", params


def year_of(column: str) -> YearOf:
    """For a `column` that is a lookup and ends in `__year`."""
    return YearOf(column.removesuffix("__year"), output_field=IntegerField())


def years_of(queryset: QuerySet, column: str) -> dict[int, int]:
    """The number of objects by year, the latest first. `column` is a lookup that ends in `__year`."""
    years = queryset.values(in_year=year_of(column)).annotate(count=Count("pk")).order_by("-in_year")
    return dict(years.values_list("in_year", "count"))
