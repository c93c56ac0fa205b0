"""Projects as editors change and publish them, on days that the test chooses."""

import datetime
from unittest import mock

from django.utils import timezone

from projects.models import Change, ChangeKind, Implementation, Milestone, ProjectPage
from projects.querysets import with_words
from smartvest.municipalities.models import MunicipalityPage


def on(day: str, clock: str = "12:00"):
    """A context in which it is that time in Europe/Berlin."""
    moment = timezone.make_aware(datetime.datetime.fromisoformat(f"{day}T{clock}"))
    return mock.patch("django.utils.timezone.now", return_value=moment)


def draft(project: ProjectPage, milestones: list[Milestone] | None = None, **statuses):
    """A saved version with these rows and no others: `herten="nutzbar"`, by the slug of the town."""
    page = ProjectPage.objects.get(pk=project.pk).get_latest_revision_as_object()
    page.implementations = [
        Implementation(municipality=MunicipalityPage.objects.get(slug=slug), status=status, sort_order=number)
        for number, (slug, status) in enumerate(statuses.items())
    ]
    if milestones is not None:
        page.milestones = milestones
    return page.save_revision()


def publish(project: ProjectPage, milestones: list[Milestone] | None = None, **statuses) -> None:
    draft(project, milestones, **statuses).publish()


def log(project: ProjectPage | None = None) -> list[str]:
    """The public entries in words, the latest first: "27.11.2026 Neuer Stand: Herten: jetzt nutzbar"."""
    changes = Change.objects.public().newest_first()
    if project:
        changes = changes.filter(page=project)
    return [
        f"{change.day:%d.%m.%Y} {change.get_kind_display()}: {'; '.join(map(str, change.lines))}"
        for change in with_words(changes)
    ]


def all_entries(project: ProjectPage) -> int:
    return Change.objects.filter(page=project).exclude(kind=ChangeKind.KNOWN).count()
