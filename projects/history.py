"""The history of one project: what the log has recorded, with the milestones that this version of the page has."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from smartvest.core.partial_dates import format_partial_date
from smartvest.municipalities.sections import with_municipalities

from .models import ChangeKind, ProjectPage
from .models.changes import Line
from .recording import day_of


@dataclass(frozen=True)
class HistoryEntry:
    """What happened on a day; `when` is as exact as it is known, `is_to_come` says that it is planned for then."""

    day: date
    when: str
    kind: str
    lines: list[Line]

    @property
    def is_to_come(self) -> bool:
        return self.day > timezone.localdate()


def history_of(page: ProjectPage, request=None) -> list[HistoryEntry]:
    """All entries, the latest first. In a preview the milestones are the draft's, and the rest is what is live."""
    entries = [milestone_entry(milestone) for milestone in with_municipalities(dated_milestones(page), request)]
    if page.pk:
        log = page.changes.exclude(kind__in=[ChangeKind.MILESTONE, ChangeKind.KNOWN])
        log = log.with_something_to_tell().prefetch_related("parts")
        with_municipalities((part for change in log for part in change.parts.all()), request)
        entries += [HistoryEntry(change.day, change.when, change.get_kind_display(), change.lines) for change in log]
    return sorted(entries, key=lambda entry: entry.day, reverse=True)


def dated_milestones(page: ProjectPage) -> list:
    """Those of this version of the page; a draft may still lack dates."""
    return [milestone for milestone in page.milestones.all() if milestone.date]


def milestone_entry(milestone) -> HistoryEntry:
    towns = milestone.municipality.title if milestone.municipality else ""
    lines = [Line(towns, milestone.title)]
    return HistoryEntry(day_of(milestone.date)[0], format_partial_date(milestone.date), "Meilenstein", lines)
