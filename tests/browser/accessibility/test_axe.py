"""axe finds nothing on any kind of page: on a desk and on a phone, light and dark, folded parts open."""

import re

import pytest
from django.template.loader import render_to_string

from smartvest.patterns.tokens import FILE

from .axe import findings
from .probes import UNFOLD
from .visits import BY_NAME, PATTERNS, VISITS

LOOKS = [(width, scheme) for width in (1280, 320) for scheme in ("light", "dark")]
# What axe leaves to a person, and where the answer is. Anything else that it cannot decide fails the test.
REVIEWED = {
    r"color-contrast: .*\.tile-(name|count|rest)": "drawn grounds: test_preferences.py measures them",
    r"color-contrast: (.* )?figcaption .*overlapped": "the empty frame of the map lies over it",
    r"color-contrast: span\[aria-hidden=\"true\"\] .*only non-text": "the tick of a chosen tile, drawn like its number",
    r"color-contrast: (\.search-topics|a\[href=\"/projekte/\?thema=).*overlapped": "open suggestions lie over it",
    r"aria-valid-attr-value: .*wagtail-userbar": "Wagtail's bar for editors; visitors do not get it",
    r"link-in-text-block: \.footer-about > \.brand": "Wagtail's bar for editors lies over the footer",
}


@pytest.mark.parametrize("visit", VISITS + PATTERNS, ids=str)
def test_axe_finds_nothing(visited, visit):
    visited.evaluate(UNFOLD)
    assert judge(visited, LOOKS) == {}


@pytest.mark.parametrize("opener", ["Menü", "Filtern und suchen"])
def test_axe_finds_nothing_in_open_panels(page, opener):
    page.set_viewport_size({"width": 320, "height": 900})
    BY_NAME["projects-filtered"].open(page)
    page.get_by_role("button", name=opener).click()
    assert judge(page, [(320, "light"), (320, "dark")]) == {}


def test_axe_finds_nothing_when_the_server_fails(page):
    html = render_to_string("500.html")
    page.route("**/stoerung/", lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
    page.goto("/stoerung/")
    assert judge(page, LOOKS) == {}


def test_no_style_sheet_asks_how_a_device_is_held():
    """WCAG 1.3.4, which axe is not asked about."""
    sheets = list(FILE.parent.rglob("*.css"))
    assert len(sheets) > 3
    assert [sheet.name for sheet in sheets if "orientation" in sheet.read_text()] == []


def judge(page, looks) -> dict[str, list[str]]:
    """Every violation, and what axe could not decide and nobody has looked at, by width and colour scheme."""
    found = {}
    for width, scheme in looks:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        results = findings(page)
        open_questions = {
            each for each in results["incomplete"] if not any(re.match(known, each) for known in REVIEWED)
        }
        if wrong := results["violations"] | open_questions:
            found[f"{width} px, {scheme}"] = sorted(wrong)
    return found
