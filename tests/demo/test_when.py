"""Days that count from the day of loading."""

import datetime

import pytest

from smartvest.demo.content.when import FRIDAY, MONDAY, coming, historical, past, this_month

TODAY = datetime.date(2026, 5, 20)  # a Wednesday


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (historical(2023, 9, 26), datetime.date(2023, 9, 26)),
        (coming(3), datetime.date(2026, 5, 23)),
        (coming(2, FRIDAY), datetime.date(2026, 5, 22)),
        (coming(3, FRIDAY), datetime.date(2026, 5, 29)),
        (past(2, MONDAY), datetime.date(2026, 5, 18)),
        (past(3, MONDAY), datetime.date(2026, 5, 11)),
        (this_month(15), datetime.date(2026, 5, 15)),
        (coming(219, FRIDAY), datetime.date(2027, 1, 8)),  # neither Christmas Day nor New Year's Day
    ],
)
def test_a_day_falls_where_it_should(day, expected):
    assert day.on(TODAY) == expected
