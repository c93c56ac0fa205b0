"""What happens besides when any page is published, a picture comes in or anything is written to the database."""

from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate, post_save, pre_save
from django.dispatch import receiver
from wagtail.models import UploadedFile
from wagtail.signals import page_published

from .files.photos import without_traces
from .models import Alert, ContentPage, PortalImage
from .page_cache import begin_new_generation, changes_by_time, writes
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


connection_created.connect(writes.watch)
post_save.connect(writes.begin_after_save)


@receiver(post_migrate)
def forget_the_old_tables(sender, **kwargs):
    """Changes of tables are no writes that the watch knows."""
    if sender.label == "core":
        begin_new_generation()


@changes_by_time
def next_alert(moment):
    return Alert.objects.next_change(moment)
