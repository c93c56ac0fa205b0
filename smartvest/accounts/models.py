"""Wrong passwords of late, and from where somebody has logged in; names and addresses only as keyed hashes."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone


class WrongPasswordQuerySet(models.QuerySet):
    def too_old(self):
        """Those that no rule counts any more."""
        rules = (
            settings.WRONG_PASSWORDS_PER_DEVICE,
            settings.WRONG_PASSWORDS_PER_NAME_AND_ADDRESS,
            settings.WRONG_PASSWORDS_PER_ADDRESS,
            settings.WRONG_PASSWORDS_PER_NAME,
        )
        longest = max(period for _, period in rules)
        return self.filter(at__lt=timezone.now() - timedelta(seconds=longest))


class WrongPassword(models.Model):
    """An attempt to log in that failed, or that is being checked at this moment."""

    name = models.CharField("Benutzername (Hash)", max_length=64)
    address = models.CharField("Adresse (Hash)", max_length=64)
    device = models.CharField("bekanntes Gerät", max_length=32, blank=True)
    is_known_address = models.BooleanField("Adresse, von der sich die Person schon angemeldet hat")
    at = models.DateTimeField("wann", default=timezone.now)

    objects = WrongPasswordQuerySet.as_manager()

    class Meta:
        verbose_name = "falsches Passwort"
        verbose_name_plural = "falsche Passwörter"
        indexes = [models.Index(fields=["name", "at"]), models.Index(fields=["address", "at"])]

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
