"""Reads lists at their addresses without their templates, so that tests tell the machine and its looks apart."""

from collections.abc import Callable

from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from smartvest.core.listing import Listing
from smartvest.home.models import HomePage
from smartvest.home.search import search_listing


def view_at(address: str) -> Callable[[], Listing]:
    """What makes the list at `address`, with the way there already gone; raises Http404 when there is no such way."""
    request = RequestFactory().get(address)
    request.user = AnonymousUser()
    if request.path == "/suche/":
        return lambda: search_listing(request)
    page, args, kwargs = HomePage.objects.get().route(request, request.path.strip("/").split("/"))

    def view():
        response = page.serve(request, *args, **kwargs)
        return view_at(response.url)() if response.status_code == 302 else response.context_data["listing"]

    return view


def listing_at(address: str) -> Listing:
    """The list that an anonymous visitor gets; raises Http404 where they would get a 404."""
    return view_at(address)()


def titles(listing: Listing) -> list[str]:
    """What is on this page of the list; of dates the titles of their events."""
    return [getattr(item, "event", item).title for item in listing.items]


def options(listing: Listing, name: str) -> dict[str, int]:
    """The counts of a facet by value, in their order; {} when the facet is not shown."""
    return {option.value: option.count for facet in listing.facets if facet.name == name for option in facet.options}
