"""The past of the projects, so that the log of changes has something to tell from the first day on."""

from datetime import timedelta

from django.utils import timezone

from projects.models import Milestone, ProjectPage
from projects.recording import record
from smartvest.demo.content.history import EARLIER, MILESTONES
from smartvest.demo.loading.demo import Demo, moment


def milestones(path: str, demo: Demo) -> list[Milestone]:
    """The milestones of the project at ``path``."""
    return [
        Milestone(
            date=text.when if isinstance(text.when, str) else text.when.on(demo.today).isoformat(),
            title=text.title,
            municipality=demo.pages[f"staedte/{text.town}"] if text.town else None,
            sort_order=number,
        )
        for number, text in enumerate(MILESTONES.get(path, ()))
    ]


def record_earlier(page: ProjectPage, path: str, demo: Demo) -> None:
    """Writes down what became different in a project before today; its publication then finds nothing new."""
    earlier = EARLIER.get(path)
    if earlier is None:
        return
    now = {part.municipality.pk: part.status for part in page.implementations.all()}
    before = now | {demo.page_id(f"staedte/{town}"): status for town, status in earlier.statuses.items()}
    record(
        page, {town: status for town, status in before.items() if status}, timezone.localdate(page.first_published_at)
    )
    record(page, now, demo.today - timedelta(days=earlier.days_ago))


def backdate(page: ProjectPage, demo: Demo) -> None:
    """The entries were recorded on their days, and those of what is to come yesterday."""
    for change in page.changes.all():
        change.recorded_at = moment(min(change.day, demo.today - timedelta(days=1)), "08:00")
        change.save(update_fields=["recorded_at"])
