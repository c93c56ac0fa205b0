"""Standing pages: about, imprint, privacy, Leichte Sprache, Gebärdensprache."""

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from smartvest.core.blocks import ContentStreamBlock
from smartvest.core.models import ContentPage


class StandardPage(ContentPage):
    class Presentation(models.TextChoices):
        """How the page reads; BGG NRW asks for the last two on the home page."""

        STANDARD = "standard", "normal"
        EASY_LANGUAGE = "leichte-sprache", "Leichte Sprache"
        SIGN_LANGUAGE = "gebaerdensprache", "Gebärdensprache"

    presentation = models.CharField(
        "Darstellung",
        max_length=20,
        choices=Presentation,
        default=Presentation.STANDARD,
        help_text="„Leichte Sprache“ setzt größer und mit mehr Abstand, „Gebärdensprache“ stellt das Video voran.",
    )
    body = StreamField(ContentStreamBlock(), verbose_name="Text", blank=True)

    main_panels = [FieldPanel("presentation"), FieldPanel("body")]
    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types = ["home.StandardPage", "home.FormPage"]
    page_description = "Eine Seite mit festem Inhalt, zum Beispiel „Über smartVEST“ oder das Impressum."

    search_fields = [*ContentPage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = "Standardseite"
        verbose_name_plural = "Standardseiten"
