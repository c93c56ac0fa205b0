"""The cookie of a browser in which somebody has logged in before. It opens nothing; it only keeps the lock away."""

from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils.crypto import get_random_string

COOKIE = "geraet"
SALT = "smartvest.accounts.devices"
LENGTH = 22  # characters of 6 bits: more than anybody guesses


def device_of(request, username: str) -> str:
    """The device by which `username` is known here; "" without a cookie, or with one of somebody else."""
    owner, device = read(request.COOKIES.get(COOKIE, ""))
    return device if owner == username else ""


def read(value: str) -> tuple[str, str]:
    """Whose cookie it is, in lower case, and of which device; ("", "") when it is forged or too old."""
    lifetime = timedelta(days=settings.KNOWN_DEVICES_KEPT_FOR)
    try:
        owner, device = signing.loads(value, salt=SALT, max_age=lifetime)
    except (signing.BadSignature, ValueError, TypeError):
        return "", ""
    return owner, device


def remember_device(request, response, username: str) -> None:
    """Sets the cookie for the login only: no other page gets to see it."""
    response.set_cookie(
        COOKIE,
        signing.dumps((username, device_of(request, username) or get_random_string(LENGTH)), salt=SALT),
        max_age=timedelta(days=settings.KNOWN_DEVICES_KEPT_FOR),
        path=reverse("account_login"),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Strict",
    )
