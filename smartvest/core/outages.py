"""What is broken around the portal is said in words and as what it is, a state of the service that passes (503), and
not as a mistake of the code (500). It asks no database; the log has the whole error all the same."""

import errno
import sqlite3
import sys
from dataclasses import dataclass

from django.db import Error as DatabaseError
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.views.defaults import server_error as mistake

RETRY_AFTER = 30  # seconds (RFC 9110, 10.2.3); a database that restarts is back by then


@dataclass(frozen=True)
class Outage:
    """What is out of order, as visitors and editors are told it."""

    status: int
    title: str
    text: str


AWAY = Outage(
    503,
    "Wir sind gleich wieder da",
    "Ein Teil der Technik hinter dem Portal antwortet nicht. Bitte versuchen Sie es in einer Minute noch einmal.",
)
READ_ONLY = Outage(
    503,
    "Gerade lässt sich nichts speichern",
    "Das Portal wird gewartet: Lesen geht, Speichern nicht. Bitte versuchen Sie es in ein paar Minuten noch einmal.",
)
# 507: RFC 4918, 11.5
FULL = Outage(
    507,
    "Kein Platz mehr",
    "Der Speicher des Portals ist voll. Bitte sagen Sie der Verwaltung des Portals Bescheid; bis dahin hilft warten.",
)

# A bucket that does not answer, as botocore names it; where there is none, that package is not installed.
OF_BUCKETS = {"ConnectionClosedError", "ConnectTimeoutError", "EndpointConnectionError", "ReadTimeoutError"}
OF_FILES = dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), FULL) | {errno.EROFS: READ_ONLY, errno.EIO: AWAY}
# https://www.sqlite.org/rescode.html; SQLITE_ERROR is not among them: a wrong statement is our mistake
OF_SQLITE = dict.fromkeys(
    (
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_NOTADB,
    ),
    AWAY,
) | {sqlite3.SQLITE_FULL: FULL, sqlite3.SQLITE_READONLY: READ_ONLY}
# https://www.postgresql.org/docs/current/errcodes-appendix.html; the longest beginning that fits counts
OF_POSTGRES = {
    "08": AWAY,  # connection
    "25006": READ_ONLY,
    "40": AWAY,  # deadlock
    "53": AWAY,  # too many connections, no memory
    "53100": FULL,
    "55": AWAY,  # somebody holds a lock
    "57": AWAY,  # restarted, or too slow
    "58": AWAY,  # files
    "XX001": AWAY,  # corrupt data
}


def outage_behind(error: BaseException | None) -> Outage | None:
    """What is out of order when `error` was raised, by it or by what it was raised for; None when it is a mistake."""
    seen = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        if outage := outage_in(error):
            return outage
        error = error.__cause__ or error.__context__
    return None


def outage_in(error: BaseException) -> Outage | None:
    if isinstance(error, sqlite3.Error):
        return OF_SQLITE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)  # the primary code
    if type(error).__module__.startswith("botocore.") and type(error).__name__ in OF_BUCKETS:
        return AWAY
    if isinstance(error, DatabaseError):
        return outage_of_postgres(error.__cause__) if error.__cause__ else None
    return OF_FILES.get(error.errno) if isinstance(error, OSError) else None


def outage_of_postgres(cause: BaseException) -> Outage | None:
    """By the code of psycopg's error; one without a code comes from a connection that could not be made or was lost."""
    names = {kind.__name__ for kind in type(cause).__mro__}
    code = getattr(cause, "sqlstate", "")
    if code is None and names & {"OperationalError", "InterfaceError"}:
        return AWAY
    fitting = [start for start in OF_POSTGRES if (code or "").startswith(start)]
    return OF_POSTGRES[max(fitting, key=len)] if fitting else None


def server_error(request) -> HttpResponse:
    """Django's `handler500`, called while the error is handled, whichever layer raised it."""
    outage = outage_behind(sys.exc_info()[1])
    if outage is None:
        return mistake(request)
    was_sent = request.method not in ("GET", "HEAD", "OPTIONS")
    text = render_to_string("outage.html", {"outage": outage, "was_sent": was_sent})
    headers = {"Retry-After": str(RETRY_AFTER), "Cache-Control": "no-store"}
    return HttpResponse(text, status=outage.status, headers=headers)
