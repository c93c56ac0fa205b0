"""From an empty database to a portal of a given size."""

from collections.abc import Callable, Iterator
from datetime import timedelta

from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone
from wagtail.models import Page

from events.models import EventIndexPage, EventPage, Occurrence
from news.models import NewsIndexPage, NewsPage
from projects.models import Change, ChangeKind, ChangePart, ProjectIndexPage, ProjectPage, Status
from smartvest.core.renditions import make_card_renditions

from . import pages
from .bulk import BATCH, Sections, publish

AT_ONCE = 500  # pages in memory
NEWS_AND_EVENTS = 0.5  # to a project: 5,000 where there are 10,000 projects

Say = Callable[[str], None]


def load_demo(say: Say) -> None:
    """The demo content in an empty database: standing pages, towns, Handlungsfelder, Themen, settings, pictures."""
    call_command("migrate", interactive=False, verbosity=0)
    say("Demo-Inhalte laden")
    call_command("load_demo", verbosity=0)
    for image in pages.World.fetch().pictures:
        make_card_renditions(image)


def grow(projects: int, say: Say) -> dict[str, int]:
    """Adds pages until there are that many projects, and half as many news and events together; at least one of each
    kind. Gives back how many there are of each."""
    world = pages.World.fetch()
    current = int(projects * NEWS_AND_EVENTS / 2)
    add(ProjectPage, projects, pages.project, ProjectIndexPage.objects.get(), world, say)
    add(NewsPage, current, pages.news, NewsIndexPage.objects.get(), world, say)
    add(EventPage, current, pages.event, EventIndexPage.objects.get(), world, say)
    if connection.vendor == "postgresql":  # which does so by itself in quiet hours; SQLite never does
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    return {
        model._meta.verbose_name_plural: model.objects.count()
        for model in (ProjectPage, NewsPage, EventPage, Occurrence)
    }


def add(model: type[Page], wanted: int, make: Callable, index: Page, world: pages.World, say: Say) -> None:
    """Adds pages of the model until there are `wanted`: every third below its index, the others in the towns."""
    sections = Sections([index, *world.towns])
    homes = [index.pk] * (len(world.towns) // 2) + [town.pk for town in world.towns]
    missing = max(1, wanted - model.objects.count())
    for numbers in chunks(missing):
        batch = []
        for number in numbers:
            page = make(number, world)
            sections.place(page, homes[number % len(homes)])
            batch.append(page)
        with transaction.atomic():
            publish(batch)
            sections.save()
            AFTERWARDS.get(model, list)(batch)
        say(f"{model._meta.verbose_name_plural} anlegen: {numbers.stop} von {missing}")


def chunks(total: int) -> Iterator[range]:
    for start in range(0, total, AT_ONCE):
        yield range(start, min(start + AT_ONCE, total))


def write_changes(projects: list[ProjectPage]) -> None:
    """The log as publishing would have written it: new with all towns; in every third project one was only planned
    then and changed within a year."""
    changes, parts = [], []
    for number, page in enumerate(projects):
        rows, appeared = list(page.implementations.all()), page.first_published_at
        new = Change(page=page, day=appeared.date(), kind=ChangeKind.NEW, recorded_at=appeared)
        changes.append(new)
        before = {row.municipality_id: row.status for row in rows}
        if number % 3 == 0 and rows[0].status != Status.PLANNED:
            town, status = rows[0].municipality_id, rows[0].status
            before[town] = Status.PLANNED
            then = appeared + min(timedelta(days=365), (timezone.now() - appeared) / 2)
            later = Change(page=page, day=then.date(), kind=ChangeKind.STATUS, recorded_at=then)
            changes.append(later)
            parts.append(ChangePart(change=later, municipality_id=town, before=Status.PLANNED, status=status))
        parts += [ChangePart(change=new, municipality_id=town, status=status) for town, status in before.items()]
    Change.objects.bulk_create(changes, BATCH)
    ChangePart.objects.bulk_create(parts, BATCH)


def write_occurrences(events: list[EventPage]) -> None:
    Occurrence.objects.bulk_create([date for page in events for date in page.preview_occurrences], BATCH)


AFTERWARDS = {ProjectPage: write_changes, EventPage: write_occurrences}
