"""What editors may change about the portal as a whole."""

from dateutil.relativedelta import relativedelta
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, URLValidator, validate_email
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Orderable

from .data_licences import DataLicence


def page_choice(verbose_name: str) -> models.ForeignKey:
    """A standing page that the header or footer links to."""
    return models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=verbose_name,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )


def validate_contact(value: str) -> None:
    """Raises ValidationError for what is neither a mail address nor an https address."""
    try:
        if "://" in value:
            URLValidator(schemes=["https"])(value)
        else:
            validate_email(value)
    except ValidationError:
        raise ValidationError("Bitte eine E-Mail-Adresse oder eine Adresse mit https:// angeben.") from None


# Where each standing page is linked, in the order of the links.
HEADER_PAGES = ["easy_language_page", "sign_language_page"]
FOOTER_PAGES = [
    "imprint_page",
    "privacy_page",
    "accessibility_page",
    "report_barrier_page",
    "contact_page",
    "image_credits_page",
]


@register_setting(icon="cog", order=10)
class SiteSettings(BaseSiteSetting, ClusterableModel):
    portal_name = models.CharField("Name des Portals", max_length=60, default="smartVEST")
    claim = models.CharField(
        "Untertitel",
        max_length=120,
        blank=True,
        help_text="Ein kurzer Satz unter dem Namen, zum Beispiel „Der Kreis und seine Städte digital“.",
    )
    operator = models.CharField("Betreiber", max_length=120, blank=True, help_text="Steht im Fuß jeder Seite.")
    contact_email = models.EmailField(
        "E-Mail des Portals", blank=True, help_text="Eine Rollenadresse, keine persönliche."
    )
    demo_notice = models.TextField(
        "Hinweis auf Demonstration",
        blank=True,
        help_text="Steht im Fuß jeder Seite. Leer lassen, sobald das Portal echt ist.",
    )
    review_interval_months = models.PositiveSmallIntegerField(
        "Projekte prüfen alle … Monate",
        default=12,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
        help_text="So lange gilt ein Projekt als aktuell. Danach werden die Städte um eine Prüfung gebeten, und das "
        "Projekt rückt in der Liste nach hinten. Eine Änderung gilt sofort für alle Projekte.",
    )
    security_contact = models.CharField(
        "Sicherheitslücken melden an",
        max_length=200,
        blank=True,
        validators=[validate_contact],
        help_text="Eine Rollenadresse wie sicherheit@kreis.example oder eine Adresse, die mit https:// beginnt. Leer: "
        "Das Portal hat keine security.txt.",
    )
    security_expires = models.DateField(
        "Angaben gültig bis",
        null=True,
        blank=True,
        help_text="Höchstens ein Jahr voraus. Einen Monat vorher erinnert Sie die Startseite der Verwaltung.",
    )
    security_policy = models.URLField(
        "Regeln für Meldungen", blank=True, help_text="Die Adresse einer Seite dazu, wenn es eine gibt."
    )
    data_licence = models.CharField(
        "Lizenz der offenen Daten",
        max_length=20,
        choices=DataLicence,
        default=DataLicence.DL_DE_BY,
        help_text="Gilt für alles, was man als Datei mitnehmen kann, nicht für Bilder. Zu nennen ist der Betreiber. "
        "Bitte mit den Städten abstimmen: Was jemand unter einer Lizenz abgerufen hat, darf er weiter so nutzen.",
    )
    easy_language_page = page_choice("Leichte Sprache")
    sign_language_page = page_choice("Gebärdensprache")
    imprint_page = page_choice("Impressum")
    privacy_page = page_choice("Datenschutz")
    accessibility_page = page_choice("Erklärung zur Barrierefreiheit")
    report_barrier_page = page_choice("Barriere melden")
    contact_page = page_choice("Kontakt")
    image_credits_page = page_choice("Bildnachweise")

    panels = [
        MultiFieldPanel(
            [FieldPanel(name) for name in ("portal_name", "claim", "operator", "contact_email", "demo_notice")],
            heading="Das Portal",
        ),
        MultiFieldPanel([FieldPanel("review_interval_months")], heading="Aktualität"),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("security_contact", "security_expires", "security_policy")],
            heading="Sicherheit (security.txt)",
        ),
        MultiFieldPanel([FieldPanel("data_licence")], heading="Offene Daten"),
        MultiFieldPanel([PageChooserPanel(name) for name in HEADER_PAGES], heading="Links im Kopf"),
        MultiFieldPanel([PageChooserPanel(name) for name in FOOTER_PAGES], heading="Pflichtseiten im Fuß"),
        InlinePanel("footer_links", heading="Weitere Links im Fuß", label="Link"),
    ]

    class Meta:
        verbose_name = "Portal-Einstellungen"

    def clean(self):
        """A contact for security needs a day until which it holds: a year at most (RFC 9116, 2.5.5).

        A day that is over is refused only when it is new, so that other settings can be saved meanwhile.
        """
        super().clean()
        if not self.security_expires:
            if self.security_contact:
                raise ValidationError({"security_expires": "Bitte angeben, bis wann die Angaben gelten."})
            return
        today = timezone.localdate()
        if self.security_expires > today + relativedelta(years=1):
            raise ValidationError({"security_expires": "Höchstens ein Jahr voraus, damit die Angaben aktuell bleiben."})
        if self.security_expires < today:
            as_before = SiteSettings.objects.filter(pk=self.pk, security_expires=self.security_expires)
            if not as_before.exists():
                raise ValidationError({"security_expires": "Dieser Tag ist schon vorbei."})

    @property
    def publisher(self) -> str:
        """Who stands behind the data: the operator, and as long as nobody has named one, the portal."""
        return self.operator or self.portal_name

    @property
    def licence(self) -> DataLicence:
        return DataLicence(self.data_licence)

    @cached_property
    def header_pages(self) -> list:
        return self._live(HEADER_PAGES)

    @cached_property
    def legal_pages(self) -> list:
        return self._live(FOOTER_PAGES)

    def _live(self, names: list[str]) -> list:
        pages = [getattr(self, name) for name in names]
        return [page for page in pages if page and page.live]


class FooterLink(Orderable):
    settings = ParentalKey(SiteSettings, on_delete=models.CASCADE, related_name="footer_links")
    title = models.CharField("Linktext", max_length=60)
    page = page_choice("Seite im Portal")
    url = models.URLField("oder Adresse", blank=True)

    panels = [FieldPanel("title"), PageChooserPanel("page"), FieldPanel("url")]

    class Meta(Orderable.Meta):
        verbose_name = "Link im Fuß"
