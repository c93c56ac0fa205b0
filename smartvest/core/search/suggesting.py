"""What fits what is typed so far."""

from dataclasses import dataclass

from wagtail.models import Page

from ..german import in_alphabetical_order
from .excerpts import term_occurs
from .finding import best_first, in_title, matching
from .questions import understood
from .words import words_of


@dataclass(frozen=True)
class Suggestion:
    """`label` is a title, `kind` says in German what it is ("Projekt"), `url` is where it leads."""

    label: str
    kind: str
    url: str


def suggestions(q: str, limit: int = 8) -> list[Suggestion]:
    """Up to `limit` public pages, towns among them, whose title fits what is typed in `q` so far, the best first.

    At most three queries. Themen live in a higher room: ask `fits(topic.name, q)` of each and put them in.
    """
    if not words_of(q):
        return []
    pages = Page.objects.live().public().not_exact_type(Page).filter(matching(Page, q), in_title(q))
    best = pages.order_by(best_first(q), in_alphabetical_order("title"), "pk")[:limit]
    return [Suggestion(page.title, kind_of(page), page.url or "") for page in best]


def kind_of(page: Page) -> str:
    """What a page is, in German: its type's `kind_label` for readers, otherwise the type's own name."""
    model = page.cached_content_type.model_class()
    return getattr(model, "kind_label", "") or model._meta.verbose_name


def fits(name: str, q: str) -> bool:
    """Whether all words of `q` occur in `name` in some form; the last one may be the beginning of a word."""
    question = understood(q)
    return bool(question.terms) and all(term_occurs(term, name) for term in question.terms)
