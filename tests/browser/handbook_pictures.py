"""Renews the pictures of the editors' handbook from the demo: `make bilder`.

Not one of the tests: it asserts little and runs only when asked for by name.
"""

import re
from io import BytesIO
from urllib.parse import urlsplit

import pytest
from django.core.management import call_command
from PIL import Image
from playwright.sync_api import Page, expect

from projects.models import ProjectPage
from smartvest.core.models import PortalImage
from smartvest.demo.content.site import PASSWORD
from smartvest.handbook.chapters import FOLDER
from smartvest.municipalities.models import MunicipalityPage
from smartvest.upkeep.review_links import address

PICTURES = FOLDER / "bilder"
COLOURS = 96  # enough for an interface, and a third of the bytes
WIDTH, HEIGHT = 1280, 1000
SLOW = 60_000  # milliseconds

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def herten() -> MunicipalityPage:
    call_command("load_demo", with_logins=True, verbosity=0)
    return MunicipalityPage.objects.get(slug="herten")


def keep(page: Page, name: str, height: int = HEIGHT):
    """Saves what the window shows, from the top, in few colours."""
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(600)  # panels slide in
    screenshot = page.screenshot(animations="disabled", clip={"x": 0, "y": 0, "width": WIDTH, "height": height})
    PICTURES.mkdir(exist_ok=True)
    Image.open(BytesIO(screenshot)).convert("RGB").quantize(COLOURS).save(PICTURES / f"{name}.png", optimize=True)


def log_in(page: Page, name: str):
    page.context.clear_cookies()
    page.goto("/admin/login/")
    page.get_by_label("Benutzername").fill(name)
    page.locator("#id_password").fill(PASSWORD)
    page.get_by_role("button", name="Anmelden").click()
    expect(page).to_have_url(re.compile("/admin/$"), timeout=SLOW)


def fill_in(page: Page, herten: MunicipalityPage):
    """A project as a town hall would enter it."""
    page.goto(f"/admin/pages/add/projects/projectpage/{herten.pk}/")
    page.get_by_role("textbox", name="Titel*").press_sequentially("Digitale Baugenehmigung")
    page.get_by_role("textbox", name="Kurzfassung").fill("Sie stellen den Bauantrag von zu Hause und sehen den Stand.")
    row = page.locator("#inline_child_implementations-0")
    row.get_by_role("combobox", name="Stand*").select_option(label="in Umsetzung")
    row.get_by_role("textbox", name="Seit").fill("03/2026")
    page.get_by_role("checkbox", name="Bürgerservice").check()


def test_pictures_of_the_handbook(page: Page, herten: MunicipalityPage, complaints):
    page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    page.goto("/admin/login/")
    keep(page, "anmeldung", 740)

    log_in(page, "herten")
    fill_in(page, herten)
    page.mouse.move(WIDTH / 2, HEIGHT / 2)
    page.mouse.wheel(0, -9999)
    keep(page, "neues-projekt")
    page.get_by_role("button", name=re.compile("Freigabe")).click()
    expect(page.locator(".messages")).to_contain_text("Baugenehmigung", timeout=SLOW)
    page.goto(f"/admin/pages/{ProjectPage.objects.get(title='Digitale Baugenehmigung').pk}/edit/")
    keep(page, "eingereicht", 700)
    page.goto("/admin/")
    keep(page, "startseite")

    joint = ProjectPage.objects.get(title="Onleihe")
    page.goto(f"/admin/pages/{joint.pk}/edit/")
    page.locator("#inline_child_implementations-3").scroll_into_view_if_needed()
    keep(page, "gemeinsames-projekt")
    page.goto(f"/admin/pages/add/news/newspage/{herten.pk}/")
    keep(page, "meldung")
    page.goto(f"/admin/pages/add/events/eventpage/{herten.pk}/")
    keep(page, "termin")

    log_in(page, "redaktion")
    page.goto(f"/admin/images/{PortalImage.objects.filter(is_decorative=False).first().pk}/")
    keep(page, "bild")
    page.goto("/admin/nachrichten/")
    page.get_by_role("link", name="BM-7K3F-4R").click()
    keep(page, "nachricht")

    page.context.clear_cookies()
    page.goto("/leichte-sprache/")
    keep(page, "leichte-sprache", 800)
    due = ProjectPage.objects.live().filter(implementations__municipality=herten).order_by("review_due").first()
    page.goto(urlsplit(address(due, herten)).path)
    keep(page, "pruefung")
    complaints.clear()  # a half-filled form cannot be saved while one types
