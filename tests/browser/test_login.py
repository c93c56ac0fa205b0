"""Logging in with a real browser: a passkey in a virtual device, an app, a phone's width, and without JavaScript."""

import re

import pytest
from playwright.sync_api import Page, expect

from smartvest.accounts import later
from tests import factories
from tests.accounts.people_at_the_door import code
from tests.browser.accessibility.test_axe import LOOKS, judge

HERE = "/admin/zweiter-faktor/"
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture(autouse=True)
def somebody(transactional_db, site_tree, settings, monkeypatch):
    """Who has to set up a second factor."""
    monkeypatch.setattr(later, "run", lambda function, *args: function(*args))
    settings.SECOND_FACTOR_REQUIRED = True
    return factories.UserFactory(username="kim", is_superuser=True)


@pytest.fixture
def authenticator(page: Page):
    """The page's browser has a device that keeps passkeys and always finds the right finger."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
    return session


def give_password(page: Page, address: str = "/admin/login/"):
    page.goto(address)
    page.get_by_label("Benutzername").fill("kim")
    page.get_by_label("Passwort", exact=True).fill("geheim")
    page.get_by_role("button", name="Anmelden", exact=True).click()


def log_out(page: Page):
    page.goto("/admin/logout/")
    page.get_by_role("button", name="Abmelden").click()
    expect(page).to_have_url(re.compile("/admin/login/$"))


def set_up_passkey(page: Page):
    give_password(page)
    page.get_by_role("link", name="Passkey einrichten").click()
    page.get_by_label("Name des Passkeys").fill("Dienstrechner")
    page.get_by_role("button", name="Passkey einrichten").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ihre Notfallcodes")
    page.get_by_role("link", name="Ich habe die Codes gesichert").click()
    expect(page).to_have_url(re.compile("/admin/$"))


def test_a_passkey_is_set_up_and_opens_the_admin_without_a_password(page: Page, authenticator):
    set_up_passkey(page)
    page.goto(HERE)
    expect(page.get_by_role("listitem")).to_contain_text("Dienstrechner")
    log_out(page)
    page.goto("/admin/login/?next=/admin/pages/")
    page.get_by_role("button", name="Passkey benutzen").click()
    expect(page).to_have_url(re.compile("/admin/pages/$"))


def test_a_passkey_is_the_second_factor_after_a_password(page: Page, authenticator):
    set_up_passkey(page)
    log_out(page)
    give_password(page, "/admin/login/?next=/admin/pages/")
    expect(page).to_have_url(re.compile("/eingeben/$"))
    page.get_by_role("button", name="Passkey benutzen").click()
    expect(page).to_have_url(re.compile("/admin/pages/$"))


def test_a_removed_passkey_opens_nothing(page: Page, authenticator):
    set_up_passkey(page)
    page.goto(HERE)
    page.get_by_role("link", name=re.compile("entfernen.*Dienstrechner")).click()
    page.get_by_role("button", name="Passkey entfernen").click()
    expect(page.get_by_text("Bevor es weitergeht")).to_be_visible()  # a new one has to be set up
    log_out(page)
    page.get_by_role("button", name="Passkey benutzen").click()
    expect(page.get_by_role("status")).to_contain_text("Der Code stimmt nicht")


def test_a_refusal_of_the_device_is_said_in_words(page: Page, authenticator):
    give_password(page)
    page.get_by_role("link", name="Passkey einrichten").click()
    page.evaluate("() => { navigator.credentials.create = () => Promise.reject(new DOMException('', 'AbortError')) }")
    page.get_by_role("button", name="Passkey einrichten").click()
    expect(page.get_by_role("alert")).to_contain_text("Das hat nicht geklappt")


def test_with_the_keyboard_alone_and_without_javascript_an_app_is_set_up(no_js_page: Page):
    page = no_js_page
    page.goto("/admin/login/")
    page.keyboard.press("Tab")  # the brand
    page.keyboard.press("Tab")
    page.keyboard.type("kim")
    page.keyboard.press("Tab")
    page.keyboard.type("geheim")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Zweiter Faktor")
    expect(page.get_by_role("button", name="Passkey benutzen")).to_have_count(0)
    page.get_by_role("link", name="App einrichten").press("Enter")
    page.get_by_text("Ich kann das Bild nicht scannen").click()
    secret = page.locator("details code").inner_text().replace(" ", "")
    page.get_by_label("Code aus der App").fill(code(secret))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ihre Notfallcodes")
    expect(page.locator(".entrance-codes li")).to_have_count(10)


def test_axe_finds_nothing_on_the_way_in(page: Page, authenticator, complaints):
    page.emulate_media(reduced_motion="reduce")  # else axe measures colours halfway
    page.goto("/admin/login/")
    page.get_by_role("button", name="Anmelden", exact=True).click()
    assert judge(page, LOOKS) == {}  # with errors
    give_password(page)
    for address in ("", "app/einrichten/", "passkey/einrichten/"):
        page.goto(f"{HERE}{address}")
        assert judge(page, LOOKS) == {}, address
    page.get_by_role("button", name="Passkey einrichten").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ihre Notfallcodes")
    assert judge(page, LOOKS) == {}
    for address in ("", "notfallcodes/erneuern/", "bestaetigen/", "passkey/bestaetigen/"):
        page.goto(f"{HERE}{address}")
        assert judge(page, LOOKS) == {}, address
    for address in (
        "/admin/login/bestaetigen/",
        "/admin/logout/",
        "/admin/password_reset/",
        "/admin/password_reset/x/",
    ):
        page.goto(address)
        assert judge(page, LOOKS) == {}, address
    log_out(page)
    give_password(page)
    assert judge(page, LOOKS) == {}
    # axe would like to write some styles into the page.
    complaints[:] = [line for line in complaints if "Applying inline style" not in line]
