"""What cron starts may still run when it is started again: two at once do the work of one."""

import re
import tempfile
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.models import PageLogEntry

from events.models import EventPage
from projects.models import Change, ProjectPage
from smartvest.home.models import Letter, Message
from smartvest.upkeep.models import Link, Reminder
from tests import factories
from tests.processes import environment, start_command

YESTERDAY = timedelta(days=1)


@pytest.fixture
def twice(content, tmp_path):
    """Runs a command in two processes, which ask the database for the first time at the same moment; gives back the
    mails that left."""

    def run(*command: str) -> list[str]:
        variables = {"DJANGO_SETTINGS_MODULE": "tests.faults.settings", "MAILS": str(tmp_path / "mails")}
        variables["MEETING"] = tempfile.mkdtemp(dir=tmp_path)
        both = [start_command(*command, environment=environment(tmp_path / "cache", **variables)) for _ in range(2)]
        for process in both:
            _, errors = process.communicate(timeout=60)
            assert (process.returncode, errors) == (0, "")
        written = "".join(path.read_text() for path in (tmp_path / "mails").glob("*"))
        return re.findall(r"^To: (.*)$", written, re.MULTILINE)

    return run


def schedule(page, **values):
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision(approved_go_live_at=values.get("go_live_at"))
    return page


def test_a_page_is_published_once_and_taken_back_once(content, twice):
    yesterday = timezone.now() - YESTERDAY
    project = schedule(ProjectPage.objects.get(pk=content.project.pk), title="Neuer Titel", go_live_at=yesterday)
    event = factories.EventPageFactory(title="Lesung")
    sequence = EventPage.objects.get(pk=event.pk).sequence
    schedule(event, go_live_at=yesterday)
    gone = factories.StandardPageFactory(title="Vorbei")
    type(gone).objects.filter(pk=gone.pk).update(expire_at=yesterday)
    changes = Change.objects.count()
    twice("publish_scheduled")
    assert ProjectPage.objects.get(pk=project.pk).title == "Neuer Titel"
    assert EventPage.objects.get(pk=event.pk).sequence == sequence + 1
    assert not type(gone).objects.get(pk=gone.pk).live
    logged = PageLogEntry.objects.filter(action__endswith="publish.scheduled").values_list("page_id", flat=True)
    assert sorted(logged) == sorted([project.pk, event.pk, gone.pk])
    assert Change.objects.count() - changes in (0, 1)


def test_each_town_gets_one_reminder(content, twice):
    content.town.contact_email = "digital@herten.example"
    content.town.save()
    ProjectPage.objects.update(review_due=timezone.localdate(), last_checked=timezone.localdate() - 365 * YESTERDAY)
    assert twice("send_review_reminders") == ["digital@herten.example"]
    assert Reminder.objects.count() == 1


def test_each_letter_leaves_once(content, twice):
    page = factories.FormPageFactory(to_address="an@kreis.example")
    for _ in range(5):
        factories.MessageFactory(page=page, owed=True)
    assert twice("send_owed_messages") == ["an@kreis.example"] * 5
    assert not Letter.objects.owed().exists()


def test_old_messages_and_sessions_go(content, twice):
    long_ago = timezone.now() - 9999 * YESTERDAY
    for _ in range(20):
        factories.MessageFactory(state="erledigt", closed_at=long_ago)
    kept = factories.MessageFactory()
    twice("delete_old_messages")
    assert kept in Message.objects.all()
    assert not Message.objects.filter(closed_at=long_ago).exists()
    for number in range(20):
        Session.objects.create(session_key=f"alt{number}", session_data="", expire_date=long_ago)
    twice("clearsessions")
    assert not Session.objects.filter(expire_date=long_ago).exists()


def test_links_are_noted_once(content, twice):
    content.alert.link_url = "https://ziel.example/"
    content.alert.save()
    twice("check_links", "--limit=0")
    twice("setup_roles")
    assert list(Link.objects.filter(host="ziel.example").values_list("uses__alert", flat=True)) == [content.alert.pk]


def test_a_page_that_fails_keeps_no_other_from_being_published(content, monkeypatch):
    yesterday = timezone.now() - YESTERDAY
    bad = schedule(factories.StandardPageFactory(title="Schlecht"), title="x", go_live_at=yesterday - YESTERDAY)
    good = schedule(factories.StandardPageFactory(title="Gut"), title="Besser", go_live_at=yesterday)
    real = type(bad).publish

    def publish(page, *args, **kwargs):
        if page.pk == bad.pk:
            raise RuntimeError("kaputt")
        return real(page, *args, **kwargs)

    monkeypatch.setattr(type(bad), "publish", publish)
    with pytest.raises(CommandError, match="Nicht erledigt: 1"):
        call_command("publish_scheduled")
    assert type(good).objects.get(pk=good.pk).title == "Besser"
