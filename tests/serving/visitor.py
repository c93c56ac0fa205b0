"""Asks a server over HTTP, each time with a connection of its own, as different people do."""

import gzip
import re
from dataclasses import dataclass
from http.client import HTTPConnection
from urllib.parse import urlencode

TOKEN = "a" * 32  # Django compares the cookie with what is sent along; we are both sides


@dataclass(frozen=True)
class Reply:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return (gzip.decompress(self.body) if self.headers.get("content-encoding") == "gzip" else self.body).decode()

    @property
    def notices(self) -> list[int]:
        """The numbers of the Hinweise on the page."""
        return [int(number) for number in re.findall(r"Hinweis (\d+)", self.text)]


class Visitor:
    """At the server on `port`; logged in with `session`, the key of a session."""

    def __init__(self, port: int, session: str = ""):
        self.port, self.session = port, session

    def get(self, address: str, method: str = "GET", **headers: str) -> Reply:
        return self._ask(method, address, {key.replace("_", "-"): value for key, value in headers.items()})

    def post(self, address: str, /, **values: str | list[str]) -> Reply:
        headers = {"Content-Type": "application/x-www-form-urlencoded", "X-CSRFToken": TOKEN}
        return self._ask("POST", address, headers, urlencode(values, doseq=True))

    def _ask(self, method: str, address: str, headers: dict, body: str | None = None) -> Reply:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        if self.session:
            headers["Cookie"] = f"sessionid={self.session}; csrftoken={TOKEN}"
        try:
            connection.request(method, address, body=body, headers=headers)
            response = connection.getresponse()
            return Reply(response.status, {key.lower(): value for key, value in response.getheaders()}, response.read())
        finally:
            connection.close()
