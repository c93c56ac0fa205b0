"""Suggestions while somebody types: pages by their titles, and Themen, which lead into the list of the projects."""

from fields.models import Topic
from projects.models import ProjectIndexPage
from smartvest.core.listing.inputs import MAX_QUERY_LENGTH
from smartvest.core.public import public
from smartvest.core.search import Question, fits, suggestions, understood

from .search_results import kind_in_words

MOST = 8
MOST_TOPICS = 2
SHORTEST = 2  # characters


def suggested(q: str) -> list[dict[str, str]]:
    """Up to MOST entries of `title`, `kind` and `url`; none for less than SHORTEST characters. Themen come last."""
    q = q.replace("\0", " ").strip()[:MAX_QUERY_LENGTH]
    if len(q) < SHORTEST:
        return []
    question = understood(q)
    topics = topics_for(question)
    pages = [
        {"title": each.label, "kind": kind_in_words(each.kind, each.label), "url": each.url}
        for each in suggestions(question, limit=MOST - len(topics))
    ]
    return pages + topics


def topics_for(question: Question) -> list[dict[str, str]]:
    projects = ProjectIndexPage.objects.filter(public()).first()
    if projects is None:
        return []
    found = [topic for topic in Topic.objects.all() if fits(topic.name, question)]
    return [
        {"title": topic.name, "kind": "Thema", "url": f"{projects.url}?thema={topic.slug}"}
        for topic in found[:MOST_TOPICS]
    ]
