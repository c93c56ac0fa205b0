"""What happens besides when a project is published, in whatever way: by hand, by approval, by the schedule."""

from django.dispatch import receiver
from wagtail.signals import page_published

from .models import ProjectPage
from .recording import record_publication


@receiver(page_published, sender=ProjectPage)
def record_changes(sender, instance, **kwargs):
    record_publication(instance)
