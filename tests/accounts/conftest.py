import pytest

from smartvest.accounts import later
from tests import factories


@pytest.fixture(autouse=True)
def nothing_later(monkeypatch):
    """What is left for after the answer is done at once."""
    monkeypatch.setattr(later, "run", lambda function, *args: function(*args))


@pytest.fixture
def kim(db):
    """Somebody who may do everything."""
    return factories.UserFactory(username="kim", email="kim@kreis.example", is_superuser=True)


@pytest.fixture
def required(settings):
    settings.SECOND_FACTOR_REQUIRED = True
