"""Entries of feeds: the projects, what each is for and how far it is where; and what changed in them."""

from datetime import datetime

from django.db.models import Q, QuerySet
from django.utils.html import format_html, format_html_join

from smartvest.core.listing.feeds import MAX_ENTRIES, Entry, last_published, page_entry, permanent_id
from smartvest.core.listing.periods import midnight
from smartvest.core.plain_html import plain_html
from smartvest.municipalities.sections import responsible_for

from .models import Change, ChangeKind
from .querysets import as_cards, with_words


def project_entries(results: QuerySet, request) -> list[Entry]:
    """The projects among `results` that were published last."""
    projects = as_cards(last_published(results))
    responsible = responsible_for(projects, request)
    texts = plain_html((project.body, project.get_full_url(request) or "") for project in projects)
    entries = []
    for project, text in zip(projects, texts, strict=True):
        _, status = project.status_summary
        entries.append(
            page_entry(
                project,
                request,
                author=responsible[project.pk].full_name if project.pk in responsible else "",
                content=format_html("<p>{}</p><p>{}</p>", project.summary, f"Stand: {status}") + text,
                categories=[each.title for each in (*project.tags, *project.states)],
            )
        )
    return entries


def change_entries(results: QuerySet, request) -> list[Entry]:
    """Those of the changes among `results` that readers can know for the shortest time, the latest first.

    A milestone is no news before its day, even if it was entered long ago; one of long ago is news when it is entered.
    """
    recorded, dated = (
        results.order_by(f"-{name}", "-pk").values("pk")[:MAX_ENTRIES] for name in ("recorded_at", "day")
    )
    changes = with_words(results.filter(Q(pk__in=recorded) | Q(pk__in=dated)), request)
    latest = sorted(changes, key=lambda change: (known_from(change), change.pk), reverse=True)[:MAX_ENTRIES]
    return [change_entry(change, request) for change in latest]


def change_entry(change: Change, request) -> Entry:
    towns = [part.municipality for part in change.parts_in_order]
    lines = format_html_join("", "<li>{}</li>", ((str(line),) for line in change.lines))
    return Entry(
        id=permanent_id(change.page, change_key(change)),
        title=str(change),
        url=change.page.get_full_url(request) or "",
        updated=known_from(change),
        published=midnight(change.day),
        author=towns[0].full_name if len(towns) == 1 else "",
        summary=f"{change.get_kind_display()}, {change.when}",
        content=format_html("<p>{}, {}</p><ul>{}</ul>", change.get_kind_display(), change.when, lines),
        categories=[change.get_kind_display(), *(town.title for town in towns)],
    )


def change_key(change: Change) -> str:
    """What an entry is among those of its project, for good. A state that was set, set back and set again within a day
    is a new row in the database, but the same news."""
    is_milestone = change.kind == ChangeKind.MILESTONE
    return f"change/{change.pk}" if is_milestone else f"change/{change.day.isoformat()}/{change.kind}"


def known_from(change: Change) -> datetime:
    """Since when the log tells it as it is now."""
    return max(change.recorded_at, midnight(change.day))
