"""What cron does: send what is owed, once; forget what was answered long ago."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.models import ModelLogEntry

from smartvest.core.models import SiteSettings
from smartvest.home.forms import letters
from smartvest.home.models import Letter, Message
from smartvest.inbox import handling
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def owed(portal):
    """A message that the editors do not know of, with a sender who waits for the confirmation."""
    page = factories.FormPageFactory(to_address="an@kreis.example")
    message = factories.MessageFactory(page=page, owed=True, sender_email="k@buerger.example")
    message.letters.create(kind=Letter.Kind.CONFIRMATION)
    return message


def test_what_is_owed_leaves_once(owed, send_owed, mailoutbox, capsys):
    send_owed()
    send_owed()
    assert sorted(mail.to[0] for mail in mailoutbox) == ["an@kreis.example", "k@buerger.example"]
    assert capsys.readouterr().out == "Verschickt: 2.\n"
    assert not Letter.objects.owed().exists()


def test_a_mail_server_that_is_away_is_said_and_nothing_is_lost(owed, send_owed, settings, no_mail, mailoutbox):
    with pytest.raises(CommandError, match="Nicht verschickt: 2"):
        send_owed()
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    send_owed()
    assert len(mailoutbox) == 2


def test_two_runs_at_once_send_nothing_twice(owed, mailoutbox, monkeypatch):
    """While the first run is at its mail server, the second one begins and ends."""
    real, inside = letters.compose, []

    def compose(letter):
        if not inside:
            inside.append(True)
            inside.append(letters.send(Letter.objects.get(pk=letter.pk)))
        return real(letter)

    monkeypatch.setattr(letters, "compose", compose)
    letters.send(owed.letters.first())
    assert inside == [True, None]
    assert len(mailoutbox) == 1


def test_who_died_while_sending_keeps_the_others_waiting_for_ten_minutes(owed, send_owed, mailoutbox):
    Letter.objects.update(claimed_at=timezone.now() - timedelta(minutes=9))
    send_owed()
    assert not mailoutbox
    Letter.objects.update(claimed_at=timezone.now() - timedelta(minutes=11))
    send_owed()
    assert len(mailoutbox) == 2


def test_a_confirmation_of_last_week_is_not_sent_any_more_but_the_notice_is(owed, send_owed, mailoutbox):
    Letter.objects.update(written_at=timezone.now() - timedelta(days=4))
    send_owed()
    assert [mail.to for mail in mailoutbox] == [["an@kreis.example"]]


def test_an_answer_is_tried_until_it_has_left(owed, send_owed, mailoutbox):
    send_owed()
    owed.letters.create(kind=Letter.Kind.ANSWER, text="Danke.", written_at=timezone.now() - timedelta(days=60))
    send_owed()
    assert [mail.to for mail in mailoutbox[2:]] == [["k@buerger.example"]]


def test_an_answer_is_sent_too_but_not_one_that_was_only_noted(owed, send_owed, mailoutbox):
    send_owed()
    owed.letters.create(kind=Letter.Kind.ANSWER, text="Danke.")
    factories.MessageFactory(page=owed.page).letters.create(kind=Letter.Kind.ANSWER, text="Vermerk")
    send_owed()
    assert [mail.to for mail in mailoutbox[2:]] == [["k@buerger.example"]]


def test_a_form_without_a_receiver_writes_to_the_portal_and_else_it_is_said(portal, send_owed, mailoutbox):
    factories.MessageFactory(owed=True)
    with pytest.raises(CommandError, match="Fehlt am Formular"):
        send_owed()
    settings = SiteSettings.for_site(portal.home.get_site())
    settings.contact_email = "portal@kreis.example"
    settings.save()
    send_owed()
    assert [mail.to for mail in mailoutbox] == [["portal@kreis.example"]]


def closed(state: str, days: int) -> Message:
    return factories.MessageFactory(state=state, closed_at=timezone.now() - timedelta(days=days))


def test_what_was_closed_long_ago_goes_with_all_its_letters(portal, settings, capsys):
    settings.MESSAGES_KEPT_FOR = 30
    gone = [closed("beantwortet", 31), closed("erledigt", 300)]
    kept = [closed("beantwortet", 29), factories.MessageFactory(submit_time=timezone.now() - timedelta(days=31))]
    for _ in range(2):
        call_command("delete_old_messages")
    assert set(Message.objects.all()) == set(kept)
    assert not Letter.objects.filter(message__in=[message.pk for message in gone]).exists()
    assert capsys.readouterr().out == "Gelöscht: 2 Nachrichten, abgeschlossen vor mehr als 30 Tagen.\n"


def forgotten(days: int, **values) -> Message:
    """An open message to which nothing has happened since it came."""
    then = timezone.now() - timedelta(days=days)
    message = factories.MessageFactory(submit_time=then, **values)
    message.letters.update(written_at=then)
    return message


def test_what_nobody_closes_goes_a_while_after_the_last_step(portal, people, settings, capsys):
    settings.OPEN_MESSAGES_KEPT_FOR = 60
    for state in ("neu", "in-arbeit"):
        forgotten(61, state=state)
    kept = {"new": forgotten(59), "mailed": forgotten(999), "opened again": forgotten(999, state="erledigt")}
    kept["mailed"].letters.create(kind=Letter.Kind.ANSWER, text="Danke.")
    handling.change_state(kept["opened again"], "in-arbeit", people["anna"].user)
    for _ in range(2):
        call_command("delete_old_messages")
    assert set(Message.objects.all()) == set(kept.values())
    assert (
        capsys.readouterr().out == "Gelöscht: 2 offene Nachrichten, zu denen seit mehr als 60 Tagen nichts geschah.\n"
    )
    ModelLogEntry.objects.update(timestamp=timezone.now() - timedelta(days=61))
    call_command("delete_old_messages")
    assert kept["opened again"] not in Message.objects.all()
