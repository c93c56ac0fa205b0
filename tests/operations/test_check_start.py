"""Before the start: what the portal needs is there, or the start fails and says what is wrong."""

import smtplib
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from smartvest.operations.management.commands import check_start
from smartvest.settings.caches import caches_at
from tests.serving.conftest import free_port

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    monkeypatch.setattr(check_start, "PATIENCE", 0)


@pytest.fixture(autouse=True)
def collected(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    (tmp_path / "staticfiles.json").touch()


def mail_that_fails(settings, error: Exception) -> None:
    settings.EMAIL_BACKEND = "tests.operations.test_check_start.Failing"
    Failing.error = error


class Failing:
    def __init__(self, **kwargs):
        pass

    def open(self):
        raise self.error

    def close(self):
        pass


def test_a_portal_with_everything_starts():
    output = StringIO()
    call_command("check_start", stderr=output)
    assert output.getvalue() == ""


def test_all_that_is_missing_is_named_at_once(settings, tmp_path):
    settings.CACHES = caches_at(f"redis://127.0.0.1:{free_port()}/0")
    settings.MEDIA_ROOT = str(tmp_path / "staticfiles.json")
    settings.STATIC_ROOT = tmp_path / "nothing"
    mail_that_fails(settings, smtplib.SMTPAuthenticationError(535, b"hunter2"))
    with pytest.raises(CommandError) as refusal:
        call_command("check_start")
    message = str(refusal.value)
    for name in ("CACHE_URL", "MEDIA_STORAGE", "collectstatic", "EMAIL_URL"):
        assert name in message
    assert "DATABASE_URL" not in message
    assert "hunter2" not in message


def test_a_mail_server_that_is_away_does_not_keep_the_portal_from_starting(settings):
    mail_that_fails(settings, ConnectionRefusedError("refused"))
    output = StringIO()
    call_command("check_start", stderr=output)
    assert "Mailserver (EMAIL_URL) ist gerade nicht zu erreichen: refused" in output.getvalue()


def test_a_database_that_is_starting_is_waited_for(monkeypatch):
    answers = [OSError("not yet"), None]

    def check():
        if answer := answers.pop(0):
            raise answer

    monkeypatch.setattr(check_start, "PATIENCE", 10)
    monkeypatch.setattr(check_start, "check_database", check)
    monkeypatch.setattr(check_start, "STEPS", (("Datenbank", check, False),))
    monkeypatch.setattr(check_start.time, "sleep", lambda seconds: None)
    call_command("check_start")
    assert not answers
