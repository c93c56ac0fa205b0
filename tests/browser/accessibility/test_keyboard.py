"""Everything works with the keyboard alone: WCAG 2.2, 2.1.1, 2.1.2, 2.4.1, 2.4.3, 2.4.7, 2.4.11."""

import re

import pytest
from playwright.sync_api import Page, expect

from .probes import ask
from .visits import BY_NAME, PATTERNS, VISITS

PARTS_OF_ONE_STOP = 60  # a film's controls and the day, month and year of a date take the Tab key themselves


def walk(page: Page) -> list[str]:
    """Tabs through the page from its beginning to its end; what is wrong on the way."""
    expected = ask(page, "walk")
    for number in range(expected + PARTS_OF_ONE_STOP):
        page.keyboard.press("Tab")
        if number >= expected - 1 and page.evaluate("document.activeElement === document.body"):
            return page.evaluate("walk.report()")
    return [*page.evaluate("walk.report()"), "the walk does not end"]


def focused(page: Page) -> str:
    return page.evaluate("document.activeElement.textContent.trim()")


@pytest.mark.parametrize("visit", VISITS + PATTERNS, ids=str)
def test_tab_reaches_everything_in_reading_order_and_the_focus_is_always_to_be_seen(visited, visit):
    assert walk(visited) == []


@pytest.mark.parametrize("visit", [BY_NAME["projects"], BY_NAME["project"], BY_NAME["form"]], ids=str)
def test_so_it_does_on_a_phone(visited, visit):
    visited.set_viewport_size({"width": 320, "height": 640})
    assert walk(visited) == []


@pytest.mark.parametrize("visit", [BY_NAME[name] for name in ("home", "project", "form", "search")], ids=str)
def test_first_stop_jumps_over_the_header(visited, visit):
    visited.keyboard.press("Tab")
    skip_link = visited.get_by_role("link", name="Zum Inhalt springen")
    expect(skip_link).to_be_focused()
    expect(skip_link).to_be_in_viewport()
    visited.keyboard.press("Enter")
    assert visited.url.endswith("#inhalt")
    expect(visited.get_by_role("main")).to_be_focused()
    visited.keyboard.press("Tab")
    assert visited.evaluate("!document.activeElement.closest('.site-header')")


@pytest.mark.parametrize(("opener", "inside"), [("Menü", "Projekte"), ("Filtern und suchen", "Stichwort")])
def test_panels_open_and_close_with_the_keyboard_and_give_the_focus_back(page, opener, inside):
    page.set_viewport_size({"width": 320, "height": 640})
    BY_NAME["projects"].open(page)
    button = page.get_by_role("button", name=opener)
    link = (
        page.get_by_role("link", name=inside, exact=True).or_(page.get_by_label(inside)).locator("visible=true").first
    )
    for closing in ("Escape", "Enter"):
        button.focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name="Schließen")).to_be_visible()
        page.keyboard.press("Tab")
        assert focused(page) == "Schließen"  # what has opened comes next, although it may stand elsewhere in the text
        expect(link).to_be_in_viewport()
        page.keyboard.press(closing)
        expect(page.get_by_role("button", name="Schließen")).to_have_count(0)
        expect(button).to_be_focused()


@pytest.mark.parametrize(
    ("visit", "summary"), [("standard", "Was kostet die Onleihe?"), ("projects", "Thema"), ("projects", "Karte")]
)
def test_folded_parts_open_and_close_with_the_keyboard(page, visit, summary):
    BY_NAME[visit].open(page)
    fold = page.locator("main summary", has_text=re.compile(summary)).first
    details = fold.locator("xpath=..")
    was_open = details.evaluate("(details) => details.open")
    fold.focus()
    for key, is_open in (("Enter", not was_open), ("Space", was_open)):
        page.keyboard.press(key)
        assert details.evaluate("(details) => details.open") == is_open
        expect(fold).to_be_focused()
