"""A part of the portal on another site: the right entries, no surprises, and a clear word when something is wrong."""

import html
import re
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from projects.models import ProjectIndexPage, ProjectPage
from tests import factories

pytestmark = pytest.mark.django_db
LISTS = {"projekte": "Onleihe", "termine": "Sprechstunde", "meldungen": "Neue Sensoren"}


def part(client, address: str) -> BeautifulSoup:
    response = client.get(f"/einbetten/{address}")
    assert response.status_code == 200, response.content
    return BeautifulSoup(response.content, "html.parser")


def entries(soup: BeautifulSoup) -> list[str]:
    return [link.get_text() for link in soup.select("li > a")]


@pytest.mark.parametrize(("name", "title"), LISTS.items())
def test_each_list_shows_what_it_shows_in_the_portal(client, portal, name, title):
    soup = part(client, f"{name}/?stadt=herten")
    assert entries(soup) == [title]
    assert "in Herten" in soup.h1.get_text()


@pytest.mark.parametrize("name", LISTS)
def test_a_part_is_a_small_whole_page_without_scripts_cookies_or_other_hosts(client, portal, name):
    response = client.get(f"/einbetten/{name}/")
    soup = BeautifulSoup(response.content, "html.parser")
    assert soup.html["lang"] == "de"
    assert soup.title.get_text()
    assert len(soup.find_all("h1")) == len(soup.find_all("main")) == 1
    assert soup.find("meta", {"name": "robots"})["content"] == "noindex"
    assert soup.find_all(["script", "style", "form", "img"]) == soup.find_all(style=True) == []
    assert all(link["href"].startswith(settings.STATIC_URL) for link in soup.find_all("link"))
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert response["Cache-Control"] == "public, max-age=300"


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("ending", ["", "teil/"])
def test_links_are_whole_and_leave_the_frame(client, portal, name, ending):
    for link in part(client, f"{name}/{ending}").find_all("a"):
        assert urlsplit(link["href"]).netloc
        assert link["target"] == "_top"


def test_only_parts_may_be_framed_by_others(client, portal):
    for address in (
        "/einbetten/projekte/",
        "/einbetten/projekte/teil/",
        "/einbetten/projekte/?stadt=x",
        "/einbetten/x/",
    ):
        assert "X-Frame-Options" not in client.get(address).headers, address
    for address in ("/", "/projekte/", "/projekte/export.csv", "/katalog.ttl", "/einbetten/", "/gibt-es-nicht/"):
        assert client.get(address)["X-Frame-Options"] == "SAMEORIGIN", address


def test_a_section_for_servers_comes_without_page_and_style(client, portal):
    text = client.get("/einbetten/projekte/teil/?stadt=herten").content.decode()
    assert text.strip().startswith("<section")
    assert BeautifulSoup(text, "html.parser").h2.get_text() == "1 Projekt in Herten"
    assert not re.search(r"<(html|head|body|main|link|h1)\b", text)


def test_it_says_where_the_data_come_from_and_links_to_all_of_them(client, portal):
    soup = part(client, "projekte/?stadt=herten&anzahl=1&farben=hell")
    source = soup.select_one(".smartvest-quelle")
    assert "Kreis und Städte" in source.get_text()
    assert source.find("a", rel="license")["href"] == portal.licence.text_url
    assert source.a["href"] == "http://localhost/projekte/?stadt=herten"


def test_the_count_bounds_the_entries(client, portal):
    for _ in range(25):
        factories.ProjectPageFactory()
    assert [len(entries(part(client, f"projekte/{query}"))) for query in ("", "?anzahl=1", "?anzahl=20")] == [5, 1, 20]


@pytest.mark.parametrize("count", ["0", "21", "-1", "x", "²", "1e1", "99999999999", "5.0", " 5", "%00", "9" * 5000])
@pytest.mark.parametrize("ending", ["", "teil/"])
def test_a_count_that_there_is_not_is_refused_in_words(client, portal, count, ending):
    response = client.get(f"/einbetten/projekte/{ending}?anzahl={count}")
    assert response.status_code == 400
    assert "Zahl von 1 bis 20" in response.content.decode()
    assert "Onleihe" not in response.content.decode()


@pytest.mark.parametrize(
    ("query", "status", "words"),
    [
        ("stadt=atlantis", 404, "Stadt „atlantis“"),
        ("stadt=herten&stadt=atlantis", 404, "Stadt „atlantis“"),
        ("stad=herten", 404, "„stad“"),
        ("<script>=1", 404, "„&lt;script&gt;“"),
        ("farben=bunt", 400, "„farben“"),
        ("q=%00%22", 404, "kein Wort"),
    ],
)
def test_a_slip_in_the_address_never_shows_everything(client, portal, query, status, words):
    response = client.get(f"/einbetten/projekte/?{query}")
    text = response.content.decode()
    assert response.status_code == status
    assert words in text
    assert "Onleihe" not in text
    assert "Hier fehlt etwas" in text


@pytest.mark.parametrize("query", ["von=2026-02-30", "bis=x", "von=2026-05-02&bis=2026-05-01", "status=nutzbar"])
def test_wrong_days_and_filters_of_other_lists_are_refused(client, portal, query):
    assert client.get(f"/einbetten/termine/?{query}").status_code in (400, 404)


def test_a_list_that_is_not_there_is_said_in_the_frame(client, portal):
    ProjectIndexPage.objects.update(live=False)
    for address in ("projekte/", "gibt-es-nicht/"):
        response = client.get(f"/einbetten/{address}")
        assert response.status_code == 404
        assert "Diese Liste gibt es nicht." in response.content.decode()


def test_empty_parameters_of_a_form_are_left_out(client, portal):
    response = client.get("/einbetten/projekte/?stadt=&anzahl=3")
    assert response["Location"] == "/einbetten/projekte/?anzahl=3"
    assert "X-Frame-Options" not in response.headers


def test_an_empty_list_says_so(client, portal):
    ProjectPage.objects.update(live=False)
    assert "Zurzeit steht hier nichts." in part(client, "projekte/").get_text()


def test_only_what_is_public_is_shown(client, portal):
    factories.ProjectPageFactory(title="Entwurf", live=False)
    closed = factories.ProjectPageFactory(title="Geschlossen")
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    assert entries(part(client, "projekte/")) == ["Onleihe"]


def test_what_editors_type_is_never_markup(client, portal):
    factories.ProjectPageFactory(title="<b>fett</b>")
    assert "<b>fett" not in client.get("/einbetten/projekte/").content.decode()


def test_a_part_can_stay_light(client, portal):
    assert part(client, "projekte/?farben=hell").html["class"] == ["light"]
    assert not part(client, "projekte/").html.has_attr("class")


@pytest.mark.parametrize("name", LISTS)
def test_the_number_of_queries_does_not_depend_on_the_number_of_entries(client, portal, name):
    town = factories.MunicipalityPageFactory(title="Marl")

    def add(number):
        for _ in range(number):
            row = factories.ImplementationFactory.build(municipality=town)
            factories.ProjectPageFactory(implementations=[row])
            factories.NewsPageFactory(municipalities=[town])
            factories.EventPageFactory(municipalities=[town])

    def cost() -> int:
        client.get(f"/einbetten/{name}/?anzahl=20")
        with CaptureQueriesContext(connection) as queries:
            part(client, f"{name}/?anzahl=20")
        return len(queries)

    add(1)
    few = cost()
    add(15)
    assert cost() == few <= 15


def test_the_code_of_the_page_leads_to_a_part(client, portal):
    page = factories.OpenDataPageFactory()
    soup = BeautifulSoup(
        client.get(f"{page.url}?liste=termine&stadt=herten&anzahl=3&farben=hell").content, "html.parser"
    )
    code = soup.find("textarea", id="rahmen").get_text()
    frame = BeautifulSoup(code, "html.parser").iframe
    assert frame["title"] == "Veranstaltungen, Herten"
    assert int(frame["height"]) > 0
    address = urlsplit(frame["src"])
    assert html.unescape(address.query) == "stadt=herten&anzahl=3&farben=hell"
    assert client.get(f"{address.path}?{address.query}").status_code == 200
    section = urlsplit(soup.find("textarea", id="abschnitt").get_text())
    assert client.get(f"{section.path}?{section.query}").content.strip().startswith(b"<section")
