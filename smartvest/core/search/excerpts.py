"""What of a text made the hit: marked words, and the passage around the first one."""

import re

from django.utils.html import conditional_escape, format_html_join
from django.utils.safestring import SafeString, mark_safe

from .questions import Question, Term, forms, understood
from .words import keys_of, pieces

# Words with the hyphens, dots (u and two dots are ü) and soft hyphens inside them.
_WORD = re.compile("[^\\W_][\\w\u0300-\u036f\u00ad\u200b-\u200d\u2060\u2010\u2011-]*")
_GAP = "…"


def marked(text: str, q: str) -> SafeString:
    """`text` as HTML with <mark> around the words that `q` finds: in other forms and spellings, in compounds, and as
    synonyms. Safe for any text."""
    question = understood(q)
    pieces, done = [], 0
    for start, end in _hits(text, question):
        pieces += [(text[done:start],), (mark_safe(f"<mark>{conditional_escape(text[start:end])}</mark>"),)]
        done = end
    return format_html_join("", "{}", [*pieces, (text[done:],)])


def excerpt(text: str, q: str, length: int = 200) -> SafeString:
    """The passage of `text` around its first hit, at most about `length` characters of whole words, marked; the
    beginning of the text when nothing in it made the hit. "…" stands where text is left out."""
    text = " ".join(text.split())
    first = next(iter(_hits(text, understood(q))), (0, 0))
    start = _word_start(text, first[0] - length // 3) if first[1] > length * 2 // 3 else 0
    end = _word_end(text, start + length)
    passage = marked(text[start:end].strip(), q)
    before, after = f"{_GAP} " if start else "", f" {_GAP}" if end < len(text) else ""
    return format_html_join("", "{}", [(before,), (passage,), (after,)])


def term_occurs(term: Term, text: str) -> bool:
    """Whether one of the term's alternatives stands in `text`."""
    keys = {key for piece in pieces(text) for key in keys_of(*piece)}
    return any(all(_is_among(key, keys) for key in alternative) for alternative in term.alternatives)


def _hits(text: str, question: Question) -> list[tuple[int, int]]:
    """Where the words that made the hit begin and end."""
    wanted = question.keys
    return [found.span() for found in _WORD.finditer(text) if wanted and _is_hit(found[0], wanted)]


def _is_hit(written: str, wanted: set[str]) -> bool:
    keys = {key for piece in pieces(written) for key in keys_of(*piece)}
    return any(_is_among(key, keys) for key in wanted)


def _is_among(key: str, keys: set[str]) -> bool:
    if key.endswith("*"):
        return any(each.startswith(key[:-1]) for each in keys)
    return not keys.isdisjoint(forms(key))


def _word_start(text: str, position: int) -> int:
    """The beginning of the first whole word at or after `position`."""
    if position <= 0:
        return 0
    return text.find(" ", position - 1) + 1


def _word_end(text: str, position: int) -> int:
    """The end of the last whole word before `position`; inside the word when it is longer than the passage."""
    if position >= len(text):
        return len(text)
    space = text.rfind(" ", 0, position + 1)
    return space if space > position // 2 else position
