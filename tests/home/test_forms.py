"""A citizen writes by a form: what arrives, what is said when it does not, and what nobody is asked for."""

import re
from html import unescape

import pytest
from django.db import IntegrityError
from django.test import Client

from smartvest.home.forms import intake
from smartvest.home.forms.intake import FORM_NUMBER, HONEYPOT
from smartvest.home.forms.references import LETTERS
from smartvest.home.models import FormField, Message
from tests import factories
from tests.home.citizen import FILLED, fields_of, send, value
from tests.markup import Markup

pytestmark = pytest.mark.django_db


def test_a_message_is_stored_with_everything_that_was_said(client, form_page):
    send(client, form_page)
    message = Message.objects.get()
    assert message.answers == [
        ("Welche Seite?", "/projekte/onleihe/"),
        ("Was geht nicht?", "Das Menü.\nEs klemmt."),
        ("E-Mail", "k@buerger.example"),
    ]
    assert (message.purpose, message.page, message.state) == ("barriere", form_page.page_ptr, "neu")
    assert (message.page_address, message.sender_email) == ("/projekte/onleihe/", "k@buerger.example")


def test_a_message_keeps_its_words_when_the_form_changes_or_goes(client, form_page):
    send(client, form_page)
    form_page.form_fields.all().delete()
    form_page.delete()
    message = Message.objects.get()
    assert message.page is None
    assert ("Was geht nicht?", "Das Menü.\nEs klemmt.") in message.answers


def test_the_number_is_short_random_and_has_no_letters_that_look_alike(client, form_page):
    for number in range(4):
        send(client, form_page, was_geht_nicht=f"Nummer {number}")
    references = set(Message.objects.values_list("reference", flat=True))
    assert len(references) == 4
    assert all(re.fullmatch(f"BM-[{LETTERS}]{{4}}-[{LETTERS}]{{2}}", each) for each in references)
    assert not set("O0I1L") & set(LETTERS)


def test_a_number_that_is_taken_is_drawn_again(client, form_page, monkeypatch):
    factories.MessageFactory(page=form_page, reference="BM-3333-33")
    drawn = iter(["BM-3333-33", "BM-4444-44"])
    monkeypatch.setattr(intake, "new_reference", lambda purpose: next(drawn))
    assert send(client, form_page).status_code == 303
    assert Message.objects.filter(reference="BM-4444-44").exists()


def test_a_database_that_refuses_for_another_reason_is_not_asked_for_ever(client, form_page, monkeypatch):
    monkeypatch.setattr(Message.objects, "create", lambda **values: (_ for _ in ()).throw(IntegrityError))
    with pytest.raises(IntegrityError):
        send(client, form_page)


def test_the_confirmation_shows_the_number_and_what_happens_next_but_nothing_of_the_text(client, form_page):
    response = send(client, form_page)
    assert response.status_code == 303
    shown = client.get(response.url).content.decode()
    message = Message.objects.get()
    Markup(shown).check()
    assert message.reference in shown
    assert "Antwort in drei Tagen." in shown
    assert "Das Menü." not in shown
    assert message.sender_email not in shown
    client.get(response.url)
    assert Message.objects.count() == 1


@pytest.mark.parametrize("guess", ["BM-7K3F-4R", "{reference}", "{reference}:AAAA", "", "\x00", "²", "a" * 5000])
def test_who_guesses_the_address_of_a_confirmation_gets_the_empty_form(client, form_page, guess):
    message = factories.MessageFactory(page=form_page)
    response = client.get(form_page.url, {"gesendet": guess.format(reference=message.reference)})
    assert (response.status_code, response.url) == (302, form_page.url)


def test_a_confirmation_belongs_to_its_form(client, form_page):
    response = send(client, form_page)
    other = factories.FormPageFactory(title="Kontakt")
    assert client.get(f"{other.url}?{response.url.partition('?')[2]}").status_code == 302


def test_the_same_form_sent_twice_is_one_message(client, form_page, mailoutbox):
    number = value(client.get(form_page.url).content.decode(), FORM_NUMBER)
    first, second = (send(client, form_page, **{FORM_NUMBER: number}) for _ in range(2))
    assert first.url == second.url
    assert Message.objects.count() == 1
    assert len(mailoutbox) == 2  # the notice and the confirmation
    send(client, form_page, **{FORM_NUMBER: number, "was_geht_nicht": "Noch etwas."})
    assert Message.objects.count() == 2


def test_two_at_the_very_same_moment_are_one_message(client, form_page, monkeypatch):
    """The second looks for the first before it is there."""
    first = send(client, form_page, **{FORM_NUMBER: "x"})
    real = Message.objects.filter
    looks = []

    def blind_once(*args, **kwargs):
        looks.append(kwargs)
        return real(pk=-1) if len(looks) == 1 else real(*args, **kwargs)

    monkeypatch.setattr(Message.objects, "filter", blind_once)
    assert send(client, form_page, **{FORM_NUMBER: "x"}).url == first.url
    assert Message.objects.count() == 1


def test_two_people_may_say_the_same(client, form_page):
    for _ in range(2):
        number = value(Client().get(form_page.url).content.decode(), FORM_NUMBER)
        send(client, form_page, **{FORM_NUMBER: number})
    assert Message.objects.count() == 2


@pytest.mark.parametrize(
    ("about", "shown"),
    [
        ("/projekte/onleihe/", "/projekte/onleihe/"),
        ("/suche/?q=a&b=c", "/suche/?q=a&b=c"),
        ("http://testserver/staedte/", "/staedte/"),
        ("Die Startseite: unten", "Die Startseite: unten"),
        ("  zwei \n Zeilen\x00", "zwei Zeilen"),
        ('"><script>alert(1)</script>', '"><script>alert(1)</script>'),
        ("https://boese.example/", ""),
        ("//boese.example/", ""),
        ("/\\boese.example/", ""),
        ("javascript:alert(1)", ""),
        ("http://[", ""),
        ("ä" * 9999, "ä" * 255),
    ],
)
def test_the_page_somebody_comes_from_stands_in_its_field(client, form_page, about, shown):
    html = client.get(form_page.url, {"seite": about}).content.decode()
    assert "<script>alert" not in html
    assert value(html, "welche_seite") == shown


def test_the_footer_leads_to_the_form_with_the_page_filled_in(client, form_page):
    from smartvest.core.models import SiteSettings

    settings = SiteSettings.for_site(form_page.get_site())
    settings.report_barrier_page = form_page.page_ptr
    settings.save()
    somewhere = factories.StandardPageFactory(title="Über uns")
    link = re.search(rf'href="({form_page.url}\?seite=[^"]+)"', client.get(somewhere.url).content.decode())[1]
    assert value(client.get(unescape(link)).content.decode(), "welche_seite") == somewhere.url


def test_browsers_can_fill_in_and_limit_what_is_asked(client, form_page):
    fields = fields_of(client.get(form_page.url).content.decode())
    for name, attributes in {
        "ihr_name": ['autocomplete="name"', 'maxlength="255"'],
        "telefon": ['autocomplete="tel"', 'type="tel"'],
        "e_mail": ['autocomplete="email"', 'type="email"', 'maxlength="254"'],
        "was_geht_nicht": ['maxlength="5000"', "required", 'aria-describedby="id_was_geht_nicht_helptext"'],
    }.items():
        assert all(attribute in fields[name] for attribute in attributes), fields[name]
    assert "autocomplete" not in fields["welche_seite"]


def test_an_error_stands_at_its_field_in_the_summary_and_in_the_title(client, form_page):
    response = send(client, form_page, was_geht_nicht=" ", e_mail="keine")
    html = response.content.decode()
    Markup(html).check()
    assert response.status_code == 422
    assert re.search(r"<title>\s*Fehler: ", html)
    fields = fields_of(html)
    assert 'aria-invalid="true"' in fields["was_geht_nicht"]
    assert 'aria-describedby="id_was_geht_nicht_helptext id_was_geht_nicht_error"' in fields["was_geht_nicht"]
    assert 'id="id_was_geht_nicht_error"' in html
    summary = html.split('class="error-summary"')[1].split("</div>")[0]
    assert 'href="#id_was_geht_nicht"' in summary
    assert 'href="#id_e_mail"' in summary
    assert "autofocus" in summary.split(">")[0]
    assert value(html, "welche_seite") == FILLED["welche_seite"]
    assert not Message.objects.exists()


@pytest.mark.parametrize(
    "changes",
    [
        {"was_geht_nicht": "ein\x00Null"},
        {"was_geht_nicht": "a" * 100_000},
        {"e_mail": "a@b.example\r\nBcc: c@d.example"},
        {"e_mail": "a" * 300 + "@b.example"},
        {"e_mail": '"a\x0bb"@c.example'},
        {"e_mail": "a@xn--ä.example"},
        {"e_mail": "a@" + "ä" * 63 + ".example"},
        {"ihr_name": "n" * 300},
    ],
)
def test_hostile_input_is_refused_on_the_form(client, form_page, changes, mailoutbox):
    response = send(client, form_page, **changes)
    assert response.status_code == 422
    Markup(response.content.decode()).check()
    assert not Message.objects.exists()
    assert not mailoutbox


@pytest.mark.parametrize("field_type", [choice for choice, _ in FormField._meta.get_field("field_type").choices])
def test_no_field_of_any_kind_breaks_on_any_value(client, field_type, settings):
    settings.MESSAGES_PER_SENDER = (99, 600)
    field = FormField(label="Feld", field_type=field_type, choices="a\nb", required=False)
    address = factories.FormPageFactory(form_fields=[field]).url
    for sent in ("", "x", "-1", "²", "1e999999", "2026-02-30", "\x00", ["a", "b"], "9" * 5000):
        assert client.post(address, {"feld": sent}).status_code in (303, 422), sent
    assert client.post(address, b"{", content_type="application/json").status_code in (303, 422)


def test_a_choice_of_several_a_tick_and_a_day_read_as_words(client):
    fields = [
        FormField(label="Städte", field_type="checkboxes", choices="Herten\nMarl"),
        FormField(label="Rückruf", field_type="checkbox"),
        FormField(label="Tag", field_type="date"),
    ]
    address = factories.FormPageFactory(form_fields=fields).url
    client.post(address, {"stadte": ["Herten", "Marl"], "ruckruf": "on", "tag": "24.12.2026"})
    assert Message.objects.get().answers == [("Städte", "Herten, Marl"), ("Rückruf", "Ja"), ("Tag", "24.12.2026")]


@pytest.mark.parametrize("typed", ["2026-W53-4", "2026-02-30", "12345-6-78", "２０２６-12-24"])
def test_what_only_looks_like_a_day_stays_as_it_was_typed(typed):
    assert Message(form_data={"n": typed}).answers == [("n", typed)]


@pytest.mark.parametrize("about", ["/\t/boese.example/", "/a\nb/", "/\x00", "/\x7f", "/\x85"])
def test_an_address_with_control_characters_is_no_path_of_the_portal(about):
    assert Message(page_address=about).own_path == ""


def test_the_preview_of_the_confirmation_shows_a_number_of_the_right_kind(form_page):
    for purpose, number in (("barriere", "BM-XXXX-XX"), ("kontakt", "KT-XXXX-XX")):
        form_page.purpose = purpose
        assert number in form_page.make_preview_request(preview_mode="landing").content.decode()


def test_a_line_break_counts_as_one_character_as_in_the_browser(client, form_page):
    assert send(client, form_page, was_geht_nicht="a\r\n" * 2499 + "aa").status_code == 303
    assert send(client, form_page, was_geht_nicht="a" * 5001).status_code == 422


def test_a_filled_trap_loses_nothing_and_the_second_try_works(client, form_page):
    refused = send(client, form_page, **{HONEYPOT: "https://werbung.example"})
    html = refused.content.decode()
    assert refused.status_code == 422
    assert "Ihre Nachricht wurde noch nicht gesendet" in html
    assert "werbung" not in html
    assert "Das Menü." in html
    assert not Message.objects.exists()
    again = {name: value(html, name) for name in fields_of(html)} | {"was_geht_nicht": FILLED["was_geht_nicht"]}
    assert client.post(form_page.url, again).status_code == 303


def test_the_trap_is_hidden_from_everybody(client, form_page):
    html = client.get(form_page.url).content.decode()
    hidden = html.split("<div hidden>")[1].split("</div>")[0]
    assert 'tabindex="-1"' in hidden
    assert 'autocomplete="off"' in hidden
    assert f'name="{HONEYPOT}"' in hidden


def test_a_meaning_that_does_not_fit_its_field_is_no_harm(client):
    fields = [FormField(label="Städte", field_type="checkboxes", choices="Herten\nMarl", meaning="seite")]
    address = factories.FormPageFactory(form_fields=fields).url
    assert client.get(address, {"seite": "/staedte/"}).status_code == 200
    assert client.post(address, {"stadte": ["Herten", "Marl"]}).status_code == 303
    assert Message.objects.get().page_address == ""
