"""Free text in listings. The one place that knows how words are found; listings only ask for conditions and order."""

import re

from django.db.models import Case, IntegerField, Q, Value, When

MAX_WORDS = 8
MAX_WORD_LENGTH = 60  # PostgreSQL refuses words beyond 2 kB; no German word needs that


def words_of(q: str) -> list[str]:
    """The words that are searched for. Everything else is left out: quotes, operators and NUL crash the backends."""
    return [word[:MAX_WORD_LENGTH] for word in re.findall(r"\w+", q)][:MAX_WORDS]


def matching(model, q: str, path: str = "pk") -> Q:
    """The condition that `path` leads to an object of the indexed `model` with all words of `q`.

    The last word may also be the beginning of a word in the title, so that "Onl" finds the Onleihe. Both searches are
    subqueries: no list of ids travels between database and Python, however many there are.
    """
    query = " ".join(words_of(q))
    objects = model._default_manager.all()
    # By relevance SQLite ranks each row in a query of its own (quadratic); `best_first` does it cheaply.
    whole = objects.search(query, order_by_relevance=False).get_queryset()
    beginning = objects.autocomplete(query, order_by_relevance=False).get_queryset()
    return Q(**{f"{path}__in": whole.order_by().values("pk")}) | Q(**{f"{path}__in": beginning.order_by().values("pk")})


def best_first(q: str, weights: dict[str, int]):
    """For `order_by()`: the sum of the `weights` of the columns in which a word of `q` occurs, the highest first."""
    hits = [
        Case(When(**{f"{column}__icontains": word}, then=Value(weight)), default=Value(0), output_field=IntegerField())
        for column, weight in weights.items()
        for word in words_of(q)
    ]
    return sum(hits[1:], start=hits[0]).desc()
