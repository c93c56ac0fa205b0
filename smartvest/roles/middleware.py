"""Stands before the views of the admin, for what Wagtail does not ask about."""

from django.http import JsonResponse
from django.urls import reverse
from wagtail.admin.auth import permission_denied
from wagtail.log_actions import LogContext
from wagtail.models import Page
from wagtail.permissions import page_permission_policy, task_permission_policy, workflow_permission_policy

from smartvest.core.files.image_policy import image_policy
from smartvest.core.refusals import send_back

from . import four_eyes
from .visibility import sees_all

# Where an address of the admin names pages. Some views show a title before they ask for a permission, or never ask.
PAGE_IDS = ("page_id", "page_to_move_id", "destination_id", "parent_page_id")
PAGE_ID_PARAMETERS = ("parent_page_id", "childOf", "target_pages[]", "new_parent_page")
LISTS_OF_PAGES = ("wagtailadmin_choose_page_chosen_multiple", "wagtail_bulk_action")
WORKFLOW_POLICIES = (workflow_permission_policy, task_permission_policy)
WHOLE_TREE_REPORTS = ("wagtailadmin_reports:page_types_usage", "wagtailadmin_reports:page_types_usage_results")
ACTIONS = ("add", "change", "delete")
API_ACTION = "wagtailadmin_api:pages:action"
APPROVAL = ("wagtailadmin_pages:workflow_action", "wagtailadmin_pages:collect_workflow_action_data")


class RolesMiddleware:
    """Refuses addresses that name somebody else's draft; says why four eyes stand in the way."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not request.path.startswith(reverse("wagtailadmin_home")) or not request.user.is_authenticated:
            return self.get_response(request)
        # Wagtail tells only the view who is reading; templates are rendered after it and show the titles.
        with LogContext(user=request.user):
            return self.get_response(request)

    def process_view(self, request, view_func, view_args, view_kwargs):
        match = request.resolver_match
        if not match.route.startswith("admin/") or not request.user.has_perm("wagtailadmin.access_admin"):
            return None
        if match.view_name == API_ACTION:
            # Nothing in the admin uses these actions, and they pass by the hooks that keep what others need.
            return JsonResponse({"detail": "Bitte die Seiten der Verwaltung benutzen."}, status=403)
        if not may_open(request.user, match, view_kwargs):
            return permission_denied(request)
        if not sees_all(request.user, page_ids(request, match, view_args, view_kwargs)):
            return permission_denied(request)
        if match.view_name in APPROVAL and view_kwargs.get("action_name") == "approve":
            page = Page.objects.filter(pk=view_kwargs["page_id"]).first()
            reason = page and page.current_workflow_task and four_eyes.refusal(page.specific, request.user)
            return answer(request, page, reason) if reason else None
        return None

    def process_exception(self, request, exception):
        if isinstance(exception, four_eyes.NeedsAnotherPerson):
            return answer(request, exception.page, str(exception))
        return None


def may_open(user, match, view_kwargs) -> bool:
    """What some views forget to ask: who may choose tasks, see the last edited page of all, insert an image."""
    if match.route.startswith("admin/workflows/"):
        return any(policy.user_has_any_permission(user, ACTIONS) for policy in WORKFLOW_POLICIES)
    if match.view_name in WHOLE_TREE_REPORTS:
        return page_permission_policy.user_has_permission(user, "publish")
    if match.view_name == "wagtailimages_chooser:select_format":
        choosable = image_policy.instances_user_has_any_permission_for(user, ["choose"])
        return choosable.filter(pk=view_kwargs["image_id"]).exists()
    return True


def page_ids(request, match, view_args, view_kwargs) -> set[int]:
    """The ids of pages that an address of the admin names."""
    texts = [view_kwargs[name] for name in PAGE_IDS if name in view_kwargs]
    texts += [value for name in PAGE_ID_PARAMETERS for value in request.GET.getlist(name)]
    if match.view_name == "wagtailadmin_pages:revisions_compare":
        texts += view_args[:1]
    if match.view_name in LISTS_OF_PAGES and view_kwargs.get("model_name", "page") == "page":
        texts += request.GET.getlist("id")
    return {int(text) for text in texts if str(text).isdecimal() and len(str(text)) < 10}


def answer(request, page, reason: str):
    """The reason as a message, and the way back to the page."""
    return send_back(request, reason, reverse("wagtailadmin_pages:edit", args=[page.pk]))
