"""The county's editors find, answer and close what people have written."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import ModelLogEntry

from smartvest.home.models import Letter, Message
from tests import factories

pytestmark = pytest.mark.django_db
INDEX = "/admin/nachrichten/"


def address(message) -> str:
    return f"{INDEX}edit/{message.pk}/"


def shown(client, query="") -> set[str]:
    return set(re.findall(r">\s*([A-Z]{2}-\w{4}-\w{2})\s*<", client.get(f"{INDEX}{query}").content.decode()))


def history(message) -> list[tuple[str, str]]:
    entries = ModelLogEntry.objects.filter(object_id=message.pk).order_by("timestamp", "pk")
    return [(entry.user.username, entry.message) for entry in entries]


def said(response) -> str:
    return " ".join(str(each) for each in response.context["messages"])


def test_a_message_shows_everything_that_was_written(kreis, message):
    Message.objects.filter(pk=message.pk).update(form_data={"ihre_nachricht": "<b>Fett</b>\nund mehr"})
    html = kreis.get(address(message)).content.decode()
    assert "&lt;b&gt;Fett&lt;/b&gt;<br>und mehr" in html
    assert "Ihre Nachricht" in html
    assert message.reference in html


def test_only_a_path_of_the_portal_becomes_a_link(kreis, message):
    for written, is_link in (("/projekte/", True), ("//boese.example/", False), ("javascript:alert(1)", False)):
        values = {"page_address": written, "labels": [["s", "Seite"]], "form_data": {"s": written}}
        Message.objects.filter(pk=message.pk).update(**values)
        assert (f'href="{written}"' in kreis.get(address(message)).content.decode()) == is_link


def test_a_message_without_its_form_can_still_be_answered(kreis, message, mailoutbox):
    message.page.delete()
    assert "gelöscht" in kreis.get(address(message)).content.decode()
    kreis.post(address(message), {"antworten": "1", "text": "Danke."})
    assert len(mailoutbox) == 1


def test_the_list_filters_by_state_form_and_day(kreis, message):
    old = factories.MessageFactory(purpose="kontakt", state="erledigt", submit_time=timezone.now().replace(year=2020))
    assert shown(kreis) == {message.reference, old.reference}
    assert shown(kreis, "?state=neu&state=in-arbeit") == {message.reference}
    assert shown(kreis, "?purpose=kontakt") == {old.reference}
    assert shown(kreis, "?submit_time_from=2020-01-01&submit_time_to=2021-01-01") == {old.reference}


@pytest.mark.parametrize("typed", ["BM-7K3F-4R", "bm 7k3f 4r", "7k3f", "BM7K3F4R", "k@buerger"])
def test_a_number_is_found_as_it_was_said_on_the_phone(kreis, message, typed):
    Message.objects.filter(pk=message.pk).update(reference="BM-7K3F-4R")
    factories.MessageFactory(reference="BM-9999-99")
    assert shown(kreis, f"?q={typed}") == {"BM-7K3F-4R"}


@pytest.mark.parametrize("query", ["?q=%00", "?q=%25_", "?state=x", "?submit_time_from=2026-02-30", "?purpose=%00&p=²"])
def test_no_query_breaks_the_list(kreis, message, query):
    assert kreis.get(f"{INDEX}{query}").status_code in (200, 404)


def test_an_answer_goes_to_the_sender_and_closes_the_message(kreis, message, mailoutbox):
    response = kreis.post(address(message), {"antworten": "1", "text": "Wir bauen eines an."}, follow=True)
    assert "gesendet" in said(response)
    [mail] = mailoutbox
    assert mail.to == ["k@buerger.example"]
    assert "Wir bauen eines an." in mail.body
    assert message.reference in mail.subject
    assert "Geländer" not in mail.body
    message.refresh_from_db()
    assert message.state == "beantwortet"
    assert message.closed_at
    letter = message.letters.get(kind=Letter.Kind.ANSWER)
    assert (letter.written_by, letter.text) == (kreis.user, "Wir bauen eines an.")
    assert "Wir bauen eines an." in response.content.decode()
    assert history(message) == [
        ("anna", "Antwort per E-Mail geschrieben."),
        ("anna", "Stand: beantwortet (vorher: neu)."),
    ]


def test_an_answer_sent_twice_leaves_once_and_a_second_one_may_follow(kreis, message, mailoutbox):
    for text in ("Danke.", "Danke.", "Es ist behoben."):
        kreis.post(address(message), {"antworten": "1", "text": text})
    assert len(mailoutbox) == 2


def test_the_same_words_some_minutes_later_are_a_new_answer(kreis, message, mailoutbox):
    """As to somebody who asks again after the message was opened again."""
    for minutes, sent in ((0, 1), (4, 1), (6, 2)):
        Letter.objects.update(written_at=timezone.now() - timedelta(minutes=minutes))
        kreis.post(address(message), {"stand": "in-arbeit"})
        kreis.post(address(message), {"antworten": "1", "text": "Danke."})
        assert len(mailoutbox) == sent
        message.refresh_from_db()
        assert message.state == "beantwortet"


@pytest.mark.parametrize("text", ["", "  ", "a" * 10_001, "ein\x00Null"])
def test_an_answer_that_cannot_be_sent_is_refused_and_kept_in_the_form(kreis, message, text, mailoutbox):
    response = kreis.post(address(message), {"antworten": "1", "text": text})
    assert response.status_code == 422
    assert text.strip()[:50].replace("\x00", "") in response.content.decode().replace("\x00", "")
    assert not mailoutbox
    message.refresh_from_db()
    assert message.state == "neu"


def test_an_answer_that_does_not_leave_is_stored_said_and_can_be_repeated(kreis, message, settings, no_mail):
    response = kreis.post(address(message), {"antworten": "1", "text": "Danke."}, follow=True)
    assert "nicht angenommen" in said(response)
    html = response.content.decode()
    assert "noch nicht gesendet" in html
    button = re.search(r'name="nochmal" value="(\d+)"', html)[1]
    assert "nicht angenommen" in said(kreis.post(address(message), {"nochmal": button}, follow=True))
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert "gesendet" in said(kreis.post(address(message), {"nochmal": button}, follow=True))
    assert message.letters.get(kind=Letter.Kind.ANSWER).sent_at


def test_an_answer_that_has_not_left_is_not_written_a_second_time(kreis, message, settings, no_mail, mailoutbox):
    kreis.post(address(message), {"antworten": "1", "text": "Danke."})
    Letter.objects.update(written_at=timezone.now() - timedelta(hours=1))
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    kreis.post(address(message), {"antworten": "1", "text": "Danke."})
    assert len(mailoutbox) == message.letters.filter(kind=Letter.Kind.ANSWER).count() == 1


@pytest.mark.parametrize("number", ["", "x", "²", "-1", "999999", "9" * 40])
def test_nothing_but_an_answer_of_the_message_can_be_repeated(kreis, message, number, mailoutbox):
    assert kreis.post(address(message), {"nochmal": number}).status_code == 404
    other = factories.MessageFactory(sender_email="x@buerger.example")
    letter = other.letters.create(kind=Letter.Kind.ANSWER, text="Nein")
    assert kreis.post(address(message), {"nochmal": str(letter.pk)}).status_code == 404
    assert not mailoutbox


def test_without_an_address_an_answer_is_noted(kreis, portal, mailoutbox):
    message = factories.MessageFactory()
    response = kreis.post(address(message), {"antworten": "1", "text": "Geländer bestellt."}, follow=True)
    assert "vermerkt" in said(response)
    assert "Geländer bestellt." in response.content.decode()
    assert not mailoutbox
    message.refresh_from_db()
    assert message.state == "beantwortet"


def test_each_step_says_who_took_it_and_opening_again_starts_anew(kreis, people, message):
    kreis.post(address(message), {"stand": "in-arbeit"})
    kreis.post(address(message), {"stand": "erledigt"})
    message.refresh_from_db()
    assert message.closed_at
    people["bernd"].post(address(message), {"stand": "neu"})
    people["bernd"].post(address(message), {"stand": "neu"})
    message.refresh_from_db()
    assert message.closed_at is None
    assert history(message) == [
        ("anna", "Stand: in Arbeit (vorher: neu)."),
        ("anna", "Stand: erledigt ohne Antwort (vorher: in Arbeit)."),
        ("bernd", "Stand: neu (vorher: erledigt ohne Antwort)."),
    ]
    assert "Stand: in Arbeit" in kreis.get(f"{INDEX}history/{message.pk}/").content.decode()


@pytest.mark.parametrize("data", [{}, {"stand": "beantwortet"}, {"stand": "x"}, {"stand": "\x00"}])
def test_a_step_that_is_none_changes_nothing(kreis, message, data):
    assert kreis.post(address(message), data).status_code == 302
    message.refresh_from_db()
    assert message.state == "neu"
    assert not history(message)


def test_what_people_wrote_is_not_kept_in_the_history(kreis, message):
    kreis.post(address(message), {"antworten": "1", "text": "Streng vertraulich"})
    kreis.post(f"{INDEX}delete/{message.pk}/")
    assert not Message.objects.exists()
    kept = str(list(ModelLogEntry.objects.values()))
    assert "vertraulich" not in kept
    assert "buerger" not in kept
    assert "Geländer" not in kept


def test_nobody_writes_a_message_in_the_admin(people, message):
    for name in ("anna", "chef"):
        assert people[name].get(f"{INDEX}new/").status_code == 404
        assert f"{INDEX}new/" not in people[name].get(INDEX).content.decode()
        assert people[name].get(f"{INDEX}delete/{message.pk}/").status_code == 200


def test_the_menu_and_the_panel_are_for_those_who_answer(people, message):
    for name in ("anna", "chef"):
        html = people[name].get("/admin/").content.decode()
        panel = html.split("data-panel-heading-text>Neue Nachrichten (1)")[1].split("</section>")[0]
        assert message.reference in panel
        assert "Die Treppe hat kein Geländer." in panel
        assert f'href="{address(message)}"' in panel
        assert '"/admin/nachrichten/"' in html
    html = people["hanna"].get("/admin/").content.decode()
    assert "Nachrichten" not in html
    assert message.reference not in html


def test_what_somebody_has_taken_on_waits_no_longer(kreis, message):
    kreis.post(address(message), {"stand": "in-arbeit"})
    assert "Neue Nachrichten" not in kreis.get("/admin/").content.decode()


@pytest.mark.parametrize("way", ["", "history/", "delete/", "edit/"])
def test_a_town_reads_and_changes_nothing(people, message, way):
    path = f"{INDEX}{way}{message.pk}/" if way else INDEX
    for answer in (people["hanna"].get(path), people["hanna"].post(path, {"stand": "erledigt"})):
        assert answer.status_code in (302, 405)
        assert "Geländer" not in answer.content.decode()
    message.refresh_from_db()
    assert message.state == "neu"


def test_wagtails_own_lists_lead_here(people, message):
    listed = f"/admin/forms/submissions/{message.page.pk}/"
    for name in ("anna", "chef"):
        assert people[name].get(listed).url == f"{INDEX}?purpose={message.page.specific.purpose}"
        assert people[name].get(f"{listed}results/").status_code == 302
        assert message.page.title not in people[name].get("/admin/forms/").content.decode().split("<main")[1]
        assert '"/admin/forms/"' not in people[name].get("/admin/").content.decode()
        refused = people[name].post(f"{listed}delete/?selected-submissions={message.pk}")
        assert refused.url == "/admin/"
    assert people["hanna"].get(listed).url == "/admin/"
    assert Message.objects.exists()


def test_the_editor_of_the_form_leads_here(kreis, message):
    assert (
        f"/admin/forms/submissions/{message.page.pk}/"
        in kreis.get(f"/admin/pages/{message.page.pk}/edit/").content.decode()
    )


def test_the_list_asks_the_database_no_more_for_many(kreis, message, django_assert_max_num_queries):
    kreis.get(INDEX)
    with django_assert_max_num_queries(40) as few:
        kreis.get(INDEX)
    for _ in range(15):
        factories.MessageFactory(page=message.page)
    with django_assert_max_num_queries(len(few)):
        kreis.get(INDEX)
