"""The Kreis and its ten towns. A municipality's page is also its section: its own content lies below it."""

from collections.abc import Iterable

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.functional import cached_property
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index

from smartvest.core.blocks import ContentStreamBlock
from smartvest.core.cards import attach
from smartvest.core.forms import ContentPageForm
from smartvest.core.models import ContentPage
from smartvest.core.structured_data import item_list, organisation

from .querysets import MunicipalityQuerySet


class MunicipalityIndexPage(ContentPage):
    body = StreamField(ContentStreamBlock(), verbose_name="Text", blank=True)

    web_page_type = "CollectionPage"
    image_panels = []  # a list needs no picture; for sharing there is one of its own
    main_panels = [FieldPanel("body")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["municipalities.MunicipalityPage"]
    max_count = 1
    page_description = "Die Übersicht der zehn Städte und des Kreises."

    class Meta:
        verbose_name = "Übersicht der Städte"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["municipalities"] = MunicipalityPage.objects.for_map(request)
        return context

    def structured_data(self, about) -> list[dict]:
        entries = ((about.url_of(page), page.full_name) for page in about.context["municipalities"])
        return [item_list(entries, about.address)]


class MunicipalityPage(ContentPage):
    class Kind(models.TextChoices):
        TOWN = "stadt", "Stadt"
        COUNTY = "kreis", "Kreis"

    kind = models.CharField("Art", max_length=10, choices=Kind, default=Kind.TOWN)
    body = StreamField(ContentStreamBlock(), verbose_name="Text", blank=True)
    website = models.URLField("Eigene Website", blank=True, help_text="Zum Beispiel https://www.herten.de")
    contact_role = models.CharField(
        "Ansprechstelle", max_length=120, blank=True, help_text="Eine Rolle, kein Name: „Stabsstelle Digitales“."
    )
    contact_email = models.EmailField(
        "E-Mail", blank=True, help_text="Eine Rollenadresse, die auch in fünf Jahren gilt."
    )
    contact_phone = models.CharField("Telefon", max_length=40, blank=True)
    responsible = models.CharField(
        "Verantwortlich für die Inhalte",
        max_length=250,
        blank=True,
        help_text="Mit Anschrift (§ 18 Abs. 2 MStV). Steht auf der Seite der Stadt und im Impressum.",
    )
    tile_column = models.PositiveSmallIntegerField(
        "Spalte auf der Karte",
        default=0,
        validators=[MaxValueValidator(12)],
        help_text="Von links nach rechts, ab 0. Ungerade Zeilen sind um ein halbes Feld nach rechts versetzt.",
    )
    tile_row = models.PositiveSmallIntegerField(
        "Zeile auf der Karte", default=0, validators=[MaxValueValidator(12)], help_text="Von oben nach unten, ab 0."
    )

    objects = PageManager.from_queryset(MunicipalityQuerySet)()

    title_is_a_name = True
    main_panels = [
        FieldPanel("kind"),
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldPanel("website"),
                FieldPanel("contact_role"),
                FieldRowPanel([FieldPanel("contact_email"), FieldPanel("contact_phone")]),
                FieldPanel("responsible"),
            ],
            heading="Kontakt",
        ),
        FieldRowPanel([FieldPanel("tile_column"), FieldPanel("tile_row")], heading="Platz auf der Karte des Vests"),
    ]
    parent_page_types = ["municipalities.MunicipalityIndexPage"]
    subpage_types = ["projects.ProjectPage", "news.NewsPage", "events.EventPage"]
    page_description = "Eine Stadt oder der Kreis. Darunter liegen eigene Projekte, Meldungen und Termine."

    search_fields = [*ContentPage.search_fields, index.FilterField("kind")]

    class Meta:
        verbose_name = "Stadt"
        verbose_name_plural = "Städte"

    @property
    def full_name(self) -> str:
        """With the kind, as an address would have it: "Stadt Herten", but "Kreis Recklinghausen"."""
        return self.title if self.kind == self.Kind.COUNTY else f"{self.get_kind_display()} {self.title}"

    @property
    def where(self) -> str:
        """As an answer to "where?": "in Herten", but "im Kreis Recklinghausen"."""
        return f"{'im' if self.kind == self.Kind.COUNTY else 'in'} {self.title}"

    @property
    def whence(self) -> str:
        """As an answer to "from where?": "aus Herten", but "aus dem Kreis Recklinghausen"."""
        return f"{'aus dem' if self.kind == self.Kind.COUNTY else 'aus'} {self.title}"

    def structured_data(self, about) -> list[dict]:
        contact = {
            "@type": "ContactPoint",
            "contactType": self.contact_role,
            "email": self.contact_email,
            "telephone": self.contact_phone,
        }
        return [
            organisation(
                self.full_name,
                **{"@id": f"{about.address}#verwaltung"},
                url=about.address,
                sameAs=self.website,
                description=about.description,
                image=about.picture.data,
                areaServed={"@type": "AdministrativeArea", "name": self.title},
                contactPoint=contact if self.contact_email or self.contact_phone else None,
            )
        ]


class InSectionForm(ContentPageForm):
    """A new page below a municipality starts with that municipality chosen."""

    def __init__(self, *args, parent_page=None, instance=None, **kwargs):
        super().__init__(*args, parent_page=parent_page, instance=instance, **kwargs)
        is_new = instance is None or instance.pk is None
        if is_new and parent_page and parent_page.specific_class is MunicipalityPage:
            self.initial["municipalities"] = [parent_page.pk]


class InMunicipalities(models.Model):
    """For news and events: the municipalities they concern, besides the one in whose section they lie."""

    municipalities = ParentalManyToManyField(
        MunicipalityPage,
        verbose_name="Städte",
        blank=True,
        related_name="%(app_label)s",
        help_text="Wen geht es an? Nichts ankreuzen heißt: den ganzen Kreis.",
    )

    class Meta:
        abstract = True

    @cached_property
    def town_names(self) -> list[str]:
        """What this version of the page says. For lists `with_town_names()` fetches it for all pages together."""
        return [town.title for town in self.municipalities.all()]


def with_town_names(pages: Iterable) -> list:
    """The pages, all of one type, with their `town_names`."""
    pages = list(pages)
    if not pages:
        return []
    rows = type(pages[0]).municipalities.through.objects.order_by("municipalitypage__path")
    return attach(pages, "town_names", str, rows, type(pages[0])._meta.model_name, "municipalitypage__title")
