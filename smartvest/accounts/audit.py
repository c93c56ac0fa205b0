"""Who logged in, who failed, who changed a factor: entries of Wagtail's log, beside those about users and groups."""

import ipaddress
from datetime import timedelta

from django.conf import settings
from django.contrib.auth import get_user_model
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry

from smartvest.home.forms.senders import address_of

PREFIX = "accounts."
LABELS = {
    "accounts.login": "Anmeldung",
    "accounts.login_failed": "Anmeldung: falsches Passwort",
    "accounts.login_refused": "Anmeldung: wegen vieler Fehlversuche nicht geprüft",
    "accounts.factor_failed": "Anmeldung: falscher Code",
    "accounts.recovery_code_used": "Notfallcode benutzt",
    "accounts.factor_added": "Zweiter Faktor eingerichtet",
    "accounts.factor_removed": "Zweiter Faktor entfernt",
    "accounts.recovery_codes_renewed": "Notfallcodes erneuert",
    "accounts.factor_reset": "Zweiter Faktor von der Verwaltung zurückgesetzt",
    "accounts.password_reset": "Passwort per E-Mail neu gesetzt",
}
REFUSALS_LOGGED_EVERY = timedelta(minutes=15)  # an attack must not fill the log


def record(user, action: str, request=None, by=None, **data):
    """Logs `action` of LABELS about `user`, done by `by` or by themselves, with the network it came from."""
    if request is not None:
        data["network"] = shortened(address_of(request))
    return log(user, action, user=by or user, data=data)


def record_failed_login(request, username: str) -> None:
    """Names that nobody has are not kept: people type passwords into the wrong field."""
    if user := user_named(username):
        record(user, "accounts.login_failed", request)


def record_refused_login(request, username: str) -> None:
    user = user_named(username)
    if user is None:
        return
    recent = entries().filter(action="accounts.login_refused", object_id=str(user.pk))
    if not recent.filter(timestamp__gt=timezone.now() - REFUSALS_LOGGED_EVERY).exists():
        record(user, "accounts.login_refused", request)


def user_named(username: str):
    return get_user_model().objects.filter(username__iexact=username.strip()).first()


def shortened(address: str) -> str:
    """The network an address belongs to, too large for one person: /24 of IPv4, /48 of IPv6; "" of nonsense."""
    try:
        known = ipaddress.ip_network(address, strict=False)
    except ValueError:
        return ""
    return str(known.supernet(new_prefix=24 if known.version == 4 else 48))


def entries():
    return ModelLogEntry.objects.filter(action__startswith=PREFIX)


def too_old():
    """Entries about logins that LOGINS_KEPT_FOR no longer covers; those about content are kept."""
    return entries().filter(timestamp__lt=timezone.now() - timedelta(days=settings.LOGINS_KEPT_FOR))
