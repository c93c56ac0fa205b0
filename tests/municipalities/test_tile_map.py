"""The map of the Vest: as a way to the towns, and as a filter of the projects."""

import pytest
from bs4 import BeautifulSoup

from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def towns(site_tree):
    """Herten with two usable projects, Marl with one that is planned."""
    herten = factories.MunicipalityPageFactory(title="Herten", slug="herten")
    marl = factories.MunicipalityPageFactory(title="Marl", slug="marl", tile_column=1)
    for town, status in ((herten, "nutzbar"), (herten, "nutzbar"), (marl, "geplant")):
        factories.ProjectPageFactory(
            implementations=[factories.ImplementationFactory.build(municipality=town, status=status)]
        )
    return herten, marl


def tiles(client, address):
    """The links of the map in their order: what a screen reader says, where it leads, whether it is chosen."""
    soup = BeautifulSoup(client.get(address).content, "html.parser")
    links = soup.select(".tiles a")
    return [(" ".join(a.get_text(" ").split()), a["href"], a.get("aria-current")) for a in links]


def test_map_leads_to_the_towns_and_says_how_many_projects_they_have(client, towns):
    herten, marl = towns
    assert tiles(client, "/staedte/") == [
        ("Herten 2 Projekte", herten.url, None),
        ("Marl 1 Projekt", marl.url, None),
    ]


def test_map_adds_a_town_to_the_filters_that_are_set(client, towns):
    assert tiles(client, "/projekte/?status=nutzbar") == [
        ("Herten 2 Projekte", "/projekte/?status=nutzbar&stadt=herten", None),
        ("Marl 0 Projekte", "/projekte/?status=nutzbar&stadt=marl", None),
    ]


def test_map_shows_the_chosen_town_in_words_and_takes_it_away_again(client, towns):
    first, second = tiles(client, "/projekte/?stadt=herten&status=nutzbar")
    assert first == ("Herten ✓ 2 Projekte, gewählt: Filter entfernen", "/projekte/?status=nutzbar", "true")
    assert second[2] is None


def test_every_link_of_the_map_leads_to_a_list(client, towns):
    for address in ("/projekte/", "/projekte/?stadt=herten", "/projekte/?stadt=gibt-es-nicht&q=x"):
        for _, target, _ in tiles(client, address):
            assert client.get(target).status_code == 200


def test_list_without_towns_shows_no_map(client, site_tree):
    factories.only(factories.ProjectIndexPageFactory)
    assert ".tiles" not in client.get("/projekte/").text
    assert tiles(client, "/projekte/") == []


def test_only_names_that_fill_a_tile_get_smaller_letters(client, site_tree):
    for column, title in enumerate(("Recklinghausen", "Oer-Erkenschwick", "Haltern am See")):
        factories.MunicipalityPageFactory(title=title, tile_column=column)
    soup = BeautifulSoup(client.get("/staedte/").content, "html.parser")
    assert [a.select_one(".tile-name").get_text() for a in soup.select(".tile-long")] == ["Reckling\u00adhausen"]


def test_map_chooses_one_town_in_place_of_others_so_that_its_links_have_an_end(client, towns):
    factories.MunicipalityPageFactory(title="Datteln", slug="datteln", tile_column=2)
    links = {text.split()[0]: target for text, target, _ in tiles(client, "/projekte/?stadt=herten&stadt=marl&q=x")}
    assert links["Datteln"] == "/projekte/?q=x&stadt=datteln"
    assert links["Herten"] == "/projekte/?q=x&stadt=marl"
