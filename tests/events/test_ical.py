"""What stands in a calendar, for whom, and when it is another one."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction, Site

from events.models import EventException, OccurrenceState
from tests.factories import EventExceptionFactory, EventPageFactory, FieldPageFactory, MunicipalityPageFactory

from .calendars import FEED, at, calendar_at, events

QUERIES = 10  # of a calendar, however many events are in it

pytestmark = pytest.mark.django_db


def titles(address: str) -> list[str]:
    return [str(event["SUMMARY"]) for event in events(calendar_at(address))]


def only_event(page):
    (event,) = events(calendar_at(page.url + "termin.ics"))
    return event


def weekly(count: int, **kwargs):
    start = timezone.now().replace(microsecond=0) + datetime.timedelta(days=1)
    until = (start + datetime.timedelta(weeks=count - 1)).date()
    return EventPageFactory(start=start, repeat="weekly", repeat_until=until, **kwargs)


def test_it_says_who_made_it_what_it_is_called_and_how_often_to_ask():
    EventPageFactory()
    calendar = calendar_at(FEED)
    assert calendar["PRODID"] == "-//smartVEST//Veranstaltungen//DE"
    assert calendar["NAME"] == calendar["X-WR-CALNAME"] == "Veranstaltungen"
    assert calendar["REFRESH-INTERVAL"].to_ical() == calendar["X-PUBLISHED-TTL"].to_ical() == b"PT6H"
    assert "METHOD" not in calendar
    (zone,) = calendar.walk("VTIMEZONE")
    assert [part["RRULE"].to_ical() for part in zone.subcomponents] == [
        b"FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
        b"FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
    ]


def test_it_is_a_file_of_text_with_lines_that_fit():
    page = EventPageFactory(title="Ä" * 100, slug="umlaute")
    response = Client().get(page.url + "termin.ics")
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Content-Disposition"] == 'inline; filename="umlaute.ics"'
    lines = response.content.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert only_event(page)["SUMMARY"] == page.title


def test_characters_that_calendars_forbid_are_left_out():
    page = EventPageFactory(title="Lesung\x0b am\x08 Abend", summary="Eins\r\nzwei\x0c\tdrei", venue="Saal,\nHaus 2")
    assert only_event(page)["SUMMARY"] == calendar_at(page.url + "termin.ics")["NAME"] == "Lesung am Abend"
    assert only_event(page)["DESCRIPTION"].startswith("Eins\nzwei\tdrei\n")
    assert only_event(page)["LOCATION"] == "Saal,\nHaus 2"


def test_an_event_brings_what_the_page_says_at_a_glance():
    page = EventPageFactory(
        title="Lesung; mit Musik, Kuchen\\Tee",
        full=True,
        state="findet-statt",
        fields=[FieldPageFactory(title="Smartes Leben")],
        municipalities=[MunicipalityPageFactory(title="Herten")],
    )
    event = only_event(page)
    assert event["SUMMARY"] == page.title
    assert event["LOCATION"] == "Stadtbücherei, Lesecafé, Hermannstraße 16, 45699 Herten"
    assert event["URL"] == page.full_url
    assert event["CONTACT"] == "Stadtbücherei Herten"
    assert "ORGANIZER" not in event
    assert [str(name) for name in event["CATEGORIES"].cats] == ["Smartes Leben", "Herten"]
    assert event["DESCRIPTION"].split("\n") == [
        page.summary,
        "Online: https://video.example",
        "Barrierefreiheit vor Ort: Stufenloser Zugang",
        "Kosten: kostenlos",
        "Anmeldung: Bis zum Vortag https://anmeldung.example",
        "Veranstaltet von: Stadtbücherei Herten",
        f"Mehr: {page.full_url}",
    ]


def test_whole_days_end_on_the_day_after():
    event = only_event(EventPageFactory(start=at("2026-05-12 09:00"), end=at("2026-05-13 17:00"), all_day=True))
    assert (event.start, event.end) == (datetime.date(2026, 5, 12), datetime.date(2026, 5, 14))


@pytest.mark.parametrize(
    ("state", "summary", "status"),
    [("abgesagt", "Abgesagt: Lesung", "CANCELLED"), ("ausgebucht", "Ausgebucht: Lesung", "CONFIRMED")],
)
def test_what_is_not_as_planned_is_said_in_words(state, summary, status):
    event = only_event(EventPageFactory(title="Lesung", state=state))
    assert (event["SUMMARY"], event["STATUS"]) == (summary, status)
    assert event["DESCRIPTION"].startswith(f"Dieser Termin ist {state}.\n")


def test_a_date_that_has_moved_names_both_days():
    event = only_event(
        EventPageFactory(
            title="Lesung",
            state="verschoben",
            moved_from=at("2026-05-05 18:00"),
            start=at("2026-05-12 19:00"),
            end=at("2026-05-12 20:00"),
        )
    )
    assert event["SUMMARY"] == "Verschoben: Lesung"
    assert event["DESCRIPTION"].startswith("Dieser Termin ist verschoben, statt am 5. Mai 2026, 18 Uhr.\n")
    assert event.start == at("2026-05-12 19:00")
    assert "RECURRENCE-ID" not in event


def test_a_series_has_one_uid_and_names_what_is_different():
    row = EventExceptionFactory.build(
        date=datetime.date(2026, 5, 19),
        state=EventException.State.MOVED,
        new_start=at("2026-05-20 18:00"),
        note="in Raum 2",
    )
    gone = EventExceptionFactory.build(date=datetime.date(2026, 5, 26), state=EventException.State.DROPPED)
    page = EventPageFactory(
        start=at("2026-05-12 18:00"),
        end=at("2026-05-12 20:00"),
        repeat="weekly",
        repeat_until=datetime.date(2026, 6, 2),
        exceptions=[row, gone],
    )
    series, moved = events(calendar_at(page.url + "termin.ics"))
    assert series["RRULE"].to_ical() == b"FREQ=WEEKLY;UNTIL=20260602T215959Z"
    assert series["EXDATE"].to_ical() == b"20260526T180000"
    assert series["UID"] == moved["UID"] == f"{page.translation_key}@localhost"
    assert moved["RECURRENCE-ID"].dt == at("2026-05-19 18:00")
    assert "in Raum 2" in moved["DESCRIPTION"]


def test_the_uid_names_the_host_of_the_site_whatever_name_a_visitor_used(settings):
    page = EventPageFactory()
    Site.objects.update(hostname="smartvest.example")
    settings.ALLOWED_HOSTS = ["*"]
    answer = Client().get(page.url + "termin.ics", headers={"host": "127.0.0.1"})
    assert f"UID:{page.translation_key}@smartvest.example" in answer.text


def test_each_publication_raises_the_sequence_and_a_draft_does_not():
    page = EventPageFactory()
    sequences = []
    for _ in range(3):
        page.save_revision().publish()
        page.save_revision()
        sequences.append(only_event(page)["SEQUENCE"])
    assert sequences == [1, 2, 3]
    old = page.revisions.earliest("created_at")
    old.publish()
    assert only_event(page)["SEQUENCE"] == 4


def test_equal_content_has_an_equal_etag_and_is_sent_once():
    page = weekly(3)
    EventPageFactory()
    for address in (FEED, page.url + "termin.ics"):
        first = Client().get(address)
        assert Client().get(address).content == first.content
        again = Client().get(address, headers={"if-none-match": first["ETag"]})
        assert (again.status_code, again.content) == (304, b"")
        page.title = f"Anders {address}"
        page.save_revision().publish()
        changed = Client().get(address, headers={"if-none-match": first["ETag"]})
        assert changed.status_code == 200


def test_the_moments_in_it_are_those_of_publishing():
    page = EventPageFactory()
    page.save_revision().publish()
    page.refresh_from_db()
    event = only_event(page)
    assert event["DTSTAMP"].dt == event["LAST-MODIFIED"].dt == page.last_published_at.replace(microsecond=0)


def test_what_is_not_public_is_in_no_calendar():
    EventPageFactory(title="Öffentlich")
    EventPageFactory(title="Entwurf", live=False)
    EventPageFactory(title="Zurückgezogen").unpublish()
    private = EventPageFactory(title="Nur mit Passwort")
    PageViewRestriction.objects.create(page=private, restriction_type="password", password="geheim")
    assert titles(FEED) == ["Öffentlich"]
    assert b"BEGIN:VCALENDAR" not in Client().get(private.url + "termin.ics").content


def test_an_event_of_a_town_has_its_calendar_too():
    page = EventPageFactory(parent=MunicipalityPageFactory(title="Herten"))
    assert page.url.startswith("/staedte/")
    assert only_event(page)["SUMMARY"] == page.title


def test_a_calendar_keeps_what_is_over_for_a_year():
    now = timezone.now()
    for days in (364, 366):
        EventPageFactory(title=f"vor {days} Tagen", start=now - datetime.timedelta(days=days))
    assert titles(FEED) == ["vor 364 Tagen"]


class TestFilters:
    @pytest.fixture(autouse=True)
    def world(self):
        herten, marl = MunicipalityPageFactory(title="Herten"), MunicipalityPageFactory(title="Marl")
        life = FieldPageFactory(title="Smartes Leben", slug="leben")
        EventPageFactory(
            title="Lesung",
            municipalities=[herten],
            fields=[life],
            start=at("2150-05-12 18:00"),
            end=at("2150-05-12 20:00"),
        )
        EventPageFactory(title="Markt", municipalities=[marl], start=at("2150-06-01 10:00"), end=at("2150-06-01 12:00"))

    @pytest.mark.parametrize(
        ("query", "found"),
        [
            ("", ["Lesung", "Markt"]),
            ("stadt=herten", ["Lesung"]),
            ("stadt=herten&stadt=marl", ["Lesung", "Markt"]),
            ("stadt=marl&feld=leben", []),
            ("feld=leben", ["Lesung"]),
            ("q=markt", ["Markt"]),
            ("von=2150-05-13", ["Markt"]),
            ("bis=2150-05-31", ["Lesung"]),
            ("von=2020-01-01&bis=2020-12-31", []),
        ],
    )
    def test_it_holds_what_the_list_shows(self, query, found):
        assert titles(f"{FEED}?{query}") == found

    def test_its_name_says_what_is_chosen(self):
        assert calendar_at(f"{FEED}?stadt=herten&bis=2150-05-31")["NAME"] == (
            "Veranstaltungen, Herten, bis zum 31. Mai 2150"
        )

    @pytest.mark.parametrize(
        ("query", "reason"),
        [
            ("stadt=atlantis", "Stadt „atlantis“ ist hier nicht bekannt"),
            ("stadt=herten&stadt=atlantis", "Stadt „atlantis“ ist hier nicht bekannt"),
            ("feld=\0", "ist hier nicht bekannt"),
            ("von=2150-02-30", "Von „2150-02-30“ ist kein Datum"),
            ("bis=gestern", "Bis „gestern“ ist kein Datum"),
            ("von=2150-06-01&bis=2150-05-01", "Das Ende des Zeitraums liegt vor seinem Anfang"),
            ("q=%21%21", "ist kein Wort"),
        ],
    )
    def test_what_cannot_be_chosen_is_said_and_nothing_is_sent(self, query, reason):
        response = Client().get(f"{FEED}?{query}")
        assert response.status_code == 404
        assert reason in response.text
        assert "VCALENDAR" not in response.text

    def test_the_list_links_to_its_calendar_to_follow_and_to_keep(self):
        page = Client().get("/aktuelles/veranstaltungen/?stadt=herten").text
        assert 'href="webcal://testserver/aktuelles/veranstaltungen/kalender.ics?stadt=herten"' in page
        assert '<a href="/aktuelles/veranstaltungen/kalender.ics?stadt=herten" type="text/calendar">' in page
        assert '<link rel="alternate" type="text/calendar" href="/aktuelles' in page
        assert '<link rel="alternate" type="text/calendar" href="webcal' not in page


@pytest.mark.parametrize("address", ["gibt-es-nicht/termin.ics", "termin.ics", "kalender.ics/", "kalender.txt"])
def test_what_is_not_there_is_not_found(address):
    EventPageFactory()
    assert Client().get(f"/aktuelles/veranstaltungen/{address}").status_code == 404


def test_many_events_cost_no_more_queries_than_few(django_assert_num_queries):
    towns, fields = [MunicipalityPageFactory()], [FieldPageFactory()]
    for number in range(3):
        weekly(number + 2, municipalities=towns, fields=fields)
    calendar_at(FEED)
    with django_assert_num_queries(QUERIES):
        calendar_at(FEED)
    for number in range(30):
        weekly(number + 2, municipalities=towns, fields=fields, state=OccurrenceState.SOLD_OUT)
    with django_assert_num_queries(QUERIES):
        assert len(events(calendar_at(FEED))) == 33
