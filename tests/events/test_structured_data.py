"""Events for machines: each date with its state, where it is and what it costs."""

import datetime

import pytest

from events.structured_data import postal_address, price
from tests.factories import EventExceptionFactory, EventPageFactory
from tests.metadata import Head

START = datetime.datetime(2150, 3, 27, 17, tzinfo=datetime.UTC)
EVENING = {"start": START, "end": START + datetime.timedelta(hours=2)}
SERIES = {**EVENING, "repeat": "weekly", "repeat_until": datetime.date(2150, 7, 1)}


def dates(**values) -> list[dict]:
    return Head(EventPageFactory(**values).url).things


@pytest.mark.django_db
class TestDates:
    def test_a_single_event_is_one_event(self):
        [event] = dates(**EVENING, title="Sprechstunde")
        assert event["@type"] == "Event"
        assert event["name"] == "Sprechstunde"
        assert event["startDate"] == "2150-03-27T18:00:00+01:00"
        assert event["endDate"] == "2150-03-27T20:00:00+01:00"
        assert event["eventStatus"] == "https://schema.org/EventScheduled"

    def test_of_a_series_the_next_ten_dates_are_told(self):
        events = dates(**SERIES)
        assert len(events) == 10
        assert [event["startDate"] for event in events[:2]] == [
            "2150-03-27T18:00:00+01:00",
            "2150-04-03T18:00:00+02:00",
        ]

    def test_of_what_is_over_the_last_date_stays(self):
        start = datetime.datetime(2020, 5, 12, 16, tzinfo=datetime.UTC)
        [event] = dates(start=start, end=start, repeat="weekly", repeat_until=datetime.date(2020, 5, 20))
        assert event["startDate"] == "2020-05-19T18:00:00+02:00"

    def test_whole_days_have_no_time_and_end_on_their_last_day(self):
        [event] = dates(start=START, end=START + datetime.timedelta(days=1), all_day=True)
        assert (event["startDate"], event["endDate"]) == ("2150-03-27", "2150-03-28")

    def test_a_moved_date_says_when_it_was_to_be(self):
        moved = EventExceptionFactory.build(
            date=datetime.date(2150, 4, 3),
            state="verschoben",
            new_start=datetime.datetime(2150, 4, 4, 8, tzinfo=datetime.UTC),
        )
        event = dates(**SERIES, exceptions=[moved])[1]
        assert event["eventStatus"] == "https://schema.org/EventRescheduled"
        assert event["previousStartDate"] == "2150-04-03T18:00:00+02:00"
        assert event["startDate"] == "2150-04-04T10:00:00+02:00"

    def test_a_cancelled_date_is_cancelled_and_no_other(self):
        off = EventExceptionFactory.build(date=datetime.date(2150, 4, 3), state="abgesagt")
        states = [event["eventStatus"].rpartition("/")[2] for event in dates(**SERIES, exceptions=[off])]
        assert states == ["EventScheduled", "EventCancelled", *["EventScheduled"] * 8]

    def test_a_date_that_is_full_takes_place_and_is_sold_out(self):
        [event] = dates(**EVENING, state="ausgebucht")
        assert event["eventStatus"] == "https://schema.org/EventScheduled"
        assert event["offers"]["availability"] == "https://schema.org/SoldOut"


@pytest.mark.django_db
class TestPlaces:
    def test_on_site(self):
        [event] = dates(**EVENING, venue="Bücherei", address="Hagemannstraße 19, 45701 Herten")
        assert event["eventAttendanceMode"] == "https://schema.org/OfflineEventAttendanceMode"
        [place] = event["location"]
        assert (place["@type"], place["name"]) == ("Place", "Bücherei")
        assert place["address"]["addressLocality"] == "Herten"

    def test_online(self):
        [event] = dates(**EVENING, online_url="https://video.example/a")
        assert event["eventAttendanceMode"] == "https://schema.org/OnlineEventAttendanceMode"
        assert event["location"] == [{"@type": "VirtualLocation", "url": "https://video.example/a"}]

    def test_both(self):
        [event] = dates(**EVENING, address="Rathaus", online_url="https://video.example/a")
        assert event["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode"
        assert [place["@type"] for place in event["location"]] == ["Place", "VirtualLocation"]

    def test_nobody_has_said(self):
        [event] = dates(**EVENING)
        assert not {"location", "eventAttendanceMode", "offers"} & set(event)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Hagemannstraße 19, 45701 Herten", ("Hagemannstraße 19", "45701", "Herten")),
        ("Haus A, Weg 2, 45657 Oer-Erkenschwick", ("Haus A, Weg 2", "45657", "Oer-Erkenschwick")),
        ("Marktplatz", ("Marktplatz", "", "")),
    ],
)
def test_an_address_is_taken_apart_where_it_can_be(text, parts):
    address = postal_address(text)
    assert (address["streetAddress"], address["postalCode"], address["addressLocality"]) == parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kostenlos", "0"),
        ("Eintritt frei", "0"),
        ("12 €", "12"),
        ("12,50 Euro", "12.50"),
        ("Teilnahme 5 EUR", "5"),
        ("12 €, ermäßigt 6 €", ""),
        ("kostenlos, Material 3 €", ""),
        ("1.200 €", ""),
        ("barrierefrei", ""),
        ("", ""),
    ],
)
def test_a_price_is_only_told_where_it_is_certain(text, expected):
    assert price(text) == expected


@pytest.mark.django_db
def test_what_it_costs_in_words_is_told_anyway():
    [event] = dates(**EVENING, price="12 €, ermäßigt 6 €", registration_url="https://anmeldung.example")
    assert event["offers"]["description"] == "12 €, ermäßigt 6 €"
    assert event["offers"]["url"] == "https://anmeldung.example"
    assert "price" not in event["offers"]
