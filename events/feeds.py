"""The events as entries of a feed: one entry for an event, however often it repeats, with the next date in its text."""

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.html import format_html

from fields.tags import with_tags
from smartvest.core.listing.feeds import Entry, last_published, page_entry
from smartvest.core.plain_html import plain_html
from smartvest.core.templatetags.portal_tags import date_range
from smartvest.municipalities.models import with_town_names
from smartvest.municipalities.sections import responsible_for

from .models import EventPage, Occurrence, OccurrenceState


def event_entries(results: QuerySet, request) -> list[Entry]:
    """The events with dates among `results`, those that were published last.

    `updated` is the last publication: that a date of a series is over is no news.
    """
    next_date = Occurrence.objects.filter(event=OuterRef("pk")).upcoming().values("pk")[:1]
    found = EventPage.objects.filter(pk__in=results.order_by().values("event"))
    events = with_town_names(with_tags(last_published(found.annotate(next_date=Subquery(next_date)))))
    occurrences = Occurrence.objects.in_bulk([event.next_date for event in events if event.next_date])
    responsible = responsible_for(events, request)
    entries = []
    for event, text in zip(events, plain_html((e.body, e.get_full_url(request) or "") for e in events), strict=True):
        when = next_date_in_words(event, occurrences.get(event.next_date))
        entries.append(
            page_entry(
                event,
                request,
                author=responsible[event.pk].full_name if event.pk in responsible else "",
                summary=f"{when} {event.summary}".strip(),
                content=format_html("<p><b>{}</b></p><p>{}</p>", when, event.summary) + text,
                categories=[*(tag.title for tag in event.tags), *event.town_names],
            )
        )
    return entries


def next_date_in_words(event: EventPage, occurrence: Occurrence | None) -> str:
    """ "Nächster Termin: 12. Mai 2026, 18 bis 20 Uhr, Stadtbücherei. Dieser Termin: abgesagt."; "" without a date."""
    if occurrence is None:
        return ""
    label = "Nächster Termin" if event.is_series else "Termin"
    when = date_range(occurrence.start, occurrence.end, occurrence.all_day)
    words = f"{label}: {', '.join(filter(None, [when, event.venue]))}."
    if occurrence.state != OccurrenceState.SCHEDULED:
        words += f" Dieser Termin: {OccurrenceState(occurrence.state).label}."
    return f"{words} {occurrence.note}".strip()
