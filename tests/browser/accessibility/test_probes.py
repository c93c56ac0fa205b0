"""The probes must bite: one that never finds anything proves nothing."""

import pytest

from .axe import findings
from .probes import ask
from .test_keyboard import walk
from .test_preferences import TILES

LAYOUT = {
    "the page is": "<p style='inline-size: 200vw'>weit",
    "beyond the edge": "<p style='margin-inline-start: -2em'>links",
    "sticks out of its box": "<p style='overflow: hidden; block-size: 1ex'>cut<br>off",
}
WALK = {
    "the focus does not show": "<button style='outline: 0'>a</button>",
    "covered": "<button>a</button><div style='position: fixed; inset: 0'></div>",
    "not on screen": "<button style='position: fixed; inset-inline-start: -99px'>a</button>",
    "never reached": "<div inert><button>a</button></div><button>b</button>",
    "back up to": "<div style='display: flex; flex-flow: column-reverse'><button>a</button><button>b</button></div>",
    "the walk does not end": "<button onkeydown='event.preventDefault()'>a</button>",
}
STRUCTURE = {
    "not marked as German": "<h1>a</h1>",
    "not exactly one main": "<main></main><main></main>",
    "not exactly one h1": "<main></main>",
    "h3 after h1": "<h1>a</h1><h3>b</h3>",
    "empty heading": "<h1></h1>",
    "landmark without a name": "<nav>a</nav>",
    "have the same name": "<nav aria-label='a'></nav><nav aria-label='a'></nav>",
    "outside all landmarks": "<p>a",
    "picture without alt": "<img>",
    "drawing read aloud": "<svg></svg>",
    "frame without a title": "<iframe></iframe>",
    "id given twice": "<p id='a'><p id='a'>",
    "reachable but silent": "<p aria-hidden='true'><button>a</button>",
}
FORCED_COLOURS = {
    "no line around": "<a class='button' style='border: 0'>a</a>",
    "icon in": "<style>svg { fill: red; stroke: none }</style><svg class='icon'></svg>",
}


@pytest.mark.parametrize("finding", LAYOUT)
def test_lost_text_is_found(page, finding):
    page.set_content(LAYOUT[finding])
    assert finding in "\n".join(ask(page, "layout"))


@pytest.mark.parametrize("finding", WALK)
def test_stumbling_with_the_keyboard_is_found(page, finding):
    page.set_content(f"<style>:focus {{ outline: 3px solid }}</style>{WALK[finding]}")
    assert finding in "\n".join(walk(page))


@pytest.mark.parametrize("finding", STRUCTURE)
def test_bad_structure_is_found(page, finding):
    page.set_content(STRUCTURE[finding])
    assert finding in "\n".join(ask(page, "structure"))


@pytest.mark.parametrize("finding", FORCED_COLOURS)
def test_what_forced_colours_take_away_is_found(page, finding):
    page.emulate_media(forced_colors="active")
    page.set_content(FORCED_COLOURS[finding])
    assert finding in "\n".join(ask(page, "forced_colours"))


def test_pale_words_on_a_tile_are_found(page):
    tile = "<a><svg><polygon style='fill: #777'></polygon></svg><b class='tile-name' style='color: #fff'>Marl</b></a>"
    page.set_content(tile)
    assert ask(page, "contrast", TILES) == ["4.48:1 for Marl"]
    page.set_content(tile.replace("#777", "#000").replace("</a>", "<svg><polygon></polygon></svg></a>"))
    assert ask(page, "contrast", TILES) == ["something is painted over Marl"]
    page.set_content("<p>keine Karte")
    assert ask(page, "contrast", TILES) == ["there is no .tile-name, .tile-count"]


def test_axe_judges_what_is_there(page):
    page.set_content("<button style='inline-size: 9px; block-size: 9px; padding: 0'></button><img src='data:,'>")
    found = {finding.partition(":")[0] for finding in findings(page)["violations"]}
    assert {"image-alt", "button-name", "html-has-lang", "document-title"} <= found
