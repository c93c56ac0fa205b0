"""Which answers may be kept, and what is kept of them."""

import datetime
from dataclasses import dataclass

from django.http import HttpResponse

from .addresses import Address

# Bytes, as sent. With the number of entries (settings) it bounds what lies on the disk.
LARGEST = 256_000
# What answers may depend on besides the address. A cookie is no matter: who has one of a login gets nothing kept.
KNOWN_VARIATIONS = {"accept-encoding", "cookie"}


@dataclass(frozen=True)
class Answer:
    """An answer as it was sent, good until a moment (seconds since 1970)."""

    headers: dict[str, str]
    body: bytes
    until: float

    def to(self, method: str) -> HttpResponse:
        """As an answer to GET or HEAD; of the body the latter learns the length."""
        return HttpResponse(self.body if method == "GET" else b"", headers=self.headers)


class Unspoken:
    """For `offer`: nobody says at which parameters the answer looks. It is seen whether it looks at any."""


UNSPOKEN = Unspoken()


def offer(response, address: Address | Unspoken | None) -> None:
    """Offers an answer that is the same for all who are not logged in. `address` says where it is at home; None where
    it shall not be kept. Without an offer nothing is kept.

    Whoever knows the address best comes first: a list before the page that it stands on.
    """
    if not hasattr(response, "home_address"):
        response.home_address = address


def home_of(request, response) -> Address | None:
    """Where the answer is at home; None if it must not be kept."""
    address = getattr(response, "home_address", None)
    if address is not UNSPOKEN:
        return address
    # Django reads the query when somebody asks for it. Nobody has: then it made no difference.
    return Address() if _has_read_query(request) else Address(parameters=frozenset())


def _has_read_query(request) -> bool:
    return "GET" in request.__dict__


def forget_reading(request) -> None:
    """As if nobody had read the query of `request` yet."""
    request.__dict__.pop("GET", None)


def words_of(response, header: str) -> set[str]:
    """What stands between the commas of a header."""
    return {word.strip().lower() for word in response.get(header, "").split(",")} - {""}


def may_be_kept(response) -> bool:
    """Whether it is a whole answer without anything personal. What it is offered for is not asked here."""
    control, variations = words_of(response, "Cache-Control"), words_of(response, "Vary")
    return (
        response.status_code == 200
        and not response.cookies
        and not control & {"private", "no-store"}
        and variations <= KNOWN_VARIATIONS
    )


def body_of(response) -> bytes | None:
    """What is sent; None when it is too large to be kept. A file is read as far as it takes to know."""
    if not response.streaming:
        return response.content if len(response.content) <= LARGEST else None
    parts, size, stream = [], 0, iter(response.streaming_content)
    for part in stream:
        parts.append(part)
        size += len(part)
        if size > LARGEST:
            response.streaming_content = _joined(parts, stream)
            return None
    response.streaming_content = parts
    return b"".join(parts)


def _joined(read, rest):
    yield from read
    yield from rest


def answer_of(response, body: bytes, until: datetime.datetime) -> Answer:
    return Answer(dict(response.items()), body, until.timestamp())
