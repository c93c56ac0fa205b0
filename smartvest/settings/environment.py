"""The environment variables of the portal: read in one way, and all that is wrong with them told at once.

Settings modules ask `environment` for what they need and go on when something is missing; the last one calls `check()`,
which refuses to start and names everything. What each variable means stands in docs/betrieb.md.
"""

import os
import re
from collections.abc import Callable, Mapping
from typing import TypeVar

from django.core.exceptions import ImproperlyConfigured

T = TypeVar("T")
SECRET_LENGTH = 50  # characters, as Django's own check asks for (security.W009)
DIFFERENT_CHARACTERS = 12  # a random key of that length has at least 25; "xxxxx…" and "test123test123…" do not
MAIL_ADDRESS = re.compile(r"[^@\s<>]+@[^@\s<>]+")


class NotReadyForStart(ImproperlyConfigured):
    """Variables are missing or unsafe; the message is for the people who set them."""


class Environment:
    """Reads from `values` and notes what is wrong. An empty variable counts as none."""

    def __init__(self, values: Mapping[str, str] = os.environ):
        self.values = values
        self.problems: dict[str, str] = {}

    def refuse(self, name: str, why: str) -> None:
        """Notes that the variable `name` is missing or unsafe. `why` goes to a log: no values that are secret."""
        self.problems.setdefault(name, why)

    def check(self) -> None:
        """Raises NotReadyForStart with one line for each variable that was refused."""
        if self.problems:
            lines = "".join(f"\n  {name}: {why}" for name, why in self.problems.items())
            raise NotReadyForStart(
                f"Das Portal startet nicht, weil Umgebungsvariablen fehlen oder unsicher sind.{lines}\n"
                "Alle Variablen erklärt docs/betrieb.md."
            )

    def text(self, name: str, default: str = "") -> str:
        return self.values.get(name, "").strip() or default

    def required(self, name: str, what_for: str) -> str:
        """The text of the variable; refused when it is missing."""
        if not (value := self.text(name)):
            self.refuse(name, f"fehlt. Gebraucht wird {what_for}.")
        return value

    def flag(self, name: str, default: bool = False) -> bool:
        """ "1" is yes, "0" is no."""
        value = self.text(name, "1" if default else "0")
        if value not in ("0", "1"):
            self.refuse(name, "ist weder 1 (ja) noch 0 (nein).")
        return value == "1"

    def number(self, name: str, default: int, least: int = 0, most: int = 1000) -> int:
        """A whole number from `least` to `most`."""
        value = self.text(name, str(default))
        if not re.fullmatch(r"[0-9]{1,9}", value) or not least <= int(value) <= most:
            self.refuse(name, f"ist keine ganze Zahl von {least} bis {most}.")
            return default
        return int(value)

    def words(self, name: str) -> list[str]:
        """What stands between commas, without the blanks around it."""
        return [word for part in self.text(name).split(",") if (word := part.strip())]

    def one_of(self, name: str, choices: tuple[str, ...], default: str) -> str:
        value = self.text(name, default)
        if value not in choices:
            self.refuse(name, f"ist keines von {', '.join(choices)}.")
        return value

    def parsed(self, name: str, parse: Callable[[str], T], default: str) -> T:
        """What `parse` makes of the variable; where that raises ValueError, its message is the reason to refuse it and
        the `default` is parsed instead."""
        try:
            return parse(self.text(name, default))
        except ValueError as error:
            self.refuse(name, str(error))
            return parse(default)

    def mail_address(self, name: str, what_for: str) -> str:
        """An address as it stands in "From": portal@kreis.example or "Portal <portal@kreis.example>"."""
        value = self.required(name, what_for)
        bare = value.removesuffix(">").rpartition("<")[2]
        if value and (not MAIL_ADDRESS.fullmatch(bare) or "\n" in value):
            self.refuse(name, "ist keine E-Mail-Adresse.")
        return value

    def secret(self, name: str) -> str:
        """A key that nobody guesses."""
        value = self.required(name, f"ein zufälliger, geheimer Schlüssel aus mindestens {SECRET_LENGTH} Zeichen")
        if value and (weakness := weakness_of(value)):
            self.refuse(name, weakness)
        return value

    def secrets(self, name: str) -> list[str]:
        """Several of them, between commas."""
        values = self.words(name)
        for weakness in filter(None, map(weakness_of, values)):
            self.refuse(name, weakness)
        return values


def weakness_of(key: str) -> str:
    """Why a key is too weak; "" when it is not."""
    if len(key) < SECRET_LENGTH:
        return f"ist zu kurz: {len(key)} statt mindestens {SECRET_LENGTH} Zeichen."
    if len(set(key)) < DIFFERENT_CHARACTERS:
        return f"ist zu leicht zu erraten: nur {len(set(key))} verschiedene Zeichen."
    if key.startswith("django-insecure-"):
        return "ist der Schlüssel einer Vorlage."
    return ""


environment = Environment()
