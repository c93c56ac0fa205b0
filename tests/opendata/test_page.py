"""Offene Daten und Einbettung: the page tells people what the code gives to programs."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from smartvest.opendata.datasets import DATASETS
from tests import factories
from tests.opendata.files import number_of_files

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(portal):
    return factories.OpenDataPageFactory()


def soup_of(client, page, query: str = "") -> BeautifulSoup:
    response = client.get(page.url + query)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def test_every_column_is_explained(client, page):
    shown = [
        tuple(cell.get_text(strip=True) for cell in row.find_all(["th", "td"]))
        for row in soup_of(client, page).select("tbody tr")
    ]
    columns = [column for each in DATASETS for _, group in each.columns for column in group]
    assert shown == [(column.name, column.description, column.kind.value) for column in columns]
    assert shown


def test_every_form_of_every_list_has_its_address(client, page):
    links = {link["href"]: link.get_text() for link in soup_of(client, page).select(".files a")}
    assert links["/projekte/export.csv"] == "http://localhost/projekte/export.csv"
    assert len(links) == number_of_files()
    assert {path: client.get(path).status_code for path in links} == dict.fromkeys(links, 200)


def test_licence_source_and_catalogue_are_named(client, page, portal):
    soup = soup_of(client, page)
    assert soup.main.find("a", rel="license")["href"] == portal.licence.text_url
    assert "Nennen Sie als Quelle „Kreis und Städte“" in soup.main.get_text()
    alternates = {link["type"]: link["href"] for link in soup.head.find_all("link", rel="alternate")}
    assert alternates == {"text/turtle": "/katalog.ttl", "application/rdf+xml": "/katalog.rdf"}
    portal.data_licence = "dl-de-zero-2.0"
    portal.save()
    assert "Eine Quelle müssen Sie nicht nennen." in soup_of(client, page).main.get_text()


@pytest.mark.parametrize(
    "query",
    [
        "?anzahl=0",
        "?anzahl=21",
        "?anzahl=²",
        "?anzahl=",
        "?stadt=atlantis",
        "?liste=x",
        "?liste=%00&stadt=%00",
        "?farben=x",
    ],
)
def test_a_wrong_choice_is_named_and_gives_no_code(client, page, query):
    soup = soup_of(client, page, query)
    assert soup.select_one(".error-summary")
    assert not soup.find("textarea")
    assert soup.title.get_text().startswith("Fehler: ")


def test_without_a_choice_there_is_code_for_everything(client, page):
    soup = soup_of(client, page)
    assert "/einbetten/projekte/?anzahl=5" in soup.find("textarea", id="rahmen").get_text()
    assert soup.find("link", rel="canonical")["href"] == page.full_url
    assert soup_of(client, page, "?anzahl=3").find("meta", {"name": "robots"})["content"] == "noindex, follow"


def test_the_form_works_without_scripts_and_keeps_what_was_chosen(client, page):
    form = soup_of(client, page, "?liste=meldungen&stadt=herten&anzahl=7").select_one("main form.form")
    assert (form["method"], form["action"]) == ("get", "#einbetten")
    assert [option["value"] for option in form.select("option[selected]")][:2] == ["meldungen", "herten"]
    assert form.find("input", {"name": "anzahl"})["value"] == "7"


def test_the_number_of_queries_does_not_depend_on_the_content(client, page):
    def cost() -> int:
        client.get(page.url)
        with CaptureQueriesContext(connection) as queries:
            client.get(page.url)
        return len(queries)

    few = cost()
    for number in range(10):
        factories.ProjectPageFactory()
        factories.MunicipalityPageFactory(title=f"Stadt {number}")
    assert cost() == few
