"""What the page of the search shows of what it found."""

from dataclasses import dataclass
from functools import cached_property

from django.db.models import Count, Q, QuerySet
from django.utils.safestring import SafeString
from wagtail.models import Page

from fields.models import Topic
from smartvest.core.frame import Frame
from smartvest.core.listing import Listing
from smartvest.core.listing.listing import Way
from smartvest.core.models import PortalDocument
from smartvest.core.search import Question, did_you_mean, excerpt, kind_of, marked

from .search_cards import Card, cards_of

FEW = 2  # results; with so few another spelling may be what was meant
SHOWN_DOCUMENTS = 3  # below the pages; a link leads to all
SHOWN_TOPICS = 12
HIGHEST_SHARED = 2  # the level of the home page, above everything


@dataclass(frozen=True)
class Hit:
    """A page that was found: what made the hit, and the titles of the pages it lies below, the highest first."""

    url: str
    kind: str
    title: SafeString
    passage: SafeString
    trail: list[str]


def trails(pages: list[Page]) -> dict[str, list[str]]:
    """By path the titles of the pages above each of `pages`, without the home page. One query."""
    shared = HIGHEST_SHARED * Page.steplen
    above = {
        page.path: [page.path[:end] for end in range(shared + Page.steplen, len(page.path), Page.steplen)]
        for page in pages
    }
    paths = {path for each in above.values() for path in each}
    titles = dict(Page.objects.live().filter(path__in=paths).values_list("path", "title")) if paths else {}
    return {path: [titles[each] for each in parts if each in titles] for path, parts in above.items()}


def kind_in_words(kind: str, title: str) -> str:
    """ "Projekt", "Meldung", "Stadt"; the Kreis is no Stadt, although its page is of the same type."""
    return "Kreis" if kind == "Stadt" and title.startswith("Kreis ") else kind


def passage_of(card: Card, question: Question) -> SafeString:
    """The summary when the words are in it, else the passage of the text with them, else the summary all the same."""
    summary = marked(card.summary, question)
    if "<mark>" in summary:
        return summary
    passage = excerpt(card.text, question)
    return passage if "<mark>" in passage or not summary else summary


def topics_to_start_with() -> QuerySet:
    """The Themen with most projects, by name."""
    projects = Count("projects", filter=Q(projects__live=True))
    most = Topic.objects.annotate(projects_here=projects).filter(projects_here__gt=0).order_by("-projects_here")
    return Topic.objects.filter(pk__in=[topic.pk for topic in most[:SHOWN_TOPICS]]).order_by("name")


class SearchListing(Listing):
    def __init__(self, filterset, request, **kwargs):
        super().__init__(filterset, request, **kwargs)
        self._request = request

    @cached_property
    def hits(self) -> list[Hit]:
        if self.filterset.only_documents:
            return []
        question, above, cards = self.filterset.question, trails(self.items), cards_of(self.items)
        return [
            Hit(
                page.url,
                kind_in_words(kind_of(page), page.title),
                marked(card.title, question),
                passage_of(card, question),
                above[page.path],
            )
            for page, card in ((page, cards.get(page.pk, Card(page.title))) for page in self.items)
        ]

    @cached_property
    def documents(self) -> list[PortalDocument]:
        """The documents of this page: all of its results where only documents are asked for, else the first few."""
        if self.filterset.only_documents:
            return self.items
        if self.page.number > 1 or not self.filterset.documents_besides:
            return []
        return list(self.filterset.documents[:SHOWN_DOCUMENTS])

    @property
    def found(self) -> int:
        """Pages and documents."""
        return self.total + self.filterset.documents_besides

    @cached_property
    def better_spelling(self) -> str:
        """What may have been meant where little was found; "" otherwise."""
        return did_you_mean(self.filterset.query) if self.filterset.query and self.found <= FEW else ""

    @property
    def empty_reason(self):
        return "" if self.found else super().empty_reason

    @cached_property
    def topics(self) -> list[Topic]:
        """Where to begin without a word to search for, or without results."""
        return [] if self.found else list(topics_to_start_with())

    @cached_property
    def ways_out(self):
        """Those of every list, and somebody to ask."""
        if self.found:
            return []
        ways, contact = super().ways_out, Frame.of(self._request).portal.contact_page
        if ways and contact and contact.live:
            ways.append(Way("Schreiben Sie uns, was Sie suchen", contact.url))
        return ways
