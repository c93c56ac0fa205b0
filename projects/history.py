"""The history of one project: what the log has recorded, with the milestones that this version of the page has."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.utils import timezone

from smartvest.core.partial_dates import format_partial_date
from smartvest.municipalities.sections import with_municipalities

from .models import Change, ChangeKind, ChangePart, ProjectPage
from .models.changes import Line, place_of
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
        log = recorded_changes(page, request)
        entries += [HistoryEntry(change.day, change.when, change.get_kind_display(), change.lines) for change in log]
    return sorted(entries, key=lambda entry: entry.day, reverse=True)


def recorded_changes(page: ProjectPage, request) -> list[Change]:
    """What became different, with its parts in one query; what has no part has nothing to tell."""
    parts = ChangePart.objects.filter(change__page=page).select_related("change").order_by("-change__day", "-change")
    parts = parts.exclude(change__kind__in=[ChangeKind.MILESTONE, ChangeKind.KNOWN])
    changes = []
    for _, group in groupby(with_municipalities(parts, request), key=lambda part: part.change_id):
        parts_of_change = list(group)
        change = parts_of_change[0].change
        change.parts_in_order = sorted(parts_of_change, key=lambda part: place_of(part.municipality))
        changes.append(change)
    return changes


def dated_milestones(page: ProjectPage) -> list:
    """Those of this version of the page; a draft may still lack dates."""
    return [milestone for milestone in page.milestones.all() if milestone.date]


def milestone_entry(milestone) -> HistoryEntry:
    towns = milestone.municipality.title if milestone.municipality else ""
    lines = [Line(towns, milestone.title)]
    return HistoryEntry(day_of(milestone.date)[0], format_partial_date(milestone.date), "Meilenstein", lines)
