"""Keeps what the search looks into up to date."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db.models import Model
from wagtail.documents import get_document_model
from wagtail.fields import StreamField
from wagtail.models import Page

from ..models.search import SearchEntry
from ..search_fields import Names, Text
from .vocabulary import forget_all, learn
from .words import STOP_WORDS, TITLE, chunks, fold, keys_of, pieces

_paused = ContextVar("paused", default=False)


@contextmanager
def no_search_entries() -> Iterator[None]:
    """Pages that are saved inside get no entries; `index_pages` makes up for it."""
    token = _paused.set(True)
    try:
        yield
    finally:
        _paused.reset(token)


def index_saved(page: Page) -> None:
    """Makes a page that was just saved, with its relations, findable as it is now."""
    if not _paused.get():
        index_pages(type(page), [page])


def index_pages(model: type[Page], pages: Iterable[Page]) -> None:
    """Makes `pages`, all of type `model`, findable as they are now, or not at all when they are not live. A constant
    number of queries, however many pages."""
    pages = list(pages)
    live = [page for page in pages if page.live]
    if len(live) < len(pages):
        SearchEntry.objects.filter(page__in=[page.pk for page in pages if not page.live]).delete()
    if not live:
        return
    names = _names_of(model, live)
    entries, known = [], []
    for page in live:
        summary = " \n".join([getattr(page, "summary", ""), *names[page.pk]])
        texts = (text for field in model.get_search_fields() if isinstance(field, Text) for text in _texts(field, page))
        entries.append(
            SearchEntry(
                page_id=page.pk,
                is_name=getattr(page, "title_is_a_name", False),
                title=_title_keys(page.title),
                summary=_keys_to_compare(summary),
                words=_all_keys(page.title, [summary, *texts]),
            )
        )
        known.extend(_words_to_propose(page.title, summary))
    _store(entries, "page")
    learn(known)


def index_documents(documents: Iterable[Model]) -> None:
    """Makes documents findable by their titles."""
    documents = list(documents)
    entries = [
        SearchEntry(document_id=document.pk, title=_title_keys(document.title), words=_all_keys(document.title, []))
        for document in documents
    ]
    _store(entries, "document")


def begin_anew() -> None:
    """Deletes what is indexed, for all of it to be indexed again."""
    SearchEntry.objects.all()._raw_delete(using=SearchEntry.objects.db)
    forget_all()


def _store(entries: list[SearchEntry], owner: str) -> None:
    columns = ["is_name", "title", "summary", "words"]
    SearchEntry.objects.bulk_create(entries, update_conflicts=True, unique_fields=[owner], update_fields=columns)


def _names_of(model: type[Page], pages: list[Page]) -> dict[int, list[str]]:
    """The names in the relations of `pages` and those of the documents in their texts, by page."""
    names = defaultdict(list)
    fields = model.get_search_fields()
    for field in (field for field in fields if isinstance(field, Names)):
        columns = [f"{field.field_name}__{column}" for column in field.columns]
        rows = model.objects.filter(pk__in=[page.pk for page in pages], **{f"{field.field_name}__isnull": False})
        for pk, *values in rows.order_by("pk", *columns).values_list("pk", *columns):
            names[pk] += filter(None, values)
    in_texts = {page.pk: _documents_in(page, fields) for page in pages}
    if wanted := {pk for pks in in_texts.values() for pk in pks}:
        titles = dict(get_document_model().objects.filter(pk__in=wanted).values_list("pk", "title"))
        for page, pks in in_texts.items():
            names[page] += [titles[pk] for pk in sorted(pks) if pk in titles]
    return names


def _documents_in(page: Page, fields) -> set[int]:
    """The ids of the documents that the blocks of `page` offer."""
    found = set()
    for field in fields:
        if isinstance(field, Text) and isinstance(stream := field.get_field(type(page)), StreamField):
            references = stream.stream_block.extract_references(getattr(page, field.field_name))
            found |= {int(pk) for model, pk, *_ in references if issubclass(model, get_document_model())}
    return found


def _texts(field: Text, page: Page) -> list[str]:
    value = field.get_value(page) or ""
    return [value] if isinstance(value, str) else [str(text) for text in value]


def _keys(texts: Iterable[str]) -> dict[str, None]:
    """All keys of `texts`, each once, in the order of appearance."""
    found = {piece: None for text in texts for piece in pieces(text)}
    return {key: None for word, is_whole in found for key in keys_of(word, is_whole)}


def _all_keys(title: str, texts: Iterable[str]) -> str:
    in_title = (f"{TITLE}{key}" for key in _keys([title]))
    return " ".join([*_keys([title, *texts]), *in_title])


def _keys_to_compare(text: str) -> str:
    """All keys of `text`, each between blanks."""
    return f" {' '.join(_keys([text]))} "


def _title_keys(title: str) -> str:
    return f"|{whole_title(title)}|{_keys_to_compare(title)}"


def whole_title(title: str) -> str:
    """The exact spellings of all words of `title` that count: "Die digitale Onleihe" → "digitale onleihe"."""
    return " ".join(fold(word) for word, _ in chunks(title) if word.lower() not in STOP_WORDS)


def _words_to_propose(*texts: str) -> list[str]:
    return [word for text in texts for word, is_whole in pieces(text) if is_whole]
