"""What happens besides when any page is published."""

from django.dispatch import receiver
from wagtail.signals import page_published

from .models import ContentPage
from .renditions import make_card_renditions


@receiver(page_published)
def prepare_pictures(sender, instance, **kwargs):
    if isinstance(instance, ContentPage) and instance.lead_image:
        make_card_renditions(instance.lead_image)
