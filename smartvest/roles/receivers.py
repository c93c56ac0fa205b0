"""A municipality sets itself up, however it is made: in the admin, as a draft, by code."""

import logging

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Collection

from projects.models import ProjectIndexPage
from smartvest.municipalities.models import MunicipalityPage

from .county import COUNTY_GROUP, set_up_county
from .deletion import is_empty
from .models import CountyApprovalTask, Section
from .sections import set_up_section
from .workflow import set_up_workflow

logger = logging.getLogger("smartvest.roles")


@receiver(post_save, sender=MunicipalityPage)
def set_up_its_section(sender, instance, raw=False, update_fields=None, **kwargs):
    # A fixture brings its own rows; a saved draft has the title that it may get one day.
    if raw or (update_fields is not None and "title" not in update_fields):
        return
    done = []
    if not CountyApprovalTask.objects.filter(active=True, groups__name=COUNTY_GROUP).exists():
        set_up_workflow(set_up_county(done), done)
    set_up_section(instance, done)
    for sentence in done:
        logger.info(sentence)


@receiver(post_save, sender=ProjectIndexPage)
def let_towns_into_the_joint_projects(sender, created=False, raw=False, **kwargs):
    if created and not raw:
        for section in Section.objects.select_related("municipality"):
            set_up_section(section.municipality, [])


@receiver(post_delete, sender=Section)
def clear_up(sender, instance, **kwargs):
    """A deleted municipality leaves no group behind; its collection stays while there is something in it."""
    if instance.group:
        instance.group.delete()
    # Fetched anew: paths of collections shift when one is added, and a stale path is another collection's.
    collection = Collection.objects.filter(pk=instance.collection_id).first()
    if collection and is_empty(collection):
        collection.delete()
