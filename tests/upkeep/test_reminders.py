"""Who is asked for a check, when, how often, and what happens when the mail server does not play along."""

import datetime
import io
import re
import threading

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone
from wagtail.models import Site

from projects.models import ProjectPage
from smartvest.core.models import SiteSettings
from smartvest.upkeep import reminders
from smartvest.upkeep.models import Reminder
from tests.factories import ImplementationFactory, MunicipalityPageFactory, ProjectPageFactory

pytestmark = pytest.mark.django_db


class RefusesMarl(EmailBackend):
    """A mail server that takes everything but what goes to Marl."""

    def send_messages(self, messages):
        if any("marl" in address for message in messages for address in message.to):
            raise ConnectionRefusedError("Der Mailserver antwortet nicht.")
        return super().send_messages(messages)


def day(offset: int) -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=offset)


def due(offset: int, **fields) -> ProjectPage:
    """A project whose review date is `offset` days from today."""
    return ProjectPageFactory(review_due=day(offset), last_checked=day(offset - 365), **fields)


@pytest.fixture(autouse=True)
def dates_stay(monkeypatch):
    """The tests choose the review dates themselves."""
    monkeypatch.setattr(
        "smartvest.upkeep.management.commands.send_review_reminders.refresh_review_dates", lambda site: 0
    )


@pytest.fixture
def herten(site_tree):
    return MunicipalityPageFactory(title="Herten", contact_email="digital@herten.example")


@pytest.fixture
def marl(site_tree):
    return MunicipalityPageFactory(title="Marl", contact_email="digital@marl.example")


def run(**options) -> str:
    out = io.StringIO()
    call_command("send_review_reminders", stdout=out, stderr=out, **options)
    return out.getvalue()


def sent_on(municipality, date) -> None:
    Reminder.objects.create(municipality=municipality, day=date, sent_at=timezone.now())


def test_each_town_gets_one_list_of_its_own_and_joint_projects(herten, marl):
    both = [ImplementationFactory.build(municipality=town) for town in (herten, marl)]
    due(0, title="Onleihe", implementations=both)
    due(-40, title="Sensoren", parent=herten)
    due(1, title="Morgen erst", parent=herten)
    due(-1, title="Entwurf", parent=herten, live=False)
    run()
    to_herten, to_marl = sorted(mail.outbox, key=lambda message: message.to)
    assert (to_herten.to, to_marl.to) == (["digital@herten.example"], ["digital@marl.example"])
    assert to_herten.subject == "Bitte prüfen: 2 Projekte im Portal smartVEST"
    assert to_herten.body.index("1. Sensoren") < to_herten.body.index("2. Onleihe")
    assert "Morgen" not in to_herten.body
    assert "Entwurf" not in to_herten.body
    assert "Sensoren" not in to_marl.body
    assert to_marl.subject == "Bitte prüfen: 1 Projekt im Portal smartVEST"


def test_each_project_comes_with_a_link_of_its_own_that_opens(client, herten):
    part = ImplementationFactory.build(municipality=herten, status="nutzbar", since="2022-05")
    due(0, title="R & D „Labor“", implementations=[part])
    run()
    [message] = mail.outbox
    assert "R & D „Labor“" in message.body
    assert "Stand in Herten: nutzbar seit Mai 2022" in message.body
    [link] = re.findall(r"http://127\.0\.0\.1:8000(/pruefung/\S+/)", message.body)
    assert client.get(link).status_code == 200


def test_sending_twice_on_a_day_sends_once(herten):
    due(0, parent=herten)
    run()
    due(0, title="Noch eins", parent=herten)
    run()
    assert len(mail.outbox) == 1
    assert Reminder.objects.count() == 1


def test_again_after_fourteen_days_and_not_before(herten):
    due(-30, parent=herten)
    sent_on(herten, day(-13))
    run()
    assert mail.outbox == []
    Reminder.objects.update(day=day(-14))
    run()
    assert len(mail.outbox) == 1


def test_a_project_that_has_fallen_due_since_is_not_kept_waiting(herten):
    due(-30, parent=herten)
    due(-1, title="Neu fällig", parent=herten)
    sent_on(herten, day(-2))
    run()
    [message] = mail.outbox
    assert "Neu fällig" in message.body


def test_nothing_due_no_mail(herten):
    due(1, parent=herten)
    assert run() == ""
    assert mail.outbox == []
    assert not Reminder.objects.exists()


def test_a_mail_that_fails_holds_up_no_other_and_goes_out_next_time(herten, marl, settings):
    waltrop = MunicipalityPageFactory(title="Waltrop", contact_email="digital@waltrop.example")
    for town in (herten, marl, waltrop):
        due(0, parent=town)
    settings.EMAIL_BACKEND = "tests.upkeep.test_reminders.RefusesMarl"
    with pytest.raises(CommandError, match=r"Nicht verschickt: Stadt Marl\. Der nächste Lauf"):
        run()
    assert [message.to for message in mail.outbox] == [["digital@herten.example"], ["digital@waltrop.example"]]
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    run()
    assert [message.to for message in mail.outbox[2:]] == [["digital@marl.example"]]


def test_what_failed_yesterday_goes_out_today(herten):
    due(-1, parent=herten)
    Reminder.objects.create(municipality=herten, day=day(-1))
    run()
    assert len(mail.outbox) == 1


def being_sent(town, minutes: int) -> None:
    """Another process has claimed the reminder of today so many minutes ago."""
    claimed_at = timezone.now() - datetime.timedelta(minutes=minutes)
    Reminder.objects.create(municipality=town, day=day(0), claimed_at=claimed_at)


def test_another_process_at_the_same_reminder_sends_nothing(herten):
    due(0, parent=herten)
    [request] = reminders.requests_of_today()
    being_sent(herten, 9)
    assert reminders.send(request) is None
    assert mail.outbox == []


def test_a_process_that_died_blocks_its_reminder_for_ten_minutes_only(herten):
    due(0, parent=herten)
    [request] = reminders.requests_of_today()
    being_sent(herten, 11)
    assert reminders.send(request) is True
    assert reminders.send(request) is None
    assert len(mail.outbox) == 1


@pytest.mark.django_db(transaction=True)
def test_of_many_processes_at_once_one_sends(site_tree):
    herten = MunicipalityPageFactory(title="Herten", contact_email="digital@herten.example")
    due(0, parent=herten)
    [request] = reminders.requests_of_today()
    start, outcomes = threading.Barrier(4), []

    def process():
        try:
            start.wait()
            outcomes.append(reminders.send(request))
        finally:
            connection.close()

    threads = [threading.Thread(target=process) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert outcomes.count(True) == 1
    assert outcomes.count(None) == 3
    assert len(mail.outbox) == 1


def test_a_dry_run_says_who_would_get_what_and_does_nothing(herten):
    due(0, title="Sensoren", parent=herten)
    assert run(dry_run=True) == "Stadt Herten: 1 fällig (Sensoren), E-Mail ginge an digital@herten.example.\n"
    assert mail.outbox == []
    assert not Reminder.objects.exists()


def test_a_town_without_an_address_is_named(herten):
    herten.contact_email = ""
    herten.save()
    due(0, title="Sensoren", parent=herten)
    assert "Stadt Herten: 1 fällig (Sensoren), aber keine E-Mail-Adresse" in run()
    assert mail.outbox == []


def test_the_run_puts_review_dates_right_first(herten, monkeypatch):
    monkeypatch.undo()
    SiteSettings.for_site(Site.objects.get())
    project = ProjectPageFactory(title="Ohne Datum", parent=herten, last_checked=day(-400))
    assert project.review_due is None
    run()
    [message] = mail.outbox
    assert "Ohne Datum" in message.body
