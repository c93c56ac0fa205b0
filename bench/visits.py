"""Requests to the portal in this process: the WSGI application with its whole stack of middleware, no network."""

import time
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import urlsplit

from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.test.utils import CaptureQueriesContext

# What the issue leaves out of its count: pictures are made once, and visitors have no session.
NOT_COUNTED = ("core_portalrendition", "django_session")

application = get_wsgi_application()


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes
    wall: float  # seconds
    processor: float  # seconds of this process; a database server works in another one


def visit(address: str, compressed: bool = True) -> Answer:
    """What a visitor without cookies gets at `address` ("/projekte/?stadt=herten")."""
    environ, started = environ_of(address, compressed), {}

    def start_response(status, headers, exc_info=None):
        started.update(status=int(status.split()[0]), headers=dict(headers))

    wall, processor = time.perf_counter(), time.process_time()
    response = application(environ, start_response)
    body = b"".join(response)
    if hasattr(response, "close"):
        response.close()
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    return Answer(**started, body=body, wall=wall, processor=processor)


def environ_of(address: str, compressed: bool) -> dict:
    parts = urlsplit(address)
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": parts.path,
        "QUERY_STRING": parts.query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": "localhost",
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
        "wsgi.errors": BytesIO(),
    }
    return environ | ({"HTTP_ACCEPT_ENCODING": "gzip"} if compressed else {})


def queries_of(address: str) -> list[dict]:
    """The SQL that the address costs, each {"sql", "time"}, without what is not counted."""
    with CaptureQueriesContext(connection) as captured:
        visit(address)
    return [query for query in captured.captured_queries if not any(name in query["sql"] for name in NOT_COUNTED)]
