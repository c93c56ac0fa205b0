"""What of a text made the hit: marked words, and the passage around the first one."""

import re
from collections.abc import Iterator

from django.utils.html import conditional_escape, format_html_join
from django.utils.safestring import SafeString, mark_safe

from .questions import Question, understood

# Words with what can be inside them: hyphens, dots (u and two dots are ü), soft hyphens and other invisible marks.
_WORD = re.compile("[^\\W_](?:[^\\W_]|[\u0300-\u036f\u00ad\u200b-\u200d\u2060]|[-\u2010\u2011](?=[^\\W_]))*")
_GAP = "…"


def marked(text: str, q: str | Question) -> SafeString:
    """`text` as HTML with <mark> around the words that `q` finds: in other forms and spellings, in compounds, and as
    synonyms. Safe for any text."""
    question = understood(q)
    shown, done = [], 0
    for start, end in _hits(text, question):
        shown += [(text[done:start],), (mark_safe(f"<mark>{conditional_escape(text[start:end])}</mark>"),)]
        done = end
    return format_html_join("", "{}", [*shown, (text[done:],)])


def excerpt(text: str, q: str | Question, length: int = 200) -> SafeString:
    """The passage of `text` around its first hit, at most about `length` characters of whole words, marked; the
    beginning of the text when nothing in it made the hit. "…" stands where text is left out."""
    text = " ".join(text.split())
    first = next(_hits(text, understood(q)), (0, 0))
    start = _word_start(text, first[0] - length // 3) if first[1] > length * 2 // 3 else 0
    end = _word_end(text, start, start + length)
    passage = marked(text[start:end].strip(), q)
    before, after = f"{_GAP} " if start else "", f" {_GAP}" if end < len(text) else ""
    return format_html_join("", "{}", [(before,), (passage,), (after,)])


def _hits(text: str, question: Question) -> Iterator[tuple[int, int]]:
    """Where the words that made the hit begin and end."""
    return (found.span() for found in _WORD.finditer(text) if question.terms and question.is_met_by(found[0]))


def _word_start(text: str, position: int) -> int:
    """The beginning of the first whole word at or after `position`."""
    if position <= 0:
        return 0
    return text.find(" ", position - 1) + 1


def _word_end(text: str, start: int, position: int) -> int:
    """The end of the last whole word before `position`; inside the word when it alone fills the passage."""
    if position >= len(text):
        return len(text)
    space = text.rfind(" ", start, position + 1)
    return space if space > start else position
