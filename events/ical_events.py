"""One event as components of a calendar: its rule, what that leaves out, and each date that is not as the rule has it.

Whoever expands them gets exactly the stored dates. Where programs differ (hours that the clocks skip or show twice,
nights that are longer than others) a date is written out on its own.
"""

import datetime
from collections.abc import Iterator
from itertools import islice

from django.utils import timezone
from icalendar import Event

from smartvest.core.templatetags.portal_tags import date_range

from .models import EventPage, Occurrence, OccurrenceState
from .recurrence import MAX_OCCURRENCES, local_day, rule, rule_starts, wall_starts

ONE_DAY = datetime.timedelta(days=1)


def components(event: EventPage, host: str, url: str) -> Iterator[Event]:
    """The VEVENTs of `event`, with a UID at `host`: one for a single date, for a series one and its exceptions."""
    stored = {date.original_start: date for date in event.occurrences.all()}
    if not event.is_series:
        for date in stored.values():
            yield described(date, host, url, with_times(date))
        return
    starts = dict(zip(islice(rule_starts(event), MAX_OCCURRENCES), wall_starts(event), strict=False))
    given = {wall: stored[start] for start, wall in starts.items() if start in stored}
    if not given:
        return
    series = Series(event)
    yield described(series.date, host, url, series.with_rule([wall for wall in starts.values() if wall not in given]))
    for wall, date in given.items():
        if not series.gives(date, wall):
            component = with_times(date)
            component.add("recurrence-id", series.value(wall))
            yield described(date, host, url, component)


class Series:
    """What the rule of an event says, to programs that know nothing of its exceptions."""

    def __init__(self, event: EventPage):
        self.event = event
        self.first, self.last = timezone.make_naive(event.start), timezone.make_naive(event.end)
        self.date = Occurrence(event=event, all_day=event.all_day, state=event.state)

    def value(self, wall: datetime.datetime) -> datetime.date:
        """A start by the rule: a day of an all-day series, else a time with its time zone."""
        return wall.date() if self.event.all_day else wall.replace(tzinfo=timezone.get_default_timezone())

    def with_rule(self, left_out: list[datetime.datetime]) -> Event:
        component = Event()
        component.add("dtstart", self.value(self.first))
        if self.event.all_day:
            component.add("dtend", self.last.date() + ONE_DAY)
        elif self.last > self.first:
            component.add("dtend", self.value(self.last))
        component.add("rrule", rule(self.event.repeat, self.first.date()) | {"UNTIL": self.until})
        if left_out:
            component.add("exdate", [self.value(wall) for wall in left_out])
        return component

    @property
    def until(self) -> datetime.date:
        """The last day; where there are times, its last second in UTC (RFC 5545, 3.3.10)."""
        day = self.event.repeat_until
        if self.event.all_day:
            return day
        end = datetime.datetime.combine(day, datetime.time(23, 59, 59))
        return timezone.make_aware(end).astimezone(datetime.UTC)

    def gives(self, date: Occurrence, wall: datetime.datetime) -> bool:
        """Every program that expands the rule finds `date` at `wall`, as it is."""
        if date.state != self.event.state or date.note:
            return False
        if self.event.all_day:
            days = (self.last.date() - self.first.date()).days
            return local_day(date.start) == wall.date() and local_day(date.end) == wall.date() + days * ONE_DAY
        if not is_clear(wall) or timezone.make_aware(wall) != date.start:
            return False
        # Some programs add the hours that have passed to the start, others move the hands of the clock.
        turn = self.last - self.first
        end = wall + turn
        return date.end - date.start == self.hours == turn and is_clear(end) and timezone.make_aware(end) == date.end

    @property
    def hours(self) -> datetime.timedelta:
        """What passes from start to end of the first date, in UTC, as times of one zone ignore that clocks change."""
        start, end = (timezone.make_aware(wall).astimezone(datetime.UTC) for wall in (self.first, self.last))
        return end - start


def is_clear(wall: datetime.datetime) -> bool:
    """The clocks show this time exactly once; they neither skip it nor show it twice."""
    zone = timezone.get_default_timezone()
    return wall.replace(tzinfo=zone, fold=0).utcoffset() == wall.replace(tzinfo=zone, fold=1).utcoffset()


def with_times(date: Occurrence) -> Event:
    """From when to when; the end of whole days is exclusive, and what lasts no time has none (RFC 5545, 3.6.1)."""
    component = Event()
    start, end = timezone.localtime(date.start), timezone.localtime(date.end)
    if date.all_day:
        component.add("dtstart", start.date())
        component.add("dtend", end.date() + ONE_DAY)
        return component
    if not (is_clear(start.replace(tzinfo=None)) and is_clear(end.replace(tzinfo=None))):
        start, end = start.astimezone(datetime.UTC), end.astimezone(datetime.UTC)
    component.add("dtstart", start)
    if date.end > date.start:
        component.add("dtend", end)
    return component


def described(date: Occurrence, host: str, url: str, component: Event) -> Event:
    """`component` with what and where, and how it stands. All moments are those of publishing."""
    event = date.event
    published = event.last_published_at or event.start
    component.add("uid", f"{event.translation_key}@{host}")
    component.add("dtstamp", published)
    component.add("last-modified", published)
    component.add("created", event.first_published_at or published)
    component.add("sequence", event.sequence)
    component.add(
        "summary", event.title if date.is_as_planned else f"{date.get_state_display().capitalize()}: {event.title}"
    )
    component.add("description", description(date, url))
    component.add("status", "CANCELLED" if date.state == OccurrenceState.CANCELLED else "CONFIRMED")
    component.add("url", url)
    location = ", ".join(filter(None, [event.venue, event.address])) or event.online_url
    if location:
        component.add("location", location)
    if event.organiser:
        component.add("contact", event.organiser)  # ORGANIZER would be a mail address
    categories = [page.title for page in [*event.fields.all(), *event.municipalities.all()]]
    if categories:
        component.add("categories", categories)
    return component


def description(date: Occurrence, url: str) -> str:
    """What the page says of it at a glance, in plain lines; first of all what is not as planned."""
    event, before = date.event, ""
    if date.original_start and date.moved_from:
        before = f", statt am {date_range(date.moved_from, all_day=date.all_day)}"
    lines = [
        "" if date.is_as_planned else f"Dieser Termin ist {date.get_state_display()}{before}.",
        date.note,
        event.summary,
        labelled("Online", event.online_url),
        labelled("Barrierefreiheit vor Ort", event.accessibility),
        labelled("Kosten", event.price),
        labelled("Anmeldung", " ".join(filter(None, [event.registration_note, event.registration_url]))),
        labelled("Veranstaltet von", event.organiser),
        labelled("Mehr", url),
    ]
    return "\n".join(filter(None, lines))


def labelled(label: str, text: str) -> str:
    return f"{label}: {text}" if text else ""
