"""The events of the demo make sense on whatever day somebody loads it."""

import datetime
from types import SimpleNamespace

import pytest

from events.recurrence import rule_starts
from smartvest.demo.content.catalogue import EVENTS
from smartvest.demo.content.events_coming import COMING_EVENTS
from smartvest.demo.content.events_past import PAST_EVENTS
from smartvest.demo.content.events_running import RUNNING_EVENTS
from smartvest.demo.loading.demo import moment
from smartvest.demo.loading.plan import event_times

DAYS = [datetime.date(2026, 1, 1) + datetime.timedelta(days=number) for number in range(800)]
SERIES = [event for event in EVENTS if event.repeat != "none"]


@pytest.mark.parametrize("event", COMING_EVENTS, ids=lambda event: event.slug)
def test_what_is_to_come_lies_ahead(event):
    for today in DAYS:
        times = event_times(event, today)
        assert moment(today, "23:59") < times["start"] < times["end"]


@pytest.mark.parametrize("event", PAST_EVENTS, ids=lambda event: event.slug)
def test_what_is_over_lies_behind(event):
    for today in DAYS:
        if not event.start.fixed or event.start.fixed < today:
            times = event_times(event, today)
            assert times["start"] < times["end"] < moment(today, "00:00")


@pytest.mark.parametrize("event", RUNNING_EVENTS[:2], ids=lambda event: event.slug)
def test_what_runs_today_has_begun_and_has_not_ended(event):
    for today in DAYS:
        times = event_times(event, today)
        assert times["start"] <= moment(today, "00:00") < moment(today, "23:58") < times["end"]


@pytest.mark.parametrize("event", SERIES, ids=lambda event: event.slug)
def test_every_exception_of_a_series_hits_a_date_that_is_to_come(event):
    for today in DAYS[::7]:
        rule = SimpleNamespace(
            repeat=event.repeat, repeat_until=event.repeat_until.on(today), **event_times(event, today)
        )
        starts = list(rule_starts(rule))
        for exception in event.exceptions:
            assert starts[exception.number - 1] > moment(today, "23:59")
