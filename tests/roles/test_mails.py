"""Mails of the workflow: in German, with absolute links, to those who must act and to nobody else."""

import pytest
from django.core import mail

from tests.roles.test_workflow import act, send, submit

pytestmark = pytest.mark.django_db
BASE = "https://portal.example"


@pytest.fixture(autouse=True)
def base_url(settings):
    settings.WAGTAILADMIN_BASE_URL = BASE


def sent() -> dict[str, str]:
    """What has been sent, by address: subject and text."""
    found = {}
    for message in mail.outbox:
        assert len(message.to) == 1, message.to
        assert message.to[0] not in found, "two mails about one thing"
        found[message.to[0]] = f"{message.subject}\n{message.body}"
    return found


def submitted(client, page) -> dict[str, str]:
    send(client, page, **{"action-submit": "action-submit"})
    return sent()


def test_a_submission_is_told_to_the_county_only(people, news):
    mails = submitted(people["hanna"], news)
    assert set(mails) == {"anna@portal.example", "bernd@portal.example"}
    text = mails["anna@portal.example"]
    assert text.startswith("Bitte freigeben: Neues aus Herten\nGuten Tag Anna,\n")
    assert "Hanna hat „Neues aus Herten“ zur Freigabe eingereicht (Herten)." in text
    assert f"{BASE}/admin/pages/{news.pk}/edit/" in text
    assert "Diese Mail haben auch bekommen: Bernd." in text
    assert "The page" not in text


def test_a_submission_of_the_county_is_not_told_to_its_author(people, news):
    assert set(submitted(people["anna"], news)) == {"bernd@portal.example"}


def test_who_left_and_who_wants_none_get_no_mail(people, news):
    people["anna"].user.is_active = False
    people["anna"].user.save()
    assert set(submitted(people["hanna"], news)) == {"bernd@portal.example"}


def test_a_superuser_in_the_group_is_told_too(people, news, portal):
    people["chef"].user.groups.set(people["anna"].user.groups.all())
    assert "chef@portal.example" in submitted(people["hanna"], news)


def test_a_page_that_comes_back_is_told_to_the_submitter_with_the_comment(people, news):
    submit(people["hanna"], news)
    act(people["anna"], news, "reject", comment="Bitte Datum & Ort prüfen.")
    mails = sent()
    assert set(mails) == {"hanna@portal.example"}
    text = mails["hanna@portal.example"]
    assert text.startswith("Bitte noch einmal ändern: Neues aus Herten\nGuten Tag Hanna,\n")
    assert "Anna hat „Neues aus Herten“ noch nicht freigegeben." in text
    assert "Bitte Datum & Ort prüfen." in text
    assert f"{BASE}/admin/pages/{news.pk}/edit/" in text


def test_an_approval_is_told_to_the_submitter_with_the_public_address(people, news):
    submit(people["hanna"], news)
    act(people["anna"], news, "approve")
    mails = sent()
    assert set(mails) == {"hanna@portal.example"}
    text = mails["hanna@portal.example"]
    assert text.startswith("Freigegeben: Neues aus Herten\n")
    assert "steht jetzt im Portal:\nhttp" in text
    assert news.url in text


def test_a_resubmission_is_told_to_those_who_may_approve_the_new_text(people, news):
    submit(people["hanna"], news)
    act(people["anna"], news, "reject", comment="Kürzer.")
    mail.outbox.clear()
    assert set(submitted(people["bernd"], news)) == {"anna@portal.example"}


def test_a_withdrawal_is_told_to_nobody(people, news):
    submit(people["hanna"], news)
    send(people["hanna"], news, **{"action-cancel-workflow": "1"})
    assert sent() == {}


def test_a_mail_server_that_fails_does_not_lose_the_submission(people, news, settings):
    settings.EMAIL_BACKEND = "tests.roles.failing_mail.EmailBackend"
    send(people["hanna"], news, **{"action-submit": "action-submit"})
    assert type(news).objects.get(pk=news.pk).workflow_in_progress
