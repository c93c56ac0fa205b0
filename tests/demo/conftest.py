"""The demo, loaded once for all tests of this room."""

import datetime
from io import BytesIO

import pytest
from django.core.management import call_command
from django.db import transaction
from PIL import Image

from smartvest.demo.loading import library
from tests.factories.core import root_collection, root_page

TODAY = datetime.date(2026, 5, 20)


def small_picture(key: str) -> bytes:
    """A stand-in, because drawing 88 pictures would take longer than all tests of the room."""
    file = BytesIO()
    Image.new("RGB", (16, 10), (len(key) * 9 % 255, 120, 140)).save(file, "PNG")
    return file.getvalue()


@pytest.fixture(scope="package")
def loaded_demo(django_db_setup, django_db_blocker):
    """The demo as of today, rolled back after the last test of this package."""
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock():
        patch.setattr(library, "draw", small_picture)
        with transaction.atomic():
            root_page()
            root_collection()
            call_command("load_demo", with_logins=True, verbosity=0)
            yield
            transaction.set_rollback(True)


@pytest.fixture
def demo(loaded_demo, db):
    """The portal with its demo content; what a test changes is undone after it."""
