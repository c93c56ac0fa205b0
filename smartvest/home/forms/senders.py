"""How much one sender may send or ask. An address is counted, never stored: the key in the cache is a keyed hash."""

import ipaddress
import logging
from time import time

from django.conf import settings
from django.core.cache import cache
from django.utils.crypto import salted_hmac

logger = logging.getLogger(__name__)


def address_of(request) -> str:
    """The IP address the request comes from; of IPv6 the network of 64 bits that one household has.

    `PROXIES_IN_FRONT` says how many proxies of our own stand before the portal. Each adds the address it was asked from
    to the end of X-Forwarded-For, so only that many of its last entries are true; all before them anybody may write.
    """
    address = request.META.get("REMOTE_ADDR", "")
    forwarded = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",")]
    if 0 < settings.PROXIES_IN_FRONT <= len(forwarded):
        address = forwarded[-settings.PROXIES_IN_FRONT]
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return ""  # a socket of the same machine, or nonsense: all of those count as one
    if known.version == 6 and known.ipv4_mapped:
        known = known.ipv4_mapped
    return str(ipaddress.ip_network((known, 64), strict=False)) if known.version == 6 else str(known)


def seconds_to_wait(request) -> int:
    """Counts one more message of this sender; 0 when it may pass, else the seconds until the next one may."""
    return count_one("messages", address_of(request), *settings.MESSAGES_PER_SENDER)


def count_one(what: str, address: str, most: int, period: int) -> int:
    """Counts one more of `what` for an address, of which `most` may pass in `period` seconds. 0 when this one may, else
    the seconds until the next one may."""
    now = int(time())
    window = now // period
    key = f"{what}-of-{salted_hmac('smartvest.home.senders', f'{window} {address}').hexdigest()}"
    try:
        cache.add(key, 0, timeout=period)
        count = cache.incr(key)
        cache.touch(key, period)  # some caches forget with each change how long they should remember
    except Exception:  # whatever the cache raises: better one too many than none
        logger.exception("Es wird nicht gezählt: %s", what)
        return 0
    return 0 if count <= most else (window + 1) * period - now
