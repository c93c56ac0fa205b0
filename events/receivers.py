"""What happens besides when an event is published, and when one is over."""

from django.db.models import F
from django.dispatch import receiver
from wagtail.signals import page_published

from smartvest.core.page_cache import changes_by_time

from .models import EventPage, Occurrence
from .recurrence import sync_occurrences


@receiver(page_published, sender=EventPage)
def materialise_occurrences(sender, instance, **kwargs):
    sync_occurrences(instance)


@receiver(page_published, sender=EventPage)
def count_publications(sender, instance, **kwargs):
    """Calendars take over what has a higher SEQUENCE than what they have (RFC 5545, 3.8.7.4)."""
    EventPage.objects.filter(pk=instance.pk).update(sequence=F("sequence") + 1)
    instance.refresh_from_db(fields=["sequence"])


@changes_by_time
def next_end(moment):
    return Occurrence.objects.next_change(moment)
