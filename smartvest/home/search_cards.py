"""What the search shows of the pages that it found, whatever their types: read in one query, not one per type."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from django.db.models import TextField, Value
from django.db.models.functions import Cast, Concat
from wagtail.fields import StreamField
from wagtail.models import Page

from smartvest.core.listing.facets import together
from smartvest.core.models import ContentPage
from smartvest.core.search_fields import Text

LONGEST_TEXT = 20_000  # characters of a page that are looked through for a passage
TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Card:
    """The texts of a page: what cards show of every page, and what else it is found by, as it lies in the database."""

    title: str = ""
    summary: str = ""
    blocks: str = ""
    fields: str = ""

    @property
    def text(self) -> str:
        """All words of the page in their order, without tags."""
        texts = [*_texts(json.loads(self.blocks or "[]")), self.fields]
        return " ".join(unescape(TAG.sub(" ", text)) for text in texts)[:LONGEST_TEXT]


def cards_of(pages: list[Page]) -> dict[int, Card]:
    """The cards of `pages`, which need not be their specific types, by id."""
    by_model = defaultdict(list)
    for page in pages:
        by_model[page.cached_content_type.model_class()].append(page.pk)
    queries = [_columns(model, pks) for model, pks in by_model.items() if model and issubclass(model, ContentPage)]
    return {
        pk: Card(listing_title or title, listing_summary or summary, blocks, fields)
        for pk, title, listing_title, summary, listing_summary, blocks, fields in together(queries)
    }


def _columns(model: type[ContentPage], pks: list[int]):
    blocks, fields = Value("", TextField()), [Value("")]
    for name in dict.fromkeys(field.field_name for field in model.get_search_fields() if isinstance(field, Text)):
        text = Cast(name, TextField())
        if isinstance(model._meta.get_field(name), StreamField):
            blocks = text
        else:
            fields += [Value(" "), text]
    columns = [blocks, Concat(*fields, Value(""), output_field=TextField())]
    names = ["title", "listing_title", "summary", "listing_summary"]
    return model.objects.filter(pk__in=pks).order_by().values_list("pk", *names, *columns)


def _texts(value) -> Iterator[str]:
    """The texts in the raw value of blocks. One word alone may be a choice or a key, so it is left out."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, str) and " " in value.strip():
        yield value
