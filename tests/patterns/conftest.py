"""The pattern pages as somebody sees them who may enter the admin."""

import pytest
from django.test import Client

from tests import factories


@pytest.fixture
def admin(site_tree) -> Client:
    client = Client()
    client.force_login(factories.UserFactory(is_superuser=True))
    return client
