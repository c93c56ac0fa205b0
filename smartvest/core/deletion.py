"""Pages that others depend on stay: a sentence for the editor instead of an error page."""

from collections import Counter

from django.contrib import messages
from django.contrib.contenttypes.models import ContentType
from django.db.models import ProtectedError, RestrictedError
from django.db.models.deletion import Collector
from django.shortcuts import redirect
from wagtail.models import Page


def dependants(page: Page) -> Counter:
    """What keeps `page` and the pages below it from being deleted, as {name of the kind: how many}."""
    below = Page.objects.descendant_of(page, inclusive=True)
    kinds = ContentType.objects.filter(pk__in=below.order_by().values("content_type"))
    try:
        for model in {kind.model_class() for kind in kinds}:
            Collector(using=page._state.db).collect(model._base_manager.filter(path__startswith=page.path))
    except (ProtectedError, RestrictedError) as error:
        objects = getattr(error, "protected_objects", None) or error.restricted_objects
        return Counter(one._meta.verbose_name_plural for one in objects)
    return Counter()


def refuse_deletion(request, page: Page):
    """A response that says why `page` stays, or None when nothing depends on it."""
    found = dependants(page)
    if not found:
        return None
    listed = " und ".join(f"{name} ({number})" for name, number in found.items())
    messages.error(
        request,
        f"„{page.title}“ kann nicht gelöscht werden. Davon hängen noch ab: {listed}. "
        "Bitte zuerst dort ändern, oder die Seite nur aus dem Portal nehmen.",
    )
    return redirect("wagtailadmin_explore", page.get_parent().pk)
