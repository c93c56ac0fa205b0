"""Colours of a picture: one hue of a Handlungsfeld, in the light of a time of day."""

from dataclasses import dataclass

from smartvest.demo.drawing.canvas import Colour

PAPER: Colour = (250, 247, 241)
INK: Colour = (9, 30, 38)
PETROL: Colour = (10, 85, 99)
SUNLIGHT: Colour = (246, 190, 84)
CORAL: Colour = (226, 112, 82)
LEAF: Colour = (74, 139, 92)
SKIN: tuple[Colour, ...] = ((240, 200, 170), (206, 152, 116), (141, 94, 66), (232, 184, 150))

HUES: dict[str, Colour] = {
    "petrol": PETROL,
    "verwaltung": (40, 85, 159),
    "mobilitaet": (102, 65, 156),
    "wirtschaft": (184, 122, 28),
    "leben": (178, 48, 92),
    "klima": (52, 122, 62),
}
ACCENTS: dict[str, tuple[Colour, Colour]] = {
    "petrol": (SUNLIGHT, CORAL),
    "verwaltung": (SUNLIGHT, CORAL),
    "mobilitaet": (SUNLIGHT, (64, 160, 160)),
    "wirtschaft": ((14, 108, 122), CORAL),
    "leben": ((247, 178, 103), PETROL),
    "klima": (SUNLIGHT, (24, 112, 124)),
}


@dataclass(frozen=True)
class Palette:
    """From the sky down to the ground, two accents, paper and ink."""

    sky: Colour
    glow: Colour
    far: Colour
    middle: Colour
    near: Colour
    ground: Colour
    accent: Colour
    second: Colour
    sun: Colour
    light: Colour
    dark: Colour
    window: Colour
    leaf: Colour
    is_night: bool


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """``share`` of the second colour in the first, 0 to 1."""
    return tuple(round(a + (b - a) * share) for a, b in zip(first, second, strict=True))


def palette(hue: str, mood: str = "tag") -> Palette:
    """The colours of ``hue`` by day ("tag"), in the evening ("abend") or in pale light ("hell")."""
    base = HUES[hue]
    accent, second = ACCENTS[hue]
    if mood == "abend":
        return Palette(
            sky=mix(base, INK, 0.62),
            glow=mix(base, INK, 0.42),
            far=mix(base, INK, 0.28),
            middle=mix(base, PAPER, 0.06),
            near=mix(base, PAPER, 0.3),
            ground=mix(base, INK, 0.78),
            accent=mix(accent, PAPER, 0.1) if accent != PETROL else (64, 170, 180),
            second=second if second != PETROL else (64, 170, 180),
            sun=SUNLIGHT,
            light=mix(PAPER, base, 0.08),
            dark=mix(base, INK, 0.86),
            window=(255, 214, 122),
            leaf=mix(LEAF, INK, 0.4),
            is_night=True,
        )
    pale = 0.08 if mood == "hell" else 0
    return Palette(
        sky=mix(base, PAPER, 0.82 + pale),
        glow=mix(base, PAPER, 0.7 + pale),
        far=mix(base, PAPER, 0.58 + pale),
        middle=mix(base, PAPER, 0.34 + pale),
        near=base,
        ground=mix(base, INK, 0.4),
        accent=accent,
        second=second,
        sun=mix(SUNLIGHT, CORAL, 0.12) if hue == "wirtschaft" else SUNLIGHT,
        light=(255, 253, 248),
        dark=mix(base, INK, 0.68),
        window=mix(base, PAPER, 0.86),
        leaf=mix(LEAF, base, 0.25),
        is_night=False,
    )
