"""Without JavaScript every page says the same, links to the same, looks right and works."""

import pytest
from playwright.sync_api import expect

from .probes import ask
from .visits import BY_NAME

VISITED = [
    "home",
    "field",
    "projects-filtered",
    "project",
    "towns",
    "news",
    "event-series",
    "standard",
    "form-with-errors",
    "search-hits",
]
LINKS = "() => [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'))"
# Without the buttons that only scripts can serve, and the number that every message gets.
WORDS = """() => {
  const page = document.body.cloneNode(true);
  for (const part of page.querySelectorAll("script, [data-sharing], .reference")) part.remove();
  return page.textContent.replace(/\\s+/g, " ");
}"""


@pytest.mark.parametrize("visit", [BY_NAME[name] for name in VISITED], ids=str)
def test_page_says_and_links_to_the_same_without_scripts_and_nothing_is_lost(visited, visited_without_scripts, visit):
    assert visited_without_scripts.evaluate(WORDS) == visited.evaluate(WORDS)
    assert visited_without_scripts.evaluate(LINKS) == visited.evaluate(LINKS)
    for width in (320, 1280):
        visited_without_scripts.set_viewport_size({"width": width, "height": 900})
        assert ask(visited_without_scripts, "layout") == []
    expect(visited_without_scripts.locator("[data-sharing]").get_by_role("button")).to_have_count(0)


def test_menu_filters_and_folds_open_without_scripts(no_js_page):
    no_js_page.set_viewport_size({"width": 320, "height": 640})
    BY_NAME["projects"].open(no_js_page)
    no_js_page.get_by_role("button", name="Menü").click()
    expect(no_js_page.get_by_role("navigation", name="Hauptmenü")).to_be_visible()
    no_js_page.keyboard.press("Escape")
    no_js_page.get_by_text("Städte auf der Karte wählen").click()
    no_js_page.get_by_role("link", name="Herten").first.click()
    expect(no_js_page.get_by_role("main").get_by_role("status")).to_contain_text("in Herten")
    no_js_page.get_by_role("button", name="Filtern und suchen").click()
    no_js_page.get_by_role("checkbox", name="geplant").check()
    no_js_page.get_by_role("button", name="Anzeigen").click()
    expect(no_js_page.get_by_role("main").get_by_role("status")).to_contain_text("Stand: geplant")
