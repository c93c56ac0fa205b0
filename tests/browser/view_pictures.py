"""Photographs every page type and every pattern page into var/ansichten/: `make ansichten`.

Not one of the tests: it asserts nothing about the pages and runs only when asked for by name.
"""

import shutil
import subprocess
import time
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from playwright.sync_api import Page

from tests import factories
from tests.browser.contact_sheet import write_sheet
from tests.browser.logins import log_in
from tests.browser.page_views import View, pattern_views, visitors_views

FOLDER = settings.VAR / "ansichten"
SCHEMES = {"light": "hell", "dark": "dunkel"}
HEIGHT = 900  # CSS pixels; the pictures are as high as the page
A4 = 794  # CSS pixels, its width
DESK = 1280  # CSS pixels, for forced colours
DPI = 60  # of printed pages
WITHOUT_USERBAR = "wagtail-userbar { display: none }"
# Pictures load when they come near; a full-page photograph does not wait for that.
SCROLL_THROUGH = """async () => {
  for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
    scrollTo(0, y);
    await new Promise(requestAnimationFrame);
  }
  scrollTo(0, 0);
}"""

pytestmark = pytest.mark.django_db(transaction=True)


def say(line: str) -> None:
    print(line, flush=True)  # noqa: T201


def photograph(page: Page, name: str) -> Path:
    """The whole page as the browser shows it now."""
    page.evaluate(SCROLL_THROUGH)
    page.wait_for_load_state("networkidle")
    path = FOLDER / f"{name}.png"
    page.screenshot(path=path, full_page=True, animations="disabled", style=WITHOUT_USERBAR)
    return path


def printed(page: Page, name: str) -> list[Path]:
    """The pages as they come out of a printer; without poppler's `pdftoppm` the page in its style for paper."""
    page.emulate_media(media="print", forced_colors="none")
    if not shutil.which("pdftoppm"):
        page.set_viewport_size({"width": A4, "height": HEIGHT})
        return [photograph(page, f"{name}-druck")]
    paper = FOLDER / f"{name}-druck.pdf"
    page.pdf(path=paper, format="A4", print_background=False)
    subprocess.run(["pdftoppm", "-png", "-r", str(DPI), paper, paper.with_suffix("")], check=True)
    paper.unlink()
    return sorted(FOLDER.glob(f"{name}-druck-*.png"))


def all_pictures(page: Page, view: View) -> list[Path]:
    """A view at each width in both schemes, with forced colours, and printed."""
    page.emulate_media(media="screen", color_scheme="light", forced_colors="none")
    page.set_viewport_size({"width": view.widths[0], "height": HEIGHT})
    page.goto(view.address)
    view.prepare(page)
    files = []
    for width in view.widths:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        for scheme, word in SCHEMES.items():
            page.emulate_media(color_scheme=scheme)
            files.append(photograph(page, f"{view.name}-{width}-{word}"))
    if len(view.widths) == 1:
        return files
    page.set_viewport_size({"width": DESK, "height": HEIGHT})
    page.emulate_media(color_scheme="light", forced_colors="active")
    files.append(photograph(page, f"{view.name}-{DESK}-kontrast"))
    return files + printed(page, view.name)


def test_pictures_of_all_pages(new_context, base_url, complaints):
    start = time.monotonic()
    say("» Demo-Inhalte laden")
    call_command("load_demo", verbosity=0)
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    visitor, staff = new_context().new_page(), new_context().new_page()
    log_in(staff.context, factories.UserFactory(is_superuser=True), base_url)
    views = [(visitor, view) for view in visitors_views()] + [(staff, view) for view in pattern_views()]
    pictures = {}
    for number, (page, view) in enumerate(views, 1):
        pictures[view.name] = all_pictures(page, view)
        say(f"  {number:2} von {len(views)}: {view.name}, {len(pictures[view.name])} Bilder")
    minutes = (time.monotonic() - start) / 60
    total = sum(map(len, pictures.values()))
    say(f"» {total} Bilder in {minutes:.1f} Minuten. Zum Blättern: {write_sheet(FOLDER, pictures)}")
    complaints.clear()  # the page that is not found says so in the console
