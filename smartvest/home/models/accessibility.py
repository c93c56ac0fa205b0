"""The Erklärung zur Barrierefreiheit (BGG NRW § 10b, BITVNRW § 4, form after decision (EU) 2018/1523)."""

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable

from smartvest.core.blocks import ContentStreamBlock
from smartvest.core.models import ContentPage


class AccessibilityStatementPage(ContentPage):
    class Conformance(models.TextChoices):
        FULL = "vollstaendig", "vollständig vereinbar"
        PARTIAL = "teilweise", "teilweise vereinbar"
        NONE = "nicht", "nicht vereinbar"

    conformance = models.CharField("Stand", max_length=20, choices=Conformance, default=Conformance.PARTIAL)
    method = models.CharField(
        "Wie geprüft?", max_length=250, blank=True, help_text="Zum Beispiel „Selbstbewertung nach WCAG 2.2 AA“."
    )
    made_on = models.DateField("Erstellt am", null=True, blank=True)
    reviewed_on = models.DateField(
        "Zuletzt überprüft am", null=True, blank=True, help_text="Mindestens einmal im Jahr."
    )
    body = StreamField(ContentStreamBlock(), verbose_name="Text", blank=True)

    main_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("conformance"), FieldPanel("method")]),
                FieldRowPanel([FieldPanel("made_on"), FieldPanel("reviewed_on")]),
            ],
            heading="Stand der Vereinbarkeit",
        ),
        InlinePanel("issues", heading="Noch nicht barrierefrei", label="Mangel"),
        FieldPanel("body"),
    ]
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count = 1
    page_description = "Die gesetzlich geforderte Erklärung mit den bekannten Mängeln."

    class Meta:
        verbose_name = "Erklärung zur Barrierefreiheit"


class AccessibilityIssue(Orderable):
    page = ParentalKey(AccessibilityStatementPage, on_delete=models.CASCADE, related_name="issues")
    place = models.CharField("Wo?", max_length=160)
    description = models.CharField("Was geht nicht?", max_length=300)
    reason = models.CharField("Warum?", max_length=250, blank=True)
    alternative = models.CharField("Was geht stattdessen?", max_length=250, blank=True)
    planned_for = models.DateField("Behoben bis", null=True, blank=True)

    panels = [
        FieldPanel("place"),
        FieldPanel("description"),
        FieldPanel("reason"),
        FieldPanel("alternative"),
        FieldPanel("planned_for"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "Mangel"
