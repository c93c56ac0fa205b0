"""A citizen filters the projects: with scripts, without, and with nothing but the keyboard."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests import factories

TITLE = ".listing-items h2"


@pytest.fixture
def projects(transactional_db, site_tree):
    """Three projects in two towns."""
    herten = factories.MunicipalityPageFactory(title="Herten", slug="herten")
    marl = factories.MunicipalityPageFactory(title="Marl", slug="marl", tile_column=1)
    waste = factories.TopicFactory(name="Abfall", slug="abfall", field=factories.FieldPageFactory())

    def project(title, status, *towns):
        implementations = [factories.ImplementationFactory.build(municipality=town, status=status) for town in towns]
        factories.ProjectPageFactory(title=title, topics=[waste], implementations=implementations)

    project("Abfall-App", "nutzbar", marl)
    project("Hitzekarte", "geplant", herten)
    project("Onleihe", "nutzbar", herten, marl)


def titles(page: Page) -> list[str]:
    return page.locator(TITLE).all_inner_texts()


def test_a_filter_shows_the_same_results_at_the_same_address_with_and_without_scripts(page, no_js_page, projects):
    page.goto("/projekte/")
    page.get_by_role("checkbox", name=re.compile("^Herten")).check()
    page.get_by_role("checkbox", name=re.compile("^nutzbar")).check()
    expect(page.get_by_role("status")).to_have_text("1 Projekt in Herten, Stand: nutzbar")

    no_js_page.goto("/projekte/")
    no_js_page.get_by_role("checkbox", name=re.compile("^Herten")).check()
    no_js_page.get_by_role("checkbox", name=re.compile("^nutzbar")).check()
    no_js_page.get_by_role("button", name="Anzeigen").click()
    expect(no_js_page.get_by_role("status")).to_have_text("1 Projekt in Herten, Stand: nutzbar")

    assert titles(page) == titles(no_js_page) == ["Onleihe"]
    assert page.url == no_js_page.url
    assert page.url.endswith("/projekte/?stadt=herten&status=nutzbar")
    assert page.title() == no_js_page.title()


def test_back_and_forward_go_through_the_filters(page, projects):
    page.goto("/projekte/")
    page.get_by_role("checkbox", name=re.compile("^Herten")).check()
    expect(page.locator(TITLE)).to_have_count(2)
    page.get_by_role("link", name=re.compile("Filter entfernen: Stadt: Herten")).click()
    expect(page.locator(TITLE)).to_have_count(3)

    page.go_back()
    expect(page.locator(TITLE)).to_have_count(2)
    expect(page.get_by_role("checkbox", name=re.compile("^Herten"))).to_be_checked()
    assert page.url.endswith("?stadt=herten")
    page.go_back()
    expect(page.locator(TITLE)).to_have_count(3)
    expect(page.get_by_role("checkbox", name=re.compile("^Herten"))).not_to_be_checked()
    page.go_forward()
    expect(page.locator(TITLE)).to_have_count(2)


def test_filters_need_no_mouse_and_keep_the_focus(page, projects):
    page.goto("/projekte/")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "filter-stadt-herten":
            break
    page.keyboard.press("Space")
    expect(page.get_by_role("status")).to_have_text("2 Projekte in Herten")
    assert page.evaluate("document.activeElement.id") == "filter-stadt-herten"
    page.keyboard.press("Space")
    expect(page.get_by_role("status")).to_have_text("3 Projekte")


def test_a_word_finds_projects_and_nothing_found_shows_ways_out(page, projects):
    page.goto("/projekte/")
    page.get_by_label("Stichwort").fill("onleihe")
    page.get_by_label("Stichwort").press("Enter")
    expect(page.locator(TITLE)).to_have_text(["Onleihe"])
    page.get_by_label("Stichwort").fill("raumschiff")
    page.get_by_label("Stichwort").press("Enter")
    expect(page.get_by_role("heading", name="Dazu haben wir nichts gefunden")).to_be_visible()
    page.get_by_role("link", name="Alle Projekte zeigen").click()
    expect(page.locator(TITLE)).to_have_count(3)


def test_on_a_phone_the_filters_open_as_a_panel(page: Page, projects):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("/projekte/")
    assert not page.get_by_role("checkbox", name=re.compile("^Herten")).is_visible()
    page.get_by_role("button", name=re.compile("Filtern und suchen")).click()
    page.get_by_role("checkbox", name=re.compile("^Herten")).check()
    page.get_by_role("button", name="Anzeigen").click()
    expect(page.get_by_role("status")).to_have_text("2 Projekte in Herten")
    expect(page.get_by_role("checkbox", name=re.compile("^Herten"))).not_to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_map_filters_like_the_checkboxes_and_keeps_the_focus_and_stays_open(page, projects):
    page.goto("/projekte/")
    page.get_by_text("Städte auf der Karte wählen").click()
    page.get_by_role("link", name=re.compile("^Herten")).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("2 Projekte in Herten")
    chosen = page.get_by_role("link", name=re.compile("^Herten.*gewählt"))
    expect(chosen).to_be_visible()
    expect(chosen).to_be_focused()
    expect(page.get_by_role("checkbox", name=re.compile("^Herten"))).to_be_checked()

    chosen.click()
    expect(page.locator(TITLE)).to_have_count(3)
    assert page.url.endswith("/projekte/")
