"""Logging in as a person does, step by step, from different addresses and browsers."""

import re

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
LOGIN = "/admin/login/"


def code(secret: str = SECRET, steps: int = 0) -> str:
    """What an authenticator app shows now, or `steps` times 30 seconds later."""
    now = list(yield_hotp_counters_from_time())[1]
    return format_hotp_value(hotp_value(secret, now + steps))


def give_factor(user) -> list[str]:
    """An authenticator app with SECRET; the recovery codes."""
    TOTP.activate(user, SECRET)
    return RecoveryCodes.activate(user).generate_codes()


def password(client: Client, username: str, password: str = "geheim", address: str = "192.0.2.1", **extra):
    return client.post(LOGIN, {"login": username, "password": password}, REMOTE_ADDR=address, **extra)


def second_factor(client: Client, given: str):
    return client.post("/admin/zweiter-faktor/eingeben/", {"code": given})


def is_in(client: Client) -> bool:
    return client.get("/admin/").status_code == 200


def heading(response) -> str:
    return re.search(r"<h1[^>]*>\s*(.*?)\s*</h1>", response.content.decode(), re.DOTALL)[1]
