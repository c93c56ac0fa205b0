"""Suggestions under the search fields: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/examples/combobox-autocomplete-list/"""

import re

import pytest
from playwright.sync_api import Page, expect

from tests import factories

ADDRESS = "**/suche/vorschlaege/*"


@pytest.fixture
def titles(transactional_db, site_tree):
    factories.MunicipalityPageFactory(title="Herten")
    for title in ("Onleihe", "Online-Rathaus", "Abfall-App"):
        factories.ProjectPageFactory(title=title)


@pytest.fixture
def field(page: Page, titles):
    """The large field of the search page, with what was typed and its suggestions open."""
    page.goto("/suche/")
    field = page.get_by_role("combobox", name="Wonach suchen Sie?")
    field.press_sequentially("onl")
    expect(options(page)).to_have_count(2)
    return field


def options(page: Page):
    return page.get_by_role("option")


def active(page: Page) -> str:
    """The text of the option that screen readers are told to be on, "" when they are in the field."""
    return page.evaluate(
        "document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.textContent ?? ''"
    )


def test_the_field_is_a_combobox_and_what_opens_is_said(page, field):
    expect(options(page)).to_have_text(["Onleihe Projekt", "Online-Rathaus Projekt"])
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(field).to_have_attribute("aria-autocomplete", "list")
    listbox = page.get_by_role("listbox", name="Vorschläge")
    assert field.get_attribute("aria-controls") == listbox.get_attribute("id")
    expect(page.locator(".search-form [aria-live=polite]")).to_have_text("2 Vorschläge")
    field.press_sequentially("eihe")
    expect(page.locator(".search-form [aria-live=polite]")).to_have_text("1 Vorschlag")
    field.press_sequentially("xyz")
    expect(page.locator(".search-form [aria-live=polite]")).to_have_text("Keine Vorschläge")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(listbox).to_be_hidden()


def test_arrows_go_through_the_suggestions_and_back_into_the_field(page, field):
    seen = []
    for key in ("ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "Home", "ArrowDown", "End"):
        page.keyboard.press(key)
        seen.append(active(page).partition(" ")[0])
    assert seen == ["Onleihe", "Online-Rathaus", "", "Online-Rathaus", "Onleihe", "", "Onleihe", ""]
    expect(field).to_be_focused()
    expect(field).to_have_value("onl")


def test_home_and_end_move_in_the_text(page, field):
    page.keyboard.press("Home")
    page.keyboard.type("x")
    page.keyboard.press("End")
    page.keyboard.type("y")
    expect(field).to_have_value("xonly")


def test_enter_goes_to_the_chosen_page(page, field):
    page.keyboard.press("ArrowDown")
    expect(options(page).first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/projekte/onleihe/$"))


def test_enter_without_a_choice_searches_for_what_is_typed(page, field):
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/suche/\?q=onl$"))


def test_escape_closes_and_leaves_the_text(page, field):
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(options(page)).to_have_count(0)
    expect(field).to_have_value("onl")
    expect(field).to_have_attribute("aria-expanded", "false")
    assert active(page) == ""


def test_they_close_when_the_focus_goes_on(page, field):
    page.keyboard.press("Tab")
    expect(options(page)).to_have_count(0)
    expect(page.get_by_role("button", name="Suchen", exact=True)).to_be_focused()


def test_a_mouse_chooses_too(page, field):
    options(page).nth(1).click()
    expect(page).to_have_url(re.compile("/projekte/online-rathaus/$"))


def test_a_finger_chooses_too(new_context, titles):
    phone = new_context(has_touch=True).new_page()
    phone.set_viewport_size({"width": 320, "height": 640})
    phone.goto("/")
    phone.get_by_role("button", name="Menü").tap()
    field = phone.get_by_role("combobox", name="Im Portal suchen")
    field.tap()
    field.press_sequentially("onl")
    expect(options(phone)).to_have_count(2)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 320
    options(phone).first.tap()
    expect(phone).to_have_url(re.compile("/projekte/onleihe/$"))


def test_escape_in_the_menu_closes_the_suggestions_first(page, titles):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("/")
    page.get_by_role("button", name="Menü").click()
    field = page.get_by_role("combobox", name="Im Portal suchen")
    field.press_sequentially("onl")
    expect(options(page)).to_have_count(2)
    page.keyboard.press("Escape")
    expect(options(page)).to_have_count(0)
    expect(field).to_be_visible()
    expect(field).to_have_value("onl")


def test_only_what_was_typed_last_is_asked_for_and_shown(page, titles):
    asked = []
    page.on("request", lambda request: asked.append(request.url) if "vorschlaege" in request.url else None)
    page.goto("/suche/")
    field = page.get_by_role("combobox", name="Wonach suchen Sie?")
    field.press_sequentially("abfall", delay=20)
    expect(options(page)).to_have_count(1)
    assert [address.partition("?")[2] for address in asked] == ["q=abfall"]


def test_an_answer_that_comes_too_late_is_not_shown(page, titles):
    page.goto("/suche/")
    page.evaluate(
        """() => {
          const real = window.fetch;
          window.fetch = (address, ...rest) => real(address, ...rest).then((answer) =>
            new Promise((go) => setTimeout(() => go(answer), address.endsWith("q=onl") ? 900 : 0)));
        }"""
    )
    field = page.get_by_role("combobox", name="Wonach suchen Sie?")
    field.press_sequentially("onl")
    page.wait_for_timeout(300)
    field.fill("abfall")
    expect(options(page)).to_have_text(["Abfall-App Projekt"])
    page.wait_for_timeout(900)
    expect(options(page)).to_have_text(["Abfall-App Projekt"])


def test_when_the_server_fails_the_field_is_still_a_search_field(page, titles, complaints):
    page.route(ADDRESS, lambda route: route.fulfill(status=500, body="<h1>Fehler</h1>"))
    page.goto("/suche/")
    field = page.get_by_role("combobox", name="Wonach suchen Sie?")
    with page.expect_response(ADDRESS):
        field.press_sequentially("onl")
    expect(options(page)).to_have_count(0)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/suche/\?q=onl$"))
    assert all("500" in complaint for complaint in complaints)  # the browser's own note, nothing of ours
    complaints.clear()


def test_without_scripts_the_field_is_a_plain_one(no_js_page, titles):
    no_js_page.goto("/suche/")
    field = no_js_page.get_by_role("searchbox", name="Wonach suchen Sie?")
    field.fill("onleihe")
    field.press("Enter")
    expect(no_js_page.get_by_role("heading", name="Onleihe")).to_be_visible()


def test_the_filters_of_the_results_work_beside_it(page, titles):
    page.goto("/suche/?q=onl")
    page.get_by_role("checkbox", name=re.compile("^Projekte")).check()
    expect(page.get_by_role("status")).to_have_text("2 Treffer für „onl“ unter Projekte")
    field = page.get_by_role("combobox", name="Wonach suchen Sie?")
    field.fill("abf")
    expect(options(page)).to_have_text(["Abfall-App Projekt"])
