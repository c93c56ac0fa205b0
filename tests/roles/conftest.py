"""What the tests of the roles share: a draft to decide about, and a world to attack."""

import pytest
from django.db import transaction

from tests import factories


@pytest.fixture
def news(portal):
    """A draft of Herten."""
    page = factories.NewsPageFactory(parent=portal.herten, title="Neues aus Herten", live=False)
    page.save_revision()
    return page


@pytest.fixture(scope="module")
def whole_world(django_db_setup, django_db_blocker):
    """The world of the attacks, made once for all tests of a module."""
    from tests.roles.world import make_world, snapshot

    with django_db_blocker.unblock(), transaction.atomic():
        world = make_world()
        world.before = snapshot()  # every test starts from here
        yield world
        transaction.set_rollback(True)


@pytest.fixture
def world(whole_world, db):
    """The world of the attacks; what a test changes is undone after it."""
    return whole_world
