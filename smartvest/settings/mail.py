"""How mail leaves the portal."""

from typing import NamedTuple
from urllib.parse import unquote, urlsplit

# Scheme: port, STARTTLS, TLS from the first byte (RFC 8314).
SCHEMES = {"smtp": (25, False, False), "smtp+tls": (587, True, False), "smtps": (465, False, True)}
SAME_MACHINE = ("localhost", "127.0.0.1", "::1")


class MailServer(NamedTuple):
    host: str
    port: int
    user: str
    password: str
    starttls: bool
    tls: bool


def mail_server_at(url: str) -> MailServer:
    """The server at `url`: "smtp+tls://name:password@mail.example:587" (STARTTLS), "smtps://…" (TLS) or
    "smtp://localhost". What is special in name or password is %-encoded.

    Raises ValueError, in words for people and without the password.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise ValueError("ist keine Adresse. Sonderzeichen im Passwort bitte als %-Folge schreiben.") from None
    if parts.scheme not in SCHEMES or not host or parts.path.strip("/") or parts.query:
        raise ValueError("ist keine Adresse wie smtp+tls://name:passwort@mail.example:587 (auch smtp:// und smtps://).")
    usual_port, starttls, tls = SCHEMES[parts.scheme]
    if parts.password and not (starttls or tls or host in SAME_MACHINE):
        raise ValueError("schickt das Passwort unverschlüsselt. Bitte smtp+tls:// oder smtps:// nehmen.")
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    return MailServer(host, port or usual_port, user, password, starttls, tls)
