"""The people and places of the roles: somebody of the Kreis who answers, and a town that must not read."""

import pytest
from django.core.management import call_command

from tests import factories


@pytest.fixture
def kreis(people):
    """A client of the county's editors."""
    return people["anna"]


@pytest.fixture
def message(portal):
    return factories.MessageFactory(sender_email="k@buerger.example", page_address="/projekte/")


@pytest.fixture
def no_mail(settings):
    settings.EMAIL_BACKEND = "tests.roles.failing_mail.EmailBackend"


@pytest.fixture
def send_owed():
    return lambda: call_command("send_owed_messages")
