"""The Erklärung zur Barrierefreiheit (BGG NRW § 10b, BITVNRW § 4), built like the model of decision (EU) 2018/1523.

What the law wants said is made from the fields, so that no editor can leave it out; the body only adds to it.
"""

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.utils import timezone
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, PageManager, PageQuerySet

from smartvest.core.blocks import ContentStreamBlock
from smartvest.core.forms import ContentPageForm
from smartvest.core.models import ContentPage

from ..wcag import CRITERIA

LAW = "Barrierefreie-Informationstechnik-Verordnung Nordrhein-Westfalen (BITVNRW)"
WHAT_TO_DO = """
<p>Das Gesetz verlangt: <b>mindestens einmal im Jahr prüfen</b> und nach jeder größeren Änderung. Tragen Sie dann den
Tag unter „Zuletzt überprüft am“ ein. Elf Monate danach erinnert Sie die Startseite der Verwaltung.</p>
<p>Schicken Sie jede neue oder geänderte Erklärung auch an die <b>Überwachungsstelle für barrierefreie
Informationstechnik des Landes Nordrhein-Westfalen</b> bei IT.NRW. Die Adresse steht auf deren Website.</p>
<p>Stand, Mängel, Daten, Rückmeldung und Ombudsstelle schreibt das Portal selbst auf die Seite. „Barriere melden“ und
die E-Mail-Adresse kommen aus den Portal-Einstellungen.</p>
"""


class Conformance(models.TextChoices):
    FULL = "vollstaendig", "vollständig vereinbar"
    PARTIAL = "teilweise", "teilweise vereinbar"
    NONE = "nicht", "nicht vereinbar"


class ReasonKind(models.TextChoices):
    """The three kinds of inaccessible content that the model statement knows; there is no other."""

    BREACH = "unvereinbar", "Unvereinbar mit den Anforderungen"
    BURDEN = "belastung", "Unverhältnismäßige Belastung"
    EXEMPT = "ausgenommen", "Nicht vom Anwendungsbereich erfasst"


EXPLAINED = {
    ReasonKind.BREACH: "Das entspricht noch nicht den Anforderungen. Wir arbeiten daran.",
    ReasonKind.BURDEN: "Das barrierefrei zu machen, würde uns unverhältnismäßig belasten (§ 10b BGG NRW, Artikel 5 der "
    "Richtlinie (EU) 2016/2102).",
    ReasonKind.EXEMPT: "Für diese Inhalte gelten die Vorschriften nicht.",
}


def contradiction(conformance: str, issues: int) -> str:
    """Why that many known issues do not fit what is said about the conformance; "" when they do."""
    if conformance == Conformance.FULL and issues:
        return (
            "„Vollständig vereinbar“ passt nicht zu den Mängeln, die unten stehen. Bitte wählen Sie „teilweise "
            "vereinbar“, oder entfernen Sie die Mängel, wenn sie behoben sind."
        )
    if conformance != Conformance.FULL and not issues:
        label = Conformance(conformance).label if conformance in Conformance.values else "Diese Angabe"
        return f"„{label}“ verlangt, dass unten mindestens ein Mangel steht. Bitte tragen Sie ein, was noch nicht geht."
    return ""


def mistakes(made_on, reviewed_on, method: str) -> dict[str, str]:
    """What is missing or impossible about how and when the statement was made, by field (BITVNRW § 4)."""
    today, found = timezone.localdate(), {}
    if not method:
        found["method"] = "Bitte sagen Sie, wie geprüft wurde. Das Gesetz verlangt diese Angabe."
    if not made_on:
        found["made_on"] = "Bitte sagen Sie, wann die Erklärung erstellt wurde. Das Gesetz verlangt diese Angabe."
    elif made_on > today:
        found["made_on"] = "Dieser Tag liegt in der Zukunft."
    if reviewed_on and reviewed_on > today:
        found["reviewed_on"] = "Dieser Tag liegt in der Zukunft."
    elif reviewed_on and made_on and reviewed_on < made_on:
        found["reviewed_on"] = "Überprüft wird eine Erklärung erst, wenn sie erstellt ist. Dieser Tag liegt davor."
    return found


class StatementForm(ContentPageForm):
    """Refuses to publish or submit a statement that contradicts itself; a draft may wait."""

    def clean(self):
        cleaned = super().clean()
        if self.leads_to_the_public and "issues" in self.formsets:
            found = mistakes(cleaned.get("made_on"), cleaned.get("reviewed_on"), cleaned.get("method"))
            if message := contradiction(cleaned.get("conformance"), self.issues_kept()):
                found["conformance"] = message
            for name, message in found.items():
                if name not in self.errors:  # a field that is wrong already says so
                    self.add_error(name, ValidationError(message))
        return cleaned

    def issues_kept(self) -> int:
        formset = self.formsets["issues"]
        formset.is_valid()  # which rows are to go is only known after their check
        return sum(1 for form in formset.forms if form not in formset.deleted_forms)


class StatementQuerySet(PageQuerySet):
    def current(self):
        """The statement that counts: the public one, else the oldest draft; None where there is none. `max_count`
        allows editors one only, but neither imports nor two people at the same moment ask it."""
        return self.order_by("-live", "pk").first()


class AccessibilityStatementPage(ContentPage):
    base_form_class = StatementForm

    scope = models.CharField(
        "Wofür gilt die Erklärung?",
        max_length=250,
        blank=True,
        help_text="Leer: für dieses Portal mit seiner Adresse. Sonst zum Beispiel „die Website www.kreis.example und "
        "die Kartenanwendung karte.kreis.example“.",
    )
    conformance = models.CharField("Stand", max_length=20, choices=Conformance, default=Conformance.PARTIAL)
    method = models.CharField(
        "Wie geprüft?",
        max_length=250,
        blank=True,
        help_text="Zum Beispiel „Selbstbewertung nach WCAG 2.2 AA“ oder „Prüfung durch ein Prüfinstitut“.",
    )
    made_on = models.DateField("Erstellt am", null=True, blank=True)
    reviewed_on = models.DateField(
        "Zuletzt überprüft am", null=True, blank=True, help_text="Mindestens einmal im Jahr."
    )
    body = StreamField(ContentStreamBlock(), verbose_name="Text", blank=True)
    ombudsman_name = models.CharField(
        "Name",
        max_length=160,
        default="Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen",
    )
    ombudsman_url = models.URLField("Website", default="https://www.lbbp.nrw.de/ombudsstelle")
    ombudsman_email = models.EmailField(
        "E-Mail", blank=True, help_text="Bitte vor dem Veröffentlichen auf der Website der Ombudsstelle nachsehen."
    )
    ombudsman_address = models.TextField(
        "Anschrift",
        max_length=300,
        blank=True,
        help_text="Jede Zeile für sich. Bitte vor dem Veröffentlichen auf der Website der Ombudsstelle nachsehen.",
    )

    main_panels = [
        HelpPanel(WHAT_TO_DO, heading="Was zu tun ist"),
        MultiFieldPanel(
            [
                FieldPanel("scope"),
                FieldRowPanel([FieldPanel("conformance"), FieldPanel("method")]),
                FieldRowPanel([FieldPanel("made_on"), FieldPanel("reviewed_on")]),
            ],
            heading="Stand der Vereinbarkeit",
        ),
        InlinePanel("issues", heading="Noch nicht barrierefrei", label="Mangel"),
        FieldPanel("body", heading="Ergänzungen", help_text="Was sonst zu sagen ist. Es steht unter den Mängeln."),
        MultiFieldPanel(
            [
                FieldPanel("ombudsman_name"),
                FieldRowPanel([FieldPanel("ombudsman_url"), FieldPanel("ombudsman_email")]),
                FieldPanel("ombudsman_address"),
            ],
            heading="Ombudsstelle",
        ),
    ]
    review_panels = []  # "Zuletzt überprüft am" says it, and the law wants it in the text
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count = 1
    page_description = "Die gesetzlich geforderte Erklärung mit den bekannten Mängeln."

    objects = PageManager.from_queryset(StatementQuerySet)()

    class Meta:
        verbose_name = "Erklärung zur Barrierefreiheit"

    def save(self, *args, **kwargs):
        """Saves the page; its foot says the same day as its text."""
        self.last_checked = self.reviewed_on or self.made_on
        super().save(*args, **kwargs)

    @property
    def status_sentence(self) -> str:
        """What the model statement says under "Stand der Vereinbarkeit", for the chosen conformance."""
        why = {
            Conformance.FULL: "vollständig vereinbar",
            Conformance.PARTIAL: "wegen der folgenden Mängel und Ausnahmen teilweise vereinbar",
            Conformance.NONE: "nicht vereinbar. Die Mängel und Ausnahmen stehen im nächsten Abschnitt",
        }.get(self.conformance)
        return f"Diese Website ist mit der {LAW} {why}." if why else ""

    @property
    def issue_groups(self) -> list[tuple[str, str, list]]:
        """The issues by the kind of their reason, as (heading, what it means, issues), each in the editors' order."""
        issues = list(self.issues.all())
        groups = [(kind.label, EXPLAINED[kind], [each for each in issues if each.kind == kind]) for kind in ReasonKind]
        return [group for group in groups if group[2]]

    def require_ready(self) -> None:
        """Also without its form no statement goes public that contradicts itself or lacks what the law wants said."""
        super().require_ready()
        found = mistakes(self.made_on, self.reviewed_on, self.method)
        if message := contradiction(self.conformance, len(self.issues.all())):
            found["conformance"] = message
        if any(not issue.reason_kind for issue in self.issues.all()):
            found[NON_FIELD_ERRORS] = "Bei jedem Mangel muss die Art stehen. Das Gesetz verlangt einen Grund."
        if found:
            raise ValidationError(found)


class AccessibilityIssue(Orderable):
    page = ParentalKey(AccessibilityStatementPage, on_delete=models.CASCADE, related_name="issues")
    place = models.CharField("Wo?", max_length=160, help_text="In Worten: „Karte auf der Startseite“.")
    description = models.CharField("Was geht nicht?", max_length=300)
    criterion = models.CharField(
        "Verletztes Kriterium der WCAG 2.2",
        max_length=6,
        choices=CRITERIA,
        blank=True,
        help_text="Wenn Sie es wissen.",
    )
    reason_kind = models.CharField("Art", max_length=20, choices=ReasonKind)
    reason = models.CharField("Warum?", max_length=250, blank=True)
    alternative = models.CharField("Was geht stattdessen?", max_length=250, blank=True)
    planned_for = models.DateField("Behoben bis", null=True, blank=True)
    # A field of the form, not of the row alone: a draft's rows have no key yet, and the form makes them anew.
    reported_as = models.CharField(
        "Nummer der Meldung",
        max_length=12,
        blank=True,
        help_text="Trägt das Portal ein, wenn Sie eine Nachricht als Mangel übernehmen. Steht nicht auf der Seite.",
    )

    panels = [
        FieldPanel("place"),
        FieldPanel("description"),
        FieldRowPanel([FieldPanel("reason_kind"), FieldPanel("criterion")]),
        FieldPanel("reason"),
        FieldRowPanel([FieldPanel("alternative"), FieldPanel("planned_for")]),
        FieldPanel("reported_as"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "Mangel"

    @property
    def kind(self) -> str:
        """The kind of the reason; what a draft leaves open counts as a breach, the plainest of the three."""
        return self.reason_kind or ReasonKind.BREACH
