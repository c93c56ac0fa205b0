"""Free text: the one place that knows how German words are found, ordered, marked, corrected and suggested.

matching(model, q, path)   the condition that a page (or what `path` leads from) has all words of `q`
hits(model, question)      the same for who asks for it many times
best_first(q, path)        for order_by(): title before summary before text, exact words first
marked(text, q)            HTML with <mark> around the words that made the hit
excerpt(text, q)           the passage around the first hit, marked
did_you_mean(q)            a better spelling, or ""
suggestions(q)             titles that fit what is typed so far; fits(name, q) for what is not a page
understood(q)              what `q` asks for, to be given to the others in place of `q`
"""

from .excerpts import excerpt, marked
from .finding import best_first, hits, matching
from .questions import Question, understood
from .spelling import did_you_mean
from .suggesting import Suggestion, fits, kind_of, suggestions
from .words import MAX_WORD_LENGTH, MAX_WORDS, words_of

__all__ = [
    "MAX_WORDS",
    "MAX_WORD_LENGTH",
    "Question",
    "Suggestion",
    "best_first",
    "did_you_mean",
    "excerpt",
    "fits",
    "hits",
    "kind_of",
    "marked",
    "matching",
    "suggestions",
    "understood",
    "words_of",
]
