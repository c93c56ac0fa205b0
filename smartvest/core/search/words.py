"""From text to words, and from a word to the keys by which it is found. The same for pages and for questions.

A word has three kinds of keys: its folded spelling ("Mülltonnen", "Muelltonnen" and "MULLTONNEN" are "mulltonnen"), its
stem when that is another ("mulltonn."), and the stems it may end with as a compound ("-tonn").
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import snowballstemmer

MAX_WORDS = 8  # of a question
MAX_WORD_LENGTH = 60  # letters; PostgreSQL refuses words beyond 2 kB, and no German word needs that
TITLE = "."  # stands before the keys of titles, which every entry has once more for questions about titles only
SHORTEST_PART = 3  # letters of the parts of a compound: Müll|app
SHORTEST_SPLIT = 7  # letters of a word that may be a compound

_stemmer = snowballstemmer.stemmer("german")
# Letters and digits; hyphens hold a word together. The apostrophe and everything else ends it.
_CHUNK = re.compile(r"[^\W_]+(?:[-\u2010\u2011][^\W_]+)*")
_HUMP = re.compile(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ])")  # Datteln|App
# Not in "Quelle", "neue", "Bauer", "Steuer": there the u or the e belongs to another vowel.
_UMLAUT_IN_TWO_LETTERS = re.compile(r"ae|oe|(?<![qaeou])ue")
_LETTERS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss", "æ": "a", "ø": "o", "œ": "o", "ł": "l"})
_FIRST = re.compile(".*[aeiouy].*(?<![jqw])")  # a first part has a vowel, and no German word ends with these
# How the second part of a German compound can begin: with a vowel, one consonant, or one of these clusters.
_ONSET = re.compile(
    r"(?:[bcdfghjklmnpqrstvwxyz]|bl|br|ch|chr|cl|cr|dr|fl|fr|gl|gn|gr|kl|kn|kr|pf|pfl|ph|pl|pr|qu|rh|sc|sch|schl|schm|"
    r"schn|schr|schw|sk|sl|sm|sn|sp|spr|st|str|th|thr|tr|tw|wr|zw)?[aeiouy]"
)
# Too frequent to say anything; they need not occur.
_STOP_WORDS = """
    aber als am an auch auf aus bei beim bin bis das dass dem den der des die dies diese dieser dieses du ein eine einem
    einen einer eines er es fuer für gibt hat ich ihr im in ins ist kann man mein meine mit nach nicht ob oder ohne sich
    sie sind so über ueber um und uns unser unsere vom von vor war was welche wer werden wie wir wird wo zu zum zur
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())


def normal(text: str) -> str:
    """`text` with one code for each letter (ü, not u and two dots), without soft hyphens and other invisible marks."""
    if text.isascii():
        return text
    composed = unicodedata.normalize("NFC", text)
    return "".join(char for char in composed if unicodedata.category(char) != "Cf")


def words_of(q: str) -> list[str]:
    """The words that are searched for. Everything else is left out: quotes, operators and NUL crash the backends."""
    words = re.findall(r"[^\W_]+", normal(q))
    return [word[:MAX_WORD_LENGTH] for word in words][:MAX_WORDS]


def chunks(text: str) -> Iterator[tuple[str, list[str]]]:
    """The words of `text`, each as it is written and in its parts: "Müll-App" → ("MüllApp", ["Müll", "App"]).

    A word that is in one piece has itself as its only part.
    """
    for found in _CHUNK.findall(normal(text)):
        parts = [part[:MAX_WORD_LENGTH] for piece in re.split("[-\u2010\u2011]", found) for part in _HUMP.split(piece)]
        yield "".join(parts)[:MAX_WORD_LENGTH], parts


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The words of `text` that count and their parts; whether each is in one piece."""
    for word, parts in chunks(text):
        if len(parts) > 1:
            yield word, False
        yield from ((part, True) for part in parts if part.lower() not in STOP_WORDS)


@lru_cache(maxsize=10_000)
def fold(word: str) -> str:
    """One spelling for all: lower case, ä/ae/a alike, ß as ss, without accents."""
    plain = word.lower().translate(_LETTERS)
    if not plain.isascii():
        letters = unicodedata.normalize("NFKD", plain)
        plain = "".join(char for char in letters if not unicodedata.combining(char) and char.isalnum())
    return _UMLAUT_IN_TWO_LETTERS.sub(lambda found: found[0][0], plain)


@lru_cache(maxsize=10_000)
def stem(word: str) -> str:
    """The folded stem: "Mülltonnen" → "mulltonn". Also without the s of foreign plurals: "Apps", "Kitas", "Fotos"."""
    folded = fold(word)
    stemmed = _stemmer.stemWord(folded)
    if re.search(r"(?:[op]|..a)s$", stemmed) and len(stemmed) >= 4 and not stemmed.endswith("ss"):
        return stemmed[:-1]
    return stemmed


@lru_cache(maxsize=10_000)
def endings(stemmed: str) -> tuple[str, ...]:
    """The stems that a compound with this stem may end with: "klimaschutzkonzept" → "schutzkonzept", "konzept", …

    No dictionary tells where the parts meet, so these are all places where German syllables could.
    """
    if len(stemmed) < SHORTEST_SPLIT - 1:
        return ()
    places = range(SHORTEST_PART, len(stemmed) - SHORTEST_PART + 1)
    return tuple(
        stemmed[place:] for place in places if _ONSET.match(stemmed, place) and _FIRST.fullmatch(stemmed[:place])
    )


@lru_cache(maxsize=10_000)
def keys_of(word: str, is_whole: bool) -> tuple[str, ...]:
    """All keys of a word. One with a hyphen ends with nothing: its parts are words of their own."""
    stemmed = stem(word)
    ends = tuple(f"-{ending}" for ending in endings(stemmed)) if is_whole else ()
    folded = fold(word)
    return folded, *([f"{stemmed}."] if stemmed != folded else []), *ends
