"""German where Django has none: enumerations, quotes, numbers and the alphabet (DIN 5007-1: ä as a, ß as ss)."""

import unicodedata

from django.db.models import F, Value
from django.db.models.functions import Lower, Replace

# SQLite's LOWER knows ASCII only, so the capitals stand here too.
LETTERS = {"ä": "a", "ö": "o", "ü": "u", "ß": "ss", "Ä": "a", "Ö": "o", "Ü": "u"}


def either(words: list[str]) -> str:
    """["Herten", "Marl", "Dorsten"] → "Herten, Marl oder Dorsten"."""
    return enumerated(words, "oder")


def enumerated(words: list[str], conjunction: str = "und") -> str:
    """["Herten", "Marl", "Dorsten"] → "Herten, Marl und Dorsten"."""
    return f" {conjunction} ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def by_whom(administration: str) -> str:
    """ "Stadt Herten" → "von der Stadt Herten", "Kreis Recklinghausen" → "vom Kreis Recklinghausen".

    Of other words only the reader knows the gender, so they stand in brackets: "(Stabsstelle Digitales)".
    """
    if administration.startswith("Stadt "):
        return f"von der {administration}"
    return f"vom {administration}" if administration.startswith("Kreis ") else f"({administration})"


def number(value: int) -> str:
    """1234 → "1.234"."""
    return f"{value:,}".replace(",", ".")


def quoted(text: str, length: int = 40) -> str:
    """What somebody typed, fit to be repeated: in German quotes, cut to `length`, nothing invisible in it.

    Control and formatting characters (categories C*: NUL, right-to-left marks) could turn the rest of the line around.
    """
    visible = "".join(char for char in text if not unicodedata.category(char).startswith("C"))
    words = " ".join(visible.split())
    return f"„{words[: length - 1] + '…' if len(words) > length else words}“"


def sort_key(text: str) -> str:
    """For `sorted()`: "Öffentlicher" stands between "Oer" and "Open"."""
    return text.translate(str.maketrans(LETTERS)).casefold()


def in_alphabetical_order(column: str):
    """For `order_by()`: the same alphabet on every database, whatever its collation."""
    expression = F(column)
    for letter, plain in LETTERS.items():
        expression = Replace(expression, Value(letter), Value(plain))
    return Lower(expression)
