"""Projects that already exist under a similar title, so that a town joins in instead of doubling."""

import re

from django.db.models import Q

from smartvest.core.public import public
from smartvest.core.search import best_first

from .models import ProjectPage
from .querysets import as_cards

MOST = 4  # suggestions
LONGEST = 120  # letters of a title that are looked at
SHORTEST = 4  # letters a word must have to say something
# Words that half of all projects have in their title.
EVERYDAY = {"digital", "digitale", "digitaler", "digitales", "digitalen", "smart", "smarte", "smarter", "smartes"}
EVERYDAY |= {"online", "stadt", "städte", "kreis", "projekt", "projekte", "portal", "service", "neue", "neuer", "neues"}
EVERYDAY |= {"eine", "einen", "einer", "oder", "nach", "ohne", "über", "unser", "unsere", "alle"}


def telling_words(title: str) -> list[str]:
    """The beginnings of the words of `title` that say something: "Hitzekarten für Städte" → ["hitzekart"]."""
    words = [word for word in re.findall(r"\w+", title[:LONGEST].lower()) if len(word) >= SHORTEST]
    # Without the ending, "Hitzekarten" finds "Hitzekarte".
    return [word[: max(len(word) - 2, SHORTEST)] for word in words if word not in EVERYDAY][:6]


def similar_projects(title: str, besides: int | None = None) -> list[ProjectPage]:
    """Up to MOST live public projects in whose title or summary a telling word of `title` occurs, those with most in
    the title first; never the page with the id `besides`. At most six queries, however many projects there are."""
    words = telling_words(title)
    if not words:
        return []
    condition = Q()
    for word in words:
        condition |= Q(title__icontains=word) | Q(summary__icontains=word)
    found = ProjectPage.objects.filter(public(), condition).exclude(pk=besides)
    best = found.order_by(best_first(" ".join(words)), "title")
    return as_cards(best.for_cards()[:MOST])
