"""A citizen reports a barrier with the keyboard alone, makes mistakes, and gets a number; with scripts and without."""

import re

import pytest
from playwright.sync_api import Page, expect

from smartvest.home.models import FormField, Message
from tests import factories

MISTAKES = 2  # answered with 422, which Chromium notes in the console


@pytest.fixture
def form_page(transactional_db, site_tree):
    return factories.FormPageFactory(
        title="Barriere melden",
        purpose="barriere",
        thank_you="<p>Antwort in drei Tagen.</p>",
        form_fields=[
            FormField(label="Welche Seite?", field_type="singleline", required=False, meaning="seite", sort_order=0),
            FormField(label="Was geht nicht?", field_type="multiline", sort_order=1),
            FormField(label="Ihre E-Mail-Adresse", field_type="email", required=False, sort_order=2),
        ],
    )


@pytest.fixture(params=["with scripts", "without scripts"])
def browser_page(request, new_context) -> Page:
    return new_context(java_script_enabled=request.param == "with scripts").new_page()


def press(page: Page, *keys: str):
    for key in keys:
        page.keyboard.press(key)


def test_a_report_by_keyboard_with_mistakes(browser_page, form_page, complaints):
    page = browser_page
    page.goto(f"{form_page.url}?seite=/projekte/onleihe/")
    page.get_by_label("Welche Seite?").focus()
    press(page, "Tab", "Tab")
    page.keyboard.type("keine")
    press(page, "Tab")
    expect(page.get_by_role("button", name="Absenden")).to_be_focused()  # the trap is not on the way
    press(page, "Enter")

    summary = page.locator(".error-summary")
    expect(summary).to_be_focused()
    expect(page).to_have_title(re.compile("^Fehler: "))
    press(page, "Tab", "Enter")
    missing = page.get_by_label("Was geht nicht?")
    expect(missing).to_be_focused()
    expect(missing).to_have_accessible_description(re.compile("muss ausgefüllt werden"))
    page.keyboard.type("Das Menü lässt sich nicht öffnen.")
    press(page, "Tab")
    expect(page.get_by_label("Ihre E-Mail-Adresse")).to_have_attribute("aria-invalid", "true")
    press(page, "Enter")

    expect(summary.get_by_role("listitem")).to_have_count(1)
    address = page.get_by_label("Ihre E-Mail-Adresse")
    address.fill("k@buerger.example")
    address.press("Enter")

    expect(page.get_by_role("group", name="Danke, Ihre Nachricht ist angekommen")).to_be_focused()
    number = page.locator(".confirmation .reference")
    expect(number).to_have_text(re.compile(r"^BM-\w{4}-\w{2}$"))
    expect(page.locator("main")).to_contain_text("Antwort in drei Tagen.")
    page.reload()
    message = Message.objects.get()
    expect(number).to_have_text(message.reference)
    assert message.page_address == "/projekte/onleihe/"
    assert message.answers[1] == ("Was geht nicht?", "Das Menü lässt sich nicht öffnen.")
    assert page.context.cookies() == []
    assert len(complaints) == MISTAKES
    assert all("422" in complaint for complaint in complaints)
    complaints.clear()


def test_a_form_of_another_site_is_refused(page, form_page, complaints):
    """A data: address is another site, as a page of somebody who wants to write in a visitor's name."""
    page.goto(form_page.url)
    address = page.url
    form = f"<form method=post action='{address}'><input name=was_geht_nicht value=x><button>Los</button></form>"
    page.goto(f"data:text/html,{form}")
    page.get_by_role("button").click()
    expect(page.get_by_role("heading", name="Ihre Nachricht wurde nicht gesendet")).to_be_visible()
    assert not Message.objects.exists()
    assert all("403" in complaint for complaint in complaints)
    complaints.clear()
