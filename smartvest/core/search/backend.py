"""Wagtail's database search for the admin and its choosers. It survives whatever people type, and `update_index` builds
the entries of the portal's own search besides."""

from modelsearch.backends.database import SearchBackend as stock_backend
from wagtail.documents.models import AbstractDocument

from ..models.pages import ContentPage
from .indexing import begin_anew, index_documents, index_pages
from .words import words_of


class WordsOnly:
    """Searches for the words of the input only: SQLite's index fails on a quotation mark or an operator."""

    def _search(self, query_compiler_class, query, model_or_queryset, **kwargs):
        if isinstance(query, str):
            query = " ".join(words_of(query))
        return super()._search(query_compiler_class, query, model_or_queryset, **kwargs)


class WithSearchEntries:
    """What is indexed in bulk (by `update_index`) gets its entries anew; a single page gets one when it is saved."""

    def add_item(self, item):
        super().add_items(type(item), [item])

    def add_items(self, model, objs):
        super().add_items(model, objs)
        if issubclass(model, ContentPage):
            index_pages(model, objs)
        elif issubclass(model, AbstractDocument):
            index_documents(objs)


class FromNothing:
    """Entries and words of what is gone go first."""

    def start(self):
        index = super().start()
        begin_anew()
        return index


def SearchBackend(params):
    """The stock backend of the database in use, made tolerant."""
    stock = stock_backend(params)
    parts = {
        "index_class": type("Index", (WithSearchEntries, stock.index_class), {}),
        "atomic_rebuilder_class": type("Rebuilder", (FromNothing, stock.atomic_rebuilder_class), {}),
    }
    return type(f"Tolerant{type(stock).__name__}", (WordsOnly, type(stock)), parts)(params)
