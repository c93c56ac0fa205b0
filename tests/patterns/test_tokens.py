"""The pattern page reads the tokens that the portal uses, and their colours can be told apart."""

import re

import pytest

from smartvest.patterns.contrast import CONTROL, PAIRS, TEXT, contrast, luminance, pairs_with_contrast
from smartvest.patterns.samples import stylesheet
from smartvest.patterns.tokens import FILE, Token, colours, read_tokens

FOLDER = FILE.parent


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000", "#fff", 21),
        ("#777777", "#ffffff", 4.48),  # the grey that just fails, known from WebAIM's checker
        ("#767676", "#fff", 4.54),  # and the one that just passes
        ("#ff0000", "#ffffff", 4.0),
        ("#0b4a56", "#0b4a56", 1),
    ],
)
def test_contrast_is_that_of_wcag(one, other, expected):
    assert contrast(one, other) == pytest.approx(expected, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


def test_luminance_goes_from_black_to_white():
    assert luminance("#000000") == 0
    assert luminance("#fff") == pytest.approx(1)


@pytest.mark.parametrize(
    ("pair", "light", "dark"),
    [pytest.param(*row, id=f"{row[0].text}-{row[0].ground}") for row in pairs_with_contrast()],
)
def test_every_pair_can_be_told_apart_in_both_schemes(pair, light, dark):
    assert pair.minimum in (TEXT, CONTROL)
    assert light >= pair.minimum
    assert dark >= pair.minimum


def test_no_colour_is_without_a_pair():
    """A new colour needs a line in the table; only lines that part things and mean nothing do not."""
    paired = {name for pair in PAIRS for name in (pair.text, pair.ground)}
    assert set(colours()) - paired == {"line"}


def test_no_pair_stands_twice_or_names_a_colour_that_is_gone():
    pairs = [(pair.text, pair.ground, pair.minimum) for pair in PAIRS]
    assert len(pairs) == len(set(pairs))
    assert {name for pair in PAIRS for name in (pair.text, pair.ground)} <= set(colours())


def test_every_custom_property_of_the_root_is_shown():
    css = FILE.read_text(encoding="utf-8")
    root = css[css.index(":root {") : css.index("/* A part of the page takes the hue")]
    shown = {token.name for tokens in read_tokens().values() for token in tokens}
    assert shown == set(re.findall(r"^\s+--([\w-]+):", root, re.MULTILINE))


def test_a_colour_for_one_scheme_only_is_refused():
    with pytest.raises(ValueError, match="--neu ist keine Farbe"):
        Token("neu", "#123456").colours  # noqa: B018


def test_every_sample_has_a_look():
    css = (FOLDER / "patterns.css").read_text(encoding="utf-8")
    for tokens in read_tokens().values():
        for token in tokens:
            assert re.search(rf"\.sample-{token.sample}[,\s]", css), token.name
            assert f".token-{token.name} {{ --value: var(--{token.name}); }}" in stylesheet()


def test_no_other_style_sheet_of_the_portal_names_a_colour():
    """White behind logos, black behind videos and the ring on petrol never change; a veil takes the colour below it."""
    allowed = {"background: #fff;", "--focus: #fff;", "background: #000;"}
    for path in [*FOLDER.glob("layout/*.css"), *FOLDER.glob("components/*.css"), FOLDER / "patterns.css"]:
        lines = {line.strip() for line in path.read_text(encoding="utf-8").splitlines()}
        named = {line for line in lines if re.search(r"#[0-9a-f]{3,8}\b|hsl\(|rgb\([^/)]*\)", line)}
        assert named <= allowed, path.name
