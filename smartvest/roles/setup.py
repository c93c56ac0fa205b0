"""The roles of the whole portal, in one go."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import GroupApprovalTask, Workflow, WorkflowPage

from smartvest.municipalities.models import MunicipalityPage

from .county import set_up_county
from .permissions import by_name
from .sections import set_up_section
from .workflow import set_up_workflow

STOCK_GROUPS = ("Editors", "Moderators")


@transaction.atomic
def set_up_roles() -> list[str]:
    """Makes or repairs all groups, collections, permissions and the workflow; gives back what it did, in German."""
    done = []
    permissions = by_name()
    set_up_workflow(set_up_county(done, permissions), done)
    for municipality in MunicipalityPage.objects.order_by("title"):
        set_up_section(municipality, done, permissions)
    remove_stock_roles(done)
    return done


def remove_stock_roles(done: list[str]) -> None:
    """Wagtail brings two groups with rights on everything and a workflow of its own. They go, unless somebody is in
    them: one wrong tick in a user's form would open all sections."""
    for group in Group.objects.filter(name__in=STOCK_GROUPS, user__isnull=True):
        group.delete()
        done.append(f"Gruppe „{group.name}“ aus Wagtails Grundausstattung entfernt.")
    for task in GroupApprovalTask.objects.filter(active=True, groups__isnull=True, task_states__isnull=True):
        workflows = Workflow.objects.filter(workflow_tasks__task=task, workflow_states__isnull=True)
        for workflow in workflows:
            WorkflowPage.objects.filter(workflow=workflow).delete()
            workflow.delete()
            done.append(f"Workflow „{workflow.name}“ aus Wagtails Grundausstattung entfernt.")
        task.delete()


def without_role() -> list[str]:
    """The user names of those who may log in and belong to no group: after a group was removed, its members."""
    users = get_user_model().objects.filter(is_active=True, is_superuser=False, groups__isnull=True)
    return list(users.order_by("username").values_list("username", flat=True))


def in_stock_groups() -> list[str]:
    """The user names of those who have one of Wagtail's own groups, which reach into every section."""
    users = get_user_model().objects.filter(is_active=True, groups__name__in=STOCK_GROUPS).distinct()
    return list(users.order_by("username").values_list("username", flat=True))
