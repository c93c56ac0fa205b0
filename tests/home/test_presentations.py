"""Leichte Sprache and Gebärdensprache have presentations of their own; the Impressum collects who answers for what."""

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Site

from smartvest.core.models import SiteSettings
from tests import factories
from tests.markup import Markup

pytestmark = pytest.mark.django_db


def heading(text: str, level: str = "h2"):
    return "heading", {"text": text, "level": level}


def paragraph(text: str):
    return "text", f"<p>{text}</p>"


def film(title: str = "Der Film", **values):
    empty = {"file": None, "speech": "ja", "captions": None, "poster": None, "url": "", "transcript": ""}
    return "video", empty | {"title": title} | values


def main(client, page):
    html = client.get(page.url).content.decode()
    Markup(html).check()
    return BeautifulSoup(html, "html.parser").main


def easy(client, body):
    return main(client, factories.StandardPageFactory(presentation="leichte-sprache", body=body))


def signed(client, body):
    return main(client, factories.StandardPageFactory(presentation="gebaerdensprache", body=body))


def test_a_page_in_leichter_sprache_begins_with_what_it_says(client, site_tree):
    body = [
        heading("Was ist das?"),
        paragraph("Das."),
        heading("Genauer", "h3"),
        heading("Wer hilft?"),
        paragraph("Wir."),
    ]
    page = easy(client, body)
    links = page.select(".easy-contents a")
    assert [link.get_text() for link in links] == ["Was ist das?", "Wer hilft?"]
    for link in links:
        assert page.select_one(link["href"]).h2.get_text() == link.get_text()
    assert page.select_one("#abschnitt-1 h3").get_text() == "Genauer"


def test_two_headings_alike_lead_to_two_places(client, site_tree):
    page = easy(client, [heading("Hilfe"), paragraph("Eins."), heading("Hilfe"), paragraph("Zwei.")])
    first, second = page.select(".easy-contents a")
    assert "Eins." in page.select_one(first["href"]).get_text()
    assert "Zwei." in page.select_one(second["href"]).get_text()


def test_a_short_page_in_leichter_sprache_needs_no_table_of_contents(client, site_tree):
    page = easy(client, [paragraph("Ohne Überschrift."), heading("Nur eine"), paragraph("Kurz.")])
    assert not page.select(".easy-contents")
    assert "Ohne Überschrift." in page.get_text()


def test_a_picture_stands_beside_the_text_of_its_section(client, site_tree):
    picture = ("image", {"image": factories.ImageFactory(), "caption": ""})
    page = easy(client, [heading("Eins"), picture, paragraph("Text eins."), heading("Zwei"), paragraph("Text zwei.")])
    first, second = page.select(".easy-section")
    assert first.select(".easy-pictures img")
    assert not first.select(".blocks img")
    assert "Kreis Recklinghausen" in first.select_one(".easy-pictures figcaption").get_text()
    assert not second.select(".easy-pictures")


def test_the_film_comes_first_wherever_it_stands_in_the_text(client, site_tree):
    page = signed(client, [heading("Worum geht es?"), paragraph("Text."), film(url="https://film.example")])
    assert page.find(class_="films").find(class_="video-link")
    assert page.find(class_="films").find_next(class_="film-text").h2.get_text() == "Worum geht es?"
    assert len(page.select(".video")) == 1
    assert "fehlt noch" not in page.get_text()


def test_the_film_has_its_captions_and_its_text(client, site_tree):
    files = {name: factories.DocumentFactory(file__filename=name) for name in ("film.mp4", "film.vtt")}
    own = film(file=files["film.mp4"], captions=files["film.vtt"], transcript="<p>Guten Tag.</p>")
    page = signed(client, [own])
    assert page.select_one(".films track")["kind"] == "captions"
    assert "Guten Tag." in page.select_one(".films .transcript").get_text()


@pytest.mark.parametrize("body", [[], [film()]], ids=["without a video", "with a video block that is still empty"])
def test_a_missing_film_is_said_plainly(client, site_tree, body):
    page = signed(client, [*body, paragraph("Der Text.")])
    assert "Der Film in Deutscher Gebärdensprache fehlt noch." in page.get_text()
    assert "Der Text." in page.get_text()


def test_other_pages_are_as_they_were(client, site_tree):
    page = main(client, factories.StandardPageFactory(body=[heading("Eins"), heading("Zwei"), film()]))
    assert not page.select(".easy-contents, .film-missing")


@pytest.fixture
def imprint(site_tree):
    page = factories.StandardPageFactory(title="Impressum")
    SiteSettings.objects.create(site=Site.objects.get(), imprint_page=page)
    return page


def test_the_imprint_names_who_answers_for_each_town(client, imprint):
    factories.MunicipalityPageFactory(title="Kreis", kind="kreis", responsible="Pressestelle, Musterplatz 1")
    factories.MunicipalityPageFactory(title="Herten", responsible="Stabsstelle, Musterplatz 2")
    factories.MunicipalityPageFactory(title="Marl")
    factories.MunicipalityPageFactory(title="Dorsten", responsible="Geheim", live=False)
    entries = main(client, imprint).select(".responsible > div")
    assert [(entry.dt.get_text(), entry.dd.get_text()) for entry in entries] == [
        ("Stadt Herten", "Stabsstelle, Musterplatz 2"),
        ("Kreis", "Pressestelle, Musterplatz 1"),
    ]


def test_no_other_page_lists_them(client, imprint):
    town = factories.MunicipalityPageFactory(title="Herten", responsible="Stabsstelle, Musterplatz 2")
    assert "Stabsstelle" not in main(client, factories.StandardPageFactory()).get_text()
    assert "Stabsstelle, Musterplatz 2" in main(client, town).get_text()


def test_the_imprint_says_nothing_where_nobody_is_named(client, imprint):
    factories.MunicipalityPageFactory(title="Herten")
    assert not main(client, imprint).select(".responsible")
