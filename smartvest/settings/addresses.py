"""Under which addresses the portal answers."""

import re
from urllib.parse import urlsplit

from .environment import Environment

HOST = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\]", re.IGNORECASE)


def allowed_hosts(environment: Environment) -> list[str]:
    """The names in ALLOWED_HOSTS; refused are wildcards, and what is no name."""
    hosts = environment.words("ALLOWED_HOSTS")
    if not hosts:
        environment.required("ALLOWED_HOSTS", "der Name des Portals, z. B. portal.example (mehrere mit Komma)")
    for host in hosts:
        if "*" in host or host.startswith("."):
            environment.refuse("ALLOWED_HOSTS", f"„{host}“ ließe fremde Namen zu. Bitte jeden Namen einzeln nennen.")
        elif not HOST.fullmatch(host):
            environment.refuse("ALLOWED_HOSTS", f"„{host}“ ist kein Name eines Rechners; ohne https://, Port und Pfad.")
    return hosts


def base_url(environment: Environment, hosts: list[str], only_https: bool) -> str:
    """The address in BASE_URL without a slash at the end, as mails and purges name it: one of the `hosts`."""
    url = environment.required("BASE_URL", "die Adresse des Portals, z. B. https://portal.example").rstrip("/")
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if not url:
        return url
    if not host or parts.scheme not in ("http", "https") or parts.path or parts.query or parts.username:
        environment.refuse("BASE_URL", "ist keine Adresse wie https://portal.example (ohne Pfad).")
    elif only_https and parts.scheme != "https":
        environment.refuse("BASE_URL", "beginnt nicht mit https://. Nur mit HTTPS_REDIRECT=0 geht es ohne.")
    elif hosts and host not in [each.lower().strip("[]") for each in hosts]:
        environment.refuse("BASE_URL", f"nennt {host}; dieser Name steht nicht in ALLOWED_HOSTS.")
    return url
