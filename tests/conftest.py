"""What every test may use, and what the test run must not leave behind."""

import os
import shutil

import pytest
from django.conf import settings
from django.core.cache import cache
from wagtail.contrib.forms.utils import get_form_types

from tests.factories import HomePageFactory, only
from tests.factories.core import root_collection

pytest_plugins = ["tests.people"]
# Playwright keeps an event loop in the thread of the tests; Django would refuse every query there.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """Files with a test that empties the database come last, and in each of them that test: pytest has drawn some
    forward, to those with the same fixtures, and xdist gives a whole file to one process."""
    last = {item.path for item in items if empties_the_database(item)}
    items.sort(key=lambda item: (item.path in last, empties_the_database(item)))


def empties_the_database(item) -> bool:
    marker = item.get_closest_marker("django_db")
    fixtures = {"live_server", "transactional_db"}.intersection(item.fixturenames)
    database = item._fixtureinfo.name2fixturedefs.get("db", ())
    is_of_whole_files = any(each.scope != "function" for each in database)  # emptied after the last test of the file
    return bool(fixtures or is_of_whole_files or (marker and marker.kwargs.get("transaction")))


def pytest_unconfigure():
    """Removes the media files of this process."""
    shutil.rmtree(settings.MEDIA_ROOT, ignore_errors=True)


@pytest.fixture(autouse=True)
def empty_cache():
    """No test sees what an earlier one has put into the cache, Wagtail's addresses of the site among it."""
    cache.clear()
    get_form_types.cache_clear()  # content types get new numbers when a browser test has emptied the database


@pytest.fixture
def site_tree(db):
    """The home page of an otherwise empty portal, with the root collection for its images and documents.

    The migrations make both, but every browser test flushes them, so only the first one of a run would find them.
    """
    root_collection()
    return only(HomePageFactory)
