"""What the pages of the login show of settings and factors."""

from allauth.mfa.utils import is_mfa_enabled
from django import template
from django.conf import settings
from django.urls import reverse
from django.utils.safestring import SafeString

from smartvest.accounts import factors, sessions
from smartvest.core.templatetags.qr_codes import drawn

register = template.Library()


@register.simple_tag
def single_sign_on() -> list[dict[str, str]]:
    """The services of single sign-on that are configured: name and address of each."""
    apps = settings.SOCIALACCOUNT_PROVIDERS.get("openid_connect", {}).get("APPS", [])
    return [
        {"name": app["name"], "address": reverse("openid_connect_login", args=[app["provider_id"]])} for app in apps
    ]


@register.simple_tag
def hours_idle() -> int:
    return int(settings.SESSION_IDLE_FOR.total_seconds() // 3600)


@register.simple_tag
def second_factor_required() -> bool:
    return settings.SECOND_FACTOR_REQUIRED


@register.simple_tag
def has_second_factor(user) -> bool:
    return is_mfa_enabled(user, sessions.FACTORS)


@register.simple_tag
def may_reset_second_factor(person, user) -> bool:
    return factors.may_reset(person, user)


@register.simple_tag
def secret_qr_code(text: str) -> SafeString:
    """The QR code of a secret: drawn anew each time, because what is drawn once is kept in memory."""
    return drawn(text)


@register.filter
def in_fours(secret: str) -> str:
    """A long key in groups of four, as one types it."""
    return " ".join(secret[start : start + 4] for start in range(0, len(secret), 4))


@register.filter
def asks_for_a_key(options: dict) -> bool:
    """Whether the person has passkeys that the browser could be asked for."""
    return bool(options["publicKey"].get("allowCredentials"))
