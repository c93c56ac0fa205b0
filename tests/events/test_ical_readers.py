"""Whoever expands our calendars gets exactly the dates that the site shows."""

import datetime
import random

import pytest

from events.models import EventException, Occurrence
from tests.factories import EventExceptionFactory, EventPageFactory

from .calendars import FEED, at, calendar_at, events, expanded, shown

pytestmark = pytest.mark.django_db
State = EventException.State


def series(start: str, end: str, repeat: str, until: str, exceptions=(), **kwargs):
    rows = [EventExceptionFactory.build(**exception) for exception in exceptions]
    return EventPageFactory(
        start=at(start),
        end=at(end),
        repeat=repeat,
        repeat_until=datetime.date.fromisoformat(until),
        exceptions=rows,
        **kwargs,
    )


def agrees(page) -> bool:
    assert page.occurrences.exists()
    return expanded(calendar_at(page.url + "termin.ics")) == shown(page.occurrences.all())


# Daylight saving begins on 29 March 2026 (2:00 becomes 3:00) and ends on 25 October 2026 (3:00 becomes 2:00).
ACROSS_BOTH_CHANGES = {
    "weekly": ("2026-03-03 18:00", "2026-03-03 20:00", "weekly", "2026-12-01"),
    "fortnightly": ("2026-03-15 10:00", "2026-03-15 10:30", "fortnightly", "2026-12-01"),
    "monthly": ("2026-01-15 17:00", "2026-01-15 18:00", "monthly", "2027-01-31"),
    "monthly on the 31st": ("2026-01-31 17:00", "2026-01-31 18:00", "monthly", "2027-12-31"),
    "second Tuesday": ("2026-01-13 17:00", "2026-01-13 18:00", "monthly-weekday", "2027-01-31"),
    "fifth Friday": ("2026-01-30 17:00", "2026-01-30 18:00", "monthly-weekday", "2027-01-31"),
    "last Friday": ("2026-02-27 17:00", "2026-02-27 18:00", "monthly-last", "2027-01-31"),
    "yearly": ("2024-02-29 10:00", "2024-02-29 11:00", "yearly", "2032-12-31"),
    "on the days of the change": ("2026-03-22 00:30", "2026-03-22 12:00", "weekly", "2026-11-01"),
    "in the hour that is missing": ("2026-03-22 02:30", "2026-03-22 02:45", "weekly", "2026-04-05"),
    "around the hour that is missing": ("2026-03-22 01:30", "2026-03-22 02:30", "weekly", "2026-04-05"),
    "in the hour that comes twice": ("2026-10-18 02:30", "2026-10-18 02:45", "weekly", "2026-11-01"),
    "through the night": ("2026-03-21 22:00", "2026-03-22 06:00", "weekly", "2026-11-01"),
    "begun in the night of the change": ("2026-03-28 22:00", "2026-03-29 06:00", "weekly", "2026-11-01"),
    "from midnight": ("2026-03-22 00:00", "2026-03-22 01:00", "weekly", "2026-11-01"),
    "without length": ("2026-03-24 18:00", "2026-03-24 18:00", "weekly", "2026-04-07"),
    "over days": ("2026-03-27 18:00", "2026-03-30 08:00", "monthly-last", "2026-12-31"),
}


@pytest.mark.parametrize("name", ACROSS_BOTH_CHANGES)
def test_a_series_across_both_changes_of_the_clocks(name):
    assert agrees(series(*ACROSS_BOTH_CHANGES[name]))


@pytest.mark.parametrize(
    ("start", "end", "repeat"),
    [
        ("2026-03-22 00:00", "2026-03-22 23:59", "weekly"),
        ("2026-03-28 09:00", "2026-03-30 17:00", "weekly"),
        ("2026-01-31 00:00", "2026-02-01 23:59", "monthly"),
    ],
)
def test_whole_days(start, end, repeat):
    page = series(start, end, repeat, "2026-11-15", all_day=True, exceptions=[{"date": at(start).date()}])
    assert agrees(page)
    assert all(not isinstance(event.start, datetime.datetime) for event in events(calendar_at(page.url + "termin.ics")))


EXCEPTIONS = {
    "the first is dropped": [{"date": "2026-03-03", "state": State.DROPPED}],
    "one is dropped at the change": [{"date": "2026-03-31", "state": State.DROPPED}],
    "the last is dropped": [{"date": "2026-04-14", "state": State.DROPPED}],
    "one is called off": [{"date": "2026-03-31", "state": State.CANCELLED, "note": "krank"}],
    "one is booked up": [{"date": "2026-03-31", "state": State.SOLD_OUT}],
    "the first has moved": [{"date": "2026-03-03", "state": State.MOVED, "new_start": at("2026-03-04 18:00")}],
    "one has moved over the change": [
        {"date": "2026-03-24", "state": State.MOVED, "new_start": at("2026-03-30 09:00")},
        {"date": "2026-03-31", "state": State.DROPPED},
    ],
    "one has moved onto another": [{"date": "2026-03-24", "state": State.MOVED, "new_start": at("2026-03-31 18:00")}],
    "one takes longer": [
        {
            "date": "2026-03-24",
            "state": State.MOVED,
            "new_start": at("2026-03-24 19:00"),
            "new_end": at("2026-03-25 01:00"),
        }
    ],
    "one has moved out of the series": [
        {"date": "2026-04-14", "state": State.MOVED, "new_start": at("2026-06-01 18:00")}
    ],
}


@pytest.mark.parametrize("name", EXCEPTIONS)
def test_dates_that_are_not_as_the_rule_has_them(name):
    exceptions = [each | {"date": datetime.date.fromisoformat(each["date"])} for each in EXCEPTIONS[name]]
    assert agrees(series("2026-03-03 18:00", "2026-03-03 20:00", "weekly", "2026-04-14", exceptions))


def test_a_whole_series_that_is_called_off_with_one_date_that_is_not():
    rows = [{"date": datetime.date(2026, 3, 10), "state": State.SOLD_OUT}]
    assert agrees(series("2026-03-03 18:00", "2026-03-03 20:00", "weekly", "2026-03-24", rows, state="abgesagt"))


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (at("2026-10-25 02:30"), at("2026-10-25 02:30", fold=1)),
        (at("2026-10-25 02:30", fold=1), at("2026-10-25 02:45", fold=1)),
        (at("2026-03-29 01:59"), at("2026-03-29 03:00")),
        (at("2026-05-12 18:00"), at("2026-05-12 18:00")),
    ],
)
def test_single_dates_around_the_changes(start, end):
    assert agrees(EventPageFactory(start=start, end=end))


def test_a_series_that_begins_in_the_second_half_of_the_hour_that_comes_twice():
    page = EventPageFactory(
        start=at("2026-10-25 02:30", fold=1),
        end=at("2026-10-25 02:45", fold=1),
        repeat="weekly",
        repeat_until=datetime.date(2026, 11, 8),
    )
    assert agrees(page)


def random_series(chance: random.Random) -> dict:
    start = at("2026-01-01 00:00") + datetime.timedelta(days=chance.randrange(365), minutes=30 * chance.randrange(48))
    all_day = chance.random() < 0.3
    return {
        "start": start,
        "end": start + datetime.timedelta(minutes=chance.choice([0, 30, 90, 600, 2000])),
        "all_day": all_day,
        "repeat": chance.choice(["none", "weekly", "fortnightly", "monthly", "monthly-weekday", "yearly"]),
        "repeat_until": start.date() + datetime.timedelta(days=chance.randrange(500)),
    }


def test_a_calendar_of_random_events_holds_what_the_site_holds():
    chance = random.Random(2026)
    for _ in range(60):
        values = random_series(chance)
        days = [values["start"].date() + datetime.timedelta(days=7 * n) for n in chance.sample(range(8), 3)]
        states = chance.choices([State.DROPPED, State.CANCELLED, State.SOLD_OUT], k=3)
        rows = [EventExceptionFactory.build(date=day, state=state) for day, state in zip(days, states, strict=True)]
        EventPageFactory(exceptions=rows, **values)
    everything = Occurrence.objects.filter(event__in=Occurrence.objects.recent().values("event"))
    assert everything.count() > 300
    assert expanded(calendar_at(FEED)) == shown(everything.select_related("event"))
