"""The Handlungsfelder of a page as its card names them."""

from collections.abc import Iterable
from typing import NamedTuple

from django.utils.functional import cached_property

from smartvest.core.cards import attach


class FieldTag(NamedTuple):
    """A Handlungsfeld: its title, its colour and its sign."""

    title: str
    hue: str
    icon: str


class Tagged:
    """For types of pages with `fields`."""

    @cached_property
    def tags(self) -> list[FieldTag]:
        """What this version of the page says. For lists `with_tags()` fetches it for all pages together."""
        return [FieldTag(field.title, field.hue, field.icon) for field in self.fields.all()]

    @property
    def first_tag(self) -> FieldTag | None:
        return next(iter(self.tags), None)


def with_tags(pages: Iterable) -> list:
    """The pages, all of one type, with their `tags`."""
    pages = list(pages)
    if not pages:
        return []
    through = type(pages[0]).fields.through
    columns = [f"fieldpage__{name}" for name in FieldTag._fields]
    rows = through.objects.order_by("fieldpage__path")
    return attach(pages, "tags", FieldTag, rows, type(pages[0])._meta.model_name, *columns)
