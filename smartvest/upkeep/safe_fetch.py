"""One careful visit to an address that somebody typed into a page.

The server of the portal stands inside a network that visitors cannot reach, so it must not be sent there: every name
is resolved once, every address it stands for is checked, and the connection goes to the checked address itself. A name
that changes its mind in between (DNS rebinding) changes nothing. The same holds for each redirect.

Only the head of an answer is read (RFC 9110), never a body.
"""

import http.client
import ipaddress
import re
import socket
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from email.message import Message
from email.utils import parsedate_to_datetime
from enum import Enum
from io import BytesIO
from urllib.parse import SplitResult, urljoin, urlsplit

from django.utils import timezone
from django.utils.encoding import iri_to_uri

PORTS = {"http": 80, "https": 443}
TIMEOUT = 10.0  # seconds for one request with all its redirects
MOST_REDIRECTS = 5
LONGEST_HEAD = 64 * 1024  # bytes
USER_AGENT = "smartVEST-Linkpruefung/1.0"
REDIRECTS = {301, 302, 303, 307, 308}
# These answers say that a program is not welcome, not that the page is missing.
UNWELCOME = {401, 403, 405, 406, 407, 451, 999}
GONE = {404, 410}
# What some version of Python calls global and leads back inside all the same: IPv4 addresses wrapped in IPv6 ones
# (6to4, Teredo, NAT64, the old compatible form), the old site-local ones, and the metadata services of two clouds.
INWARD = [
    *map(ipaddress.ip_network, ("2002::/16", "2001::/32", "64:ff9b::/96", "64:ff9b:1::/48", "::/96", "fec0::/10")),
    *map(ipaddress.ip_network, ("168.63.129.16/32", "192.0.0.0/24", "192.88.99.0/24")),
]


class Kind(Enum):
    WORKS = "works"
    FAILED = "failed"
    UNCHECKED = "unchecked"  # not for us to visit; says nothing about the link
    BUSY = "busy"  # the host asks for patience


@dataclass(frozen=True)
class Outcome:
    """What came of a visit: HTTP status if there was one, the finding in words, seconds to wait when BUSY."""

    kind: Kind
    status: int | None = None
    problem: str = ""
    wait: int = 0


class Failed(Exception):
    """The link does not lead anywhere; the message says why, in words for editors."""


class NotForUs(Exception):
    """The address is none that this program visits; the message says why, in words for editors."""


def resolve(host: str, port: int) -> list[str]:
    """All addresses of the host; raises OSError."""
    infos = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    return list(dict.fromkeys(str(info[4][0]) for info in infos))


def connect(address: str, port: int, seconds: float) -> socket.socket:
    return socket.create_connection((address, port), timeout=seconds)


@dataclass(frozen=True)
class Network:
    """How to reach other hosts; the tests have a small one of their own."""

    resolve: Callable[[str, int], list[str]] = resolve
    connect: Callable[[str, int, float], socket.socket] = connect
    tls: Callable[[], ssl.SSLContext] = ssl.create_default_context


INTERNET = Network()


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Message = field(default_factory=Message)


def is_public(address: str) -> bool:
    """Whether anybody on the internet could reach this IP address."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    ip = getattr(ip, "ipv4_mapped", None) or ip
    if ip.is_multicast or ip.is_reserved or ip.is_unspecified or ip.is_loopback or ip.is_link_local:
        return False
    return ip.is_global and not any(ip in net for net in INWARD if net.version == ip.version)


def visit(url: str, network: Network = INTERNET) -> Outcome:
    """Asks for the head of the page; where that fails for the page itself, as some servers do not know HEAD."""
    outcome = attempt("HEAD", url, network)
    return attempt("GET", url, network) if outcome.kind is Kind.FAILED else outcome


def attempt(method: str, url: str, network: Network) -> Outcome:
    """One request with all its redirects."""
    ends = time.monotonic() + TIMEOUT
    try:
        for _ in range(MOST_REDIRECTS + 1):
            answer = request(method, url, network, ends)
            location = answer.headers.get("Location")
            if answer.status not in REDIRECTS or not location:
                return judge(answer)
            url = urljoin(url, location)
    except NotForUs as reason:
        return Outcome(Kind.UNCHECKED, None, str(reason))
    except Failed as reason:
        return Outcome(Kind.FAILED, None, str(reason))
    except ValueError:  # urljoin and urlsplit, on "http://["
        return Outcome(Kind.FAILED, None, "ist keine gültige Adresse")
    return Outcome(Kind.FAILED, answer.status, "leitet zu oft weiter")


def judge(answer: Answer) -> Outcome:
    status = answer.status
    if status < 400:
        return Outcome(Kind.WORKS, status)
    wait = seconds_to_wait(answer.headers.get("Retry-After"))
    if status == 429 or (status == 503 and wait is not None):
        return Outcome(Kind.BUSY, status, "bittet um Geduld", 3600 if wait is None else wait)
    if status in UNWELCOME:
        return Outcome(Kind.UNCHECKED, status, f"lässt Prüfprogramme nicht zu ({status})")
    return Outcome(Kind.FAILED, status, f"Seite nicht gefunden ({status})" if status in GONE else f"Fehler {status}")


def seconds_to_wait(text: str | None) -> int | None:
    """Retry-After (RFC 9110, 10.2.3) in seconds, at most a week; None for nothing or nonsense."""
    if not text:
        return None
    try:
        seconds = int(text) if text.isascii() and text.isdigit() else until(text)
    except (TypeError, ValueError, OverflowError):
        return None
    return min(max(seconds, 0), 7 * 24 * 3600)


def until(http_date: str) -> int:
    moment = parsedate_to_datetime(http_date)
    return int((moment - timezone.now()).total_seconds())


def request(method: str, url: str, network: Network, ends: float) -> Answer:
    """One request to one host. Raises NotForUs or Failed."""
    parts = urlsplit(url)
    host, port = host_and_port(parts)
    address = checked_addresses(host, port, network)
    try:
        with open_connection(address, port, network, ends) as plain:
            if parts.scheme == "https":
                with network.tls().wrap_socket(plain, server_hostname=host) as secure:
                    return exchange(secure, method, parts, host, port, ends)
            return exchange(plain, method, parts, host, port, ends)
    except TimeoutError as error:
        raise Failed("antwortet nicht rechtzeitig") from error
    except ssl.SSLCertVerificationError as error:
        raise Failed("hat kein gültiges Sicherheitszertifikat") from error
    except (ssl.SSLError, OSError) as error:
        raise Failed("nimmt keine Verbindung an") from error


def host_and_port(parts: SplitResult) -> tuple[str, int]:
    """The name as DNS wants it, and the port. Raises NotForUs, Failed, or ValueError for a port beyond 65535."""
    if parts.scheme not in PORTS:
        raise NotForUs("leitet zu etwas weiter, das keine Webseite ist")
    if parts.username is not None or parts.password is not None:
        raise NotForUs("enthält Zugangsdaten")
    port = parts.port or PORTS[parts.scheme]
    if port not in PORTS.values():
        raise NotForUs("nutzt einen ungewöhnlichen Anschluss")
    try:
        host = (parts.hostname or "").encode("idna").decode("ascii")
    except UnicodeError as error:
        raise Failed("ist keine gültige Adresse") from error
    if not re.fullmatch(r"[0-9A-Za-z._:-]+", host):
        raise Failed("ist keine gültige Adresse")
    return host, port


def checked_addresses(host: str, port: int, network: Network) -> list[str]:
    """The addresses of the host, all of them public: one that is not makes the host suspect."""
    try:
        addresses = network.resolve(host, port)
    except (OSError, UnicodeError) as error:
        raise Failed("diese Website gibt es nicht") from error
    if not addresses:
        raise Failed("diese Website gibt es nicht")
    if not all(is_public(address) for address in addresses):
        raise NotForUs("führt nicht ins öffentliche Internet")
    return addresses


def open_connection(addresses: list[str], port: int, network: Network, ends: float) -> socket.socket:
    """To the first address that answers, at most three: a host may have IPv6 where this server has none."""
    for address in addresses[:3]:
        try:
            return network.connect(address, port, left(ends))
        except OSError as error:
            last = error
    raise last


def left(ends: float) -> float:
    """The seconds until `ends`; raises TimeoutError when there are none."""
    seconds = ends - time.monotonic()
    if seconds <= 0:
        raise TimeoutError
    return seconds


def exchange(sock: socket.socket, method: str, parts: SplitResult, host: str, port: int, ends: float) -> Answer:
    """Sends the request and reads the head of the answer."""
    name = f"[{host}]" if ":" in host else host
    authority = name if port == PORTS[parts.scheme] else f"{name}:{port}"
    # iri_to_uri escapes what is no ASCII and no URL, line breaks among it: nothing can be smuggled into the head.
    target = iri_to_uri((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
    lines = [
        f"{method} {target} HTTP/1.1",
        f"Host: {authority}",
        f"User-Agent: {USER_AGENT}",
        "Accept: */*",
        "Accept-Encoding: identity",
        "Connection: close",
    ]
    sock.settimeout(left(ends))
    sock.sendall("\r\n".join([*lines, "", ""]).encode("ascii"))
    received = b""
    while True:
        head, received = read_head(sock, received, ends)
        answer = parse_head(head)
        if answer.status >= 200:  # before it a server may send early hints
            return answer


def read_head(sock: socket.socket, received: bytes, ends: float) -> tuple[bytes, bytes]:
    """The bytes up to the blank line, and what came after it. Raises Failed beyond `LONGEST_HEAD`."""
    while b"\r\n\r\n" not in received:
        if len(received) > LONGEST_HEAD:
            raise Failed("antwortet nicht wie eine Website")
        sock.settimeout(left(ends))
        chunk = sock.recv(4096)
        if not chunk:
            raise Failed("bricht die Verbindung ab")
        received += chunk
    head, _, rest = received.partition(b"\r\n\r\n")
    return head, rest


def parse_head(head: bytes) -> Answer:
    status_line, _, lines = head.partition(b"\r\n")
    match = re.match(rb"HTTP/1\.[01] ([1-9][0-9]{2})\b", status_line)
    if not match:
        raise Failed("antwortet nicht wie eine Website")
    try:
        headers = http.client.parse_headers(BytesIO(lines + b"\r\n\r\n"))
    except http.client.HTTPException as error:
        raise Failed("antwortet nicht wie eine Website") from error
    return Answer(int(match[1]), headers)
