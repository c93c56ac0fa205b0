"""What towns have reached, in their own words and with a date."""

from django.core.exceptions import ValidationError
from django.db import models
from django.forms import Select
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from smartvest.core.partial_dates import PartialDateField

MONTH = len("2026-05")


class Milestone(Orderable):
    """An event in the life of a project. Its month has to be known, since reports are about periods of time."""

    page = ParentalKey("projects.ProjectPage", on_delete=models.CASCADE, related_name="milestones")
    date = PartialDateField("Wann?", help_text="05/2026 oder 12.05.2026. Liegt der Tag noch vor uns, gilt er als Plan.")
    title = models.CharField(
        "Was?", max_length=160, help_text="Ein kurzer Satz ohne Stadt und Datum: „Die 10.000. Ausleihe“."
    )
    municipality = models.ForeignKey(
        "municipalities.MunicipalityPage",
        verbose_name="Stadt",
        null=True,
        blank=True,
        on_delete=models.PROTECT,  # as with implementations: joint projects lose nothing with a town
        related_name="+",
        help_text="Leer: für alle Städte, die mitmachen.",
    )

    panels = [
        FieldRowPanel([FieldPanel("date"), FieldPanel("municipality", widget=Select)]),
        FieldPanel("title"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "Meilenstein"
        verbose_name_plural = "Meilensteine"

    def __str__(self) -> str:
        return self.title

    def clean(self):
        super().clean()
        if self.date and len(self.date) < MONTH:
            raise ValidationError({"date": "Bitte mindestens den Monat angeben: 05/2026."})
