"""One machine for the lists of projects, news, events and search results.

An app declares a `ListingFilterSet` with its facets; its index page builds a `Listing` from it, and the template shows
that. From the address to the page: `filters` reads and narrows down, `facets` knows choices and counts, `listing` puts
results, words and links together, `pages` is the page type that serves it.
"""

from .facets import Choice, Facet, Relation
from .filters import DayFilter, ListingFilterSet, Noun
from .listing import Listing

__all__ = ["Choice", "DayFilter", "Facet", "Listing", "ListingFilterSet", "Noun", "Relation"]
