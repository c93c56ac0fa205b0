"""A small Vest to compare: three towns and the Kreis, a joint project, a chain of adoptions, and what one town has."""

from bs4 import BeautifulSoup
from django.test import TestCase

from tests.factories import (
    FieldPageFactory,
    ImplementationFactory,
    MunicipalityPageFactory,
    ProjectIndexPageFactory,
    ProjectPageFactory,
    TopicFactory,
    only,
)
from tests.listings import listing_at

ADDRESS = "/projekte/vergleich/"


class Vest(TestCase):
    @classmethod
    def setUpTestData(cls):
        only(ProjectIndexPageFactory)
        cls.towns = {title.lower(): MunicipalityPageFactory(title=title) for title in ("Herten", "Marl", "Dorsten")}
        county = MunicipalityPageFactory(title="Kreis Recklinghausen", slug="kreis", kind="kreis")
        cls.towns["kreis"] = county
        cls.life = FieldPageFactory(title="Smartes Leben", slug="leben")
        cls.climate = FieldPageFactory(title="Smartes Klima", slug="klima")
        cls.books = TopicFactory(name="Bücher", slug="buecher", field=cls.life)
        cls.apps = TopicFactory(name="Apps", slug="apps", field=cls.climate)
        reading = {"fields": [cls.life], "topics": [cls.books]}
        saying = {"fields": [cls.climate], "topics": [cls.apps, cls.books]}
        cls.onleihe = cls.project("Onleihe", herten=("nutzbar", "2022-05"), marl="geplant", **reading)
        cls.app = cls.project("CAS-App", herten=("nutzbar", "2017"), **saying)
        cls.adopted = cls.project("Marl-App", marl="in-umsetzung", based_on=cls.app, **saying)
        cls.again = cls.project("Dorsten-App", dorsten="geplant", based_on=cls.adopted, **saying)
        cls.alone = cls.project("Nur in Herten", herten="nutzbar", **reading)
        cls.draft = cls.project("Heimlich", herten="nutzbar", marl="nutzbar", live=False, **reading)

    @classmethod
    def part(cls, town: str, state: str | tuple, **values):
        status, since = (state, "") if isinstance(state, str) else state
        return ImplementationFactory.build(municipality=cls.towns[town], status=status, since=since, **values)

    @classmethod
    def project(cls, title: str, **values):
        """herten="nutzbar" and marl=("geplant", "2027") are parts of towns; what is left are fields of the page."""
        parts = [cls.part(town, values.pop(town)) for town in list(values) if town in cls.towns]
        return ProjectPageFactory(title=title, implementations=parts, **values)

    def table(self, query: str = "") -> dict[str, dict[str, str]]:
        """What a visitor reads: solution → town → cell, all in words."""
        html = BeautifulSoup(self.client.get(ADDRESS + query).content, "html.parser")
        head, *rows = html.select_one(".comparison-table").find_all("tr")
        towns = [text_of(cell.find("a") or cell) for cell in head("th")]
        return {text_of(row.th.find("a")): dict(zip(towns[1:], map(text_of, row("td")), strict=True)) for row in rows}

    def titles(self, query: str = "") -> list[str]:
        return [row.project.title for row in listing_at(ADDRESS + query).rows]


def text_of(element) -> str:
    """As a screen reader has it: without what is for the eyes only, and without soft hyphens."""
    for hidden in element.select("[aria-hidden=true]"):
        hidden.extract()
    return " ".join(element.get_text().replace("\u00ad", "").split())
