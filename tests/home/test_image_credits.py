"""The Bildnachweise: every picture of the public pages, with whose work it is and where it stands."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from smartvest.home import credits
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(site_tree):
    return factories.ImageCreditsPageFactory()


def image(name: str, **fields):
    return factories.ImageFactory(description=f"{name} am Fluss.", **fields)


def shown(client, page, query: str = "") -> dict[str, list[str]]:
    """The pictures of the list by what they show, each with the pages it stands on."""
    soup = BeautifulSoup(client.get(page.url + query).content, "html.parser")
    entries = soup.select(".credits > li")
    return {entry.p.get_text(strip=True): [link.get_text() for link in entry.select("dd ul a")] for entry in entries}


def test_pictures_are_found_wherever_a_page_may_have_them(client, page):
    lead, share, inside, listed, logo = (image(name) for name in ("Titel", "Teilen", "Mitten", "Galerie", "Logo"))
    body = [
        ("image", {"image": inside, "caption": ""}),
        ("gallery", {"images": [{"image": listed, "caption": ""}, {"image": listed, "caption": ""}]}),
        ("partners", {"title": "Partner", "partners": [{"name": "Hochschule", "url": "", "logo": logo}]}),
    ]
    factories.StandardPageFactory(title="Über uns", lead_image=lead, social_image=share, body=body)
    names = ("Galerie", "Logo", "Mitten", "Teilen", "Titel")
    assert shown(client, page) == {f"{name} am Fluss.": ["Über uns"] for name in names}


def test_a_picture_on_several_pages_is_listed_once_with_all_of_them(client, page):
    lead = image("Rad")
    for title in ("Zebra", "Affe"):
        factories.StandardPageFactory(title=title, lead_image=lead)
    assert shown(client, page) == {"Rad am Fluss.": ["Affe", "Zebra"]}


def test_only_public_pages_count(client, page):
    factories.StandardPageFactory(title="Entwurf", lead_image=image("Entwurf"), live=False)
    closed = factories.StandardPageFactory(title="Geschlossen", lead_image=image("Geschlossen"))
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    factories.StandardPageFactory(title="Darunter", parent=closed, lead_image=image("Darunter"))
    image("Unbenutzt")
    assert shown(client, page) == {}
    assert "Zurzeit zeigt das Portal keine Bilder." in client.get(page.url).content.decode()


def test_a_draft_of_a_public_page_changes_nothing(client, page):
    public = factories.StandardPageFactory(title="Über uns", lead_image=image("Alt"))
    public.lead_image = image("Neu")
    public.save_revision()
    assert shown(client, page) == {"Alt am Fluss.": ["Über uns"]}


def test_credit_and_licence_stand_beside_the_picture(client, page):
    lead = image("Rad", credit="Stadt Herten / M. Muster", licence="cc-by-4.0")
    factories.StandardPageFactory(lead_image=lead)
    factories.StandardPageFactory(lead_image=factories.ImageFactory(description="", is_decorative=True))
    soup = BeautifulSoup(client.get(page.url).content, "html.parser")
    assert [heading.get_text() for heading in soup.main.select("h2")] == [
        "Kreis Recklinghausen",
        "Stadt Herten / M. Muster",
    ]
    assert "Alle Rechte vorbehalten" in soup.main.get_text()
    assert "Schmuckbild" in soup.main.get_text()
    [licence] = soup.main.select("a[rel=license]")
    assert (licence.get_text(), licence["href"]) == ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.de")


def test_a_long_list_has_pages(client, page, monkeypatch):
    monkeypatch.setattr(credits.CreditList.__init__, "__defaults__", (2,))
    for name in "ABC":
        factories.StandardPageFactory(title=name, lead_image=image(name))
    assert list(shown(client, page)) == ["A am Fluss.", "B am Fluss."]
    assert list(shown(client, page, "?seite=2")) == ["C am Fluss."]
    second = client.get(page.url + "?seite=2").content.decode()
    assert "3 Bilder, Seite 2 von 2" in " ".join(second.split())
    assert f'rel="canonical" href="{page.full_url}?seite=2"' in second
    assert "(Seite 2)" in second.partition("</title>")[0]


@pytest.mark.parametrize("number", ["3", "0", "-1", "x", "²", "99999999999", "1%00"])
def test_a_page_of_the_list_that_does_not_exist_is_not_found(client, page, number):
    assert client.get(f"{page.url}?seite={number}").status_code == 404


def test_the_number_of_queries_does_not_depend_on_the_number_of_pictures(client, page):
    def add(number):
        for each in range(number):
            factories.StandardPageFactory(lead_image=image(f"Bild {each}"))

    def queries() -> int:
        client.get(page.url)  # makes the renditions
        with CaptureQueriesContext(connection) as context:
            client.get(page.url)
        return len(context)

    add(3)
    few = queries()
    add(12)
    assert queries() == few
