"""From the query string to a queryset. Whatever is in the address, the answer is a list and never an error."""

import datetime
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

import django_filters
from django.db.models import Count, Q, QuerySet, Value
from django.http import QueryDict
from django.utils.formats import date_format

from smartvest.core.german import number, quoted
from smartvest.core.page_cache import Address, remembered
from smartvest.core.search import MAX_WORDS, Question, matching, understood, words_of

from .facets import Choice, Facet, Relation, fetch_choices, in_their_order, together
from .inputs import DayFilter, SearchTextFilter

SHOWN_UNKNOWN = 3  # unknown values that are named; the rest is counted
TOTAL = ("", "")  # where the counts have the number of all results


@dataclass(frozen=True)
class Noun:
    """What a list holds: "1 Projekt", "2 Projekte", "Keine Projekte".

    `declined` stands after "keine" and "alle" where that differs: "vergangene Termine", "alle vergangenen Termine".
    """

    one: str
    many: str
    declined: str = ""

    def after(self, word: str) -> str:
        """ "Keine Projekte", "Alle Projekte"."""
        return f"{word} {self.declined or self.many}"

    def counted(self, total: int) -> str:
        if total == 0:
            return self.after("Keine")
        return f"{number(total)} {self.one if total == 1 else self.many}"


@dataclass(frozen=True)
class Active:
    """A filter in force: parameter and value in the address, and what people read; `phrase` does without the label."""

    name: str
    value: str
    label: str
    text: str
    phrase: str


def query_of(active: list[Active], *besides: tuple[str, str]) -> str:
    """The query string that selects the same, "?" included; "" without filters. `besides` are further parameters."""
    pairs = [*((each.name, each.value) for each in active), *besides]
    return f"?{urlencode(pairs)}" if pairs else ""


class ListingFilterSet(django_filters.FilterSet):
    """The base of the apps' filters: free text, facets, days.

    `search_model` is what free text looks in, `search_path` leads from a result to it. `scope` narrows the sentence
    down where the address does it already ("aus 2025").
    """

    noun: Noun
    search_model = None
    search_path = "pk"
    scope = ""
    where: Q | None = None  # for a queryset of everything there is: which of it may be results, by their keys

    q = SearchTextFilter(label="Suche")

    def __init__(self, data, queryset, **kwargs):
        # An empty QueryDict is falsy, but an address without parameters is a valid one.
        super().__init__(QueryDict() if data is None else data, queryset, **kwargs)

    @cached_property
    def facets(self) -> dict[str, Facet]:
        return {name: filter_ for name, filter_ in self.filters.items() if isinstance(filter_, Facet)}

    @cached_property
    def day_filters(self) -> dict[str, DayFilter]:
        return {name: filter_ for name, filter_ in self.filters.items() if isinstance(filter_, DayFilter)}

    @cached_property
    def cleaned(self) -> dict:
        self.form.is_valid()
        return self.form.cleaned_data

    @cached_property
    def query(self) -> str:
        """The free text, "" when there is no word in it."""
        text = self.cleaned.get("q") or ""
        return text if words_of(text) else ""

    @cached_property
    def question(self) -> Question:
        """The free text, understood once for condition and order."""
        return understood(self.query)

    @cached_property
    def days(self) -> dict[str, datetime.date]:
        """The valid days by parameter."""
        return {name: self.cleaned[name] for name in self.day_filters if self.cleaned.get(name)}

    @cached_property
    def choices(self) -> dict[str, list[Choice]]:
        """All choices of each facet in their order; those from the database in one query together."""
        found = {name: facet.choices() for name, facet in self.facets.items()}
        asked = {name: choices for name, choices in found.items() if isinstance(choices, QuerySet)}
        fetched = remembered(self.request, ("choices", type(self)), lambda: fetch_choices(asked)) if asked else {}
        return {name: fetched[name] if name in fetched else in_their_order(found[name]) for name in found}

    @cached_property
    def chosen(self) -> dict[str, list[Choice]]:
        """The known ones of the values in the address, by facet."""
        return {
            name: [choice for choice in choices if choice.value in set(self.cleaned.get(name) or [])]
            for name, choices in self.choices.items()
        }

    @cached_property
    def active(self) -> list[Active]:
        """The filters in force, free text first."""
        active = []
        if self.query:
            active.append(Active("q", self.query, self.filters["q"].label, quoted(self.query), quoted(self.query)))
        for name, choices in self.chosen.items():
            label = self.facets[name].label
            active += [Active(name, choice.value, label, choice.label, choice.label) for choice in choices]
        for name, day in self.days.items():
            day_filter, text = self.day_filters[name], date_format(day, "j. F Y")
            active.append(Active(name, day.isoformat(), day_filter.label, text, f"{day_filter.preposition} {text}"))
        return active

    @property
    def home_address(self) -> Address | None:
        """Where the page cache keeps another form of these results, which refuses any other parameter; searches are
        endless and not kept."""
        return None if self.query else Address(query_of(self.active))

    @property
    def notices(self) -> list[str]:
        """What of the address could not be used, named; the rest stays in force."""
        notices = []
        if self.cleaned.get("q") and not self.query:
            notices.append(f"In {quoted(self.cleaned['q'])} ist kein Wort, nach dem sich suchen lässt.")
        elif len(re.findall(r"\w+", self.query)) > MAX_WORDS:
            notices.append(f"Gesucht wurde nur nach den ersten {MAX_WORDS} Wörtern.")
        for name, facet in self.facets.items():
            known = {choice.value for choice in self.choices[name]}
            unknown = [value for value in self.cleaned.get(name) or [] if value not in known]
            if unknown:
                verbs = ("sind", "wurden") if len(unknown) > 1 else ("ist", "wurde")
                notices.append(
                    f"{facet.label} {first_few(unknown)} {verbs[0]} hier nicht bekannt und {verbs[1]} weggelassen."
                )
        for name, day_filter in self.day_filters.items():
            if name in self.form.errors:
                notices.append(
                    f"{day_filter.label} {quoted(self.data.get(name))} ist kein Datum und wurde weggelassen."
                )
        return notices

    @cached_property
    def words_occur(self) -> Q:
        """The condition of the free text."""
        return matching(self.search_model or self.queryset.model, self.question, self.search_path)

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        return queryset.filter(*self._conditions())

    def _conditions(self, without: Facet | None = None) -> list:
        """What results must fulfil. For the counts of a facet: `without` it and all that its rows must fulfil."""
        conditions = [self.day_filters[name].condition(day) for name, day in self.days.items()]
        if self.where:
            conditions.append(self.where)
        if self.query:
            conditions.append(self.words_occur)
        rows = {}
        for name, choices in self.chosen.items():
            facet = self.facets[name]
            if not choices or facet is without:
                continue
            if facet.relation is None:
                conditions.append(facet.restriction(choices))
            elif without is None or facet.relation != without.relation:
                rows.setdefault(facet.relation, {}).update(facet.condition(choices))
        return conditions + [relation.exists(**condition) for relation, condition in rows.items()]

    def of_rows(self, relation: Relation) -> dict:
        """What the filters ask of the rows of `relation`, as keyword arguments; {} when they ask nothing."""
        conditions = {}
        for name, choices in self.chosen.items():
            if choices and self.facets[name].relation == relation:
                conditions |= self.facets[name].condition(choices)
        return conditions

    @cached_property
    def counts(self) -> dict[tuple[str, str], int]:
        """Results by facet and key, each with the other filters as they are; one query for all facets, and TOTAL."""
        everything = self.qs.order_by().values(facet=Value(TOTAL[0]), key=Value(TOTAL[1]))
        queries = [everything.annotate(results=Count("pk")).values_list("facet", "key", "results")]
        numbers = Counter()
        for name, facet in self.facets.items():
            conditions, results, where = self._conditions(without=facet), self.queryset.order_by(), None
            if self.where and facet.relation:
                where = Q(*conditions)
            else:
                results = results.filter(*conditions)
            same_row = {}
            for other, choices in self.chosen.items():
                if choices and other != name and facet.relation and self.facets[other].relation == facet.relation:
                    same_row |= self.facets[other].condition(choices)
            queries += facet.counts(name, results, where=where, **same_row)
        for facet, key, number_of_results in together(queries):
            numbers[facet, key] += number_of_results
        return numbers

    @property
    def total(self) -> int:
        return self.counts.get(TOTAL, 0)

    def sentence(self, total: int) -> str:
        """The result in words: "12 Projekte in Herten oder Marl zum Thema Abfall & Sauberkeit, Stand: nutzbar"."""
        return self.noun.counted(total) + self._filters_in_words

    @property
    def selected_in_words(self) -> str:
        """What is selected, however much it is: "Projekte in Herten oder Marl"."""
        return self.noun.many[0].upper() + self.noun.many[1:] + self._filters_in_words

    @cached_property
    def _filters_in_words(self) -> str:
        phrases = [self.scope, f"für {quoted(self.query)}" if self.query else ""]
        phrases += [active.phrase for active in self.active if active.name in self.days]
        for name, choices in self.chosen.items():
            if choices:
                phrases.append(self.facets[name].phrase([choice.label for choice in choices]))
        return "".join(phrase if phrase.startswith(",") else f" {phrase}" for phrase in phrases if phrase)

    def ways_out(self, url: Callable[[list[Active]], str]) -> list[tuple[str, str]]:
        """Labels and addresses that help when this list is empty, besides those that every list offers.

        `url` makes the address of this list with other filters.
        """
        return []

    def heading(self, result) -> str:
        """What `result` stands below, for lists with headings in between; "" for none."""
        return ""

    def in_order(self, queryset: QuerySet) -> QuerySet:
        """The results as people see them; with free text the best first."""
        raise NotImplementedError

    def fetch(self, results: QuerySet) -> list:
        """A page of the results in order, with all that a list shows of them."""
        return list(results)


def first_few(values: list[str]) -> str:
    """„a“, „b“, „c“ und 12 weitere."""
    named = ", ".join(quoted(value) for value in values[:SHOWN_UNKNOWN])
    more = len(values) - SHOWN_UNKNOWN
    return f"{named} und {number(more)} weitere" if more > 0 else named
