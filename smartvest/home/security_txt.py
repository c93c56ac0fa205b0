"""security.txt: whom to tell about a weakness of the portal (RFC 9116)."""

import datetime

from django.utils import timezone

from smartvest.core.models import SiteSettings

PATH = "/.well-known/security.txt"


def one_line(value: str) -> str:
    """Whatever came into the database: no value may begin a line of its own."""
    return "".join(value.split())


def expires(day: datetime.date) -> str:
    """The end of that day in local time, in UTC (RFC 3339)."""
    end = timezone.make_aware(datetime.datetime.combine(day, datetime.time(23, 59, 59)))
    return f"{end.astimezone(datetime.UTC):%Y-%m-%dT%H:%M:%SZ}"


def security_txt(settings: SiteSettings, root: str) -> str:
    """The text of the file at `root`; "" while no contact is set, or nobody has said until when it holds."""
    if not (settings.security_contact and settings.security_expires):
        return ""
    contact = one_line(settings.security_contact)
    lines = [
        f"Contact: {contact if '://' in contact else f'mailto:{contact}'}",
        f"Expires: {expires(settings.security_expires)}",
        "Preferred-Languages: de, en",
        f"Canonical: {root}{PATH}",
        *([f"Policy: {one_line(settings.security_policy)}"] if settings.security_policy else []),
    ]
    return "".join(f"{line}\n" for line in lines)
