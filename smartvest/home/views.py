"""The few addresses that are not pages of the tree."""

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.response import TemplateResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe
from wagtail.models import Site

from smartvest.core import page_cache
from smartvest.core.listing.listing import page_number
from smartvest.core.listing.pages import to_tidy_address
from smartvest.core.models import SiteSettings
from smartvest.core.models.pages import keep_but_revalidate

from .search import search_listing
from .search_misses import is_a_miss, note_miss
from .search_suggestions import suggested
from .security_txt import security_txt as security_text
from .sitemap import entries

SUGGESTIONS_KEPT = 60  # seconds; who types, deletes and types again does not ask again
MOST_IN_A_SITEMAP = 50_000  # https://www.sitemaps.org/protocol.html


@require_safe
def search(request):
    """The search over all public pages."""
    if tidy := to_tidy_address(request):
        return tidy
    listing = search_listing(request)
    if is_a_miss(request, listing):
        note_miss(listing.filterset.query)
    return render(request, "home/search.html", {"listing": listing})


@require_safe
def search_suggestions(request):
    """What fits what is typed in `q` so far, as JSON: {"suggestions": [{"title": …, "kind": …, "url": …}, …]}."""
    found = suggested(request.GET.get("q", ""))
    response = JsonResponse({"suggestions": found})
    patch_cache_control(response, public=True, max_age=SUGGESTIONS_KEPT)
    response["X-Robots-Tag"] = "noindex"
    response["Cross-Origin-Resource-Policy"] = "same-origin"  # for our search field, no open data
    return response


def root_of(request) -> str:
    """The address that the Site is known by; raises Http404 where there is none."""
    site = Site.find_for_request(request)
    if site is None:
        raise Http404("Hier gibt es kein Portal.")
    return site.root_url


@require_safe
def robots_txt(request):
    """Searches and combinations of filters are not forbidden here: robots that may not read them would not learn that
    they are `noindex`."""
    lines = ["User-agent: *", "Disallow: /admin/", "Disallow: /pruefung/", f"Sitemap: {root_of(request)}/sitemap.xml"]
    response = HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
    return keep_but_revalidate(request, response)


@require_safe
def sitemap(request):
    """All addresses, or, where they are more than one file may have, an index of its parts (`?teil=2`)."""
    root, paginator = root_of(request), Paginator(entries(request), MOST_IN_A_SITEMAP)
    part = page_number(request.GET.get("teil", ""))
    if part not in paginator.page_range:
        raise Http404("So viele Teile gibt es hier nicht.")
    if paginator.num_pages > 1 and "teil" not in request.GET:
        parts = [{"location": f"{root}{request.path}?teil={number}"} for number in paginator.page_range]
        response = TemplateResponse(request, "sitemap_index.xml", {"sitemaps": parts}, content_type="application/xml")
    else:
        context = {"urlset": paginator.page(part).object_list}
        response = TemplateResponse(request, "sitemap.xml", context, content_type="application/xml")
    page_cache.offer(
        response, page_cache.Address(f"?teil={part}" if "teil" in request.GET else "", frozenset({"teil"}))
    )
    return keep_but_revalidate(request, response)


@require_safe
def security_txt(request):
    root = root_of(request)
    text = security_text(SiteSettings.for_request(request), root)
    if not text:
        raise Http404("Hier ist keine Adresse für Sicherheitsmeldungen hinterlegt.")
    return HttpResponse(text, content_type="text/plain; charset=utf-8")
