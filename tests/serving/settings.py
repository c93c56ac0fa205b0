"""The portal as worker processes run it, on the database and the media of the tests."""

import os

import dj_database_url

from smartvest.settings.caches import caches_at
from smartvest.settings.test import *  # noqa: F403
from smartvest.settings.test import DATABASES, MIDDLEWARE

DATABASES["default"] |= dj_database_url.parse(os.environ["DATABASE_URL"])
MEDIA_ROOT = os.environ["TEST_MEDIA_ROOT"]
CACHES = caches_at(os.environ["CACHE_URL"])
PAGE_CACHE = True
WAGTAILADMIN_BASE_URL = "http://portal.example"
if proxy := os.environ.get("PROXY_CACHE"):
    WAGTAILFRONTENDCACHE = {
        "default": {"BACKEND": "wagtail.contrib.frontend_cache.backends.HTTPBackend", "LOCATION": proxy}
    }
MIDDLEWARE.insert(0, "tests.serving.settings.name_the_worker")


def name_the_worker(get_response):
    def answer(request):
        response = get_response(request)
        response["X-Worker"] = str(os.getpid())
        return response

    return answer
