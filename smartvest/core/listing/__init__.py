"""One machine for the lists of projects, news, events and search results.

An app declares a `ListingFilterSet` with its facets; its index page builds a `Listing` from it, and the template shows
that. From the address to the page: `inputs` are what people type, `filters` reads and narrows down, `facets` knows
choices and counts, `listing` puts results, words and links together, `other_forms` are feeds, calendars and files of
the same results, `pages` is the page type that serves it all.
"""

from .facets import Choice, Facet, Relation
from .filters import ListingFilterSet, Noun, query_of
from .inputs import DayFilter
from .listing import Listing
from .other_forms import OtherForm, selection

__all__ = [
    "Choice",
    "DayFilter",
    "Facet",
    "Listing",
    "ListingFilterSet",
    "Noun",
    "OtherForm",
    "Relation",
    "query_of",
    "selection",
]
