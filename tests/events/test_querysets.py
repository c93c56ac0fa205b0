"""Every public date is in exactly one of the two lists, upcoming and past."""

import datetime
import random
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from events.models import Occurrence
from tests.factories import EventPageFactory

pytestmark = pytest.mark.django_db

BERLIN = ZoneInfo("Europe/Berlin")
SECOND = datetime.timedelta(seconds=1)


def at(text: str) -> datetime.datetime:
    """ "2026-05-12 18:00" in Recklinghausen."""
    return datetime.datetime.fromisoformat(text).replace(tzinfo=BERLIN)


def occurrence(start: str, end: str, **kwargs) -> Occurrence:
    return EventPageFactory(start=at(start), end=at(end), **kwargs).occurrences.get()


def is_upcoming(now: datetime.datetime) -> bool:
    """Whether the one occurrence is upcoming; it must be in exactly one list."""
    upcoming, past = Occurrence.objects.upcoming(now).count(), Occurrence.objects.past(now).count()
    assert upcoming + past == 1
    return bool(upcoming)


def test_a_date_is_upcoming_until_the_second_of_its_end():
    date = occurrence("2026-05-12 18:00", "2026-05-12 20:00")
    assert is_upcoming(date.start - SECOND)
    assert is_upcoming(date.start)
    assert is_upcoming(date.end - SECOND)
    assert is_upcoming(date.end)
    assert not is_upcoming(date.end + SECOND)
    assert not is_upcoming(date.end + datetime.timedelta(microseconds=1))


@pytest.mark.parametrize("day", ["2026-05-12", "2026-03-29", "2026-10-25"])
def test_an_all_day_date_is_upcoming_until_midnight_also_when_the_clocks_change(day):
    occurrence(f"{day} 09:00", f"{day} 09:00", all_day=True)
    midnight = timezone.make_aware(
        datetime.datetime.combine(datetime.date.fromisoformat(day) + datetime.timedelta(days=1), datetime.time.min)
    )
    assert is_upcoming(midnight - SECOND)
    assert not is_upcoming(midnight)


def test_a_date_over_several_days_is_upcoming_until_its_last_day_is_over():
    occurrence("2026-05-12 09:00", "2026-05-14 09:00", all_day=True)
    assert is_upcoming(at("2026-05-14 23:59:59"))
    assert not is_upcoming(at("2026-05-15 00:00"))


def test_the_hour_that_exists_twice_is_not_mixed_up():
    first = at("2026-10-25 02:30")
    second = first.replace(fold=1)
    EventPageFactory(start=first - datetime.timedelta(hours=1), end=first)
    assert is_upcoming(first)
    assert not is_upcoming(second)


def test_random_dates_agree_with_a_naive_reimplementation():
    chance = random.Random(5)
    now = at("2026-10-25 02:30")
    page = EventPageFactory()
    Occurrence.objects.all().delete()
    dates = []
    for number in range(300):
        start = now.astimezone(datetime.UTC) + datetime.timedelta(seconds=chance.randint(-7200, 7200))
        end = start + datetime.timedelta(seconds=chance.choice([0, 1, 3600]))
        original = start + datetime.timedelta(microseconds=number)
        dates.append(Occurrence(event=page, original_start=original, start=start, end=end))
    Occurrence.objects.bulk_create(dates)
    assert set(Occurrence.objects.upcoming(now)) == {date for date in dates if date.end >= now.astimezone(datetime.UTC)}
    assert set(Occurrence.objects.past(now)) == {date for date in dates if date.end < now.astimezone(datetime.UTC)}


def test_upcoming_begins_with_the_next_and_past_with_the_latest():
    days = ["2026-05-14", "2026-05-12", "2026-05-13"]
    for day in days:
        occurrence(f"{day} 18:00", f"{day} 20:00")
    in_may, in_june = at("2026-05-01 00:00"), at("2026-06-01 00:00")
    assert [o.start.day for o in Occurrence.objects.upcoming(in_may)] == [12, 13, 14]
    assert [o.start.day for o in Occurrence.objects.past(in_june)] == [14, 13, 12]


def test_drafts_unpublished_and_private_events_are_not_public():
    EventPageFactory(live=False)
    EventPageFactory().unpublish()
    private = EventPageFactory()
    PageViewRestriction.objects.create(page=private, restriction_type="password", password="geheim")
    public = EventPageFactory()
    assert [o.event_id for o in Occurrence.objects.public()] == [public.pk]
