"""Faults that real processes meet: workers of gunicorn and commands, beside the database of the tests."""

import resource
from contextlib import contextmanager
from functools import partial

import pytest
from django.conf import settings
from django.test import Client

from tests import factories
from tests.processes import environment, free_port, start_workers, stop, wait_for
from tests.serving.conftest import cache_url, content, db, shared  # noqa: F401  the same portal as there
from tests.serving.visitor import Reply, Visitor

# What only one of the databases can suffer.
ONLY_ON = {"test_sqlite_locked.py": "sqlite3", "test_postgres_restarted.py": "postgresql"}
collect_ignore = [
    name for name, engine in ONLY_ON.items() if not settings.DATABASES["default"]["ENGINE"].endswith(engine)
]


def pytest_collection_modifyitems(items):
    for item in items:
        if "/tests/faults/" in item.path.as_posix():
            item.add_marker("faults")


def limited(size: int) -> None:
    """In the new process: no file may grow beyond `size` bytes, as on a full disk (setrlimit(2), RLIMIT_FSIZE)."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@contextmanager
def portal(folder, *options: str, largest_file: int = 0, **variables: str):
    """A worker with the settings of these tests and the environment `variables`."""
    port = free_port()
    variables = {"DJANGO_SETTINGS_MODULE": "tests.faults.settings"} | variables
    limit = partial(limited, largest_file) if largest_file else None
    process = start_workers(port, environment(folder / "cache", **variables), "--workers=1", *options, limit=limit)
    try:
        wait_for(port, process)
        yield Visitor(port)
    finally:
        stop(process)


@pytest.fixture(scope="module")
def session(content) -> str:  # noqa: F811
    """The session of somebody who may do everything."""
    client = Client()
    client.force_login(factories.UserFactory(is_superuser=True, is_staff=True))
    return client.cookies["sessionid"].value


def assert_is_outage(reply: Reply, status: int, words: str) -> None:
    """A page in German that says what is wrong, and is kept by nobody."""
    assert (reply.status, words in reply.text) == (status, True), reply.text[:500]
    assert reply.headers["retry-after"] == "30"
    assert reply.headers["cache-control"] == "no-store"
    assert '<html lang="de">' in reply.text
