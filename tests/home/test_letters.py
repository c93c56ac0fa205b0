"""The mails about a message: to the editors with its text, to the sender without it, and none of them lost."""

import pytest

from smartvest.home.forms import letters
from smartvest.home.models import Letter, Message
from tests.home.citizen import send

pytestmark = pytest.mark.django_db


def test_without_an_address_only_the_editors_are_written_to(client, form_page, mailoutbox):
    send(client, form_page, e_mail="")
    assert [mail.to for mail in mailoutbox] == [["an@kreis.example", "noch@kreis.example"]]
    assert mailoutbox[0].reply_to == []


def test_the_editors_get_the_text_and_can_answer_by_mail(client, form_page, mailoutbox, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://portal.example/"
    send(client, form_page)
    notice = mailoutbox[0]
    message = Message.objects.get()
    assert notice.to == ["an@kreis.example", "noch@kreis.example"]
    assert notice.reply_to == ["k@buerger.example"]
    assert message.reference in notice.subject
    assert "Das Menü.\nEs klemmt." in notice.body
    assert f"https://portal.example/admin/nachrichten/edit/{message.pk}/" in notice.body
    assert "https://portal.example/projekte/onleihe/" in notice.body
    assert message.letters.get(kind=Letter.Kind.NOTICE).sent_at


def test_the_sender_gets_a_confirmation_that_nobody_can_use_for_advertising(client, form_page, mailoutbox):
    send(client, form_page, was_geht_nicht="Kaufen Sie!", ihr_name="Kaufen Sie!")
    confirmation = mailoutbox[1]
    assert confirmation.to == ["k@buerger.example"]
    assert confirmation.reply_to == ["an@kreis.example", "noch@kreis.example"]
    assert Message.objects.get().reference in confirmation.subject
    assert "Antwort in drei Tagen." in confirmation.body
    assert "Kaufen" not in confirmation.subject + confirmation.body
    assert confirmation.extra_headers["Auto-Submitted"] == "auto-generated"


@pytest.mark.parametrize(
    ("html", "words"),
    [
        (
            '<p>Mehr im <a href="https://amt.example/a?b=1&amp;c=2">Bürgeramt</a>.</p>',
            "Mehr im Bürgeramt (https://amt.example/a?b=1&c=2).",
        ),
        ('<p><a href="https://amt.example/"><b>Zum</b> Amt</a></p>', "Zum Amt (https://amt.example/)"),
        ('<p><a linktype="page" id="{page}">Kontakt</a></p>', "Kontakt (https://portal.example{path})"),
        ('<p><a linktype="page" id="0">Verschwunden</a></p>', "Verschwunden"),
        ('<p><a href="mailto:a@amt.example?subject=x">Schreiben</a></p>', "Schreiben (a@amt.example)"),
        ('<p><a href="mailto:a@amt.example">a@amt.example</a></p>', "a@amt.example"),
        ('<p><a href="tel:+4900">Anrufen</a></p>', "Anrufen (+4900)"),
        ('<p><a href="https://amt.example/">https://amt.example</a></p>', "https://amt.example"),
    ],
)
def test_a_link_keeps_its_address_in_the_mail(client, form_page, mailoutbox, settings, html, words):
    settings.WAGTAILADMIN_BASE_URL = "https://portal.example/"
    form_page.thank_you = html.format(page=form_page.pk)
    form_page.save()
    send(client, form_page)
    assert f"\n\n{words.format(path=form_page.url)}\n\n" in mailoutbox[1].body


def test_only_a_confirmation_that_can_be_answered_says_so(client, form_page, mailoutbox):
    send(client, form_page)
    assert "antworten Sie einfach auf diese E-Mail" in mailoutbox[1].body
    form_page.to_address = ""
    form_page.save()
    send(client, form_page)
    letters.send_owed()
    confirmation = mailoutbox[2]
    assert confirmation.reply_to == []
    assert "auf diese E-Mail" not in confirmation.body
    assert "noch einmal über das Formular" in confirmation.body


def test_a_mail_server_that_is_away_takes_nothing_from_anybody(client, form_page, settings):
    settings.EMAIL_BACKEND = "tests.roles.failing_mail.EmailBackend"
    response = send(client, form_page)
    assert response.status_code == 303
    assert Message.objects.get().reference in client.get(response.url).content.decode()
    assert Letter.objects.owed().count() == 2


def test_a_mail_that_cannot_be_written_takes_nothing_from_anybody(client, form_page, monkeypatch):
    monkeypatch.setattr("smartvest.home.forms.letters.render_to_string", lambda *args: 1 / 0)
    assert send(client, form_page).status_code == 303
    assert Letter.objects.owed().count() == 2
