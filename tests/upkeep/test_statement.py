"""The admin warns when the Erklärung zur Barrierefreiheit has not been looked at for eleven months, or is missing."""

import datetime

import pytest
from django.core import mail
from django.core.management import call_command

from smartvest.home.models import AccessibilityStatementPage
from smartvest.upkeep import dashboard, reminders
from smartvest.upkeep.models import Reminder
from smartvest.upkeep.statement import warning
from tests.factories import AccessibilityStatementPageFactory, MunicipalityPageFactory

pytestmark = pytest.mark.django_db
MADE, REVIEWED = datetime.date(2025, 3, 1), datetime.date(2026, 1, 31)


@pytest.fixture
def statement(site_tree):
    return AccessibilityStatementPageFactory(made_on=MADE, reviewed_on=REVIEWED)


@pytest.fixture
def county(site_tree):
    return MunicipalityPageFactory(title="Kreis Recklinghausen", kind="kreis", contact_email="portal@kreis.example")


@pytest.fixture
def overdue(statement):
    AccessibilityStatementPage.objects.update(reviewed_on="2020-01-01")


@pytest.mark.parametrize(
    ("reviewed", "today", "warned"),
    [
        (REVIEWED, datetime.date(2026, 12, 30), False),
        (REVIEWED, datetime.date(2026, 12, 31), True),
        # The month eleven months later may be shorter.
        (datetime.date(2026, 3, 31), datetime.date(2027, 2, 27), False),
        (datetime.date(2026, 3, 31), datetime.date(2027, 2, 28), True),
    ],
)
def test_it_is_due_from_the_day_on_which_eleven_months_have_passed(statement, reviewed, today, warned):
    AccessibilityStatementPage.objects.update(reviewed_on=reviewed)
    found = warning(today)
    assert (found is not None) is warned
    if found:
        assert found.since == today
        assert f"{reviewed:%d.%m.%Y}" in found.note


def test_without_a_review_the_day_it_was_made_counts(statement):
    AccessibilityStatementPage.objects.update(reviewed_on=None)
    assert warning(datetime.date(2026, 1, 31)) is None
    assert "zuletzt erstellt am 01.03.2025" in warning(datetime.date(2026, 2, 1)).note


def test_without_any_date_it_is_due_at_once(statement):
    AccessibilityStatementPage.objects.update(reviewed_on=None, made_on=None)
    assert "sagt nicht, wann" in warning().note


def test_a_draft_is_no_statement(statement):
    AccessibilityStatementPage.objects.update(live=False)
    found = warning()
    assert "noch nicht veröffentlicht" in found.note
    assert found.edit_path == f"/admin/pages/{statement.pk}/edit/"


def test_of_two_the_public_one_counts(statement):
    AccessibilityStatementPage.objects.update(live=False)
    public = AccessibilityStatementPageFactory(slug="neu", reviewed_on=REVIEWED)
    assert warning(REVIEWED) is None
    assert AccessibilityStatementPage.objects.current() == public


def test_a_missing_statement_is_asked_for(site_tree):
    found = warning()
    assert "fehlt noch" in found.note
    assert found.edit_path == f"/admin/pages/add/home/accessibilitystatementpage/{site_tree.pk}/"


def test_a_portal_without_a_home_page_has_nothing_to_link_to(db):
    assert warning().edit_path == ""


def test_the_dashboard_tells_those_who_may_edit_it(overdue, person, log_in):
    for role, told in {"county": True, "admin": True, "herten": False}.items():
        html = log_in(person(role)).get("/admin/").content.decode()
        assert ("Barrierefreiheit (1)" in html) is told, role
        assert ("zuletzt überprüft am 01.01.2020" in html) is told, role


def test_the_dashboard_asks_those_for_a_missing_one_who_may_make_it(person):
    for role, told in {"county": 1, "admin": 1, "herten": 0}.items():
        assert dashboard.statement_review(person(role)).total == told, role


def test_the_dashboard_is_quiet_after_a_review(statement, person):
    AccessibilityStatementPage.objects.update(reviewed_on=datetime.date.today())
    assert dashboard.statement_review(person("county")).total == 0


def test_the_kreis_is_reminded_by_mail_and_a_town_is_not(overdue, county):
    MunicipalityPageFactory(title="Herten", contact_email="digital@herten.example")
    call_command("send_review_reminders", verbosity=0)
    [message] = mail.outbox
    assert message.to == ["portal@kreis.example"]
    assert message.subject == "Bitte prüfen: Erklärung zur Barrierefreiheit im Portal smartVEST"
    assert "zuletzt überprüft am 01.01.2020" in message.body
    page = AccessibilityStatementPage.objects.get()
    assert f"http://127.0.0.1:8000/admin/pages/{page.pk}/edit/" in message.body
    assert "Projekt" not in message.body


def test_it_comes_again_after_fourteen_days_and_not_before(overdue, county):
    call_command("send_review_reminders", verbosity=0)
    today = datetime.date.today()
    Reminder.objects.update(day=today - datetime.timedelta(days=13))
    assert reminders.requests_of_today() == []
    Reminder.objects.update(day=today - datetime.timedelta(days=14))
    assert len(reminders.requests_of_today()) == 1


def test_it_is_not_kept_waiting_when_it_falls_due_after_the_last_mail(statement, county, monkeypatch):
    Reminder.objects.create(municipality=county, day=datetime.date(2026, 12, 30), sent_at="2026-12-30T06:15Z")
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *args: datetime.date(2026, 12, 31))
    assert [request.statement.page.pk for request in reminders.requests_of_today()] == [statement.pk]
