"""How entries of the change log come about: what a publication made different is written down for its day.

An entry always tells the way from the morning to the evening of a day: it is made anew from the state before the day
and the state now. So publishing twice changes nothing, a correction on the same day leaves no trace, and a state that
is set and set back leaves no entry. What the state was before is read from the log itself, never from the page: the
rows of a page that is not live are those of its draft.
"""

from collections import defaultdict
from datetime import date

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from .models import Change, ChangeKind, ChangePart, Implementation, Milestone, ProjectPage
from .models.changes import OVER
from .models.milestones import MONTH

States = dict[int, str]  # the status of each municipality that takes part, by its id


def record_publication(page: ProjectPage) -> None:
    """Writes down what the live `page` shows since just now, dated today."""
    record(page, states_of(page), timezone.localdate())
    record_milestones(page)


def states_of(page: ProjectPage) -> States:
    """The states in the page's rows; of two rows of one municipality the first counts."""
    rows = Implementation.objects.filter(page=page).order_by("-sort_order", "-pk")
    return dict(rows.values_list("municipality", "status"))


@transaction.atomic
def record(page: ProjectPage, states: States, day: date) -> None:
    """Makes the entries of `day` tell what became different on it, now that it ends with `states`.

    The first entry of a project is dated with its first publication, where that was before `day`: content from another
    system is not news of the day of its arrival.
    """
    # Two publications at once wait for each other, so that neither compares with half of the other's entries.
    page = ProjectPage.objects.select_for_update(of=("self",)).only("pk", "first_published_at").get(pk=page.pk)
    earlier = Q(day__lt=day) | Q(kind=ChangeKind.KNOWN)
    log = Change.objects.filter(page=page).exclude(kind=ChangeKind.MILESTONE)
    is_new = not log.filter(earlier).exists()
    if is_new and page.first_published_at:
        day = min(day, timezone.localdate(page.first_published_at))
    before = {} if is_new else states_after(log.filter(earlier))
    wanted = defaultdict(dict)
    for town in before | states:
        old, new = before.get(town, ""), states.get(town, "")
        if old != new:
            wanted[ChangeKind.NEW if is_new else kind_of(old, new)][town] = (old, new)
    today = log.filter(day=day).exclude(kind=ChangeKind.KNOWN)
    today.exclude(kind__in=wanted).delete()
    there = {change.kind: change for change in today}
    for kind, parts in wanted.items():
        write_parts(there.get(kind) or new_entry(page, day=day, kind=kind), parts)


def new_entry(page: ProjectPage, **values) -> Change:
    return Change.objects.create(page=page, recorded_at=timezone.now(), **values)


def states_after(log) -> States:
    """The states that these entries lead to: of each municipality its latest one, "" where it left."""
    parts = ChangePart.objects.filter(change__in=log).order_by("change__day", "change__pk")
    return dict(parts.values_list("municipality", "status"))


def kind_of(before: str, status: str) -> ChangeKind:
    """Which change leads from one status of a municipality to the other; "" is no part in the project."""
    if not before:
        return ChangeKind.JOINED
    return ChangeKind.ENDED if not status or status in OVER else ChangeKind.STATUS


def write_parts(change: Change, parts: dict[int, tuple[str, str]], is_news: bool = True) -> None:
    """Gives the entry these parts (before, status) by municipality, and a new time of recording if it had others.

    Not `is_news`: the time stays. A milestone of all is nothing new when a town joins years later.
    """
    there = {part.municipality_id: (part.before, part.status) for part in change.parts.all()}
    if there == parts:
        return
    change.parts.all().delete()
    ChangePart.objects.bulk_create(
        ChangePart(change=change, municipality_id=town, before=before, status=status)
        for town, (before, status) in parts.items()
    )
    if there and is_news:
        Change.objects.filter(pk=change.pk).update(recorded_at=timezone.now())


@transaction.atomic
def record_milestones(page: ProjectPage) -> None:
    """Makes the log hold exactly the milestones of the live `page`.

    A milestone whose date or words were corrected stays the same entry, so that who follows a feed is not told twice.
    """
    entries = list(Change.objects.filter(page=page, kind=ChangeKind.MILESTONE).order_by("pk"))
    milestones = list(Milestone.objects.filter(page=page).order_by("sort_order", "pk"))
    everybody = states_of(page)
    for milestone, entry in paired(milestones, entries):
        day, to_the_day = day_of(milestone.date)
        values = {"day": day, "to_the_day": to_the_day, "text": milestone.title}
        if entry is None:
            entry = new_entry(page, kind=ChangeKind.MILESTONE, **values)
        elif any(getattr(entry, name) != value for name, value in values.items()):
            Change.objects.filter(pk=entry.pk).update(**values, recorded_at=timezone.now())
        of_all = milestone.municipality_id is None
        towns = everybody if of_all else [milestone.municipality_id]
        write_parts(entry, dict.fromkeys(towns, ("", "")), is_news=not of_all)
    Change.objects.filter(pk__in=[entry.pk for entry in entries]).delete()


def paired(milestones: list[Milestone], entries: list[Change]):
    """Each milestone with its entry, or None; takes what is paired out of `entries`. First those that are the same in
    all, then those with the same words, then those of the same day."""
    left = list(milestones)
    for same in (
        lambda milestone, entry: (day_of(milestone.date)[0], milestone.title) == (entry.day, entry.text),
        lambda milestone, entry: milestone.title == entry.text,
        lambda milestone, entry: day_of(milestone.date)[0] == entry.day,
    ):
        for milestone in list(left):
            entry = next((entry for entry in entries if same(milestone, entry)), None)
            if entry:
                left.remove(milestone)
                entries.remove(entry)
                yield milestone, entry
    yield from ((milestone, None) for milestone in left)


def day_of(partial: str) -> tuple[date, bool]:
    """The day where a milestone stands, and whether that is known to the day: of a month it is the first."""
    return date.fromisoformat(partial if len(partial) > MONTH else f"{partial}-01"), len(partial) > MONTH
