"""The workflow "Freigabe durch den Kreis": one step, for everything below the home page."""

from django.contrib.auth.models import Group
from wagtail.models import Page, Task, Workflow, WorkflowPage, WorkflowTask

from smartvest.home.models import HomePage

from .models import CountyApprovalTask

WORKFLOW = "Freigabe durch den Kreis"
TASK = "Freigabe durch die Kreisredaktion"


def set_up_workflow(county: Group, done: list[str]) -> None:
    """Makes or repairs the workflow, its step and its place; says in `done` what it did."""
    task = _task(county, done)
    workflow = _workflow(task, done)
    home = HomePage.objects.first()
    if home is None:
        return
    place, is_new = WorkflowPage.objects.get_or_create(page=home.page_ptr, defaults={"workflow": workflow})
    if is_new or place.workflow_id != workflow.pk:
        place.workflow = workflow
        place.save()
        done.append(f"Workflow „{WORKFLOW}“ der Startseite zugewiesen.")
    # Another workflow further down would be a way around the approval.
    others = WorkflowPage.objects.filter(page__in=Page.objects.descendant_of(home))
    for other in others.select_related("page", "workflow"):
        done.append(f"Workflow „{other.workflow.name}“ von der Seite „{other.page.title}“ genommen.")
        other.delete()


def _task(county: Group, done: list[str]) -> CountyApprovalTask:
    task = CountyApprovalTask.objects.order_by("pk").first()
    if task is None:
        task = CountyApprovalTask.objects.create(name=TASK)
        done.append(f"Aufgabe „{TASK}“ angelegt.")
    if not task.active:
        task.active = True
        task.save(update_fields=["active"])
        done.append(f"Aufgabe „{task.name}“ wieder eingeschaltet.")
    if set(task.groups.all()) != {county}:
        task.groups.set([county])
        done.append(f"Aufgabe „{task.name}“: freigeben darf die Gruppe „{county.name}“, sonst niemand.")
    return task


def _workflow(task: CountyApprovalTask, done: list[str]) -> Workflow:
    workflow = Workflow.objects.filter(workflow_tasks__task=task).order_by("pk").first()
    workflow = workflow or Workflow.objects.filter(name=WORKFLOW).first()
    if workflow is None:
        workflow = Workflow.objects.create(name=WORKFLOW)
        done.append(f"Workflow „{WORKFLOW}“ angelegt.")
    if not workflow.active:
        workflow.active = True
        workflow.save(update_fields=["active"])
        done.append(f"Workflow „{workflow.name}“ wieder eingeschaltet.")
    steps = list(WorkflowTask.objects.filter(workflow=workflow).select_related("task"))
    for step in [step for step in steps if step.task_id != task.pk]:
        step.delete()
        done.append(f"Workflow „{workflow.name}“: Aufgabe „{step.task.name}“ entfernt.")
    if task.pk not in [step.task_id for step in steps]:
        WorkflowTask.objects.create(workflow=workflow, task=Task.objects.get(pk=task.pk))
        done.append(f"Workflow „{workflow.name}“: Aufgabe „{task.name}“ eingesetzt.")
    return workflow
