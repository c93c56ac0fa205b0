"""What the portal gives away: its lists, in the forms that their page types offer.

The one register of open data. The catalogue, the page for people and the parts for other sites all read it, so a list
that offers a further form (`other_forms` of its page type) has it in all of them.
"""

import datetime
from dataclasses import dataclass

from django.db.models import Max
from wagtail.models import Page

from events.models import EventIndexPage, EventPage
from news.models import NewsIndexPage, NewsPage
from projects.export import PROJECT_COLUMNS, TOWN_COLUMNS
from projects.models import ProjectIndexPage, ProjectPage
from smartvest.core.export import Column
from smartvest.core.listing import OtherForm
from smartvest.core.listing.pages import ListingPage
from smartvest.core.public import public


@dataclass(frozen=True)
class Dataset:
    """A list as data. `name` stands in addresses, `themes` are codes of the EU vocabulary "data-theme", `columns` are
    groups of columns by what they tell of."""

    name: str
    title: str
    description: str
    keywords: tuple[str, ...]
    themes: tuple[str, ...]
    directory: type[ListingPage]
    contents: type[Page]
    columns: tuple[tuple[str, tuple[Column, ...]], ...] = ()

    def page(self, request) -> ListingPage | None:
        """The list that everybody may see; None where an editor has taken it away."""
        return self.directory.objects.filter(public(request)).defer_streamfields().first()


DATASETS = (
    Dataset(
        "projekte",
        "Digitale Projekte",
        "Digitale Angebote und Projekte des Kreises Recklinghausen und seiner zehn Städte: worum es geht, wie weit "
        "jede Stadt ist, seit wann, mit welchen Mitteln.",
        ("Digitalisierung", "Smart City", "Projekte", "Verwaltung", "Kreis Recklinghausen"),
        ("GOVE", "REGI", "TECH"),
        ProjectIndexPage,
        ProjectPage,
        (
            ("Das Projekt", PROJECT_COLUMNS),
            ("Die Umsetzung in einer Stadt (JSON: „umsetzungen“)", TOWN_COLUMNS),
        ),
    ),
    Dataset(
        "termine",
        "Veranstaltungen",
        "Kommende Veranstaltungen rund um die Digitalisierung im Kreis Recklinghausen und seinen zehn Städten.",
        ("Veranstaltungen", "Termine", "Digitalisierung", "Kreis Recklinghausen"),
        ("EDUC", "REGI"),
        EventIndexPage,
        EventPage,
    ),
    Dataset(
        "meldungen",
        "Meldungen",
        "Neues aus den digitalen Projekten des Kreises Recklinghausen und seiner zehn Städte.",
        ("Nachrichten", "Digitalisierung", "Kreis Recklinghausen"),
        ("GOVE", "REGI"),
        NewsIndexPage,
        NewsPage,
    ),
)
BY_NAME = {dataset.name: dataset for dataset in DATASETS}


@dataclass(frozen=True)
class Distribution:
    """A dataset in one form, with its full address, and its path on this site."""

    form: OtherForm
    url: str
    path: str

    @property
    def media_type(self) -> str:
        """Without parameters: "text/csv"."""
        return self.form.content_type.partition(";")[0].strip()


@dataclass(frozen=True)
class Offer:
    """A dataset that is to be had: its list's address, its forms, and when something in it was last published."""

    dataset: Dataset
    url: str
    path: str
    distributions: list[Distribution]
    issued: datetime.datetime | None
    modified: datetime.datetime | None


def offers(request) -> list[Offer]:
    """The datasets whose lists are public and offer some form, with addresses by the site's own name."""
    found = []
    for dataset in DATASETS:
        page = dataset.page(request)
        if page is None or not page.other_forms:
            continue
        url, path = page.get_full_url(request) or "", page.get_url(request) or ""
        contents = dataset.contents.objects.filter(public(request))
        newest = contents.order_by().aggregate(newest=Max("last_published_at"))["newest"]
        files = {form.path: form for form in page.other_forms if not form.scheme}  # webcal: only says how to open one
        distributions = [Distribution(form, url + form.path, path + form.path) for form in files.values()]
        modified = newest or page.last_published_at
        found.append(Offer(dataset, url, path, distributions, page.first_published_at, modified))
    return found
