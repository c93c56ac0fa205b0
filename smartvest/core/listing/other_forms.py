"""The results of a list in other forms: feeds, calendars, files. Each has an address beside the list and takes the same
parameters."""

from dataclasses import dataclass

from django.db.models import QuerySet

from .filters import ListingFilterSet, first_few

PAGE_PARAMETER = "seite"


@dataclass(frozen=True)
class OtherForm:
    """A form that a type of list offers at `path`, relative to its own address ("feed/").

    `scheme` is for addresses that another program opens ("webcal"), `note` tells people what they get.
    """

    path: str
    label: str
    content_type: str
    icon: str
    scheme: str = ""
    note: str = ""


@dataclass(frozen=True)
class OtherFormLink:
    """Where the results that a list shows are in another form."""

    form: OtherForm
    url: str


class NoSuchSelection(Exception):
    """Something in the address selects nothing that there is; its text says what, in German."""


def selection(filterset: ListingFilterSet, besides: frozenset[str] = frozenset()) -> QuerySet:
    """All results, in no particular order. Raises NoSuchSelection where a page would tell what it left out, and for any
    parameter that selects nothing, but for the number of a page and those named in `besides`.

    A program that reads a feed does not read notices: a slip in the name of a town, `town=herten` or a forgotten
    `stadt=` must not turn into all towns.
    """
    reasons = filterset.notices
    without_effect = set(filterset.data) - besides - {PAGE_PARAMETER} - {active.name for active in filterset.active}
    if without_effect and not reasons:
        reasons = [f"Ohne Wirkung: {first_few(sorted(without_effect))}"]
    if reasons:
        raise NoSuchSelection("Diese Auswahl gibt es nicht.\n" + "".join(f"- {each}\n" for each in reasons))
    return filterset.qs
