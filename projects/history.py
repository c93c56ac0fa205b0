"""The history of one project: what the log has recorded, with the milestones that this version of the page has."""

from dataclasses import dataclass
from datetime import date

from django.db.models import prefetch_related_objects
from django.utils import timezone

from smartvest.core.partial_dates import format_partial_date

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


def history_of(page: ProjectPage) -> list[HistoryEntry]:
    """All entries, the latest first. In a preview the milestones are the draft's, and the rest is what is live."""
    entries = [milestone_entry(milestone) for milestone in dated_milestones(page)]
    if page.pk:
        log = page.changes.exclude(kind__in=[ChangeKind.MILESTONE, ChangeKind.KNOWN])
        log = log.with_something_to_tell().with_words()
        entries += [HistoryEntry(change.day, change.when, change.get_kind_display(), change.lines) for change in log]
    return sorted(entries, key=lambda entry: entry.day, reverse=True)


def dated_milestones(page: ProjectPage) -> list:
    """Those of this version of the page; a draft may still lack dates."""
    milestones = [milestone for milestone in page.milestones.all() if milestone.date]
    prefetch_related_objects(milestones, "municipality")
    return milestones


def milestone_entry(milestone) -> HistoryEntry:
    towns = milestone.municipality.title if milestone.municipality else ""
    lines = [Line(towns, milestone.title)]
    return HistoryEntry(day_of(milestone.date)[0], format_partial_date(milestone.date), "Meilenstein", lines)
