"""What belongs to an event: dates that are not as the rule has them, and projects that it is about."""

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.models import Orderable

from events.plausible import require_plausible_years
from projects.models import ProjectPage

from .events import EventPage
from .occurrences import OccurrenceState


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
        require_plausible_years(self, "new_start", "new_end")
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
