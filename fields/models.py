"""Handlungsfelder, the five pillars of the strategy, and the Themen below them."""

from django.db import models
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.fields import StreamField
from wagtail.models import Orderable
from wagtail.search import index

from smartvest.core.blocks import ContentStreamBlock
from smartvest.core.models import ContentPage
from smartvest.core.models.pages import ON_CARDS
from smartvest.core.public import live
from smartvest.core.search_fields import Names
from smartvest.core.structured_data import item_list

from .tags import Tagged


class FieldIndexPage(ContentPage):
    body = StreamField(ContentStreamBlock(), verbose_name="Text", blank=True)

    web_page_type = "CollectionPage"
    image_panels = []  # a list needs no picture; for sharing there is one of its own
    main_panels = [FieldPanel("body")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["fields.FieldPage"]
    max_count = 1
    page_description = "Die Übersicht der Handlungsfelder."

    class Meta:
        verbose_name = "Übersicht der Handlungsfelder"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["fields"] = [field for field in fields_for_cards() if field.is_child_of(self)]
        return context

    def structured_data(self, about) -> list[dict]:
        entries = ((about.url_of(page), page.title) for page in about.context["fields"])
        return [item_list(entries, about.address)]


class FieldPage(ContentPage):
    class Hue(models.TextChoices):
        """The colour tokens of the style sheets."""

        ADMINISTRATION = "verwaltung", "Blau (Verwaltung)"
        MOBILITY = "mobilitaet", "Violett (Mobilität)"
        ECONOMY = "wirtschaft", "Ocker (Wirtschaft)"
        LIFE = "leben", "Himbeer (Leben)"
        CLIMATE = "klima", "Grün (Klima)"

    class Icon(models.TextChoices):
        """The names in the icon sprite."""

        ADMINISTRATION = "building", "Rathaus"
        MOBILITY = "bus", "Bus"
        ECONOMY = "gear", "Zahnrad"
        LIFE = "people", "Menschen"
        CLIMATE = "leaf", "Blatt"

    hue = models.CharField("Farbe", max_length=20, choices=Hue, default=Hue.ADMINISTRATION)
    icon = models.CharField("Zeichen", max_length=20, choices=Icon, default=Icon.ADMINISTRATION)
    body = StreamField(ContentStreamBlock(), verbose_name="Text", blank=True)

    main_panels = [
        FieldRowPanel([FieldPanel("hue"), FieldPanel("icon")], heading="Farbe und Zeichen"),
        InlinePanel("goals", heading="Ziele", label="Ziel"),
        FieldPanel("body"),
    ]
    parent_page_types = ["fields.FieldIndexPage"]
    subpage_types = []
    page_description = "Ein Handlungsfeld mit seinen Zielen, Projekten, Meldungen und Terminen."

    search_fields = [*ContentPage.search_fields, Names("topics", "name"), Names("goals", "text")]

    class Meta:
        verbose_name = "Handlungsfeld"
        verbose_name_plural = "Handlungsfelder"


def fields_for_cards() -> list[FieldPage]:
    """The live Handlungsfelder in the editors' order.

    Ordered here, as they are few: the database would go through all pages of the portal in the order of their paths.
    """
    fields = FieldPage.objects.filter(live()).order_by().only(*ON_CARDS, "depth", "hue", "icon")
    return sorted(fields, key=lambda field: field.path)


class FieldGoal(Orderable):
    page = ParentalKey(FieldPage, on_delete=models.CASCADE, related_name="goals")
    text = models.CharField("Ziel", max_length=200, help_text="Ein Satz, den man prüfen kann.")

    panels = [FieldPanel("text")]

    class Meta(Orderable.Meta):
        verbose_name = "Ziel"


class Topic(index.Indexed, models.Model):
    """A Thema: the flat vocabulary by which projects are found."""

    name = models.CharField("Name", max_length=60, unique=True, help_text="Ein gängiges Wort: „Abfall & Sauberkeit“.")
    slug = models.SlugField(
        "Kürzel in der Adresse",
        max_length=60,
        unique=True,
        help_text="Bitte später nicht mehr ändern: Links hängen daran.",
    )
    field = models.ForeignKey(FieldPage, verbose_name="Handlungsfeld", on_delete=models.PROTECT, related_name="topics")
    description = models.CharField("Was gehört dazu?", max_length=250, blank=True)

    panels = [FieldPanel("name"), FieldPanel("slug"), FieldPanel("field"), FieldPanel("description")]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta:
        verbose_name = "Thema"
        verbose_name_plural = "Themen"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class InFields(Tagged, models.Model):
    """For news and events: the Handlungsfelder they belong to."""

    fields = ParentalManyToManyField(
        FieldPage, verbose_name="Handlungsfelder", blank=True, related_name="%(app_label)s"
    )

    class Meta:
        abstract = True
