"""Text grows, windows shrink, and nothing is lost: WCAG 2.2, 1.4.4 resize text, 1.4.10 reflow, 1.4.12 text spacing."""

import pytest
from playwright.sync_api import Page

from .probes import TEXT_SPACING, UNFOLD, ask, wear
from .visits import PATTERNS, PUBLIC

# 320 px is what 400 % leaves of 1280, and 256 px of 1024 in height.
WINDOWS = {"a phone": (320, 640), "400 %": (320, 256), "a tablet": (768, 1024), "a desk": (1280, 1024)}


def double_text_size(page: Page) -> None:
    """As the browser's own setting does, from 16 to 32 px."""
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})


@pytest.mark.parametrize("visit", PUBLIC + PATTERNS, ids=str)
def test_nothing_is_lost_in_any_window_with_wider_spacing_or_larger_text(visited, visit):
    visited.evaluate(UNFOLD)
    found = {}
    for window, (width, height) in WINDOWS.items():
        visited.set_viewport_size({"width": width, "height": height})
        for spacing, css in {"as it is": "", "text spacing": TEXT_SPACING}.items():
            wear(visited, css)
            found[f"{window}, {spacing}"] = ask(visited, "layout")
    wear(visited, "")
    double_text_size(visited)
    found["a desk, text of 200 %"] = ask(visited, "layout")
    assert not {look: findings for look, findings in found.items() if findings}


@pytest.mark.parametrize("visit", [visit for visit in PUBLIC if visit.name in ("projects", "form", "home")], ids=str)
def test_what_one_presses_most_is_44_pixels_high(visited, visit):
    """More than the 24 that WCAG 2.5.8 asks for and axe measures everywhere."""
    visited.set_viewport_size({"width": 320, "height": 640})
    buttons = visited.locator(".button:visible, .menu-button:visible, .filters-button:visible")
    heights = {button.inner_text(): button.bounding_box()["height"] for button in buttons.all()}
    assert heights
    assert {name: height for name, height in heights.items() if height < 44} == {}
