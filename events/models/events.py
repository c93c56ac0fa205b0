"""Termine: what will happen, once or again and again."""

from django.core.exceptions import ValidationError
from django.db import models
from django.forms import CheckboxSelectMultiple
from django.utils import timezone
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, PageManager
from wagtail.search import index

from events.recurrence import MAX_OCCURRENCES, rule_starts
from events.structured_data import event_data
from fields.models import InFields
from projects.models import ProjectPage
from smartvest.core.blocks import ContentStreamBlock
from smartvest.core.models import ContentPage
from smartvest.municipalities.models import InMunicipalities, InSectionForm

from .occurrences import Occurrence, OccurrenceState


class Repeat(models.TextChoices):
    NONE = "none", "einmalig"
    WEEKLY = "weekly", "jede Woche"
    FORTNIGHTLY = "fortnightly", "alle zwei Wochen"
    MONTHLY = "monthly", "jeden Monat am selben Tag"
    YEARLY = "yearly", "jedes Jahr"


class EventPage(InMunicipalities, InFields, ContentPage):
    start = models.DateTimeField("Beginn")
    end = models.DateTimeField("Ende")
    all_day = models.BooleanField("ganztägig", default=False, help_text="Dann zählt nur das Datum, nicht die Uhrzeit.")
    state = models.CharField(
        "Status",
        max_length=20,
        choices=OccurrenceState,
        default=OccurrenceState.SCHEDULED,
        help_text="Einen abgesagten Termin bitte nicht löschen: So erfahren es alle.",
    )
    venue = models.CharField("Ort", max_length=160, blank=True, help_text="Zum Beispiel „Stadtbücherei, Lesecafé“.")
    address = models.CharField(
        "Anschrift", max_length=200, blank=True, help_text="Straße, Hausnummer, Postleitzahl, Stadt."
    )
    online_url = models.URLField("Link zur Online-Teilnahme", blank=True)
    registration_url = models.URLField("Link zur Anmeldung", blank=True)
    registration_note = models.CharField("Zur Anmeldung", max_length=200, blank=True, help_text="Bis wann, bei wem?")
    price = models.CharField("Kosten", max_length=80, blank=True, help_text="Zum Beispiel „kostenlos“.")
    accessibility = models.CharField(
        "Barrierefreiheit vor Ort",
        max_length=250,
        blank=True,
        help_text="Stufenloser Zugang, Toilette, Gebärdensprache, Induktionsschleife? Auch was fehlt, hilft.",
    )
    organiser = models.CharField("Veranstaltet von", max_length=160, blank=True)
    body = StreamField(ContentStreamBlock(), verbose_name="Text", blank=True)
    repeat = models.CharField("Wiederholung", max_length=20, choices=Repeat, default=Repeat.NONE)
    repeat_until = models.DateField("Wiederholen bis", null=True, blank=True)

    objects = PageManager()

    base_form_class = InSectionForm
    main_panels = [
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("start"), FieldPanel("end")]), FieldPanel("all_day"), FieldPanel("state")],
            heading="Wann?",
        ),
        MultiFieldPanel(
            [FieldPanel("venue"), FieldPanel("address"), FieldPanel("online_url"), FieldPanel("accessibility")],
            heading="Wo?",
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("registration_url"), FieldPanel("price")]),
                FieldPanel("registration_note"),
                FieldPanel("organiser"),
            ],
            heading="Teilnahme",
        ),
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldPanel("municipalities", widget=CheckboxSelectMultiple),
                FieldPanel("fields", widget=CheckboxSelectMultiple),
            ],
            heading="Einordnung",
        ),
        InlinePanel("related_projects", heading="Projekte dazu", label="Projekt"),
        FieldRowPanel([FieldPanel("repeat"), FieldPanel("repeat_until")], heading="Wiederholung"),
        InlinePanel("exceptions", heading="Einzelne Termine anders", label="Ausnahme"),
    ]
    parent_page_types = ["events.EventIndexPage", "municipalities.MunicipalityPage"]
    subpage_types = []
    page_description = "Ein Termin: einmalig oder in einer Reihe, vor Ort oder online."

    search_fields = [
        *ContentPage.search_fields,
        index.SearchField("body"),
        index.SearchField("venue"),
        index.SearchField("organiser"),
        index.FilterField("start"),
        index.FilterField("state"),
    ]

    class Meta:
        verbose_name = "Termin"
        verbose_name_plural = "Termine"

    def clean(self):
        super().clean()
        if self.start and self.end and self.end < self.start:
            raise ValidationError({"end": "Das Ende liegt vor dem Beginn."})
        if self.repeat == Repeat.NONE or not self.start:
            return
        if not self.repeat_until:
            raise ValidationError({"repeat_until": "Bitte angeben, bis wann sich der Termin wiederholt."})
        if self.repeat_until < timezone.localtime(self.start).date():
            raise ValidationError({"repeat_until": "Die Wiederholung endet vor dem ersten Termin."})
        if len(list(rule_starts(self))) > MAX_OCCURRENCES:
            raise ValidationError(
                {"repeat_until": f"Das wären mehr als {MAX_OCCURRENCES} Termine. Bitte früher enden lassen."}
            )

    @property
    def is_series(self) -> bool:
        return self.repeat != Repeat.NONE

    @property
    def preview_occurrence(self) -> Occurrence:
        """The first date as the draft has it, for previews and for events that were never published."""
        return Occurrence(event=self, start=self.start, end=self.end, all_day=self.all_day, state=self.state)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        now = timezone.now()
        occurrences = list(self.occurrences.all()) if self.pk and not getattr(request, "is_preview", False) else []
        occurrences = occurrences or ([self.preview_occurrence] if self.start and self.end else [])
        upcoming = [occurrence for occurrence in occurrences if occurrence.end >= now]
        context["upcoming_occurrences"] = upcoming
        context["past_occurrences"] = [occurrence for occurrence in occurrences if occurrence.end < now]
        context["occurrence"] = upcoming[0] if upcoming else occurrences[-1] if occurrences else None
        context["related_projects"] = [
            item.project for item in self.related_projects.select_related("project").all() if item.project.live
        ]
        return context

    def structured_data(self, about) -> list[dict]:
        return event_data(self, about)


class EventException(Orderable):
    """One date of a series that is not as the rule has it."""

    class State(models.TextChoices):
        DROPPED = "entfaellt", "entfällt (nicht mehr zeigen)"
        CANCELLED = OccurrenceState.CANCELLED.value, "abgesagt (weiter zeigen)"
        MOVED = OccurrenceState.MOVED.value, "verschoben"
        SOLD_OUT = OccurrenceState.SOLD_OUT.value, "ausgebucht"

    page = ParentalKey(EventPage, on_delete=models.CASCADE, related_name="exceptions")
    date = models.DateField("Welcher Tag?", help_text="Das Datum, an dem der Termin nach der Regel wäre.")
    state = models.CharField("Was ist anders?", max_length=20, choices=State, default=State.CANCELLED)
    new_start = models.DateTimeField("Neuer Beginn", null=True, blank=True)
    new_end = models.DateTimeField("Neues Ende", null=True, blank=True)
    note = models.CharField("Hinweis", max_length=200, blank=True, help_text="Zum Beispiel „in Raum 2“.")

    panels = [
        FieldRowPanel([FieldPanel("date"), FieldPanel("state")]),
        FieldRowPanel([FieldPanel("new_start"), FieldPanel("new_end")]),
        FieldPanel("note"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "Ausnahme"

    def clean(self):
        super().clean()
        if self.state == self.State.MOVED and not self.new_start:
            raise ValidationError({"new_start": "Auf wann ist der Termin verschoben?"})
        if self.new_start and self.new_end and self.new_end < self.new_start:
            raise ValidationError({"new_end": "Das Ende liegt vor dem Beginn."})


class EventProject(Orderable):
    page = ParentalKey(EventPage, on_delete=models.CASCADE, related_name="related_projects")
    project = models.ForeignKey(
        ProjectPage, verbose_name="Projekt", on_delete=models.CASCADE, related_name="event_links"
    )

    panels = [PageChooserPanel("project")]

    class Meta(Orderable.Meta):
        verbose_name = "Projekt dazu"
