"""What fits what is typed so far."""

from dataclasses import dataclass

from django.db.models import Q
from wagtail.models import Page

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
    words = words_of(q)
    if not words:
        return []
    titles = Q(*[("title__icontains", word) for word in words])
    pages = Page.objects.live().public().not_exact_type(Page).filter(titles).order_by("title", "pk")[:limit]
    return [Suggestion(page.title, kind_of(page), page.url or "") for page in pages]


def kind_of(page: Page) -> str:
    """What a page is, in German: its type's `kind_label` for readers, otherwise the type's own name."""
    model = page.cached_content_type.model_class()
    return getattr(model, "kind_label", "") or model._meta.verbose_name


def fits(name: str, q: str) -> bool:
    """All words of `q` occur in `name`; the last one may be the beginning of a word."""
    return all(word.lower() in name.lower() for word in words_of(q)) and bool(words_of(q))
