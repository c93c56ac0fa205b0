"""The pattern pages in a browser: nothing complains, and nothing is wider than a small phone (WCAG 1.4.10)."""

import pytest
from playwright.sync_api import expect

from smartvest.patterns.groups import GROUPS, addresses
from tests import factories
from tests.browser.logins import log_in

PHONE = {"width": 320, "height": 800}
WIDER_BY = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
def staff_page(new_context, site_tree, base_url):
    """A phone of somebody who may enter the admin."""
    page = new_context().new_page()
    page.set_viewport_size(PHONE)
    log_in(page.context, factories.UserFactory(is_superuser=True), base_url)
    return page


def test_no_pattern_page_complains_or_scrolls_sideways(staff_page):
    too_wide = {}
    for address in addresses():
        response = staff_page.goto(address)
        assert response.status == 200, address
        if wider_by := staff_page.evaluate(WIDER_BY):
            too_wide[address] = f"{wider_by} px"
    assert too_wide == {}


def test_one_comes_from_group_to_group_and_to_a_state_of_its_own(staff_page):
    staff_page.goto("/muster/")
    staff_page.locator("main").get_by_role("link", name=GROUPS[0].name, exact=True).click()
    for group in GROUPS:
        staff_page.get_by_role("navigation", name="Muster").get_by_role("link", name=group.name).click()
        expect(staff_page.get_by_role("heading", level=1)).to_have_text(group.name)
    staff_page.get_by_role("link", name="Projekt mit Leichter Sprache: Ganze Seite").click()
    staff_page.get_by_text("In Leichter Sprache").click()
    expect(staff_page.get_by_text("Sie können Bücher ausleihen.")).to_be_visible()
