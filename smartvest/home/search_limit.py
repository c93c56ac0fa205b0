"""How often one sender may search: a search of words is made for each who asks, and costs more than any other page."""

import ipaddress
import re

from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.http import escape_leading_slashes

from .forms.senders import address_of, count_one

THIS_MACHINE = (ipaddress.ip_network("127.0.0.1"), ipaddress.ip_network("::/64"))  # as address_of() gives ::1
# Read from the address as it came: to ask for `request.GET` would mean that the answer depends on it (page_cache).
ASKS_FOR_WORDS = re.compile(r"(?:^|&)q=[^&]")


class SearchLimitMiddleware:
    """Answers 429 (RFC 6585, 4) to who searches more than a person can, in the search and in every list.

    Stands behind the page cache. Editors search in the admin as they like.
    """

    def __init__(self, get_response):
        self.get_response = get_response
        self.suggestions = reverse("search_suggestions")
        self.admin = reverse("wagtailadmin_home")

    def __call__(self, request):
        is_search = ASKS_FOR_WORDS.search(request.META.get("QUERY_STRING", "")) and request.method in ("GET", "HEAD")
        if not is_search or request.path.startswith(self.admin):
            return self.get_response(request)
        is_suggestion = request.path == self.suggestions
        seconds = seconds_to_wait(request, is_suggestion)
        return refusal(request, is_suggestion, seconds) if seconds else self.get_response(request)


def seconds_to_wait(request, is_suggestion: bool) -> int:
    """0 when the search may pass. From the machine itself come only measurements, and proxies that do not say for whom
    they ask: to count those would mean to refuse everybody for the searches of one."""
    address = address_of(request)
    if not address or ipaddress.ip_network(address) in THIS_MACHINE:
        return 0
    if is_suggestion:
        return count_one("suggestions", address, *settings.SUGGESTIONS_PER_SENDER)
    return count_one("searches", address, *settings.SEARCHES_PER_SENDER)


def refusal(request, is_suggestion: bool, seconds: int) -> HttpResponse:
    """Asks nothing of the database. The way back has everything that was searched for."""
    if is_suggestion:
        response = JsonResponse({"suggestions": []}, status=429)
    else:
        context = {"seconds": seconds, "address": escape_leading_slashes(request.get_full_path())}
        response = HttpResponse(render_to_string("home/search_limit.html", context), status=429)
    response["Retry-After"], response["Cache-Control"] = str(seconds), "private, no-store"
    return response
