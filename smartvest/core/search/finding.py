"""The condition and the order of a search; listings ask for nothing else."""

import json
from collections.abc import Iterable
from functools import reduce
from operator import and_, or_

from django.db import connection
from django.db.models import BooleanField, Case, F, Func, IntegerField, Q, QuerySet, Value, When
from django.db.models.expressions import RawSQL
from wagtail.documents.models import AbstractDocument

from ..models.search import SearchEntry
from .questions import Keys, Question, forms, understood
from .words import TITLE

# What a word adds to the rank of a page, by where it stands and how it was found: exactly, in another form, in a
# compound, as a synonym.
IN_TITLE = (12, 11, 10, 9)
IN_SUMMARY = (8, 7, 6, 5)
IN_TEXT = (3, 2, 1)
WHOLE_TITLE = 100  # the title is what was typed and nothing else


class Found(Func):
    """Whether an entry has, for each of the `demands`, the keys of one of its alternatives. Both databases keep an
    index for it (migration 0006) and get the question as keys, which hold letters, digits, hyphens and dots only."""

    output_field = BooleanField()

    def __init__(self, *demands: Iterable[Keys]):
        super().__init__(F("pk"), F("words"))
        self.demands = [list(alternatives) for alternatives in demands]

    def as_sqlite(self, compiler, connection, **extra):
        pk, params = compiler.compile(self.source_expressions[0])
        match = self._in_syntax('"{}"', '"{}" *', " AND ", " OR ")
        table = f"{SearchEntry._meta.db_table}_fts"
        return f"{pk} IN (SELECT rowid FROM {table} WHERE {table} MATCH %s)", [*params, match]

    def as_postgresql(self, compiler, connection, **extra):
        words, params = compiler.compile(self.source_expressions[1])
        return f"{words} @@ %s::tsquery", [*params, self._in_syntax("'{}'", "'{}':*", " & ", " | ")]

    def _in_syntax(self, whole: str, beginning: str, both: str, either: str) -> str:
        def written(key):
            if key.endswith("*"):
                return beginning.format(key[:-1])
            return f"({either.join(map(whole.format, forms(key)))})"

        return both.join(
            f"({either.join('(' + both.join(map(written, keys)) + ')' for keys in alternatives)})"
            for alternatives in self.demands
        )


def matching(model, q: str | Question, path: str = "pk") -> Q:
    """The condition that `path` leads to an object of `model`, a type of page or the documents, with all words of `q`.

    The last word may also be the beginning of a word. Only live pages are found; whether they are public is for the
    caller to ask. One query for what to search for, none when `q` is understood already; the rest is a subquery.
    """
    return found(understood(q), model, path)


def hits(model, question: Question, path: str = "pk") -> Q:
    """The same as `matching`, for who asks for it many times in a request: the index is asked once, now, and the keys
    of the hits travel as one value (12,000 of them are 70 kB)."""
    owner = "document" if issubclass(model, AbstractDocument) else "page"
    keys = list(entries_of(question).filter(**{f"{owner}__isnull": False}).values_list(owner, flat=True))
    if connection.vendor == "sqlite":
        return Q(**{f"{path}__in": RawSQL("SELECT value FROM json_each(%s)", [json.dumps(keys)])})
    return Q(**{f"{path}__in": RawSQL("SELECT unnest(%s::bigint[])", [keys])})


def best_first(q: str | Question, path: str = ""):
    """For `order_by()`: the best hits of `q` first. `path` leads from a row to the page, such as "event__".

    The title counts most, then the summary and related names, then the text; in each of them the word as it was typed
    before its other forms, compounds and synonyms.
    """
    return rank(understood(q), path).desc()


def found(question: Question, model, path: str = "pk", where: str = "") -> Q:
    """What `matching` promises; with `where=TITLE` all words must stand in the title."""
    owner = "document" if issubclass(model, AbstractDocument) else "page"
    return Q(**{f"{path}__in": entries_of(question, where).values(owner)})


def entries_of(question: Question, where: str = "") -> QuerySet:
    """The entries of what has all words of the question."""
    demands = [[tuple(f"{where}{key}" for key in keys) for keys in term.alternatives] for term in question.terms]
    return SearchEntry.objects.filter(Found(*demands)) if demands else SearchEntry.objects.none()


def rank(question: Question, path: str = ""):
    """How good a hit a page is: what `best_first` promises, as an expression for a number."""
    entry = f"{path}search_entry__"
    whole = When(**{f"{entry}title__startswith": f"|{question.title}|"}, then=Value(WHOLE_TITLE))
    ranks = [Case(whole, default=Value(0), output_field=IntegerField())]
    for term in question.terms:
        levels = (term.exact, term.stem, term.part, term.synonym)
        in_text = [(keys, weight) for keys, weight in zip(levels, IN_TEXT, strict=False) if keys]
        conditions = [
            *((_stands(entry, keys, TITLE), weight) for keys, weight in zip(levels, IN_TITLE, strict=True) if keys),
            *((_has(f"{entry}summary", keys), weight) for keys, weight in zip(levels, IN_SUMMARY, strict=True) if keys),
            *((_stands(entry, keys), weight) for keys, weight in in_text[:-1]),
        ]
        least = in_text[-1][1] if in_text and not term.synonym else 0  # whoever is a hit at all is one of that kind
        whens = [When(condition, then=Value(weight)) for condition, weight in conditions]
        ranks.append(Case(*whens, default=Value(least), output_field=IntegerField()))
    return sum(ranks[1:], start=ranks[0])


def _stands(entry: str, alternatives: Iterable[Keys], where: str = "") -> Q:
    """The condition that one of the alternatives stands in the page; in its title with `where=TITLE`."""
    demand = [tuple(f"{where}{key}" for key in keys) for keys in alternatives]
    return Q(**{f"{entry}in": SearchEntry.objects.filter(Found(demand)).values("pk")})


def _has(column: str, alternatives: Iterable[Keys]) -> Q:
    """The condition that one of the alternatives stands among the keys in `column`."""

    def has(key):
        texts = [f" {key[:-1]}"] if key.endswith("*") else [f" {form} " for form in forms(key)]
        return reduce(or_, (Q(**{f"{column}__contains": text}) for text in texts))

    return reduce(or_, (reduce(and_, map(has, keys)) for keys in alternatives))
