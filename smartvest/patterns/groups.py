"""All groups of patterns, in the order of the pattern pages."""

from django.urls import reverse

from .examples.blocks import BLOCKS
from .examples.cards import CARDS
from .examples.comparison import COMPARISON
from .examples.forms import FORMS
from .examples.frame import FRAME
from .examples.lists import LISTS
from .examples.states import STATES
from .pattern import Group

FOUNDATIONS = Group(
    "Grundlagen",
    "Farben, Schrift, Abstände, Rundungen, Schatten, Bewegung und Zeichen, gelesen aus static/css/tokens.css.",
    [],
    template="patterns/foundations.html",
)
GROUPS = [FOUNDATIONS, FRAME, CARDS, LISTS, COMPARISON, BLOCKS, FORMS, STATES]


def group_named(slug: str) -> Group | None:
    return next((group for group in GROUPS if group.slug == slug), None)


def addresses() -> list[str]:
    """The addresses of all pattern pages: the overview, the groups, the states that stand alone."""
    found = [reverse("patterns")]
    for group in GROUPS:
        found.append(group.url)
        found += [group.url_of(pattern, state) for pattern in group.patterns for state in pattern.linked]
    return found
