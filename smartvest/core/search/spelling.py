"""Better spellings for words that nobody here has written."""

from difflib import get_close_matches

from wagtail.models import Page

from .words import STOP_WORDS, chunks, fold


def did_you_mean(q: str) -> str:
    """`q` with its unknown words replaced by similar ones of the public pages; "" without a better spelling.

    What it proposes finds at least one public page of the whole portal. The same on every database.
    """
    titles = Page.objects.live().public().values_list("title", flat=True)
    known = {fold(part): part for title in titles for _, parts in chunks(title) for part in parts}
    better = []
    for _, parts in chunks(q):
        for part in parts:
            close = [] if fold(part) in known else get_close_matches(fold(part), sorted(known), n=1, cutoff=0.75)
            better.append(known[close[0]] if close and part.lower() not in STOP_WORDS else part)
    found = " ".join(better)
    return found if fold(found) != fold(" ".join(part for _, parts in chunks(q) for part in parts)) else ""
