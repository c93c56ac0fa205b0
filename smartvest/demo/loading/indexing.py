"""Search and reference index: once per page at the end, not after each of the four saves a page needs here."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db.models.signals import post_save
from wagtail.models import Page, ReferenceIndex
from wagtail.search.index import get_indexed_models, insert_or_update_object
from wagtail.search.signal_handlers import post_save_signal_handler
from wagtail.signal_handlers import disable_reference_index_auto_update

from smartvest.core.search.indexing import index_saved, no_search_entries


@contextmanager
def no_indexing() -> Iterator[None]:
    """Pages that are saved inside are not indexed; ``index_pages`` makes up for it."""
    models = [model for model in get_indexed_models() if issubclass(model, Page)]
    for model in models:
        post_save.disconnect(post_save_signal_handler, sender=model)
    try:
        with disable_reference_index_auto_update(), no_search_entries():
            yield
    finally:
        for model in models:
            post_save.connect(post_save_signal_handler, sender=model)


def index_pages(pages: Iterable[Page]) -> None:
    """Makes the pages findable, and known to Wagtail as users of their images and documents."""
    for page in pages:
        insert_or_update_object(page)
        index_saved(type(page).objects.get(pk=page.pk))  # publishing works on a copy: this one is no draft any more
        ReferenceIndex.create_or_update_for_object(page)
