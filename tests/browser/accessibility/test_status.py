"""What changes without a new page is said, shown, and moves nothing: WCAG 2.2, 4.1.3, and no layout shift."""

import re

import pytest
from playwright.sync_api import Page, expect

from .visits import BY_NAME

IN_HERTEN = re.compile("Herten")
SLOW_SERVER = """
const real = window.fetch;
window.fetch = async (...all) => {
  await new Promise((go) => setTimeout(go, 1500));
  return real(...all);
};
"""
# The sum of all shifts, those after input too (https://web.dev/articles/cls): 0.1 is good, 0.02 is nothing one sees.
NOTE_SHIFTS = """
window.shifts = 0;
new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shifts += value })
  .observe({ type: "layout-shift", buffered: true });
"""
WITH_PICTURES = ["home", "projects", "project", "field", "town", "news-item", "standard"]


def test_a_filter_says_its_result_in_the_place_that_screen_readers_listen_to(page):
    BY_NAME["projects"].open(page)
    status = page.get_by_role("main").get_by_role("status")
    before = status.element_handle()
    page.get_by_role("checkbox", name=IN_HERTEN).check()
    expect(status).to_have_text(re.compile("in Herten$"))
    assert before.evaluate("(status) => status.isConnected")  # a new element would not be read out


def test_a_slow_filter_says_after_300_milliseconds_that_it_is_working(page):
    page.add_init_script(SLOW_SERVER)
    BY_NAME["projects"].open(page)
    status = page.get_by_role("main").get_by_role("status")
    before = status.inner_text()
    page.get_by_role("checkbox", name=IN_HERTEN).check()
    page.wait_for_timeout(150)
    assert status.inner_text() == before  # what is quick needs no word
    expect(status).to_have_text("Einen Moment, die Liste wird geladen …", timeout=700)
    expect(page.locator(".listing-items")).to_have_css("opacity", "0.5")
    expect(status).to_have_text(re.compile("in Herten$"))
    expect(page.locator(".listing-items")).to_have_css("opacity", "1")


def test_copying_a_link_is_said(page: Page):
    page.context.grant_permissions(["clipboard-write"])
    BY_NAME["project"].open(page)
    live = page.locator("[data-sharing] [aria-live=polite]")
    expect(live).to_be_empty()
    page.get_by_role("button", name="Link kopieren").press("Enter")
    expect(live).to_have_text("Link kopiert")
    expect(page.get_by_role("button", name="Link kopieren")).to_be_focused()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("name", WITH_PICTURES)
def test_nothing_jumps_while_a_page_loads(page, name, width):
    page.set_viewport_size({"width": width, "height": 640})
    page.add_init_script(NOTE_SHIFTS)
    BY_NAME[name].open(page)
    page.mouse.wheel(0, 1500)  # pictures further down are fetched now
    page.wait_for_load_state("networkidle")
    assert page.evaluate("shifts") < 0.02


def test_filtering_moves_neither_the_filters_nor_the_page(page):
    BY_NAME["projects"].open(page)
    for name in (IN_HERTEN, re.compile("geplant")):
        box = page.get_by_role("checkbox", name=name)
        box.scroll_into_view_if_needed()
        before = box.bounding_box()["y"]
        box.check()
        expect(page.get_by_role("list", name="Aktive Filter")).to_contain_text(name)
        assert box.bounding_box()["y"] == pytest.approx(before, abs=1)
