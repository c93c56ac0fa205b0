"""A town's web editor takes a part of the portal along, and its readers follow a link in it."""

import pytest
from playwright.sync_api import expect

from tests import factories
from tests.browser.accessibility.axe import findings


@pytest.fixture
def page_address(transactional_db, site_tree):
    factories.ProjectPageFactory(title="Onleihe", slug="onleihe")
    return factories.OpenDataPageFactory().url


def test_the_code_is_copied_as_it_stands_there(new_context, page_address):
    page = new_context(permissions=["clipboard-read", "clipboard-write"]).new_page()
    page.goto(page_address)
    page.get_by_label("Wie viele Einträge?").fill("3")
    page.get_by_role("button", name="Code erzeugen").click()
    page.get_by_role("button", name="Kopieren").first.click()
    expect(page.get_by_text("Kopiert", exact=True)).to_be_visible()
    code = page.get_by_label("HTML für die eigene Seite").input_value()
    assert "anzahl=3" in code
    assert page.evaluate("navigator.clipboard.readText()") == code


def test_without_scripts_there_is_code_and_no_button_that_would_do_nothing(no_js_page, page_address):
    no_js_page.goto(page_address)
    expect(no_js_page.get_by_label("HTML für die eigene Seite")).to_be_visible()
    expect(no_js_page.get_by_role("button", name="Kopieren")).to_have_count(0)


def test_a_link_in_a_frame_without_other_rights_is_meant_for_the_whole_window(page, page_address, live_server):
    rights = "allow-top-navigation-by-user-activation"
    site = f'<iframe src="{live_server.url}/einbetten/projekte/" sandbox="{rights}"></iframe>'
    page.route("**/andere-website/", lambda route: route.fulfill(body=site, content_type="text/html"))
    page.goto("/andere-website/")
    link = page.frame_locator("iframe").get_by_role("link", name="Onleihe")
    # The site of the tests is known as localhost without a port; only where the link leads is asked here.
    expect(link).to_have_attribute("target", "_top")
    expect(link).to_have_attribute("href", "http://localhost/projekte/onleihe/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("query", ["", "?stadt=atlantis"])
def test_a_part_is_accessible_on_narrow_screens_in_both_schemes(page, page_address, complaints, scheme, query):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 320, "height": 600})
    page.goto(f"/einbetten/projekte/{query}")
    complaints.clear()  # the console names the 404 of a slip
    assert findings(page) == {"violations": set(), "incomplete": set()}
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
