"""What is broken around the portal is told from what is broken in it."""

import errno
import sqlite3

import psycopg
import pytest
from botocore.exceptions import ClientError, EndpointConnectionError
from django.db import InternalError, OperationalError, connection
from django.db.transaction import TransactionManagementError
from django.test import Client
from psycopg import errors

from smartvest.core.outages import AWAY, FULL, READ_ONLY, outage_behind


def of_sqlite(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("Text")
    error.sqlite_errorcode = code
    return error


def raised_by(cause: Exception, kind=OperationalError) -> Exception:
    """As Django raises what a driver has raised."""
    error = kind(str(cause))
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "outage"),
    [
        (raised_by(of_sqlite(sqlite3.SQLITE_BUSY)), AWAY),
        (raised_by(of_sqlite(sqlite3.SQLITE_BUSY_SNAPSHOT)), AWAY),
        (raised_by(of_sqlite(sqlite3.SQLITE_CANTOPEN)), AWAY),
        (raised_by(of_sqlite(sqlite3.SQLITE_READONLY_DBMOVED)), READ_ONLY),
        (raised_by(of_sqlite(sqlite3.SQLITE_FULL)), FULL),
        (raised_by(of_sqlite(sqlite3.SQLITE_ERROR)), None),  # no such table: a mistake of ours
        (raised_by(psycopg.OperationalError("connection refused")), AWAY),
        (raised_by(psycopg.InterfaceError("the connection is closed")), AWAY),
        (raised_by(errors.AdminShutdown()), AWAY),
        (raised_by(errors.CannotConnectNow()), AWAY),
        (raised_by(errors.TooManyConnections()), AWAY),
        (raised_by(errors.DeadlockDetected()), AWAY),
        (raised_by(errors.DiskFull()), FULL),
        (raised_by(errors.ReadOnlySqlTransaction(), InternalError), READ_ONLY),
        (raised_by(errors.UndefinedTable()), None),
        (raised_by(errors.SyntaxError()), None),
        (OSError(errno.ENOSPC, "No space left on device"), FULL),
        (OSError(errno.EDQUOT, "Disk quota exceeded"), FULL),
        (OSError(errno.EROFS, "Read-only file system"), READ_ONLY),
        (EndpointConnectionError(endpoint_url="https://s3.example"), AWAY),
        (ClientError({}, "PutObject"), None),
        (FileNotFoundError(errno.ENOENT, "No such file"), None),
        (OperationalError("without a cause"), None),
        (ValueError("x"), None),
        (None, None),
    ],
    ids=repr,
)
def test_each_error_is_told_apart(error, outage):
    assert outage_behind(error) is outage


def test_what_was_raised_because_of_it_counts_too():
    later = TransactionManagementError("You can't execute queries until the end of the block.")
    later.__context__ = raised_by(of_sqlite(sqlite3.SQLITE_IOERR))
    assert outage_behind(later) is AWAY
    circle = ValueError("a")
    circle.__context__ = KeyError("b")
    circle.__context__.__context__ = circle
    assert outage_behind(circle) is None


@pytest.fixture
def answer(site_tree, monkeypatch):
    """The answer to a request whose view raises an error."""

    def answer(error, method="get"):
        monkeypatch.setattr("smartvest.core.serving.route", lambda request, path: raise_(error))
        return getattr(Client(raise_request_exception=False), method)("/projekte/")

    def raise_(error):
        raise error

    return answer


def test_the_page_needs_no_database_and_says_when_to_come_back(answer, django_assert_num_queries):
    with django_assert_num_queries(0, connection=connection):
        response = answer(raised_by(of_sqlite(sqlite3.SQLITE_BUSY)))
    assert (response.status_code, response["Retry-After"], response["Cache-Control"]) == (503, "30", "no-store")
    assert "<h1>Wir sind gleich wieder da</h1>" in response.text
    assert "abgeschickt" not in response.text


def test_who_has_sent_something_learns_that_it_is_not_stored(answer):
    response = answer(OSError(errno.ENOSPC, "No space left on device"), "post")
    assert response.status_code == 507
    assert "Was Sie eben abgeschickt haben, ist nicht gespeichert." in response.text


def test_a_mistake_stays_a_mistake(answer):
    response = answer(ValueError("x"))
    assert response.status_code == 500
    assert "Da ist etwas schiefgegangen" in response.text
