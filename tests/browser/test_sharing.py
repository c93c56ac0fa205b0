"""A citizen takes a page along: as a link, by the phone's own means, or on paper."""

import pytest
from playwright.sync_api import expect

from tests import factories


@pytest.fixture
def project(transactional_db, site_tree):
    return factories.ProjectPageFactory(title="Onleihe", slug="onleihe", easy_summary="<p>Bücher leihen.</p>")


@pytest.fixture
def share_page(new_context):
    """A browser in which the page may write to the clipboard."""
    return new_context(permissions=["clipboard-read", "clipboard-write"]).new_page()


def test_link_is_copied_without_the_jump_within_the_page(share_page, project):
    share_page.goto(f"{project.url}#inhalt")
    share_page.get_by_role("button", name="Link kopieren").click()
    expect(share_page.locator("[data-sharing] [aria-live]")).to_have_text("Link kopiert")
    assert share_page.evaluate("navigator.clipboard.readText()").endswith(project.url)


def test_device_shares_the_page_where_it_can(share_page, project):
    share_page.add_init_script("navigator.share = async (what) => { window.shared = what }")
    share_page.goto(project.url)
    share_page.get_by_role("button", name="Teilen").click()
    shared = share_page.evaluate("window.shared")
    assert shared["url"].endswith(project.url)
    assert shared["title"].startswith("Onleihe")


def test_buttons_that_would_do_nothing_are_not_there(page, no_js_page, project):
    page.add_init_script("Object.defineProperty(navigator, 'share', {value: undefined})")
    page.goto(project.url)
    expect(page.get_by_role("button", name="Teilen")).to_have_count(0)
    no_js_page.goto(project.url)
    expect(no_js_page.get_by_role("button", name="Link kopieren")).to_have_count(0)


def test_paper_shows_the_address_and_what_is_folded_but_no_navigation(page, project):
    page.goto(project.url)
    expect(page.locator(".print-address")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator(".print-address .qr-code")).to_be_visible()
    expect(page.locator(".print-address")).to_contain_text("/projekte/onleihe/")
    expect(page.get_by_text("Bücher leihen.")).to_be_visible()
    expect(page.get_by_role("navigation")).to_have_count(0)
    expect(page.locator(".page-service")).to_be_hidden()
