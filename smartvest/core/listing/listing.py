"""What the templates of a list show: results, words and links, all from one `ListingFilterSet`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from urllib.parse import urlencode

from django.core.paginator import InvalidPage, Page, Paginator
from django.http import Http404
from django.urls import reverse

from smartvest.core.german import quoted
from smartvest.core.page_cache import Address

from .filters import Active, ListingFilterSet, query_of
from .other_forms import PAGE_PARAMETER, OtherForm, OtherFormLink

PER_PAGE = 24


@dataclass(frozen=True)
class Option:
    """A checkbox with the number of results it would give."""

    value: str
    label: str
    count: int
    selected: bool

    @property
    def disabled(self) -> bool:
        return self.count == 0


@dataclass(frozen=True)
class FacetGroup:
    """A group of checkboxes; `name` is the parameter in the address."""

    name: str
    label: str
    options: list[Option]

    @property
    def selected_count(self) -> int:
        return sum(option.selected for option in self.options)


@dataclass(frozen=True)
class Pill:
    label: str
    remove_url: str


@dataclass(frozen=True)
class DayInput:
    """A date input; `value` as HTML wants it (2026-05-12) or ""."""

    name: str
    label: str
    value: str


@dataclass(frozen=True)
class Way:
    """A way out of an empty list."""

    label: str
    url: str


def page_number(text: str) -> int:
    """The number of the page in the address; raises Http404 for anything but 1, 2, 3 …"""
    if not text:
        return 1
    if not re.fullmatch(r"[1-9][0-9]{0,5}", text):
        raise Http404("Diese Seitenzahl gibt es nicht.")
    return int(text)


class CountedPaginator(Paginator):
    """For results whose number is known."""

    def __init__(self, results, per_page: int, total: int):
        super().__init__(results, per_page)
        self.count = total


class Listing:
    """The list at `request`'s address. Raises Http404 beyond the last page.

    `asks_first` is for the search page: without a filter it shows nothing instead of everything. `forms` are those in
    which this list can be had besides.
    """

    def __init__(
        self,
        filterset: ListingFilterSet,
        request,
        *,
        per_page: int = PER_PAGE,
        asks_first: bool = False,
        forms: Sequence[OtherForm] = (),
    ):
        self.filterset = filterset
        self.forms = forms
        self.path = request.path
        self._site = f"{request.scheme}://{request.get_host()}"
        self.has_plain_list = not asks_first
        self.asks_first = asks_first and not filterset.query
        number = page_number(request.GET.get(PAGE_PARAMETER, ""))
        queryset = filterset.qs.none() if self.asks_first else filterset.qs
        total = 0 if self.asks_first else filterset.total
        try:
            self.page: Page = CountedPaginator(filterset.in_order(queryset), per_page, total).page(number)
        except InvalidPage as error:
            raise Http404("So viele Seiten gibt es hier nicht.") from error

    @cached_property
    def items(self) -> list:
        return self.filterset.fetch(self.page.object_list)

    @property
    def groups(self) -> list[tuple[str, list]]:
        """The results of this page under the headings that the filter set gives them; one without any is ""."""
        return [(heading, list(items)) for heading, items in groupby(self.items, self.filterset.heading)]

    @property
    def total(self) -> int:
        return self.page.paginator.count

    @property
    def active(self) -> list[Active]:
        return self.filterset.active

    @property
    def query(self) -> str:
        """The free text as typed, to be shown in the search field again."""
        return self.filterset.cleaned.get("q") or ""

    @property
    def is_filtered(self) -> bool:
        return bool(self.active)

    @cached_property
    def notices(self) -> list[str]:
        return self.filterset.notices

    @cached_property
    def sentence(self) -> str:
        if self.asks_first:
            return "Wonach suchen Sie?"
        sentence = self.filterset.sentence(self.total)
        return sentence if self.page.number == 1 else f"{sentence} ({self._page_in_words})"

    @property
    def _page_in_words(self) -> str:
        return f"Seite {self.page.number} von {self.page.paginator.num_pages}"

    @cached_property
    def facets(self) -> list[FacetGroup]:
        """The groups with something to choose. Options without results are left out, but stay when chosen."""
        if self.asks_first:
            return []
        groups = []
        for name, facet in self.filterset.facets.items():
            chosen = {choice.value for choice in self.filterset.chosen[name]}
            options = []
            for choice in self.filterset.choices[name]:
                count = self.filterset.counts.get((name, choice.key), 0)
                if count or choice.value in chosen:
                    options.append(Option(choice.value, choice.label, count, choice.value in chosen))
            if options:
                groups.append(FacetGroup(name, facet.label, options))
        return groups

    @property
    def days(self) -> list[DayInput]:
        """The date inputs of the form."""
        days = self.filterset.days
        return [
            DayInput(name, filter_.label, days[name].isoformat() if name in days else "")
            for name, filter_ in self.filterset.day_filters.items()
        ]

    def url(self, active: list[Active], form: str = "") -> str:
        """The address with these filters, from its first page on; that of another form beside the list."""
        return f"{self.path}{form}{query_of(active)}"

    def url_without(self, left_out: Active) -> str:
        return self.url([active for active in self.active if active != left_out])

    def toggle_url(self, name: str, value: str) -> str:
        """The address with this as the only choice of a facet, or without it when it is chosen.

        The only one, since links to all sets of choices would be without end for whoever follows links.
        """
        others = [active for active in self.active if (active.name, active.value) != (name, value)]
        if len(others) == len(self.active):
            others = [active for active in others if active.name != name]
            others.append(Active(name, value, label="", text="", phrase=""))
        return self.url(others)

    def options_of(self, name: str) -> dict[str, Option]:
        """The choices of a facet that have results or are chosen, by their value in the address."""
        return {option.value: option for group in self.facets if group.name == name for option in group.options}

    @property
    def other_forms(self) -> list[OtherFormLink]:
        """Links to all results, not only to those of this page."""
        host = self._site.partition("://")[2]
        return [
            OtherFormLink(form, f"{form.scheme}://{host}{url}" if form.scheme else url)
            for form, url in ((form, self.url(self.active, form.path)) for form in self.forms)
        ]

    @property
    def reset_url(self) -> str:
        return self.path

    @cached_property
    def pills(self) -> list[Pill]:
        return [Pill(f"{active.label}: {active.text}", self.url_without(active)) for active in self.active]

    @property
    def page_range(self) -> list:
        """Page numbers with "…" where some are left out."""
        return list(self.page.paginator.get_elided_page_range(self.page.number, on_each_side=2, on_ends=1))

    @cached_property
    def title_suffix(self) -> str:
        """The active filters and the page for the <title>: "Herten, nutzbar, Seite 2 von 3"; "" without any."""
        parts = [active.phrase for active in self.active]
        return ", ".join(parts if self.page.number == 1 else [*parts, self._page_in_words])

    @property
    def noindex(self) -> bool:
        """Combinations and searches are endless; search engines get the plain list and single choices."""
        return len(self.active) > 1 or bool(self.filterset.query) or bool(self.notices) or self.asks_first

    def query_of_page(self, number: int) -> str:
        """The query string of a page of these results, "?" included; "" for the first of the plain list."""
        return query_of(self.active, *([(PAGE_PARAMETER, str(number))] if number > 1 else []))

    def url_of_page(self, number: int) -> str:
        return self.path + self.query_of_page(number)

    @property
    def canonical_query(self) -> str:
        """The one query string for what is shown. Order and junk are gone."""
        return self.query_of_page(self.page.number)

    @property
    def home_address(self) -> Address | None:
        """Where the page cache keeps the list; searches are endless and not kept."""
        if self.query:
            return None
        return Address(self.canonical_query, frozenset({*self.filterset.filters, PAGE_PARAMETER}))

    @property
    def canonical_url(self) -> str:
        return self._site + self.path + self.canonical_query

    @property
    def empty_reason(self) -> str:
        """Why there is nothing: "nothing-yet", "no-match", or "no-query" where people have to ask first."""
        if self.total:
            return ""
        if self.asks_first:
            return "no-query"
        return "no-match" if self.is_filtered else "nothing-yet"

    @cached_property
    def ways_out(self) -> list[Way]:
        """Where to go from an empty list: one filter less, all towns, everything, the search."""
        if self.total or self.asks_first:
            return []
        ways = []
        if len(self.active) > 1:
            last = self.active[-1]
            ways.append(Way(f"Ohne „{last.label}: {last.text}“ suchen", self.url_without(last)))
            elsewhere = [active for active in self.active if active.name != "stadt"]
            if last.name != "stadt" and len(elsewhere) < len(self.active):
                ways.append(Way("In allen Städten suchen", self.url(elsewhere)))
        ways += [Way(label, url) for label, url in self.filterset.ways_out(self.url)]
        if self.is_filtered and self.has_plain_list:
            ways.append(Way(f"{self.filterset.noun.after('Alle')} zeigen", self.reset_url))
        if self.has_plain_list:
            search, q = reverse("search"), self.filterset.query
            label = f"Im ganzen Portal nach {quoted(q)} suchen" if q else "Im ganzen Portal suchen"
            ways.append(Way(label, f"{search}?{urlencode({'q': q})}" if q else search))
        return ways
