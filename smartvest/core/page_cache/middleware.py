"""Answers from the cache, and into it."""

import datetime
from itertools import chain

from django.conf import settings
from django.core.cache import caches
from django.core.exceptions import MiddlewareNotUsed
from django.http import QueryDict
from django.middleware.gzip import re_accepts_gzip
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import parse_http_date_safe

from . import answers
from .addresses import key_of_answer, key_of_names, pairs
from .generation import current_generation
from .moments import next_change_in
from .proxies import let_proxies_keep

CONDITIONS = ("HTTP_IF_MATCH", "HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_IF_UNMODIFIED_SINCE")


class PageCacheMiddleware:
    """Stands before the middleware that compresses and the one that makes ETags, so that a hit needs neither.

    `Cache-Status` (RFC 9211) says what has happened.
    """

    def __init__(self, get_response):
        if not settings.PAGE_CACHE:
            raise MiddlewareNotUsed
        self.get_response = get_response
        self.answers = caches["pages"]

    def __call__(self, request):
        query = request.GET
        if request.method not in ("GET", "HEAD") or is_personal(request) or "" in chain(*dict(query.lists()).values()):
            return self.get_response(request)  # what is empty in a query, lists leave out by a redirect
        answers.forget_reading(request)
        lookup = Lookup(self.answers, request, query)
        answer = lookup.found()
        if answer is None:
            return self.made_now(request, lookup)
        response = answer.to(request.method)
        let_proxies_keep(response, answer.until - timezone.now().timestamp())
        return conditional(request, response, "hit")

    def made_now(self, request, lookup: "Lookup"):
        if request.method == "HEAD":
            return self.get_response(request)
        # Who has an old answer asks on a condition. A whole one has to be made to be kept.
        conditions = {name: request.META.pop(name) for name in CONDITIONS if name in request.META}
        begun = timezone.now()
        response = self.get_response(request)
        request.META |= conditions
        until = lookup.keep(response, begun)
        if until is None:
            return conditional(request, response, "fwd=miss")
        let_proxies_keep(response, (until - timezone.now()).total_seconds())
        return conditional(request, response, "fwd=miss; stored")


def is_personal(request) -> bool:
    """Somebody may be logged in, or Wagtail asks for a preview: at the address of the page and without cookies."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES or getattr(request, "is_dummy", False)


def conditional(request, response, status: str):
    """The answer, or 304 for who has it already."""
    modified = parse_http_date_safe(response.get("Last-Modified", ""))
    response = get_conditional_response(request, response.get("ETag"), modified, response)
    response["Cache-Status"] = f"smartvest; {status}"
    return response


class Lookup:
    """What is kept for a request, under the generation of its beginning."""

    def __init__(self, cache, request, query: QueryDict):
        self.cache, self.request, self.query = cache, request, query
        self.encoding = "gzip" if re_accepts_gzip.search(request.META.get("HTTP_ACCEPT_ENCODING", "")) else ""
        self.generation = request.content_generation = current_generation()

    def found(self) -> answers.Answer | None:
        """Asks for exactly this query first; where nothing is, without the parameters that make no difference."""
        whole = pairs(self.query)
        answer = self.cache.get(self.key(whole))
        if answer is None and whole:
            names = self.cache.get(key_of_names(self.request, self.generation))
            if names is not None and (short := pairs(self.query, names)) != whole:
                answer = self.cache.get(self.key(short))
        return answer

    def keep(self, response, begun: datetime.datetime) -> datetime.datetime | None:
        """Keeps the answer if it may be kept, and says until when it is good; None where nothing is kept."""
        if not answers.may_be_kept(response):
            return None
        home = answers.home_of(self.request, response)
        if home is None or not home.is_asked_by(self.query):
            return None
        until = next_change_in(self.generation, begun)
        seconds = (until - timezone.now()).total_seconds()
        if seconds <= 0 or self.generation != current_generation():
            return None  # something has changed meanwhile; the answer may show some of it and some of before
        body = answers.body_of(response)
        if body is None:
            return None
        key = self.key(pairs(self.query, home.parameters))
        self.cache.set(key, answers.answer_of(response, body, until), timeout=seconds)
        if self.query and home.parameters is not None:
            self.cache.set(key_of_names(self.request, self.generation), home.parameters, timeout=seconds)
        return until

    def key(self, query: list[tuple[str, str]]) -> str:
        return key_of_answer(self.request, self.generation, query, self.encoding)
