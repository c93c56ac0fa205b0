"""A month as a table: each date on each of its days, and nowhere to get lost."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from events.months import Month, weeks
from tests.factories import EventIndexPageFactory, EventPageFactory, MunicipalityPageFactory, only

from .calendars import at

pytestmark = pytest.mark.django_db
INDEX = "/aktuelles/veranstaltungen/"
MAY = f"{INDEX}monat/2150/5/"


@pytest.fixture
def world():
    herten = MunicipalityPageFactory(title="Herten")
    EventPageFactory(title="Barcamp", start=at("2150-04-30 00:00"), end=at("2150-05-02 00:00"), all_day=True)
    EventPageFactory(
        title="Lesung",
        start=at("2150-05-12 18:00"),
        end=at("2150-05-12 20:00"),
        state="ausgebucht",
        municipalities=[herten],
    )
    EventPageFactory(title="Nacht", start=at("2150-05-31 22:00"), end=at("2150-06-01 00:00"))
    EventPageFactory(title="Alt", start=at("2020-05-12 18:00"), end=at("2020-05-12 20:00"))


def table(address: str) -> dict[str, list[str]]:
    """The links of each day that has any."""
    soup = BeautifulSoup(Client().get(address).content, "html.parser")
    cells = soup.select(".month-view td:has(a)")
    return {cell.time["datetime"]: [link.get_text(strip=True) for link in cell.select("a")] for cell in cells}


def test_a_date_stands_on_every_day_that_it_touches(world):
    assert table(MAY) == {
        "2150-05-01": ["Barcamp"],
        "2150-05-02": ["Barcamp"],
        "2150-05-12": ["Lesung"],
        "2150-05-31": ["Nacht"],
    }
    assert table(f"{INDEX}monat/2150/4/") == {"2150-04-30": ["Barcamp"]}
    assert table(f"{INDEX}monat/2150/6/") == {}


def test_it_is_a_table_with_heads_and_a_caption(world):
    soup = BeautifulSoup(Client().get(MAY).content, "html.parser")
    assert soup.h1.get_text(strip=True) == soup.caption.get_text(strip=True).removesuffix(" nach Wochentagen")
    heads = [head.get_text(strip=True) for head in soup.select("thead th[scope=col]")]
    assert heads == ["KW", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
    rows = soup.select(".month-view tbody tr")
    assert {len(row.select("td")) for row in rows} == {7}
    assert rows[0].select_one("th[scope=row]").get_text() == "Kalenderwoche 18"
    assert "ausgebucht" in soup.find("time", datetime="2150-05-12").parent.get_text()


def test_filters_hold_in_it_and_go_along(world):
    page = Client().get(f"{MAY}?stadt=herten")
    assert table(f"{MAY}?stadt=herten") == {"2150-05-12": ["Lesung"]}
    assert page.context["listing"].sentence == "1 Termin im Mai 2150 in Herten"
    assert page.context["month"].next_url == f"{INDEX}monat/2150/6/?stadt=herten"
    assert page.context["month"].previous_url == f"{INDEX}monat/2150/4/?stadt=herten"
    assert page.context["list_url"] == f"{INDEX}?stadt=herten"
    assert "noindex" not in page.text
    assert "noindex" in Client().get(f"{MAY}?stadt=herten&q=lesung").text


def test_a_month_that_is_written_in_another_way_leads_to_its_one_address_with_its_filters(world):
    response = Client().get(f"{INDEX}monat/2150/05/?stadt=herten")
    assert (response.status_code, response.url) == (302, f"{MAY}?stadt=herten")


def test_what_of_the_address_is_unknown_is_named(world):
    page = Client().get(f"{MAY}?stadt=atlantis&von=2150-02-30")
    assert len(page.context["listing"].notices) == 2
    assert page.context["listing"].total == 3


def test_months_end_with_the_dates(world):
    assert Client().get(f"{INDEX}monat/2150/6/").context["month"].next_url == ""
    assert Client().get(f"{INDEX}monat/2020/5/").context["month"].previous_url == ""
    for month in ("2150/7", "2020/4", "2026/13", "2026/0", "0/1", "99999/1", "2026/x", "2026/-1"):
        assert Client().get(f"{INDEX}monat/{month}/").status_code == 404, month


def test_without_dates_there_is_the_current_month():
    only(EventIndexPageFactory)
    page = Client().get(INDEX)
    assert Client().get(page.context["month_url"]).status_code == 200


def test_the_list_leads_to_the_month_of_its_first_date(world):
    assert Client().get(f"{INDEX}?von=2150-05-05").context["month_url"] == f"{MAY}?von=2150-05-05"
    assert Client().get(f"{INDEX}archiv/").context["month_url"] == f"{INDEX}monat/2020/5/"


def test_a_month_costs_the_same_with_many_dates(world, django_assert_max_num_queries):
    def queries() -> int:
        with django_assert_max_num_queries(60) as captured:
            Client().get(MAY)
        return len(captured)

    queries()
    before = queries()
    EventPageFactory(
        start=at("2150-05-01 08:00"),
        end=at("2150-05-01 09:00"),
        repeat="weekly",
        repeat_until=datetime.date(2150, 12, 1),
    )
    for number in range(10):
        EventPageFactory(title=f"Mehr {number}", start=at("2150-05-20 08:00"), end=at("2150-05-20 09:00"))
    assert queries() == before


def test_a_night_until_midnight_is_not_among_the_dates_of_the_next_day(world):
    assert Client().get(f"{INDEX}monat/2150/6/").context["listing"].total == 0
    assert Client().get(f"{INDEX}?von=2150-06-01").context["listing"].total == 0
    EventPageFactory(title="Mitternacht", start=at("2150-06-01 00:00"), end=at("2150-06-01 00:00"))
    assert table(f"{INDEX}monat/2150/6/") == {"2150-06-01": ["Mitternacht"]}
    assert Client().get(f"{INDEX}?von=2150-06-01").context["listing"].total == 1


def test_a_date_that_lasts_for_years_is_on_each_day_of_a_month():
    EventPageFactory(title="Ausstellung", start=at("2150-03-05 10:00"), end=at("2154-03-05 18:00"))
    assert set(table(MAY)) == {f"2150-05-{day:02}" for day in range(1, 32)}
    assert min(table(f"{INDEX}monat/2150/3/")) == "2150-03-05"
    assert max(table(f"{INDEX}monat/2154/3/")) == "2154-03-05"


@pytest.mark.parametrize(("year", "number", "first", "rows"), [(2026, 2, 5, 5), (2027, 2, 5, 4), (2026, 12, 49, 5)])
def test_weeks_begin_on_monday(year, number, first, rows):
    found = weeks(Month(year, number), [])
    assert (found[0].number, len(found)) == (first, rows)
    days = [day.date for week in found for day in week.days if day]
    assert days[0] == datetime.date(year, number, 1)
    assert {day.month for day in days} == {number}


def test_the_months_follow_each_other():
    assert (Month(2026, 12).next, Month(2027, 1).previous) == (Month(2027, 1), Month(2026, 12))
    assert (Month(2026, 5).next, Month(2026, 5).previous) == (Month(2026, 6), Month(2026, 4))
    assert str(Month(2026, 12)) == "Dezember 2026"
