"""Which pages and Hinweise lead where, outside the portal.

Every text of a page is looked at in the same way, however deep it lies: a text that is an address is a link, and so is
each `href` in one with mark-up. New fields and blocks need no line here.
"""

import re
from collections.abc import Iterator
from html import unescape
from itertools import chain
from urllib.parse import urlsplit

from django.conf import settings
from django.db import models
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField
from wagtail.models import COMMENTS_RELATION_NAME, Page, Site, get_page_models

from smartvest.core.models import Alert

from .models import Link

ADDRESS = re.compile(r"https?://[^\s\0\ud800-\udfff]*", re.IGNORECASE)  # without what no database stores
# Python's own HTML parser gives up on some texts that editors can type ("<![x"); this finds less and never fails.
HREF = re.compile(r"""<a\b[^<>]*?\shref\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
LONGEST = Link._meta.get_field("url").max_length  # bytes, for the index; longer ones are no links that people use


def addresses_in(value) -> Iterator[str]:
    """All web addresses in a text, or in the lists and mappings of a StreamField, at any depth."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        yield from chain.from_iterable(addresses_in(each) for each in value)
    elif isinstance(value, str):
        hrefs = [unescape(double or single) for double, single in HREF.findall(value)]
        yield from (text.strip() for text in [value, *hrefs] if ADDRESS.fullmatch(text.strip()))


def texts_of(instance: models.Model) -> Iterator:
    """What the fields of one row hold, as far as it can hold a link."""
    for field in instance._meta.concrete_fields:
        if isinstance(field, StreamField):
            yield list(field.value_from_object(instance).raw_data)
        elif isinstance(field, (models.CharField, models.TextField)):
            yield field.value_from_object(instance)


def live_pages() -> Iterator[tuple[Page, list[models.Model]]]:
    """Each live page with its rows of inline panels; the number of queries depends on the types, not on the pages."""
    for model in get_page_models():
        children = [relation.get_accessor_name() for relation in get_all_child_relations(model)]
        children = [name for name in children if name != COMMENTS_RELATION_NAME]
        pages = model.objects.live().exact_type(model).prefetch_related(*children)
        for page in pages.iterator(chunk_size=200):
            yield page, [row for name in children for row in getattr(page, name).all()]


def own_hosts() -> set[str]:
    return {*Site.objects.values_list("hostname", flat=True), host_of(settings.WAGTAILADMIN_BASE_URL)}


def host_of(url: str) -> str:
    """The name of the host in small letters, "" where the address has none."""
    try:
        return (urlsplit(url).hostname or "")[:255]
    except ValueError:
        return ""


def outgoing(instances: list[models.Model], own: set[str]) -> set[str]:
    """The addresses outside the portal in these rows, as their authors wrote them, without the part after #."""
    texts = chain.from_iterable(texts_of(instance) for instance in instances)
    addresses = {each.partition("#")[0] for text in texts for each in addresses_in(text)}
    return {each for each in addresses if len(each.encode()) <= LONGEST and host_of(each) not in own}


def find_all() -> Iterator[tuple[str, int | None, int | None]]:
    """(address, page or None, Hinweis or None) for everything that visitors can see now or will."""
    own = own_hosts()
    for page, rows in live_pages():
        yield from ((url, page.pk, None) for url in outgoing([page, *rows], own))
    for alert in Alert.objects.filter(is_active=True):
        yield from ((url, None, alert.pk) for url in outgoing([alert], own))
