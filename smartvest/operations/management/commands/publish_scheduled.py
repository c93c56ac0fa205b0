"""`manage.py publish_scheduled`: Wagtail's command, which may be started while it still runs. For cron, every minute.

Wagtail's own collects first what is due and then does it: two at once publish each page twice, with two entries in
the change log, or take back what an editor has just given a new date; and one page that fails keeps all after it.
"""

import logging
from collections.abc import Callable

from django.apps import apps
from django.core.management.base import CommandError
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.management.commands.publish_scheduled import Command as WagtailCommand
from wagtail.models import DraftStateMixin, Page, Revision

logger = logging.getLogger(__name__)


def expired() -> list[QuerySet]:
    """What is public and should not be any more, by kind."""
    others = [kind for kind in apps.get_models() if issubclass(kind, DraftStateMixin) and not issubclass(kind, Page)]
    live = [kind.objects.filter(live=True, expire_at__lt=timezone.now()) for kind in (Page, *others)]
    return [things.order_by("expire_at") for things in live]


def due() -> QuerySet[Revision]:
    return Revision.objects.filter(approved_go_live_at__lt=timezone.now()).order_by("approved_go_live_at")


def take_back(thing) -> None:
    thing.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


def publish(revision: Revision) -> None:
    revision.publish(log_action="wagtail.publish.scheduled")


def do_each(things: QuerySet, do: Callable) -> int:
    """Does it with each of the `things` that is still among them when its turn comes; gives back how many failed. The
    row is held meanwhile, so another run waits and then finds it done."""
    failed = 0
    for pk in list(things.values_list("pk", flat=True)):
        try:
            with transaction.atomic():
                if thing := things.select_for_update().filter(pk=pk).first():
                    do(thing)
        except Exception:
            logger.exception("Nicht planmäßig erledigt: %s %s", things.model.__name__, pk)
            failed += 1
    return failed


class Command(WagtailCommand):
    def handle(self, *args, **options):
        if options["dryrun"]:
            super().handle(*args, **options)
            return
        failed = sum(do_each(things, take_back) for things in expired()) + do_each(due(), publish)
        if failed:
            raise CommandError(f"Nicht erledigt: {failed}. Der nächste Lauf versucht es wieder.")
