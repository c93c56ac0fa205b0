"""Small parts of schema.org data that several page types say (https://schema.org, vocabulary 29)."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.utils import timezone

EMPTY = (None, "", [], {})


def filled(value):
    """`value` without what is empty, at any depth: drafts lack values, and search engines take "" for a mistake.

    An object of which nothing but its type is left is empty too.
    """
    if isinstance(value, Mapping):
        kept = {key: inner for key, item in value.items() if (inner := filled(item)) not in EMPTY}
        return {} if set(kept) <= {"@type"} else kept
    if isinstance(value, list):
        return [inner for item in value if (inner := filled(item)) not in EMPTY]
    return value


def iso(moment: datetime | None) -> str:
    """A moment in local time with its offset (ISO 8601); "" for None."""
    return timezone.localtime(moment).isoformat(timespec="seconds") if moment else ""


def organisation(name: str, *, kind: str = "GovernmentOrganization", **properties) -> dict:
    """An administration, or with another `kind` (a type of schema.org) any organisation; {} without a name."""
    return {"@type": kind, "name": name, **properties} if name else {}


def item_list(entries: Iterable[tuple[str, str]], address: str, *, first: int = 1, total: int | None = None) -> dict:
    """The list on the page at `address`. `entries` are (address, name); what stands twice is named once.

    `first` is the position of the first entry and `total` the length of the whole list, of which this may be a part.
    """
    unique = dict(entries)
    return {
        "@type": "ItemList",
        "@id": f"{address}#liste",
        "numberOfItems": len(unique) if total is None else total,
        "itemListElement": [
            {"@type": "ListItem", "position": position, "url": url, "name": name}
            for position, (url, name) in enumerate(unique.items(), start=first)
        ],
    }
