"""The demo in a database that nothing rolls back, since other connections read and replace it."""

import datetime
from io import StringIO

import pytest
from django.core.management import call_command
from django.test import override_settings

from smartvest.demo.loading import library
from tests.demo.conftest import small_picture
from tests.factories.core import root_collection, root_page

TODAY = datetime.date(2026, 5, 20)


@pytest.fixture(scope="module")
def db(django_db_setup, django_db_blocker):
    """For all tests of a file, emptied after the last one."""
    with django_db_blocker.unblock():
        yield
        call_command("flush", interactive=False, verbosity=0)


@pytest.fixture(scope="module")
def media(tmp_path_factory):
    """A folder of their own: that of the other tests holds the database, too."""
    folder = tmp_path_factory.mktemp("media")
    with override_settings(MEDIA_ROOT=str(folder)):
        yield folder


@pytest.fixture(scope="module")
def demo(db, media):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(library, "draw", small_picture)
        root_page()
        root_collection()
        call_command("load_demo", today=TODAY.isoformat(), with_logins=True, stdout=StringIO())
