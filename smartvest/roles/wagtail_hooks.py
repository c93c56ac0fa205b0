"""What the roles add to the admin."""

from django.contrib import messages
from wagtail import hooks
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from smartvest.municipalities.models import MunicipalityPage

from . import action_menu, dashboard, deletion, four_eyes  # noqa: F401  two of them register hooks of their own
from .middleware import answer
from .visibility import visible_pages


@hooks.register("construct_page_chooser_queryset")
def hide_the_drafts_of_others(pages, request):
    return pages.filter(visible_pages(request.user))


@hooks.register("construct_reports_menu")
def offer_only_reports_that_open(request, menu_items):
    """The report of page types names the last edited page of all sections."""
    if not page_permission_policy.user_has_permission(request.user, "publish"):
        menu_items[:] = [item for item in menu_items if item.name != "page-types-usage"]


@hooks.register("before_edit_page")
def keep_four_eyes_in_the_editor(request, page):
    """Refuses what the buttons no longer offer, and says in the editor why they are missing."""
    if request.method == "POST":
        reason = _refusal_of_action(request, page)
        return answer(request, page, reason) if reason else None
    task = page.current_workflow_task
    if task and task.get_actions(page, request.user) and (reason := four_eyes.refusal(page, request.user)):
        messages.warning(request, reason)
    elif task and task.get_actions(page, request.user):
        messages.info(request, four_eyes.submitted_by(page))
    if returned := four_eyes.returned_with(page):
        messages.warning(request, returned)
    return None


def _refusal_of_action(request, page) -> str:
    """Why what the form asks for may not be done by this person; "" when four eyes do not stand in the way."""
    if request.POST.get("action-publish"):
        return four_eyes.publishing_refusal(page, request.user)
    if request.POST.get("action-cancel-workflow") or request.POST.get("action-restart-workflow"):
        return four_eyes.withdrawal_refusal(page, request.user)
    if request.POST.get("action-workflow-action") and request.POST.get("workflow-action-name") == "approve":
        return four_eyes.refusal(page, request.user)
    return ""


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def say_what_happens_next(request, page):
    page = Page.objects.get(pk=page.pk)  # the one at hand may have been asked for its workflow before it began
    if request.POST.get("action-submit") or request.POST.get("action-restart-workflow"):
        if names := four_eyes.names_of_approvers(page):
            messages.info(request, f"Eine Mail geht an: {names}. Die Antwort bekommen Sie auch per Mail.")
        elif page.workflow_in_progress:
            messages.warning(request, four_eyes.NOBODY)
    elif request.POST.get("workflow-action-name") == "approve" and page.live and not page.has_unpublished_changes:
        messages.success(request, f"„{page.title}“ ist freigegeben und steht im Portal.")
    elif request.POST.get("workflow-action-name") == "reject":
        messages.success(request, f"„{page.get_admin_display_title()}“ ist mit Ihrem Kommentar zurückgegeben.")


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
