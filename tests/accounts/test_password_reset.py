"""A forgotten password: a link by mail, and nothing to learn for those who only probe."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from smartvest.accounts import forms, later
from tests import factories
from tests.accounts.people_at_the_door import heading, is_in, password

pytestmark = pytest.mark.django_db
RESET, SENT = "/admin/password_reset/", "/admin/password_reset/gesendet/"
NEW = "ein ganz neues Passwort"


def ask(email: str, client=None):
    return (client or Client()).post(RESET, {"email": email})


def link() -> str:
    return re.search(r"http://testserver(\S+)", mail.outbox[-1].body)[1]


def set_password(client, address: str, new: str = NEW):
    form = client.get(address, follow=True)
    return client.post(form.request["PATH_INFO"], {"password1": new, "password2": new}, follow=True)


def test_a_link_sets_a_new_password(client, kim):
    assert ask("KIM@kreis.example").url == SENT
    assert mail.outbox[0].to == ["kim@kreis.example"]
    assert heading(set_password(client, link())) == "Ihr neues Passwort gilt"
    assert not is_in(client)  # and is no login
    assert password(client, "kim", NEW).url == "/admin/"


def test_a_link_works_once(client, kim):
    ask(kim.email)
    address = link()
    set_password(client, address)
    assert heading(client.get(address, follow=True)) == "Der Link gilt nicht mehr"


def test_a_link_works_for_an_hour(client, kim, settings, monkeypatch):
    ask(kim.email)
    real = PasswordResetTokenGenerator._now
    for minutes, words in ((59, "Neues Passwort"), (61, "Der Link gilt nicht mehr")):
        monkeypatch.setattr(
            PasswordResetTokenGenerator, "_now", lambda self, m=minutes: real(self) + timedelta(minutes=m)
        )
        assert heading(Client().get(link(), follow=True)) == words


def test_an_older_link_dies_with_the_next_login(client, kim):
    ask(kim.email)
    password(Client(), "kim")
    assert heading(client.get(link(), follow=True)) == "Der Link gilt nicht mehr"


@pytest.mark.parametrize("address", ["1-x", "0-set-password", "zzzzzzzzzzzzzz-abc-def", "1-" + "a" * 3000])
def test_a_guessed_link_is_refused_in_words(client, kim, address):
    assert heading(client.get(f"{RESET}link/{address}/")) == "Der Link gilt nicht mehr"


def test_weak_passwords_are_refused(client, kim):
    ask(kim.email)
    assert "zu kurz" in set_password(client, link(), "kurz").content.decode()
    assert password(Client(), "kim").status_code == 302  # the old one holds


def test_known_and_unknown_addresses_get_the_same_answer_for_the_same_work(kim, monkeypatch):
    left_for_later = []
    monkeypatch.setattr(later, "run", lambda *args: left_for_later.append(args))
    seen = []
    for email in (kim.email, "niemand@kreis.example"):
        with CaptureQueriesContext(connection) as queries:
            response = ask(email)
        seen.append((response.status_code, response.url, [each["sql"].split("WHERE")[0][:60] for each in queries]))
    assert seen[0][:2] == (302, SENT)
    assert seen[0] == seen[1]
    assert [function for function, *_ in left_for_later] == [forms.send_links] * 2


def test_nobody_else_gets_mail(kim):
    factories.UserFactory(username="weg", email="weg@kreis.example", is_active=False)
    by_sso = factories.UserFactory(username="sso", email="sso@kreis.example")
    by_sso.set_unusable_password()
    by_sso.save()
    for email in ("weg@kreis.example", "sso@kreis.example", "niemand@kreis.example", "kim@kreis.example.boese.example"):
        assert ask(email).url == SENT
    assert mail.outbox == []


def test_the_mailbox_of_somebody_is_not_flooded_and_the_answer_stays_the_same(kim):
    assert {ask(kim.email).url for _ in range(6)} == {SENT}
    assert len(mail.outbox) == 3


def test_one_sender_asks_so_often_only(kim):
    answers = [ask(f"a{each}@kreis.example").status_code for each in range(22)]
    assert answers == [302] * 20 + [429] * 2


def test_a_mail_server_that_is_away_is_not_noticed(kim, monkeypatch, caplog):
    monkeypatch.setattr(later, "run", lambda function, *args: later._run(function, *args))
    monkeypatch.setattr(later.connection, "close", lambda: None)

    def fail(*args, **kwargs):
        raise OSError("kim@kreis.example unreachable")

    monkeypatch.setattr("allauth.account.adapter.EmailMultiAlternatives.send", fail)
    assert ask(kim.email).url == SENT
    assert "Nicht ausgeführt: send_links (OSError)" in caplog.text
    assert "kim@" not in caplog.text


def test_a_forged_host_never_gets_into_the_link(kim, client):
    response = client.post(RESET, {"email": kim.email}, headers={"host": "boese.example"})
    assert response.status_code == 400
    client.post(RESET, {"email": kim.email}, headers={"X-Forwarded-Host": "boese.example"})
    assert link().startswith(RESET)


def test_the_notice_about_a_new_password_is_mailed(client, kim, django_capture_on_commit_callbacks):
    ask(kim.email)
    with django_capture_on_commit_callbacks(execute=True):
        set_password(client, link())
    assert "Ihr Passwort wurde neu gesetzt." in mail.outbox[-1].body
