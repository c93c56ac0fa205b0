"""The help menu: our own handbook instead of links to other hosts."""

from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .chapters import CONTENTS
from .views import ChapterView, picture


@hooks.register("register_admin_urls")
def addresses():
    return [
        path("handbuch/bilder/<str:name>", picture, name="handbook_picture"),
        path("handbuch/<slug:name>/", ChapterView.as_view(), name="handbook"),
    ]


@hooks.register("register_help_menu_item")
def handbook():
    return MenuItem("Handbuch", reverse("handbook", args=[CONTENTS]), name="handbook", icon_name="help", order=100)


@hooks.register("construct_help_menu")
def keep_to_ourselves(request, menu_items):
    """Wagtail's own entries lead to English pages of other hosts."""
    menu_items[:] = [item for item in menu_items if not item.url.startswith("http")]
