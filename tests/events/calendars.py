"""Reads calendars as strangers do: with icalendar, and with recurring-ical-events, which expands rules on its own."""

import datetime
from zoneinfo import ZoneInfo

import recurring_ical_events
from django.test import Client
from icalendar import Calendar

BERLIN = ZoneInfo("Europe/Berlin")
FEED = "/aktuelles/veranstaltungen/kalender.ics"
FIRST, LAST = (datetime.datetime(year, 1, 1, tzinfo=datetime.UTC) for year in (2019, 2160))


def at(text: str, fold: int = 0) -> datetime.datetime:
    """ "2026-05-12 18:00" in Recklinghausen."""
    return datetime.datetime.fromisoformat(text).replace(tzinfo=BERLIN, fold=fold)


def calendar_at(address: str) -> Calendar:
    """The calendar that an anonymous visitor gets; no line of it may be wrong."""
    response = Client().get(address)
    assert response.status_code == 200, response.content
    calendar = Calendar.from_ical(response.content)
    assert [(name, error) for part in calendar.walk() for name, error in part.errors] == []
    return calendar


def events(calendar: Calendar) -> list:
    return list(calendar.walk("VEVENT"))


def expanded(calendar: Calendar) -> list[tuple]:
    """UID, start, end, and whether it was called off, of each date; days as days, times in UTC."""

    def plain(value):
        return value.astimezone(datetime.UTC) if isinstance(value, datetime.datetime) else value

    found = recurring_ical_events.of(calendar).between(FIRST, LAST)
    return sorted(
        ((str(each["UID"]), plain(each.start), plain(each.end), each.get("STATUS") == "CANCELLED") for each in found),
        key=str,
    )


def shown(occurrences) -> list[tuple]:
    """The same of the dates that the site has stored."""

    def ends(date) -> tuple:
        if not date.all_day:
            return date.start.astimezone(datetime.UTC), date.end.astimezone(datetime.UTC)
        return date.first_day, date.last_day + datetime.timedelta(days=1)

    return sorted(
        ((f"{date.event.translation_key}@localhost", *ends(date), date.state == "abgesagt") for date in occurrences),
        key=str,
    )
