import pytest

from tests.factories import UserFactory


@pytest.fixture
def editor(db):
    """Somebody who may do everything."""
    return UserFactory(is_superuser=True, is_staff=True)


@pytest.fixture
def admin(client, editor):
    """A client logged in to the admin."""
    client.force_login(editor)
    return client
