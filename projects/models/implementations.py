"""What one municipality makes of a project. The status lives here and nowhere else."""

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from projects.panels import ROW_PANELS
from smartvest.core.partial_dates import PartialDateField


class Status(models.TextChoices):
    """How far a town is. The values stand in addresses (`?status=nutzbar`)."""

    IDEA = "idee", "Idee"
    PLANNED = "geplant", "geplant"
    IN_PROGRESS = "in-umsetzung", "in Umsetzung"
    USABLE = "nutzbar", "nutzbar"
    COMPLETED = "abgeschlossen", "abgeschlossen"
    STOPPED = "eingestellt", "eingestellt"


class CostBand(models.TextChoices):
    """Roughly what it cost one municipality, once, in euros."""

    UP_TO_5K = "bis-5000", "bis 5.000 €"
    UP_TO_25K = "bis-25000", "5.000 bis 25.000 €"
    UP_TO_100K = "bis-100000", "25.000 bis 100.000 €"
    UP_TO_500K = "bis-500000", "100.000 bis 500.000 €"
    MORE = "ueber-500000", "über 500.000 €"


class Implementation(Orderable):
    page = ParentalKey("projects.ProjectPage", on_delete=models.CASCADE, related_name="implementations")
    municipality = models.ForeignKey(
        "municipalities.MunicipalityPage",
        verbose_name="Stadt",
        on_delete=models.PROTECT,  # a deleted town must not take its part of joint projects along
        related_name="implementations",
    )
    status = models.CharField(
        "Stand",
        max_length=20,
        choices=Status,
        help_text="„nutzbar“ heißt: Bürgerinnen und Bürger können es heute verwenden.",
    )
    since = PartialDateField("Seit", blank=True, help_text="So genau wie bekannt: 2022, 05/2022 oder 12.05.2022.")
    until = PartialDateField("Bis", blank=True, help_text="Nur bei abgeschlossenen oder befristeten Projekten.")
    link = models.URLField("Link", blank=True, help_text="Die Seite dieser Stadt zum Projekt.")
    contact_role = models.CharField("Ansprechstelle", max_length=120, blank=True, help_text="Eine Rolle, kein Name.")
    contact_email = models.EmailField("E-Mail", blank=True, help_text="Leer: die Adresse der Stadt.")
    cost_band = models.CharField("Kosten (einmalig)", max_length=20, choices=CostBand, blank=True)
    note = models.CharField(
        "Besonderheit",
        max_length=200,
        blank=True,
        help_text="Was ist hier anders? Zum Beispiel „zehn Sensoren an Laternen“.",
    )

    panels = ROW_PANELS

    class Meta(Orderable.Meta):
        verbose_name = "Umsetzung"
        verbose_name_plural = "Umsetzungen"
        # Lists ask which projects a town has, in which state, and what is usable anywhere: all from an index alone.
        # SQLite prefers the later ones: counts by town need the second.
        indexes = [
            models.Index(fields=["municipality", "status", "page"]),
            models.Index(fields=["municipality", "page", "status"]),
            models.Index(fields=["status", "page", "municipality"]),
        ]

    def __str__(self) -> str:
        return f"{self.municipality}: {self.get_status_display()}"

    def clean(self):
        super().clean()
        precision = min(len(self.since), len(self.until))
        if self.until[:precision] < self.since[:precision]:
            raise ValidationError({"until": "Das Ende liegt vor dem Anfang."})
