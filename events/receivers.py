"""What happens besides when an event is published."""

from django.dispatch import receiver
from wagtail.signals import page_published

from .models import EventPage
from .recurrence import sync_occurrences


@receiver(page_published, sender=EventPage)
def materialise_occurrences(sender, instance, **kwargs):
    sync_occurrences(instance)
