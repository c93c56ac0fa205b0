"""The portal follows what people set in their system (EN 301 549, 11.7): calm, forced colours, dark, more contrast."""

import pytest
from playwright.sync_api import expect

from .probes import UNFOLD, ask
from .test_keyboard import walk
from .visits import BY_NAME

MAIN = [
    BY_NAME[name] for name in ("home", "projects-filtered", "project", "towns", "event-cancelled", "form-with-errors")
]
TILES = {"text": ".tile-name, .tile-count", "ground": "polygon", "property": "fill"}
MOVING = """() => [...document.querySelectorAll("*")].flatMap((element) => {
  if (!element.checkVisibility()) return [];
  const { animationName, scrollBehavior, transitionDuration } = getComputedStyle(element);
  const moves = animationName !== "none" || scrollBehavior !== "auto" || /[1-9]/.test(transitionDuration);
  return moves ? [element.outerHTML.slice(0, 90)] : [];
})"""


@pytest.mark.parametrize("visit", MAIN, ids=str)
def test_nothing_moves_for_those_who_want_it_calm(visited, visit):
    visited.evaluate(UNFOLD)
    assert visited.evaluate(MOVING) == []
    assert visited.evaluate("document.getAnimations().length") == 0


def test_something_moves_for_others(page):
    """Else the test above would prove nothing."""
    page.emulate_media(reduced_motion="no-preference")
    BY_NAME["home"].open(page)
    assert page.evaluate(MOVING)


@pytest.mark.parametrize("contrast", ["no-preference", "more"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("visit", [BY_NAME["home"], BY_NAME["projects-filtered"]], ids=str)
def test_names_and_numbers_stand_out_from_the_tiles_of_the_map(visited, visit, scheme, contrast):
    """axe leaves drawn grounds to a person."""
    visited.evaluate(UNFOLD)
    visited.emulate_media(color_scheme=scheme, contrast=contrast)
    assert ask(visited, "contrast", TILES) == []
    visited.locator(".tile").first.hover()
    assert ask(visited, "contrast", TILES) == []


@pytest.mark.parametrize("visit", MAIN, ids=str)
def test_focus_shows_in_forced_colours(visited, visit):
    visited.emulate_media(forced_colors="active")
    assert walk(visited) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("visit", MAIN, ids=str)
def test_forced_colours_keep_what_shapes_and_words_say(visited, visit, scheme):
    visited.emulate_media(forced_colors="active", color_scheme=scheme)
    visited.evaluate(UNFOLD)
    assert ask(visited, "forced_colours") == []


def test_map_is_readable_in_forced_colours(page):
    page.emulate_media(forced_colors="active")
    BY_NAME["home"].open(page)
    assert ask(page, "contrast", TILES) == []
    expect(page.locator(".tile polygon").first).not_to_have_css("stroke", "none")
