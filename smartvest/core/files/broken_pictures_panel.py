"""The panel of the dashboard that names pictures that cannot be shown."""

from django.urls import reverse

from ..dashboard import Item, Waiting
from .broken_pictures import known
from .image_policy import image_policy


def panel(user) -> Waiting:
    """Those that this person may replace."""
    keys = known()  # mostly none: then nothing is asked
    mine = image_policy.instances_user_has_permission_for(user, "change").filter(pk__in=keys) if keys else []
    items = [Item(image.title, reverse("wagtailimages:edit", args=[image.pk]), image.file.name) for image in mine]
    return Waiting(heading="Bilder, die sich nicht zeigen lassen", total=len(items), url="", items=items, order=450)
