"""What happens besides when any page is published or a picture comes in."""

from django.db.models.signals import pre_save
from django.dispatch import receiver
from wagtail.models import UploadedFile
from wagtail.signals import page_published

from .models import ContentPage, PortalImage
from .photos import without_traces
from .renditions import make_card_renditions


@receiver(page_published)
def prepare_pictures(sender, instance, **kwargs):
    if isinstance(instance, ContentPage) and instance.lead_image:
        make_card_renditions(instance.lead_image)


@receiver(pre_save, sender=UploadedFile)
def forget_where_it_was_taken(sender, instance, **kwargs):
    """Of several pictures uploaded at once the files wait here, at an address of their own, for their alt texts."""
    if instance.file and not instance.file._committed and instance.for_content_type.model_class() is PortalImage:
        _, instance.file = without_traces(instance.file.name, instance.file.file)
