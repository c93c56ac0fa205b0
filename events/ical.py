"""Events as calendars (RFC 5545), for programs that open them once or ask for them again and again."""

import datetime
import re

from django.db.models import Prefetch, QuerySet
from django.http import HttpResponse
from django.utils import timezone
from icalendar import Calendar, Timezone, TimezoneDaylight, TimezoneStandard, vDuration
from wagtail.models import Site

from fields.models import FieldPage
from smartvest.municipalities.models import MunicipalityPage

from .ical_events import components
from .models import EventPage, Occurrence

PRODID = "-//smartVEST//Veranstaltungen//DE"
REFRESH = datetime.timedelta(hours=6)  # how often programs shall ask again
# Not allowed in texts (RFC 5545, 3.1), but pasted from other programs.
CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
END = b"END:VCALENDAR\r\n"
CONTENT_TYPE = "text/calendar; charset=utf-8"


def calendar_of_event(event: EventPage, request) -> bytes:
    """All dates of one event, over or not."""
    return calendar(EventPage.objects.filter(pk=event.pk), event.title, request)


def calendar_of(occurrences: QuerySet[Occurrence], name: str, request) -> bytes:
    """The events with at least one of these dates, each with all of its dates."""
    return calendar(EventPage.objects.filter(pk__in=occurrences.order_by().values("event")), name, request)


def calendar(events: QuerySet[EventPage], name: str, request) -> bytes:
    """In a constant number of queries. Each event is written at once: thousands of them as objects are a lot."""
    host = Site.find_for_request(request).hostname
    written = [
        component.to_ical()
        for event in with_all_it_says(events)
        for component in components(event, host, event.get_full_url(request))
    ]
    return b"".join([frame(name).to_ical().removesuffix(END), *written, END])


def frame(name: str) -> Calendar:
    """What a calendar says of itself."""
    result = Calendar()
    result.add("prodid", PRODID)
    result.add("version", "2.0")
    result.add("calscale", "GREGORIAN")
    result.add("name", name)  # RFC 7986, 5.1
    result.add("x-wr-calname", name)
    result.add("refresh-interval", vDuration(REFRESH), parameters={"VALUE": "DURATION"})  # RFC 7986, 5.7
    result.add("x-published-ttl", vDuration(REFRESH))
    result.add_component(berlin())
    return result


def with_all_it_says(events: QuerySet[EventPage]) -> QuerySet[EventPage]:
    return (
        events.order_by("pk")
        .defer("body")
        .prefetch_related(
            "occurrences",
            Prefetch("municipalities", MunicipalityPage.objects.live().defer_streamfields().order_by("title")),
            Prefetch("fields", FieldPage.objects.live().defer_streamfields().order_by("title")),
        )
    )


def berlin() -> Timezone:
    """Europe/Berlin since October 1996, when all of the European Union agreed on when the clocks change."""
    zone = Timezone()
    zone.add("tzid", timezone.get_default_timezone_name())
    winter, summer = datetime.timedelta(hours=1), datetime.timedelta(hours=2)
    for observance, name, first, month, before, after in (
        (TimezoneStandard(), "CET", datetime.datetime(1996, 10, 27, 3), 10, summer, winter),
        (TimezoneDaylight(), "CEST", datetime.datetime(1997, 3, 30, 2), 3, winter, summer),
    ):
        observance.add("tzname", name)
        observance.add("dtstart", first)
        observance.add("rrule", {"FREQ": "YEARLY", "BYMONTH": month, "BYDAY": "-1SU"})
        observance.add("tzoffsetfrom", before)
        observance.add("tzoffsetto", after)
        zone.add_component(observance)
    return zone


def calendar_response(content: bytes, name: str) -> HttpResponse:
    """The file `name`.ics. Its ETag comes from what is in it (ConditionalGetMiddleware), so nothing in it is "now"."""
    headers = {"Content-Disposition": f'inline; filename="{name}.ics"'}
    return HttpResponse(CONTROL.sub(b"", content), content_type=CONTENT_TYPE, headers=headers)
