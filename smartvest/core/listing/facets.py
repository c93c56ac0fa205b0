"""Facets: the groups of checkboxes beside a list, with the number of results that each would give."""

from dataclasses import dataclass

import django_filters
from django import forms
from django.db.models import CharField, Count, Exists, Model, OuterRef, Q, QuerySet, Value
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

    def rows(self, **condition) -> QuerySet:
        return self.model._default_manager.filter(**condition).order_by()

    def exists(self, **condition) -> Exists:
        """Never a JOIN with DISTINCT: results stay single and the planner may stop at the first row."""
        return Exists(self.rows(**condition, **{self.owner: OuterRef(self.outer)}))


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

    def counts(self, name: str, results: QuerySet, **condition) -> list[QuerySet]:
        """One GROUP BY: facet, key and the number of `results`, over the relation's rows that fulfil `condition`. Where
        results come to their choices in several ways, one for each way; the numbers of a key are added up."""
        if self.relation is None:
            rows, counted = results, "pk"
        else:
            counted = self.relation.results or self.relation.owner
            rows = self.relation.rows(**condition).filter(Q(**{f"{counted}__in": results.values("pk")}))
        grouped = rows.values(facet=Value(name), key=Cast(self.column, CharField()))
        return [grouped.annotate(results=Count(counted, distinct=self.relation is not None))]
