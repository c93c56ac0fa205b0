"""The few addresses that are not pages of the tree."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from smartvest.core.listing.pages import to_tidy_address

from .search import search_listing


@require_safe
def search(request):
    """The search over all public pages."""
    return to_tidy_address(request) or render(request, "home/search.html", {"listing": search_listing(request)})


@require_safe
def robots_txt(request):
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /suche/",
        f"Sitemap: {request.build_absolute_uri('/sitemap.xml')}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
def healthz(request):
    """The process answers. Asks nothing of database or cache."""
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")
