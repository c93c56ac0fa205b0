"""An editor changes a series: single dates keep their state, and what no longer fits is named at its field."""

import datetime

import pytest
from django.utils import timezone

from tests import factories
from tests.admin.editing import address_to_edit, filled_form, publish

pytestmark = pytest.mark.django_db


def local(*moment) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime(*moment))


@pytest.fixture
def series(admin):
    """Four Mondays in May 2030, the second moved to a Wednesday, the third called off, the fourth booked up."""
    page = factories.EventPageFactory(
        start=local(2030, 5, 6, 18),
        end=local(2030, 5, 6, 20),
        repeat="weekly",
        repeat_until=datetime.date(2030, 5, 27),
        municipalities=[factories.MunicipalityPageFactory()],
    )
    rows = [
        {"date": "13.05.2030", "state": "verschoben", "new_start": "15.05.2030 17:00"},
        {"date": "20.05.2030", "state": "abgesagt", "note": "krank"},
        {"date": "27.05.2030", "state": "ausgebucht"},
    ]
    return publish(admin, page, {"exceptions": rows})


def states(page) -> list[tuple[str, str]]:
    return [(f"{timezone.localtime(date.start):%d. %H}", date.state) for date in page.occurrences.all()]


def refused(admin, page, changes: dict):
    data = filled_form(admin, address_to_edit(page), type(page), changes) | {"action-publish": "action-publish"}
    return admin.post(address_to_edit(page), data).context["form"]


def test_single_dates_have_their_state(series):
    assert states(series) == [
        ("06. 18", "findet-statt"),
        ("15. 17", "verschoben"),
        ("20. 18", "abgesagt"),
        ("27. 18", "ausgebucht"),
    ]


def test_they_keep_it_when_the_title_or_the_end_changes(admin, series):
    page = publish(admin, series, {"title": "Neuer Name", "end": "06.05.2030 21:00"})
    assert [state for _, state in states(page)] == ["findet-statt", "verschoben", "abgesagt", "ausgebucht"]
    assert {timezone.localtime(date.end).hour for date in page.occurrences.exclude(state="verschoben")} == {21}


def test_they_keep_it_when_the_hour_changes(admin, series):
    keys = list(series.occurrences.values_list("pk", flat=True))
    page = publish(admin, series, {"start": "06.05.2030 19:00"})
    assert states(page) == [
        ("06. 19", "findet-statt"),
        ("15. 17", "verschoben"),
        ("20. 19", "abgesagt"),
        ("27. 19", "ausgebucht"),
    ]
    assert list(page.occurrences.values_list("pk", flat=True)) == keys


def test_a_new_weekday_asks_for_each_exception_at_its_field(admin, series):
    form = refused(admin, series, {"start": "07.05.2030 18:00", "end": "07.05.2030 20:00"})
    rows = [row.errors.get("date") for row in form.formsets["exceptions"].forms if row.initial]
    assert rows[0] == ["Am 13. Mai 2030 ist nach der Regel kein Termin. Am nächsten liegt der 14. Mai 2030."]
    assert len(rows) == 3
    assert [state for _, state in states(series)] == ["findet-statt", "verschoben", "abgesagt", "ausgebucht"]


def test_new_weekday_and_new_exceptions_go_together(admin, series):
    row = {"date": "14.05.2030", "state": "abgesagt"}
    series.exceptions.all().delete()
    series.save_revision()
    page = publish(admin, series, {"start": "07.05.2030 18:00", "end": "07.05.2030 20:00", "exceptions": [row]})
    assert states(page) == [("07. 18", "findet-statt"), ("14. 18", "abgesagt"), ("21. 18", "findet-statt")]


def test_two_exceptions_for_one_day_are_refused(admin, series):
    row = {"date": "13.05.2030", "state": "abgesagt"}
    form = refused(admin, series, {"exceptions": [row, row]})
    messages = [row.errors["date"] for row in form.formsets["exceptions"].forms if row.errors]
    assert ["Für den 13. Mai 2030 steht schon eine Ausnahme in der Liste."] in messages


def test_a_single_event_that_moves_remembers_when_visitors_expected_it(admin):
    page = factories.EventPageFactory(start=local(2030, 5, 6, 18), end=local(2030, 5, 6, 20))
    page.save_revision().publish()
    page = publish(admin, page, {"start": "08.05.2030 18:00", "end": "08.05.2030 20:00", "state": "verschoben"})
    assert page.moved_from == local(2030, 5, 6, 18)
    assert page.occurrences.get().moved_from == local(2030, 5, 6, 18)
    again = publish(admin, page, {"title": "Anderer Name"})
    assert again.moved_from == local(2030, 5, 6, 18)


@pytest.mark.parametrize("day", ["01.01.0001", "06.05.0203", "31.12.9999"])
def test_a_slip_in_the_year_is_named_at_its_field(admin, series, day):
    form = refused(admin, series, {"start": f"{day} 00:00", "end": f"{day} 01:00"})
    assert set(form.errors) == {"start", "end"}


def test_nobody_publishes_in_another_time_zone(admin):
    account = admin.get("/admin/account/")
    assert account.status_code == 200
    assert "current_time_zone" not in account.content.decode()


def test_an_alias_has_the_dates_of_its_original(admin, series):
    town = factories.MunicipalityPageFactory()
    form = {"new_title": "Kopie", "new_slug": "kopie", "new_parent_page": town.pk, "publish_copies": "on"}
    response = admin.post(f"/admin/pages/{series.pk}/copy/", form | {"alias": "on"})
    assert response.status_code == 302
    alias = type(series).objects.get(alias_of=series)
    assert states(alias) == states(series)
