"""The portal as worker processes run it, on the database and the media of the tests."""

import os
import time

import dj_database_url

from smartvest.settings.caches import caches_at
from smartvest.settings.test import *  # noqa: F403
from smartvest.settings.test import DATABASES, MIDDLEWARE, STATIC_ROOT

DATABASES["default"] |= dj_database_url.parse(os.environ["DATABASE_URL"])
MEDIA_ROOT = os.environ["TEST_MEDIA_ROOT"]
CACHES = caches_at(os.environ["CACHE_URL"])
STATIC_ROOT = os.environ.get("TEST_STATIC_ROOT", STATIC_ROOT)
PAGE_CACHE = True
WAGTAILADMIN_BASE_URL = "http://portal.example"
if proxy := os.environ.get("PROXY_CACHE"):
    WAGTAILFRONTENDCACHE = {
        "default": {"BACKEND": "wagtail.contrib.frontend_cache.backends.HTTPBackend", "LOCATION": proxy}
    }
MIDDLEWARE[:0] = ["tests.serving.settings.name_the_worker", "tests.serving.settings.take_time"]


def name_the_worker(get_response):
    def answer(request):
        response = get_response(request)
        response["X-Worker"] = str(os.getpid())
        return response

    return answer


def take_time(get_response):
    """As long as the request asks for, in seconds."""

    def answer(request):
        time.sleep(float(request.headers.get("X-Take-Time", 0)))
        return get_response(request)

    return answer
