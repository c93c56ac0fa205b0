"""The condition and the order of a search; listings ask for nothing else."""

from django.db.models import Case, IntegerField, Q, Value, When

from .words import words_of


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


def best_first(q: str, path: str = ""):
    """For `order_by()`: the best hits of `q` first. `path` leads from a row to the page, such as "event__"."""
    hits = [
        Case(When(**{f"{path}title__icontains": word}, then=Value(1)), default=Value(0), output_field=IntegerField())
        for word in words_of(q)
    ]
    return sum(hits[1:], start=hits[0]).desc()
