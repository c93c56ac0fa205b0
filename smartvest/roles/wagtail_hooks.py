"""What the roles add to the admin."""

from django.contrib import messages
from wagtail import hooks
from wagtail.models import Page

from smartvest.municipalities.models import MunicipalityPage

from . import deletion


@hooks.register("before_delete_page")
def keep_municipalities_with_content(request, page):
    return deletion.refuse_deletion(request, page) or _remember_members(request, [page])


@hooks.register("before_bulk_action")
def keep_municipalities_with_content_in_bulk(request, action_type, objects, action_class_instance):
    if action_type != "delete" or Page not in action_class_instance.models:
        return None
    refused = next(filter(None, (deletion.refuse_deletion(request, page) for page in objects)), None)
    return refused or _remember_members(request, objects)


def _remember_members(request, pages) -> None:
    request.members_left_behind = [name for page in pages for name in deletion.members_left_behind(page)]


@hooks.register("after_delete_page")
def name_members_left_behind(request, page):
    if names := getattr(request, "members_left_behind", None):
        messages.warning(
            request,
            f"Diese Zugänge haben jetzt keine Rolle mehr: {', '.join(names)}. Die Verwaltung des Portals kann sie "
            "einer anderen Stadt zuordnen oder abschalten.",
        )


@hooks.register("after_bulk_action")
def name_members_left_behind_in_bulk(request, action_type, objects, action_class_instance):
    if action_type == "delete":
        name_members_left_behind(request, None)
    if action_type == "unpublish":
        for each in objects:
            say_what_stayed_visible(request, each)


@hooks.register("after_unpublish_page")
def say_what_stayed_visible(request, page):
    if isinstance(page, MunicipalityPage):
        messages.warning(request, deletion.state_after_unpublishing(page))
