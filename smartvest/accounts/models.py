"""Attempts of late, codes that were used, and from where somebody has logged in. All of it as keyed hashes.

In the database and not in the cache: a cache may forget, and many let two at once pass where only one may.
"""

from datetime import timedelta

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db import models
from django.utils import timezone


class AttemptQuerySet(models.QuerySet):
    def too_old(self):
        """Those that no rule counts any more."""
        longest = max(period for _, period in settings.LOGIN_LIMITS.values())
        return self.filter(at__lt=timezone.now() - timedelta(seconds=longest))


class Attempt(models.Model):
    """Something that may be done so often only: a login that failed or is being checked, a code, a mail."""

    name = models.CharField("Benutzername oder Zweck (Hash)", max_length=64)
    address = models.CharField("Adresse (Hash)", max_length=64)
    device = models.CharField("bekanntes Gerät", max_length=32, blank=True)
    is_known_address = models.BooleanField("Adresse, von der sich die Person schon angemeldet hat")
    at = models.DateTimeField("wann", default=timezone.now)

    objects = AttemptQuerySet.as_manager()

    class Meta:
        verbose_name = "Versuch"
        verbose_name_plural = "Versuche"
        indexes = [models.Index(fields=["name", "at"]), models.Index(fields=["address", "at"])]

    def __str__(self):
        return f"{self.at:%d.%m.%Y %H:%M}"


class UsedCodeQuerySet(models.QuerySet):
    def too_old(self):
        """Codes that no app shows any more; in ten minutes the same one may come again by chance."""
        return self.filter(at__lt=timezone.now() - timedelta(minutes=10))


class UsedCode(models.Model):
    """A code of an authenticator app that has opened something. The database refuses it a second time."""

    authenticator = models.ForeignKey(Authenticator, models.CASCADE, related_name="used_codes")
    code = models.CharField("Code (Hash)", max_length=64)
    at = models.DateTimeField("wann", default=timezone.now)

    objects = UsedCodeQuerySet.as_manager()

    class Meta:
        verbose_name = "benutzter Code"
        verbose_name_plural = "benutzte Codes"
        constraints = [models.UniqueConstraint(fields=["authenticator", "code"], name="no_code_opens_twice")]

    def __str__(self):
        return f"{self.at:%d.%m.%Y %H:%M}"


class KnownAddressQuerySet(models.QuerySet):
    def too_old(self):
        return self.filter(last_login__lt=timezone.now() - timedelta(days=settings.KNOWN_DEVICES_KEPT_FOR))


class KnownAddress(models.Model):
    """An address from which somebody has logged in successfully."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="known_addresses")
    address = models.CharField("Adresse (Hash)", max_length=64)
    last_login = models.DateTimeField("letzte Anmeldung")

    objects = KnownAddressQuerySet.as_manager()

    class Meta:
        verbose_name = "bekannte Adresse"
        verbose_name_plural = "bekannte Adressen"
        constraints = [models.UniqueConstraint(fields=["user", "address"], name="one_row_per_known_address")]

    def __str__(self):
        return f"{self.user}, {self.last_login:%d.%m.%Y}"
