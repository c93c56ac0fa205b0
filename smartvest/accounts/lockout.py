"""The lock after wrong passwords, and other limits around the login. It keeps strangers out, never the owner of a name.

Strangers are told from owners by two things that they lack: the cookie of a browser in which the owner has logged in
before (OWASP, "Slow Down Online Guessing Attacks with Device Cookies"), and an address from which the owner has. So
nobody can lock a colleague out from elsewhere, nor, in a browser the colleague has used before, from the same office.
"""

import math
import unicodedata
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.crypto import salted_hmac

from smartvest.home.forms.senders import address_of

from . import devices
from .models import Attempt, KnownAddress


class TooMany(Exception):
    """Nothing of the kind is checked or done for the next `seconds`."""

    def __init__(self, seconds: int):
        super().__init__(seconds)
        self.seconds = seconds


@dataclass(frozen=True)
class Sender:
    """Who tries to log in: as which name, from where, and whether the owner of the name has been there before."""

    name: str
    address: str
    device: str
    is_known_address: bool

    @classmethod
    def of(cls, request, username: str) -> "Sender":
        """The same two queries for names that exist and for names that do not."""
        username = normalized(username)
        address = hashed(address_of(request))
        known = KnownAddress.objects.filter(user__username__iexact=username, address=address).exists()
        return cls(hashed(username), address, devices.device_of(request, username), known)

    def rules(self) -> list[tuple]:
        """What is counted against this sender: the attempts, how many are too many, in how many seconds."""
        all_of_them = Attempt.objects.all()
        if self.device:
            mine = all_of_them.filter(name=self.name, device=self.device)
            return [(mine, *limit("passwords per device"))]
        strangers = all_of_them.filter(device="")
        mine = strangers.filter(name=self.name, address=self.address)
        rules = [(mine, *limit("passwords per name and address"))]
        if not self.is_known_address:
            unknown = strangers.filter(is_known_address=False)
            rules.append((unknown.filter(address=self.address), *limit("passwords per address")))
            rules.append((unknown.filter(name=self.name), *limit("passwords per name")))
        return rules


def begin(request, username: str) -> Attempt:
    """Counts an attempt as failed before the password is checked, so that a hundred at once count as a hundred.

    Raises TooMany, and counts nothing, when it may not be checked at all.
    """
    sender = Sender.of(request, username)
    refuse_when_too_many(sender.rules())
    attempt = Attempt.objects.create(
        name=sender.name, address=sender.address, device=sender.device, is_known_address=sender.is_known_address
    )
    try:
        refuse_when_too_many([(found.filter(pk__lt=attempt.pk), *rule) for found, *rule in sender.rules()])
    except TooMany:
        attempt.delete()
        raise
    return attempt


def count(which: str, who: str) -> Attempt:
    """Counts one more of a limit of LOGIN_LIMITS against `who`; raises TooMany, and counts nothing, when that is full.

    Counts first and looks then, so that of a hundred at once only the first ones pass.
    """
    name = hashed(f"{which}: {who}")
    attempt = Attempt.objects.create(name=name, address=name, is_known_address=True)
    try:
        refuse_when_too_many([(Attempt.objects.filter(name=name, pk__lt=attempt.pk), *limit(which))])
    except TooMany:
        attempt.delete()
        raise
    return attempt


def limit(which: str) -> tuple[int, int]:
    """How many, and in how many seconds."""
    return settings.LOGIN_LIMITS[which]


def refuse_when_too_many(rules) -> None:
    waits = [seconds_to_wait(found, most, period) for found, most, period in rules]
    if any(waits):
        raise TooMany(max(waits))


def seconds_to_wait(found, most: int, period: int) -> int:
    """0 when fewer than `most` of these attempts lie within `period` seconds, else the seconds until that is so."""
    now = timezone.now()
    times = found.filter(at__gt=now - timedelta(seconds=period)).order_by("-at").values_list("at", flat=True)[:most]
    if len(times) < most:
        return 0
    return max(1, math.ceil((min(times) - now).total_seconds()) + period)


def succeed(attempt: Attempt) -> None:
    """The password was right: neither this attempt nor the earlier ones of the same person count."""
    mine = Attempt.objects.filter(name=attempt.name, address=attempt.address, device=attempt.device)
    mine.delete()


def remember_address(request, user) -> None:
    """`user` has logged in from the address of `request`."""
    user.known_addresses.update_or_create(address=hashed(address_of(request)), defaults={"last_login": timezone.now()})


def normalized(username: str) -> str:
    """Names that the login takes for the same are counted as the same."""
    return unicodedata.normalize("NFKC", username).strip().casefold()


def hashed(text: str) -> str:
    return salted_hmac("smartvest.accounts.lockout", text, algorithm="sha256").hexdigest()
