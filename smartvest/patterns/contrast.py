"""Which colours stand on which, and how well they can be told apart (WCAG 2.2, 1.4.3 and 1.4.11)."""

from dataclasses import dataclass

from .tokens import DARK, LIGHT, colours

TEXT = 4.5  # WCAG 1.4.3, text of any size
CONTROL = 3.0  # WCAG 1.4.11, lines of controls and the focus ring


@dataclass(frozen=True)
class Pair:
    """A colour on a ground, both by the names of their tokens, and where that occurs."""

    text: str
    ground: str
    use: str
    minimum: float = TEXT

    @property
    def is_line(self) -> bool:
        """Nobody writes in this colour, so its sample shows a line."""
        return self.minimum == CONTROL


GROUNDS = ["ground", "ground-sunken", "surface", "surface-raised"]
SIGNALS = ["good", "busy", "warn", "bad", "quiet"]
STATES = ["good", "busy", "warn", "quiet"]  # of a project
FIELDS = ["verwaltung", "mobilitaet", "wirtschaft", "leben", "klima"]

PAIRS = [
    *(Pair("ink", ground, "Text") for ground in GROUNDS),
    *(Pair("ink-soft", ground, "leiser Text") for ground in GROUNDS),
    *(Pair("heading", ground, "Überschriften") for ground in GROUNDS),
    *(Pair("petrol", ground, "Links") for ground in [*GROUNDS, "petrol-tint"]),
    *(Pair("petrol-strong", ground, "Links unter dem Zeiger") for ground in [*GROUNDS, "petrol-tint"]),
    Pair("ink", "petrol-tint", "Text auf getönten Flächen"),
    Pair("on-button", "button", "Knöpfe"),
    Pair("on-button", "button-hover", "Knöpfe unter dem Zeiger"),
    *(Pair("on-petrol", ground, "Text auf Petrol") for ground in ("petrol-ground", "petrol-ground-deep")),
    *(Pair("on-petrol-soft", ground, "leiser Text auf Petrol") for ground in ("petrol-ground", "petrol-ground-deep")),
    Pair("on-tile", "tile", "Karte des Vests"),
    Pair("on-tile", "tile-hover", "Karte unter dem Zeiger"),
    Pair("ink", "tile-county", "Feld des Kreises"),
    *(Pair(signal, f"{signal}-tint", "Status und Hinweise") for signal in SIGNALS),
    *(Pair("ink", f"{signal}-tint", "Text in Hinweisen") for signal in SIGNALS),
    *(Pair(text, f"{signal}-tint", "Vergleich der Städte") for text in ("petrol", "ink-soft") for signal in STATES),
    *(Pair(f"field-{field}", f"field-{field}-tint", "Handlungsfeld auf seiner Tönung") for field in FIELDS),
    *(Pair(f"field-{field}", "surface", "Handlungsfeld auf Karten") for field in FIELDS),
    *(Pair("line-control", ground, "Ränder von Feldern", CONTROL) for ground in GROUNDS),
    *(Pair("focus", ground, "Fokusring", CONTROL) for ground in GROUNDS),
    *(Pair("on-petrol", ground, "Fokusring auf Petrol", CONTROL) for ground in ("petrol-ground", "petrol-ground-deep")),
]


def luminance(colour: str) -> float:
    """The relative luminance of a hex colour (#rgb or #rrggbb), from 0 (black) to 1 (white); WCAG 2.2, definitions."""
    digits = colour.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    shares = (int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4))
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two hex colours, from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def pairs_with_contrast() -> list[tuple[Pair, float, float]]:
    """Each pair with its contrast in the light and in the dark scheme."""
    known = colours()
    return [
        (pair, *(contrast(known[pair.text][scheme], known[pair.ground][scheme]) for scheme in (LIGHT, DARK)))
        for pair in PAIRS
    ]
