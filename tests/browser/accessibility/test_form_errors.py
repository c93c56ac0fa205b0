"""A form that was refused says where and why, to everybody: WCAG 2.2, 3.3.1 to 3.3.3 and 4.1.3."""

import re

from playwright.sync_api import expect

from .visits import BY_NAME

INVALID = "main :is(input, textarea, select)[aria-invalid=true]"
NAME = "(field) => (field.closest('fieldset')?.querySelector('legend') ?? field.labels[0]).textContent"
DESCRIPTION = """(field) => {
  const fieldset = field.closest("fieldset[aria-describedby]");
  const ids = [field, fieldset].flatMap((each) => each?.getAttribute("aria-describedby")?.split(" ") ?? []);
  return ids.map((id) => document.getElementById(id).textContent).join(" ");
}"""


def test_title_and_an_alert_say_that_something_is_wrong(page):
    BY_NAME["form-with-errors"].open(page)
    assert page.title().startswith("Fehler: ")
    expect(page.get_by_role("alert")).to_contain_text("Bitte prüfen Sie Ihre Angaben")
    expect(page.get_by_role("alert")).to_be_focused()


def test_every_error_leads_to_its_field_which_says_what_is_wrong(page):
    BY_NAME["form-with-errors"].open(page)
    links = page.get_by_role("alert").get_by_role("link").all()
    assert len(links) == 10
    for link in links:
        words = link.inner_text()
        link.click()
        field = page.locator(":focus")
        expect(field).to_be_in_viewport()
        name = field.evaluate(NAME).strip()
        assert words.startswith(name)
        assert words.removeprefix(name).strip(" :–") in field.evaluate(DESCRIPTION), name
        assert field.get_attribute("aria-invalid") == "true", name


def test_errors_are_told_by_words_and_a_sign_beside_the_colour(page):
    BY_NAME["form-with-errors"].open(page)
    for field in page.locator(INVALID).all():
        error = field.locator("xpath=ancestor::*[contains(@class, 'has-error')]").locator(".form-error")
        expect(error).to_have_text(re.compile(r"\w+"))
        expect(error.locator("svg")).to_be_visible()


def test_what_was_written_is_kept(page):
    BY_NAME["form"].open(page)
    page.get_by_label("Feld singleline").fill("Die Treppe")
    page.get_by_role("button", name="Absenden").click()
    expect(page.get_by_label("Feld singleline")).to_have_value("Die Treppe")


def test_thanks_after_sending_is_the_page_s_title_and_its_first_heading(page):
    BY_NAME["form-sent"].open(page)
    assert page.title().startswith("Danke")
    expect(page.get_by_role("heading", name=re.compile("Danke"))).to_be_visible()
