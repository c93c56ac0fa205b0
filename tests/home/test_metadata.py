"""What every page says to search engines and to previews of links: one address, a picture, data that are true."""

from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from PIL import Image
from wagtail.models import Site

from smartvest.core.structured_data import filled
from tests import factories
from tests.home.test_pages import TYPES, by_name, make
from tests.metadata import Head

pytestmark = pytest.mark.django_db
TITLE = 'Für „alle“ & "jeden" </script><script>alert(1)</script>'


@pytest.mark.parametrize("model", TYPES, ids=by_name)
def test_a_page_has_one_address_whatever_junk_comes_along(model):
    page = make(model)
    for address in (page.url, f"{page.url}?utm_source=brief&fbclid=1"):
        head = Head(address)
        assert head.canonical == head.meta["og:url"] == head.graph[0]["@id"] == page.full_url


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/projekte/?stadt=herten&utm_source=x", "/projekte/?stadt=herten"),
        ("/projekte/?seite=2", "/projekte/?seite=2"),
        ("/projekte/?seite=1", "/projekte/"),
        ("/aktuelles/archiv/2026/", "/aktuelles/archiv/2026/"),
        ("/aktuelles/archiv/2026/?x=y", "/aktuelles/archiv/2026/"),
        ("/aktuelles/veranstaltungen/archiv/", "/aktuelles/veranstaltungen/archiv/"),
        ("/aktuelles/veranstaltungen/archiv/2020/", "/aktuelles/veranstaltungen/archiv/2020/"),
    ],
)
def test_a_part_of_a_list_has_an_address_of_its_own(address, expected):
    herten = factories.MunicipalityPageFactory(title="Herten")
    for _ in range(25):
        factories.ProjectPageFactory(implementations=[factories.ImplementationFactory.build(municipality=herten)])
    factories.NewsPageFactory()
    factories.EventPageFactory(start="2020-05-12T18:00Z", end="2020-05-12T20:00Z")
    head = Head(address)
    assert head.canonical == head.meta["og:url"] == f"http://localhost{expected}"
    assert "robots" not in head.meta


@pytest.mark.parametrize("address", ["/suche/", "/suche/?q=projekt&x=1", "/projekte/?q=projekt&x=1"])
def test_searches_are_left_out_and_can_still_be_passed_on(address):
    factories.ProjectIndexPageFactory()
    head = Head(address)
    assert head.meta["robots"] == "noindex, follow"
    assert head.canonical == ""
    assert head.meta["og:url"] == f"http://localhost{address.removesuffix('&x=1')}"
    assert not any("ItemList" in str(block) for block in head.blocks)


@pytest.mark.parametrize("model", TYPES, ids=by_name)
def test_all_addresses_bear_the_name_of_the_site_and_not_of_the_request(model, client):
    page = make(model, full=True)
    site = Site.objects.get(is_default_site=True)
    site.hostname, site.port = "portal.example", 443
    site.save()
    head = Head(page.url, client)
    assert head.canonical.startswith("https://portal.example/")
    assert head.meta["og:image"].startswith("https://portal.example/")
    assert "testserver" not in str(head.blocks)
    assert "http://" not in str(head.blocks)


@pytest.mark.parametrize("model", TYPES, ids=by_name)
def test_titles_with_any_characters_arrive_as_they_are(model):
    page = make(model, title=TITLE, summary=TITLE)
    head = Head(page.url)
    assert head.meta["og:title"] == head.graph[0]["name"] == TITLE
    assert head.meta["description"] == head.meta["og:description"] == head.graph[0]["description"] == TITLE


@pytest.mark.parametrize("model", TYPES, ids=by_name)
def test_a_page_without_anything_says_nothing_empty(model):
    page = make(model, summary="", title="Nur ein Titel")
    head = Head(page.url)
    for block in head.blocks:
        assert filled(block) == block
    assert "og:description" not in head.meta
    assert all(head.meta[name] for name in head.meta if str(name).startswith("og:"))


@pytest.mark.parametrize("model", TYPES, ids=by_name)
def test_what_a_page_is_about_can_be_told_from_the_page(model):
    head = Head(make(model, full=True).url)
    assert head.graph[0].get("mainEntity", []) == [{"@id": thing["@id"]} for thing in head.things]
    assert len({thing["@id"] for thing in head.graph}) == len(head.graph)


@pytest.mark.parametrize("model", [model for model in TYPES if model.__name__ != "HomePage"], ids=by_name)
def test_the_breadcrumb_for_machines_is_that_for_people(model):
    head = Head(make(model).url)
    shown = head.soup.select("nav.breadcrumb a")
    assert [item["name"] for item in head.breadcrumb[:-1]] == [link.get_text() for link in shown]
    assert [item["item"] for item in head.breadcrumb[:-1]] == [f"http://localhost{link['href']}" for link in shown]
    assert [item["position"] for item in head.breadcrumb] == list(range(1, len(shown) + 2))
    assert "item" not in head.breadcrumb[-1]


def test_an_archive_says_so_to_machines_too():
    factories.NewsIndexPageFactory(summary="Das Neueste zuerst.")
    factories.NewsPageFactory()
    head = Head("/aktuelles/archiv/2026/")
    assert "description" not in head.meta
    assert Head("/aktuelles/").meta["description"] == "Das Neueste zuerst."
    assert head.breadcrumb[-1]["name"] == "Archiv 2026"
    assert head.meta["og:title"] == head.graph[0]["name"] == "Meldungen aus dem Jahr 2026"


def test_the_picture_for_sharing_comes_before_the_lead_image_and_that_before_the_portals():
    lead, social = factories.ImageFactory(description="Das Titelbild"), factories.ImageFactory(description="Geteilt")
    both = Head(factories.StandardPageFactory(lead_image=lead, social_image=social).url)
    one = Head(factories.StandardPageFactory(lead_image=lead).url)
    none = Head(factories.StandardPageFactory().url)
    assert both.meta["og:image:alt"] == "Geteilt"
    assert one.meta["og:image:alt"] == "Das Titelbild"
    assert none.meta["og:image"] == "http://localhost/static/pictures/sharing.png"
    for head in (both, one, none):
        assert head.graph[0]["primaryImageOfPage"]["url"] == head.meta["og:image"]
        assert head.meta["twitter:card"] == "summary_large_image"


def test_the_portals_picture_is_as_large_as_it_says_and_light():
    file = Path(finders.find("pictures/sharing.png"))
    assert Image.open(file).size == (1200, 630)
    assert file.stat().st_size < 60_000


def test_the_home_page_tells_how_to_search():
    [portal] = Head(factories.HomePageFactory().url).things
    assert portal["@type"] == "WebSite"
    target = portal["potentialAction"]["target"]["urlTemplate"]
    assert target == "http://localhost/suche/?q={search_term_string}"
    assert Head(target.removeprefix("http://localhost").format(search_term_string="bus")).meta["og:title"]


def test_a_list_names_what_it_shows_in_its_order():
    first, second = (factories.NewsPageFactory(date=day) for day in ("2026-03-02", "2026-03-01"))
    head = Head("/aktuelles/")
    [listed] = head.things
    assert head.graph[0]["@type"] == "CollectionPage"
    assert listed["numberOfItems"] == 2
    assert [item["url"] for item in listed["itemListElement"]] == [first.full_url, second.full_url]


def test_a_municipality_is_an_administration():
    town = factories.MunicipalityPageFactory(
        title="Herten", website="https://www.herten.example", contact_role="Digitales", contact_email="d@herten.example"
    )
    [data] = Head(town.url).things
    assert (data["@type"], data["name"]) == ("GovernmentOrganization", "Stadt Herten")
    assert data["sameAs"] == "https://www.herten.example"
    assert data["contactPoint"]["email"] == "d@herten.example"


def test_a_form_is_a_way_of_contact():
    assert Head(factories.FormPageFactory().url).graph[0]["@type"] == "ContactPage"
