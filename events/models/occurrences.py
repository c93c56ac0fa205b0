"""One date of an event. Derived from the event when it is published; listings read nothing else."""

import datetime

from django.db import models
from django.utils import timezone

from events.querysets import OccurrenceQuerySet


class OccurrenceState(models.TextChoices):
    SCHEDULED = "findet-statt", "findet statt"
    CANCELLED = "abgesagt", "abgesagt"
    MOVED = "verschoben", "verschoben"
    SOLD_OUT = "ausgebucht", "ausgebucht"


class Occurrence(models.Model):
    event = models.ForeignKey("events.EventPage", on_delete=models.CASCADE, related_name="occurrences")
    # The start by the rule, before any change: the identity of this date (RFC 5545, RECURRENCE-ID).
    original_start = models.DateTimeField("ursprünglicher Beginn")
    start = models.DateTimeField("Beginn")
    # The last moment; of an all-day date that is the end of its last day.
    end = models.DateTimeField("Ende")
    all_day = models.BooleanField("ganztägig", default=False)
    state = models.CharField("Status", max_length=20, choices=OccurrenceState, default=OccurrenceState.SCHEDULED)
    note = models.CharField("Hinweis", max_length=200, blank=True)

    objects = OccurrenceQuerySet.as_manager()

    class Meta:
        verbose_name = "Einzeltermin"
        verbose_name_plural = "Einzeltermine"
        ordering = ["start", "pk"]
        constraints = [models.UniqueConstraint(fields=["event", "original_start"], name="one_occurrence_per_start")]
        indexes = [models.Index(fields=["end", "start", "event"]), models.Index(fields=["start"])]

    def __str__(self) -> str:
        return f"{self.event.title}, {self.start:%d.%m.%Y}"

    @property
    def is_as_planned(self) -> bool:
        return self.state == OccurrenceState.SCHEDULED

    @property
    def moved_from(self) -> datetime.datetime | None:
        """When it was to begin, if it has moved to another time, or to another day if it lasts all day."""
        if self.state != OccurrenceState.MOVED or self.original_start is None:
            return None
        before, now = timezone.localtime(self.original_start), timezone.localtime(self.start)
        same = before.date() == now.date() if self.all_day else before == now
        return None if same else before

    @property
    def first_day(self) -> datetime.date:
        return timezone.localtime(self.start).date()

    @property
    def last_day(self) -> datetime.date:
        """The last day on the calendar that it touches; midnight as its end does not count."""
        return timezone.localtime(max(self.start, self.end - datetime.timedelta(microseconds=1))).date()
