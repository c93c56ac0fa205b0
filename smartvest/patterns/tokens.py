"""The design tokens, read from the style sheet of the portal: what the pattern page shows cannot drift."""

import re
from dataclasses import dataclass

from django.conf import settings

FILE = settings.ROOT / "static" / "css" / "tokens.css"
ROOT_RULE = re.compile(r":root \{(.*?)\n  \}", re.DOTALL)
DECLARATION = re.compile(r"--([\w-]+):\s*([^;]+);")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
LIGHT_DARK = re.compile(r"light-dark\((#\w+), (#\w+)\)")
LIGHT, DARK = "light", "dark"

# How names begin, what that is, and the class of static/css/patterns.css that shows it. What is not here is a colour.
KINDS = {
    "text": ("Schriftgrößen", "type"),
    "font": ("Schriftart", "font"),
    "leading": ("Zeilenhöhen", "leading"),
    "space": ("Abstände", "length"),
    "gutter": ("Abstände", "length"),
    "measure": ("Breiten", "width"),
    "page": ("Breiten", "width"),
    "radius": ("Rundungen", "radius"),
    "shadow": ("Schatten", "shadow"),
    "motion": ("Bewegung", "motion"),
    "hexagon": ("Formen", "shape"),
}
COLOURS = "Farben"


@dataclass(frozen=True)
class Token:
    """A custom property: its name without the dashes and its value as the style sheet has it."""

    name: str
    value: str

    @property
    def kind(self) -> str:
        """A heading of the pattern page: "Farben", "Schriftgrößen" …"""
        return KINDS.get(self.name.partition("-")[0], (COLOURS, ""))[0]

    @property
    def sample(self) -> str:
        """How it is shown."""
        return KINDS.get(self.name.partition("-")[0], ("", "colour"))[1]

    @property
    def colours(self) -> dict[str, str]:
        """The hex colours by scheme; raises ValueError when it is no `light-dark(#…, #…)`."""
        match = LIGHT_DARK.fullmatch(self.value)
        if not match:
            raise ValueError(f"--{self.name} ist keine Farbe für beide Farbschemata: {self.value}")
        return {LIGHT: match[1], DARK: match[2]}


def read_tokens() -> dict[str, list[Token]]:
    """All custom properties of `:root`, by kind, in the order of the file."""
    css = COMMENT.sub("", FILE.read_text(encoding="utf-8"))
    kinds = {}
    for name, value in DECLARATION.findall(ROOT_RULE.search(css)[1]):
        token = Token(name, " ".join(value.split()))
        kinds.setdefault(token.kind, []).append(token)
    return kinds


def colours() -> dict[str, dict[str, str]]:
    """The hex colours by token and scheme: {"ink": {"light": "#16282c", "dark": "#e9f0ee"}, …}."""
    return {token.name: token.colours for token in read_tokens()[COLOURS]}
