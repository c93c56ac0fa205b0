"""Counts the searches that found nothing, for the editors' report; never who searched."""

import logging
import re

from django.db import DatabaseError, transaction

from .models import SearchWithoutResult
from .search_results import SearchListing

logger = logging.getLogger(__name__)
ROBOTS = re.compile(r"bot|crawl|spider|slurp|preview|monitor|python|curl|wget", re.IGNORECASE)


def is_a_miss(request, listing: SearchListing) -> bool:
    """A person has searched the whole portal, and there is nothing.

    Of a HEAD request nobody reads the answer, with filters there may well be something elsewhere, and robots do not
    miss anything.
    """
    agent = request.headers.get("User-Agent", "")
    asked_for_all = bool(listing.filterset.query) and len(listing.active) == 1
    return request.method == "GET" and asked_for_all and not listing.found and bool(agent) and not ROBOTS.search(agent)


def note_miss(q: str) -> None:
    """Counts it; the answer to the visitor is the same when the database cannot."""
    try:
        with transaction.atomic():
            SearchWithoutResult.objects.count_one(q)
    except DatabaseError:
        logger.warning("Eine Suche ohne Treffer konnte nicht gezählt werden.", exc_info=True)
