"""What fits what is typed so far."""

from dataclasses import dataclass

from django.db.models import Case, Value, When
from wagtail.models import Page

from ..german import in_alphabetical_order
from ..public import public
from .finding import found, rank
from .questions import Question, understood
from .words import TITLE


@dataclass(frozen=True)
class Suggestion:
    """`label` is a title, `kind` says in German what it is ("Projekt"), `url` is where it leads."""

    label: str
    kind: str
    url: str


def suggestions(q: str | Question, limit: int = 8) -> list[Suggestion]:
    """Up to `limit` public pages, towns among them, whose title fits what is typed in `q` so far: those that begin with
    it, then the best.

    At most three queries. Themen live in a higher room: ask `fits(topic.name, q)` of each and put them in.
    """
    question = understood(q)
    if not question.terms:
        return []
    pages = Page.objects.filter(public(), found(question, Page, where=TITLE)).not_exact_type(Page)
    begins = Case(When(search_entry__title__startswith=f"|{question.title}", then=Value(0)), default=Value(1))
    best = pages.order_by(begins, rank(question).desc(), in_alphabetical_order("title"), "pk")[:limit]
    return [Suggestion(page.title, kind_of(page), page.url or "") for page in best]


def kind_of(page: Page) -> str:
    """What a page is, in German: its type's `kind_label` for readers, otherwise the type's own name."""
    model = page.cached_content_type.model_class()
    return getattr(model, "kind_label", "") or model._meta.verbose_name


def fits(name: str, q: str | Question) -> bool:
    """Whether all words of `q` occur in `name` in some form; the last one may be the beginning of a word."""
    terms = understood(q).terms
    return bool(terms) and all(Question((term,), "").is_met_by(name) for term in terms)
