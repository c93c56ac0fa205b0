"""What cards show of other tables: fetched for all of them together, and as bare values. Lists are drawn too often for
whole objects."""

from collections.abc import Callable, Iterable

from django.db.models import QuerySet
from wagtail.models import Page


def attach(pages: Iterable[Page], name: str, make: Callable, rows: QuerySet, owner: str, *columns: str) -> list[Page]:
    """The pages, each with the list `name` of what `make` makes of the `columns` of its own rows.

    `owner` leads from a row to its page. One query, none without pages.
    """
    pages = list(pages)
    by_key = {page.pk: [] for page in pages}
    if pages:
        for key, *values in rows.filter(**{f"{owner}__in": by_key}).values_list(owner, *columns):
            by_key[key].append(make(*values))
    for page in pages:
        setattr(page, name, by_key[page.pk])
    return pages
