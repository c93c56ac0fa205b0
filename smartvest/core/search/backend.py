"""Wagtail's database search that survives whatever people type, in the admin and its choosers too."""

from modelsearch.backends.database import SearchBackend as stock_backend

from .words import words_of


class WordsOnly:
    """Searches for the words of the input only: SQLite's index fails on a quotation mark or an operator."""

    def _search(self, query_compiler_class, query, model_or_queryset, **kwargs):
        if isinstance(query, str):
            query = " ".join(words_of(query))
        return super()._search(query_compiler_class, query, model_or_queryset, **kwargs)


def SearchBackend(params):
    """The stock backend of the database in use, made tolerant."""
    stock = type(stock_backend(params))
    return type(f"Tolerant{stock.__name__}", (WordsOnly, stock), {})(params)
