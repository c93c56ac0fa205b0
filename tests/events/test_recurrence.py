"""Dates are those that a calendar on a wall in Recklinghausen would show."""

import datetime
import random
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from events.models import EventException, EventPage, Occurrence, OccurrenceState, Repeat
from events.recurrence import MAX_OCCURRENCES, exception_errors, expand, rule_starts, sync_occurrences
from smartvest.core.refusals import NotReady
from tests.factories import EventExceptionFactory, EventPageFactory

pytestmark = pytest.mark.django_db  # a page asks for its content type when it is made

BERLIN = ZoneInfo("Europe/Berlin")
# Daylight saving begins on 29 March 2026 (2:00 becomes 3:00) and ends on 25 October 2026 (3:00 becomes 2:00).


def at(text: str, fold: int = 0) -> datetime.datetime:
    """ "2026-03-29 18:00" in Recklinghausen."""
    return datetime.datetime.fromisoformat(text).replace(tzinfo=BERLIN, fold=fold)


def event(start: str, end: str, exceptions=(), **kwargs) -> EventPage:
    """An event that is not in the database."""
    page = EventPage(title="Sprechstunde", start=at(start), end=at(end), **kwargs)
    page.exceptions = [EventExceptionFactory.build(**exception) for exception in exceptions]
    return page


def until(text: str, repeat: str = "weekly") -> dict:
    return {"repeat": repeat, "repeat_until": datetime.date.fromisoformat(text)}


def local_starts(page: EventPage) -> list[str]:
    return [f"{timezone.localtime(date.start):%Y-%m-%d %H:%M}" for date in expand(page)]


def local_dates(page: EventPage) -> list[tuple[str, str]]:
    return [
        (f"{timezone.localtime(date.start):%Y-%m-%d %H:%M}", f"{timezone.localtime(date.end):%Y-%m-%d %H:%M}")
        for date in expand(page)
    ]


def test_a_single_event_has_one_date():
    assert local_dates(event("2026-05-12 18:00", "2026-05-12 20:00")) == [("2026-05-12 18:00", "2026-05-12 20:00")]


def test_the_clock_time_stays_the_same_when_daylight_saving_begins():
    page = event("2026-03-26 18:00", "2026-03-26 20:00", **until("2026-04-02"))
    assert local_dates(page) == [("2026-03-26 18:00", "2026-03-26 20:00"), ("2026-04-02 18:00", "2026-04-02 20:00")]
    assert [date.start.hour for date in expand(page)] == [17, 16]  # in UTC


def test_the_clock_time_stays_the_same_when_daylight_saving_ends():
    page = event("2026-10-22 18:00", "2026-10-22 20:00", **until("2026-10-29"))
    assert local_starts(page) == ["2026-10-22 18:00", "2026-10-29 18:00"]
    assert [date.start.hour for date in expand(page)] == [16, 17]


def test_a_time_that_does_not_exist_moves_on_by_the_missing_hour():
    page = event("2026-03-22 02:30", "2026-03-22 03:30", **until("2026-04-05"))
    assert local_dates(page)[1] == ("2026-03-29 03:30", "2026-03-29 04:30")
    assert local_dates(page)[2] == ("2026-04-05 02:30", "2026-04-05 03:30")


def test_a_time_that_exists_twice_means_the_first_one():
    page = event("2026-10-18 02:30", "2026-10-18 02:45", **until("2026-10-25"))
    assert expand(page)[1].start == at("2026-10-25 02:30", fold=0).astimezone(datetime.UTC)


def test_an_event_in_the_hour_that_exists_twice_keeps_its_end():
    page = event("2026-10-25 02:30", "2026-10-25 02:30")
    page.end = at("2026-10-25 02:30", fold=1)
    (date,) = expand(page)
    assert date.end - date.start == datetime.timedelta(hours=1)


def test_a_night_ends_at_the_same_clock_time_when_the_clocks_change():
    page = event("2026-10-17 22:00", "2026-10-18 06:00", **until("2026-10-24"))
    assert local_dates(page)[1] == ("2026-10-24 22:00", "2026-10-25 06:00")


@pytest.mark.parametrize(
    ("repeat", "last_day", "starts"),
    [
        ("weekly", "2026-05-26", ["2026-05-12", "2026-05-19", "2026-05-26"]),
        ("weekly", "2026-05-25", ["2026-05-12", "2026-05-19"]),
        ("fortnightly", "2026-06-09", ["2026-05-12", "2026-05-26", "2026-06-09"]),
        ("monthly", "2026-07-12", ["2026-05-12", "2026-06-12", "2026-07-12"]),
        ("yearly", "2028-05-12", ["2026-05-12", "2027-05-12", "2028-05-12"]),
        ("monthly-weekday", "2026-07-14", ["2026-05-12", "2026-06-09", "2026-07-14"]),
    ],
)
def test_a_series_repeats_up_to_and_including_its_last_day(repeat, last_day, starts):
    page = event("2026-05-12 18:00", "2026-05-12 20:00", **until(last_day, repeat))
    assert [start[:10] for start in local_starts(page)] == starts


def test_months_without_the_day_are_left_out():
    page = event("2026-01-31 10:00", "2026-01-31 11:00", **until("2026-05-31", "monthly"))
    assert [start[:10] for start in local_starts(page)] == ["2026-01-31", "2026-03-31", "2026-05-31"]


def test_the_29th_of_february_comes_in_leap_years_only():
    page = event("2024-02-29 10:00", "2024-02-29 11:00", **until("2032-12-31", "yearly"))
    assert [start[:10] for start in local_starts(page)] == ["2024-02-29", "2028-02-29", "2032-02-29"]


@pytest.mark.parametrize(
    ("repeat", "first", "days"),
    [
        ("monthly-weekday", "2026-01-23", ["2026-01-23", "2026-02-27", "2026-03-27", "2026-04-24", "2026-05-22"]),
        ("monthly-weekday", "2026-01-30", ["2026-01-30", "2026-02-27", "2026-03-27", "2026-04-24", "2026-05-29"]),
        ("monthly-last", "2026-02-27", ["2026-02-27", "2026-03-27", "2026-04-24", "2026-05-29"]),
    ],
    ids=["the fourth stays the fourth", "a fifth means the last", "the last"],
)
def test_a_weekday_of_the_month_comes_from_the_first_date(repeat, first, days):
    page = event(f"{first} 18:00", f"{first} 19:00", **until("2026-05-31", repeat))
    assert [start[:10] for start in local_starts(page)] == days


@pytest.mark.parametrize(
    ("repeat", "first", "words"),
    [
        ("none", "2026-05-12", ""),
        ("weekly", "2026-05-12", "jeden Dienstag"),
        ("fortnightly", "2026-05-12", "alle zwei Wochen am Dienstag"),
        ("monthly", "2026-05-12", "jeden Monat am 12."),
        ("monthly-weekday", "2026-05-12", "jeden zweiten Dienstag im Monat"),
        ("monthly-weekday", "2026-05-29", "jeden letzten Freitag im Monat"),
        ("monthly-last", "2026-02-27", "jeden letzten Freitag im Monat"),
        ("yearly", "2026-05-12", "jedes Jahr am 12. Mai"),
    ],
)
def test_a_rule_can_be_said(repeat, first, words):
    assert event(f"{first} 18:00", f"{first} 19:00", repeat=repeat).repetition == words


def test_a_single_event_that_has_moved_remembers_when_it_was_to_be():
    page = event("2026-05-12 18:00", "2026-05-12 20:00", state="verschoben", moved_from=at("2026-05-05 17:00"))
    (date,) = expand(page)
    assert (date.original_start, date.start) == (at("2026-05-05 17:00"), at("2026-05-12 18:00"))
    page.state = OccurrenceState.SCHEDULED
    assert expand(page)[0].original_start == at("2026-05-12 18:00")


def naive_days(first: datetime.date, repeat: str, until: datetime.date) -> list[datetime.date]:
    """Day by day: does the series fall on it?"""

    def nth(day):
        return (day.day - 1) // 7

    def is_last(day):
        return (day + datetime.timedelta(days=7)).month != day.month

    fits = {
        "none": lambda day: day == first,
        "weekly": lambda day: (day - first).days % 7 == 0,
        "fortnightly": lambda day: (day - first).days % 14 == 0,
        "monthly": lambda day: day.day == first.day,
        "monthly-weekday": lambda day: (
            day.weekday() == first.weekday() and (is_last(day) if nth(first) == 4 else nth(day) == nth(first))
        ),
        "monthly-last": lambda day: day == first or (day.weekday() == first.weekday() and is_last(day)),
        "yearly": lambda day: (day.month, day.day) == (first.month, first.day),
    }[repeat]
    days = [first + datetime.timedelta(days=number) for number in range(max((until - first).days, 0) + 1)]
    return [day for day in days if fits(day)]


def test_hundreds_of_random_rules_agree_with_a_walk_through_the_calendar():
    chance = random.Random(2026)
    for _ in range(400):
        repeat = chance.choice([choice.value for choice in Repeat])
        first = datetime.date(2023, 1, 1) + datetime.timedelta(days=chance.randrange(1500))
        last = first + datetime.timedelta(days=chance.randrange(2000))
        page = event(f"{first} 02:30", f"{first} 02:45", repeat=repeat, repeat_until=last)
        assert [start[:10] for start in local_starts(page)] == [str(day) for day in naive_days(first, repeat, last)]


def test_a_rule_without_an_end_gives_only_the_first_date():
    assert len(expand(event("2026-05-12 18:00", "2026-05-12 20:00", repeat="weekly"))) == 1


def test_an_all_day_date_lasts_from_midnight_to_the_last_moment_of_its_last_day():
    (date,) = expand(event("2026-05-12 09:00", "2026-05-13 17:00", all_day=True))
    assert date.start == at("2026-05-12 00:00")
    assert date.end == at("2026-05-13 23:59:59.999999")


@pytest.mark.parametrize(("day", "hours"), [("2026-03-29", 23), ("2026-10-25", 25)])
def test_an_all_day_date_covers_the_whole_day_on_which_the_clocks_change(day, hours):
    (date,) = expand(event(f"{day} 00:00", f"{day} 00:00", all_day=True))
    length = date.end.astimezone(datetime.UTC) - date.start.astimezone(datetime.UTC)
    assert length == datetime.timedelta(hours=hours) - datetime.timedelta(microseconds=1)


def test_an_all_day_series_stays_on_its_days_across_both_changes():
    page = event("2026-03-01 00:00", "2026-03-01 00:00", all_day=True, **until("2026-11-01", "weekly"))
    days = [timezone.localtime(date.start).date() for date in expand(page)]
    assert {later - earlier for earlier, later in pairwise(days)} == {datetime.timedelta(days=7)}
    assert all(timezone.localtime(date.end).date() == day for date, day in zip(expand(page), days, strict=True))


SERIES = ("2026-05-12 18:00", "2026-05-12 20:00")
THIRD_WEEK = datetime.date(2026, 5, 26)


def series(**exception):
    return event(*SERIES, exceptions=[exception | {"date": THIRD_WEEK}], **until("2026-06-02"))


def test_a_dropped_date_is_gone():
    page = series(state=EventException.State.DROPPED)
    assert [start[:10] for start in local_starts(page)] == ["2026-05-12", "2026-05-19", "2026-06-02"]


def test_a_cancelled_date_stays_and_says_so():
    dates = expand(series(state=EventException.State.CANCELLED, note="krank"))
    assert [date.state for date in dates] == ["findet-statt", "findet-statt", "abgesagt", "findet-statt"]
    assert dates[2].note == "krank"


def test_a_moved_date_keeps_its_length_and_its_identity():
    date = expand(series(state=EventException.State.MOVED, new_start=at("2026-05-27 17:00")))[2]
    assert (date.start, date.end) == (at("2026-05-27 17:00"), at("2026-05-27 19:00"))
    assert date.original_start == at("2026-05-26 18:00")


def test_a_moved_date_may_have_another_end():
    moved = {"new_start": at("2026-05-27 17:00"), "new_end": at("2026-05-27 17:30")}
    assert expand(series(state=EventException.State.MOVED, **moved))[2].end == at("2026-05-27 17:30")


def test_an_end_before_the_start_is_not_taken_over():
    date = expand(series(state=EventException.State.SOLD_OUT, new_end=at("2026-05-01 10:00")))[2]
    assert date.end == at("2026-05-26 20:00")


def test_an_exception_for_a_day_outside_the_series_changes_nothing():
    page = event(*SERIES, exceptions=[{"date": datetime.date(2026, 5, 27)}], **until("2026-05-19"))
    assert [date.state for date in expand(page)] == ["findet-statt", "findet-statt"]


def test_exceptions_count_days_as_the_wall_calendar_does():
    # 0:30 in Recklinghausen is still the day before in UTC.
    page = event("2026-05-12 00:30", "2026-05-12 01:00", exceptions=[{"date": THIRD_WEEK}], **until("2026-06-02"))
    assert [date.state for date in expand(page)][2] == "abgesagt"


def test_days_of_exceptions_have_to_be_days_of_the_series_each_once():
    page = event(*SERIES, **until("2026-06-02"))
    days = [THIRD_WEEK, datetime.date(2026, 5, 27), datetime.date(2027, 1, 1), THIRD_WEEK]
    assert exception_errors(page, days) == {
        1: "Am 27. Mai 2026 ist nach der Regel kein Termin. Am nächsten liegt der 26. Mai 2026.",
        2: "Am 1. Januar 2027 ist nach der Regel kein Termin. Am nächsten liegt der 2. Juni 2026.",
        3: "Für den 26. Mai 2026 steht schon eine Ausnahme in der Liste.",
    }


def test_a_series_is_capped():
    page = event(*SERIES, **until("2126-05-12"))
    assert len(expand(page)) == MAX_OCCURRENCES
    assert len(list(rule_starts(page))) == MAX_OCCURRENCES + 1


def test_more_dates_than_the_cap_are_refused_with_a_reason():
    page = event(*SERIES, **until("2126-05-12"))
    page.title = page.slug = "sprechstunde"
    with pytest.raises(ValidationError, match=f"mehr als {MAX_OCCURRENCES} Termine"):
        page.clean()


@pytest.mark.parametrize("day", ["0226-05-12", "0001-01-01", "2202-05-12", "9999-12-31"])
def test_a_slip_in_the_year_is_refused_at_its_field(day):
    page = event(f"{day} 18:00", f"{day} 20:00", moved_from=at(f"{day} 17:00"))
    with pytest.raises(ValidationError) as refusal:
        page.clean()
    assert set(refusal.value.message_dict) == {"start", "end", "moved_from"}
    assert "Bitte prüfen Sie das Jahr" in str(refusal.value)
    with pytest.raises(ValidationError, match="Bitte prüfen Sie das Jahr"):
        EventException(new_start=at(f"{day} 18:00")).clean()


def test_a_preview_has_the_dates_in_the_order_in_which_they_come():
    page = series(state=EventException.State.MOVED, new_start=at("2026-05-11 17:00"))
    days = [date.start.astimezone(BERLIN).day for date in page.preview_occurrences]
    assert days == [11, 12, 19, 2]


class TestStoredDates:
    @pytest.fixture
    def page(self):
        return EventPageFactory(start=at(SERIES[0]), end=at(SERIES[1]), **until("2026-06-02"))

    def publish(self, page):
        page.save_revision().publish()

    def test_publishing_makes_them(self, page):
        Occurrence.objects.all().delete()
        self.publish(page)
        assert [timezone.localtime(o.start).day for o in page.occurrences.all()] == [12, 19, 26, 2]

    def test_a_draft_has_none(self):
        assert not EventPageFactory(live=False).occurrences.exists()

    def test_a_saved_draft_does_not_change_them(self, page):
        page.repeat_until = datetime.date(2026, 5, 19)
        page.save_revision()
        assert page.occurrences.count() == 4

    def test_they_keep_their_keys_when_published_again(self, page):
        before = list(page.occurrences.values_list("pk", flat=True))
        page.title = "Neuer Name"
        page.exceptions.add(EventExceptionFactory.build(date=THIRD_WEEK))
        page.repeat_until = datetime.date(2026, 6, 9)
        self.publish(page)
        after = list(page.occurrences.values_list("pk", flat=True))
        assert after[:4] == before
        assert len(after) == 5
        assert page.occurrences.get(pk=before[2]).state == OccurrenceState.CANCELLED

    def test_they_keep_their_keys_and_states_when_the_hour_changes(self, page):
        page.exceptions.add(EventExceptionFactory.build(date=THIRD_WEEK))
        self.publish(page)
        before = list(page.occurrences.values_list("pk", "state"))
        page.start, page.end = at("2026-05-12 19:00"), at("2026-05-12 21:00")
        self.publish(page)
        assert list(page.occurrences.values_list("pk", "state")) == before
        assert {timezone.localtime(o.start).hour for o in page.occurrences.all()} == {19}

    def test_an_exception_for_a_day_that_a_new_weekday_leaves_is_refused_by_name(self, page):
        page.exceptions.add(EventExceptionFactory.build(date=THIRD_WEEK))
        self.publish(page)
        page.start, page.end = at("2026-05-13 18:00"), at("2026-05-13 20:00")
        with pytest.raises(NotReady, match=r"Am 26\. Mai 2026 ist nach der Regel kein Termin"):
            self.publish(page)
        assert page.occurrences.filter(state="abgesagt").count() == 1

    def test_the_state_follows_an_exception_to_the_new_weekday(self, page):
        exception = EventExceptionFactory.build(date=datetime.date(2026, 5, 27))
        page.exceptions.add(exception)
        page.start, page.end = at("2026-05-13 18:00"), at("2026-05-13 20:00")
        self.publish(page)
        (date,) = page.occurrences.filter(state="abgesagt")
        assert date.start == at("2026-05-27 18:00")

    def test_those_that_the_rule_no_longer_gives_are_removed(self, page):
        page.repeat_until = datetime.date(2026, 5, 19)
        self.publish(page)
        assert page.occurrences.count() == 2

    def test_a_change_of_the_event_reaches_them(self, page):
        page.end = at("2026-05-12 21:00")
        page.state = OccurrenceState.CANCELLED
        self.publish(page)
        assert {timezone.localtime(o.end).hour for o in page.occurrences.all()} == {21}
        assert {o.state for o in page.occurrences.all()} == {OccurrenceState.CANCELLED}

    def test_making_many_costs_no_more_queries_than_making_few(self, page, django_assert_num_queries):
        page.occurrences.all().delete()
        page.repeat_until = datetime.date(2026, 5, 19)
        with django_assert_num_queries(6):  # two of them savepoints
            sync_occurrences(page)
        page.occurrences.all().delete()
        page.repeat_until = datetime.date(2027, 5, 19)
        with django_assert_num_queries(6):
            sync_occurrences(page)
        assert page.occurrences.count() == 54

    def test_nothing_is_written_when_nothing_changed(self, page, django_assert_num_queries):
        sync_occurrences(page)
        with django_assert_num_queries(5):  # exceptions, delete, read and two savepoints
            sync_occurrences(page)
