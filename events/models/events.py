"""Termine: what will happen, once or again and again."""

from dataclasses import asdict

from django.core.exceptions import ValidationError
from django.db import models
from django.forms import CheckboxSelectMultiple
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index

from events.forms import EventPageForm
from events.plausible import require_plausible_years
from events.recurrence import MAX_OCCURRENCES, exception_errors, expand, is_last_weekday, rule_starts
from events.structured_data import event_data
from fields.models import InFields
from projects.models import ProjectPage
from smartvest.core.blocks import ContentStreamBlock
from smartvest.core.models import ContentPage
from smartvest.core.models.pages import keep_but_revalidate
from smartvest.core.search_fields import Names, Text
from smartvest.municipalities.models import InMunicipalities

from .occurrences import Occurrence, OccurrenceState
from .repeat import Repeat, repetition


class EventPage(RoutablePageMixin, InMunicipalities, InFields, ContentPage):
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
    moved_from = models.DateTimeField(
        "Verschoben: ursprünglicher Beginn",
        null=True,
        blank=True,
        help_text="Nur bei „verschoben“: Die Seite nennt dann beides. Leer gilt der zuletzt veröffentlichte Beginn.",
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
    repeat = models.CharField(
        "Wiederholung",
        max_length=20,
        choices=Repeat,
        default=Repeat.NONE,
        help_text="Es zählt der erste Termin: Liegt er am zweiten Dienstag, kommt er jeden zweiten Dienstag im Monat. "
        "Liegt er am fünften, gilt der letzte. Monate ohne den 31. fallen aus.",
    )
    repeat_until = models.DateField(
        "Wiederholen bis",
        null=True,
        blank=True,
        help_text=f"Höchstens {MAX_OCCURRENCES} Termine. Gilt eine Änderung erst ab einem bestimmten Tag, lassen Sie "
        "diese Reihe davor enden und legen eine neue an.",
    )
    # How often it was published (RFC 5545, SEQUENCE). Belongs to the live page, not to drafts of it.
    sequence = models.PositiveIntegerField(default=0, editable=False)

    objects = PageManager()

    shown_with_lists = (*ContentPage.shown_with_lists, "fields", "municipalities")

    base_form_class = EventPageForm
    exclude_fields_in_copy = ["sequence"]
    main_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("start"), FieldPanel("end")]),
                FieldPanel("all_day"),
                FieldRowPanel([FieldPanel("state"), FieldPanel("moved_from")]),
            ],
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
        MultiFieldPanel([FieldPanel("repeat"), FieldPanel("repeat_until")], heading="Wiederholung"),
        InlinePanel("exceptions", heading="Einzelne Termine anders", label="Ausnahme"),
    ]
    parent_page_types = ["events.EventIndexPage", "municipalities.MunicipalityPage"]
    subpage_types = []
    page_description = "Ein Termin: einmalig oder in einer Reihe, vor Ort oder online."

    search_fields = [
        *ContentPage.search_fields,
        Text("venue"),
        Text("address"),
        Text("organiser"),
        Names("municipalities", "title"),
        Names("fields", "title"),
        index.FilterField("start"),
        index.FilterField("state"),
    ]

    class Meta:
        verbose_name = "Termin"
        verbose_name_plural = "Termine"

    def clean(self):
        super().clean()
        require_plausible_years(self, "start", "end", "moved_from")
        if self.start and self.end and self.end < self.start:
            raise ValidationError({"end": "Das Ende liegt vor dem Beginn."})
        if self.start:
            self._clean_move()
        if self.start and self.is_series:
            self._clean_repetition()

    def _clean_move(self):
        if self.state != OccurrenceState.MOVED:
            return
        if self.is_series:
            raise ValidationError(
                {"state": "In einer Reihe tragen Sie verschobene Tage unter „Einzelne Termine anders“ ein."}
            )
        if not self.moved_from:
            raise ValidationError({"moved_from": "Wann hätte der Termin stattfinden sollen?"})
        if self.moved_from == self.start:
            raise ValidationError({"moved_from": "Das ist auch der neue Beginn."})

    def _clean_repetition(self):
        first = timezone.localtime(self.start).date()
        if not self.repeat_until:
            raise ValidationError({"repeat_until": "Bitte angeben, bis wann sich der Termin wiederholt."})
        if self.repeat_until < first:
            raise ValidationError({"repeat_until": "Die Wiederholung endet vor dem ersten Termin."})
        if self.repeat == Repeat.MONTHLY_LAST and not is_last_weekday(first):
            day = date_format(first, "l, j. F Y")
            weekday = date_format(first, "l")
            raise ValidationError({"repeat": f"Der erste Termin ({day}) ist nicht der letzte {weekday} im Monat."})
        if len(list(rule_starts(self))) > MAX_OCCURRENCES:
            raise ValidationError(
                {"repeat_until": f"Das wären mehr als {MAX_OCCURRENCES} Termine. Bitte früher enden lassen."}
            )

    def require_ready(self):
        """Besides, that every exception is about a date of the series. The form asks this of its rows by itself."""
        super().require_ready()
        errors = exception_errors(self, [exception.date for exception in self.exceptions.all()])
        if errors:
            raise ValidationError({"exceptions": list(errors.values())})

    def with_content_json(self, content):
        """The page as a saved version has it, but with the live page's count of publications."""
        page = super().with_content_json(content)
        live = EventPage.objects.filter(pk=self.pk).only("sequence").first()
        page.sequence = live.sequence if live else self.sequence
        return page

    @property
    def is_series(self) -> bool:
        return self.repeat != Repeat.NONE

    @property
    def repetition(self) -> str:
        """In words: "jeden zweiten Dienstag im Monat"; "" for a single date."""
        return repetition(self.repeat, timezone.localtime(self.start).date()) if self.start else ""

    @property
    def has_moved(self) -> bool:
        """The one date of the event is not when it was to be at first. In series single dates move."""
        return not self.is_series and self.state == OccurrenceState.MOVED and self.moved_from is not None

    @property
    def preview_occurrences(self) -> list[Occurrence]:
        """The dates as the draft has them, for previews and for events that were never published."""
        if not (self.start and self.end):
            return []
        dates = sorted(expand(self), key=lambda date: date.start)
        return [Occurrence(event=self, all_day=self.all_day, **asdict(date)) for date in dates]

    def dates(self, is_preview: bool = False) -> list[Occurrence]:
        stored = list(self.occurrences.all()) if self.pk and not is_preview else []
        return stored or self.preview_occurrences

    def get_context(self, request, *args, **kwargs):
        """Besides: `upcoming_occurrences` and `past_occurrences` (the latest first), and `occurrence`, the one that the
        page is about now: the next, or else the last one."""
        context = super().get_context(request, *args, **kwargs)
        now = timezone.now()
        dates = self.dates(getattr(request, "is_preview", False))
        upcoming = [date for date in dates if date.end >= now]
        past = [date for date in reversed(dates) if date.end < now]
        context["upcoming_occurrences"], context["past_occurrences"] = upcoming, past
        context["occurrence"] = next(iter(upcoming + past), None)
        context["calendar_url"] = (self.get_url(request) or "") + "termin.ics" if self.live else ""
        links = self.related_projects.all()
        context["related_projects"] = ProjectPage.objects.public_among([link.project_id for link in links], request)
        return context

    def serve(self, request, view=None, args=None, kwargs=None):
        # The mixin's routes do not pass through ContentPage.serve().
        return keep_but_revalidate(request, super().serve(request, view, args, kwargs))

    def structured_data(self, about) -> list[dict]:
        return event_data(self, about)

    @path("termin.ics/", name="calendar")
    def calendar(self, request):
        """All dates of this event for a calendar."""
        from events.ical import (
            calendar_of_event,  # it knows the models, so it comes later
            calendar_response,
        )

        return calendar_response(calendar_of_event(self, request), self.slug)
