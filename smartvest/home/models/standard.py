"""Standing pages: about, imprint, privacy, Leichte Sprache, Gebärdensprache."""

from dataclasses import dataclass, field

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from smartvest.core.blocks import ContentStreamBlock
from smartvest.core.models import ContentPage, SiteSettings
from smartvest.municipalities.models import MunicipalityPage


@dataclass
class Section:
    """A heading and the blocks below it, up to the next one; the first section may have no heading."""

    anchor: str
    heading: str = ""
    blocks: list = field(default_factory=list)

    @property
    def pictures(self) -> list:
        return [block for block in self.blocks if block.block_type == "image"]

    @property
    def others(self) -> list:
        return [block for block in self.blocks if block.block_type != "image"]


class StandardPage(ContentPage):
    class Presentation(models.TextChoices):
        """How the page reads; BGG NRW asks for the last two on the home page."""

        STANDARD = "standard", "normal"
        EASY_LANGUAGE = "leichte-sprache", "Leichte Sprache"
        SIGN_LANGUAGE = "gebaerdensprache", "Gebärdensprache"

    kind_label = "Seite"  # on cards; the name of the type is for editors

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

    class Meta:
        verbose_name = "Standardseite"
        verbose_name_plural = "Standardseiten"

    def get_template(self, request, *args, **kwargs) -> str:
        return {
            self.Presentation.EASY_LANGUAGE: "home/easy_language_page.html",
            self.Presentation.SIGN_LANGUAGE: "home/sign_language_page.html",
        }.get(self.presentation, "home/standard_page.html")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        if self.pk and self.pk == SiteSettings.for_request(request).imprint_page_id:
            context["responsible"] = MunicipalityPage.objects.live().exclude(responsible="").in_order()
        return context

    @property
    def sections(self) -> list[Section]:
        """The text by its headings, for a page in Leichter Sprache and its table of contents."""
        sections = [Section("abschnitt-0")]
        for block in self.body:
            if block.block_type == "heading" and block.value["text"] and block.value["level"] != "h3":
                sections.append(Section(f"abschnitt-{len(sections)}", block.value["text"]))
            else:
                sections[-1].blocks.append(block)
        return [section for section in sections if section.heading or section.blocks]

    @property
    def contents(self) -> list[Section]:
        """The sections for a table of contents; none where there is nothing to choose between."""
        named = [section for section in self.sections if section.heading]
        return named if len(named) > 1 else []

    @property
    def films(self) -> list:
        """The videos of the text, which a page in Gebärdensprache shows first."""
        return [
            block
            for block in self.body
            if block.block_type == "video" and (block.value.get("file") or block.value.get("url"))
        ]

    @property
    def texts(self) -> list:
        """Everything but the videos."""
        films = {film.id for film in self.films}
        return [block for block in self.body if block.block_type != "video" or block.id not in films]
