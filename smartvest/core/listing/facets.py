"""Facets: the groups of checkboxes beside a list, with the number of results that each would give."""

from collections.abc import Iterable
from dataclasses import dataclass

import django_filters
from django import forms
from django.db.models import CharField, Count, Model, Q, QuerySet, Value
from django.db.models.functions import Cast

from smartvest.core.german import sort_key


@dataclass(frozen=True)
class Choice:
    """One thing to choose: its value in the address, its label, its key in the database, its place before the label."""

    value: str
    label: str
    key: str
    rank: str = ""

    @property
    def order(self) -> tuple[str, str]:
        return self.rank, sort_key(self.label)


@dataclass(frozen=True)
class Relation:
    """The table whose rows connect results with choices.

    `owner` leads from a row to what it belongs to, and `outer` from a result to the same; `results` leads from a row to
    the results themselves, where these are not the owners. Facets with an equal relation mean the same row.
    """

    model: type[Model]
    owner: str
    outer: str = "pk"
    results: str = ""

    @property
    def counted(self) -> str:
        """What leads from a row to the results."""
        return self.results or self.owner

    def rows(self, **condition) -> QuerySet:
        return self.model._default_manager.filter(**condition).order_by()

    def exists(self, **condition) -> Q:
        """The condition that a result has such a row. Never a JOIN with DISTINCT: results stay single, and the database
        collects the owners once instead of looking for rows of each result."""
        return Q(**{f"{self.outer}__in": self.rows(**condition).values(self.owner)})

    def leading_to(self, results: QuerySet, where: Q | None, **condition) -> QuerySet:
        """The rows that fulfil `condition` and belong to one of `results`.

        `where` says the same of everything there is; with it the database need not collect the results first.
        """
        of_results = by_way_of(self.owner, where) if where else Q(**{f"{self.counted}__in": results.values("pk")})
        return self.rows(**condition).filter(of_results)

    def is_single(self, column: str) -> bool:
        """Whether no two rows connect the same owner with the same choice, so that there is nothing to count once."""
        constraints = [constraint.fields for constraint in self.model._meta.total_unique_constraints]
        pairs = map(set, [*self.model._meta.unique_together, *constraints])
        return any(pair <= {self.owner, column} for pair in pairs)


def by_way_of(path: str, condition: Q) -> Q:
    """The condition on a result as one on a row that leads to it by `path`."""

    def moved(child):
        if isinstance(child, Q):
            return by_way_of(path, child)
        lookup, value = child
        return f"{path}__{lookup}".replace("__pk__", "__"), value

    return Q(*map(moved, condition.children), _connector=condition.connector, _negated=condition.negated)


class AsText(Cast):
    """A key as text, still grouped by the key itself, which has an index."""

    def __init__(self, column: str):
        super().__init__(column, CharField())

    def get_group_by_cols(self):
        return self.get_source_expressions()[0].get_group_by_cols()


class ValuesField(forms.Field):
    """All values of a repeated parameter, each once, without empty ones. Whether they exist is asked later."""

    widget = forms.SelectMultiple

    def to_python(self, value):
        return [text for text in dict.fromkeys(value or []) if text]


class Facet(django_filters.Filter):
    """A filter by choices: OR among the chosen ones, AND with the other filters.

    `column` is the choice's key in the rows of `relation`, or on the result itself when there is no relation.
    """

    field_class = ValuesField

    def __init__(self, column: str, relation: Relation | None = None, **kwargs):
        super().__init__(column, **kwargs)
        self.column = column
        self.relation = relation

    def choices(self) -> QuerySet | list[Choice]:
        """What can be chosen: a list, or a queryset that annotates what a Choice has, all of it as text."""
        raise NotImplementedError

    def phrase(self, labels: list[str]) -> str:
        """The chosen labels as a part of the result sentence: "in Herten oder Marl"."""
        raise NotImplementedError

    def condition(self, choices: list[Choice]) -> dict:
        return {f"{self.column}__in": [choice.key for choice in choices]}

    def restriction(self, choices: list[Choice]) -> Q:
        """What a result itself must fulfil, where there is no relation."""
        return Q(**self.condition(choices))

    def counts(self, name: str, results: QuerySet, where: Q | None = None, **condition) -> list[QuerySet]:
        """One GROUP BY: facet, key and the number of `results`, over the relation's rows that fulfil `condition`. Where
        results come to their choices in several ways, one for each way; the numbers of a key are added up.

        `where` may say what the results are among everything there is, as a condition on their keys.
        """
        if self.relation is None:
            rows, counted, is_single = results, "pk", True
        else:
            rows, counted = self.relation.leading_to(results, where, **condition), self.relation.counted
            is_single = self.relation.is_single(self.column)
        counts = rows.values(self.column).annotate(results=Count(counted, distinct=not is_single))
        return [counts.annotate(facet=Value(name), key=AsText(self.column)).values_list("facet", "key", "results")]


def in_their_order(choices: Iterable[Choice]) -> list[Choice]:
    return sorted(choices, key=lambda choice: choice.order)


def fetch_choices(asked: dict[str, QuerySet]) -> dict[str, list[Choice]]:
    """What the queryset of each facet gives, in one query."""
    fetched = {name: [] for name in asked}
    columns = "facet", "value", "label", "key", "rank"
    queries = [
        found.order_by().annotate(facet=Value(name, CharField())).values_list(*columns) for name, found in asked.items()
    ]
    for facet, *row in together(queries):
        fetched[facet].append(Choice(*row))
    return {name: in_their_order(choices) for name, choices in fetched.items()}


def together(queries: list[QuerySet]):
    """The rows of all `queries` in one round trip."""
    return queries[0].union(*queries[1:], all=True).order_by() if queries else []
