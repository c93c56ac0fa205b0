"""Better spellings for words that nobody here has written."""

import re
from itertools import islice, product

from wagtail.models import Page

from ..public import public
from .finding import matching
from .vocabulary import SHORTEST, known_stems, similar
from .words import STOP_WORDS, chunks, fold, normal, stem

MISTYPED = 2  # unknown words that are looked up; more of them are no typing mistakes
CANDIDATES = 3  # spellings that are tried for each


def did_you_mean(q: str) -> str:
    """`q` with its unknown words replaced by similar ones from titles, summaries and names; "" without a better one.

    What it proposes finds at least one public page of the whole portal. The same on every database. The number of
    queries depends on the words of `q` only (at most eight unknown ones), never on the amount of content.
    """
    pages = Page.objects.filter(public())

    def finds(words):
        return pages.filter(matching(Page, words)).exists()

    parts = dict.fromkeys(part for _, parts in chunks(q) for part in parts if part.lower() not in STOP_WORDS)
    long = [part for part in islice(parts, 8) if len(fold(part)) >= SHORTEST]
    unknown = [part for part in long if not finds(part)]
    if not unknown and parts and not finds(q):  # each is at least the beginning of a word, but no page has all
        known = known_stems([stem(part) for part in long])
        unknown = [part for part in long if stem(part) not in known]
    if not 0 < len(unknown) <= MISTYPED:
        return ""
    candidates = [similar(fold(part))[:CANDIDATES] for part in unknown]
    for better in product(*candidates):
        proposal = _replaced(q, dict(zip(unknown, better, strict=True)))
        if finds(proposal):
            return proposal
    return ""


def _replaced(q: str, better: dict[str, str]) -> str:
    """The words of `q`, hyphens between them kept and all other characters left out, with the better ones."""
    words = re.findall(r"[^\W_]+(?:-[^\W_]+)*", normal(q))
    return re.sub(r"[^\W_]+", lambda found: better.get(found[0], found[0]), " ".join(words))
