"""Secrets of the second factor are kept encrypted: a stolen database alone gives nobody a valid code."""

from base64 import urlsafe_b64encode

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.utils.crypto import salted_hmac


class UnreadableSecret(Exception):
    """The secret was encrypted with a SECRET_KEY that is neither the present one nor among SECRET_KEY_FALLBACKS."""


def encrypt(text: str) -> str:
    return keys().encrypt(text.encode()).decode()


def decrypt(text: str) -> str:
    """Raises UnreadableSecret."""
    try:
        return keys().decrypt(text).decode()
    except InvalidToken as error:
        raise UnreadableSecret from error


def keys() -> MultiFernet:
    """One for each SECRET_KEY, the present one first. Fernet is AES-128-CBC with HMAC-SHA-256."""
    digests = [
        salted_hmac("smartvest.accounts.secrets", "", secret=key, algorithm="sha256").digest()
        for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    ]
    return MultiFernet([Fernet(urlsafe_b64encode(digest)) for digest in digests])
