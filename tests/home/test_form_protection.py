"""Forms without cookies: other sites cannot send them, nobody can flood them, and nothing is stored on a device."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from smartvest.home.forms import senders
from smartvest.home.models import FormField, Letter, Message
from tests import factories
from tests.home.test_pages import TYPES, by_name, make
from tests.markup import Markup

pytestmark = pytest.mark.django_db
FILLED = {"ihre_nachricht": "Die Treppe"}


@pytest.fixture
def form_page():
    return factories.FormPageFactory()


@pytest.fixture
def strict():
    """A client that Django checks for forged requests, as it does browsers."""
    return Client(enforce_csrf_checks=True)


@pytest.fixture
def ten_minutes_to_go(monkeypatch):
    """The time stands still at the start of a period, so that no test runs into the next one."""
    monkeypatch.setattr(senders, "time", lambda: 1_800_000_000)


@pytest.mark.parametrize("model", TYPES, ids=by_name)
def test_no_page_sets_a_cookie(strict, model):
    for response in (strict.get(make(model).url), strict.head(make(model).url)):
        assert not response.cookies
        assert "Set-Cookie" not in response.headers


def test_no_answer_of_a_form_sets_a_cookie(strict, form_page, settings, ten_minutes_to_go):
    settings.MESSAGES_PER_SENDER = (1, 600)
    sent = strict.post(form_page.url, FILLED)
    answers = {
        303: sent,
        200: strict.get(sent.url),
        302: strict.get(f"{form_page.url}?gesendet=x"),
        422: strict.post(form_page.url, {}),
        429: strict.post(form_page.url, FILLED),
        403: strict.post(form_page.url, FILLED, headers={"Sec-Fetch-Site": "cross-site"}),
    }
    for status, response in answers.items():
        assert response.status_code == status
        assert not response.cookies, status
        assert "no-store" in response.headers["Cache-Control"]
        assert "csrfmiddlewaretoken" not in response.content.decode()


def test_an_empty_form_is_kept_by_the_browser_only(client, form_page):
    assert set(client.get(form_page.url).headers["Cache-Control"].split(", ")) == {"private", "no-cache"}


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 303),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "null"}, 303),
        ({"Sec-Fetch-Site": "none"}, 303),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://testserver"}, 403),
        ({"Origin": "http://testserver"}, 303),
        ({"Origin": "https://testserver"}, 303),  # a proxy may have taken the encryption off
        ({"Origin": "https://trusted.example"}, 303),
        ({"Origin": "http://testserver.boese.example"}, 403),
        ({"Origin": "https://boese.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://["}, 403),
    ],
)
def test_only_forms_of_the_portal_itself_are_taken(strict, form_page, settings, headers, status):
    settings.CSRF_TRUSTED_ORIGINS = ["https://trusted.example"]
    response = strict.post(form_page.url, FILLED, headers=headers)
    assert response.status_code == status
    assert Message.objects.exists() == (status == 303)
    if status == 403:
        Markup(response.content.decode()).check()
        assert "Ihre Nachricht wurde nicht gesendet" in response.content.decode()


@pytest.mark.parametrize("model", [model for model in TYPES if model.__name__ != "FormPage"], ids=by_name)
def test_pages_without_a_form_take_no_post(strict, model):
    for method in ("post", "put", "patch", "delete"):
        response = getattr(strict, method)(make(model).url)
        assert response.status_code == 405
        assert response.headers["Allow"] == "GET, HEAD, OPTIONS"


def test_the_admin_and_the_login_still_ask_for_their_token(strict, form_page, admin_user):
    strict.force_login(admin_user)
    assert strict.post(f"/admin/pages/{form_page.pk}/edit/", {}).status_code == 403
    assert strict.post("/_util/login/", {}).status_code == 403


def test_a_page_behind_a_password_opens_with_it(strict):
    page = factories.StandardPageFactory(title="Nur intern", summary="Geheimes")
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="password", password="sesam")
    asked = strict.get(page.url).content.decode()
    assert "Geheimes" not in asked
    address = f"/_util/authenticate_with_password/{restriction.pk}/{page.pk}/"
    answer = {"password": "sesam", "return_url": page.url}
    assert strict.post(address, answer).status_code == 403
    token = {"csrfmiddlewaretoken": strict.cookies["csrftoken"].value}
    assert strict.post(address, answer | token).url == page.url
    assert "Geheimes" in strict.get(page.url).content.decode()


def test_a_form_behind_a_password_takes_nothing_without_it(client, form_page):
    PageViewRestriction.objects.create(page=form_page, restriction_type="password", password="sesam")
    client.post(form_page.url, FILLED)
    assert not Message.objects.exists()


def flood(client, form_page, number: int, **extra) -> list[int]:
    return [client.post(form_page.url, FILLED | {"n": str(each)}, **extra).status_code for each in range(number)]


@pytest.fixture
def three(settings, ten_minutes_to_go):
    """Three messages in ten minutes."""
    settings.MESSAGES_PER_SENDER = (3, 600)


def test_one_sender_may_send_so_much_and_is_told_when_to_go_on(client, form_page, three):
    assert flood(client, form_page, 3) == [303] * 3
    refused = client.post(form_page.url, {"ihre_nachricht": "Bitte nicht verlieren"})
    html = refused.content.decode()
    Markup(html).check()
    assert refused.status_code == 429
    assert 1 <= int(refused.headers["Retry-After"]) <= 600
    assert "Ihre Nachricht wurde noch nicht gesendet" in html
    assert "Bitte nicht verlieren" in html
    assert Message.objects.count() == 3


@pytest.fixture
def mailing_form(settings):
    settings.MESSAGES_PER_SENDER = (99, 600)
    fields = [
        FormField(label="Ihre Nachricht", field_type="multiline"),
        FormField(label="E-Mail", field_type="email", required=False),
    ]
    return factories.FormPageFactory(form_fields=fields, to_address="an@kreis.example")


def confirmation_promised(client, form, address: str) -> bool:
    """What the page says to somebody who has just sent a message with that address."""
    sent = client.post(form.url, FILLED | {"e_mail": address})
    html = client.get(sent.url).content.decode()
    Markup(html).check()
    promised = "Eine Bestätigung mit dieser Nummer geht an Ihre E-Mail-Adresse" in html
    assert promised != ("keine Bestätigung" in html)
    return promised


def test_nobody_makes_the_portal_fill_the_mailbox_of_a_stranger(client, mailing_form, mailoutbox):
    addresses = ["f@opfer.example", "F@Opfer.example", "f@OPFER.example", "f@opfer.example", "F@opfer.example"]
    assert [confirmation_promised(client, mailing_form, each) for each in addresses] == [True, True, True, False, False]
    assert sum(mail.to[0].lower() == "f@opfer.example" for mail in mailoutbox) == 3
    assert sum(mail.to == ["an@kreis.example"] for mail in mailoutbox) == 5
    assert Message.objects.count() == 5
    assert confirmation_promised(client, mailing_form, "g@opfer.example")


def test_after_an_hour_a_confirmation_is_sent_again(client, mailing_form):
    for _ in range(3):
        confirmation_promised(client, mailing_form, "f@opfer.example")
    Letter.objects.update(written_at=timezone.now() - timedelta(minutes=59))
    assert not confirmation_promised(client, mailing_form, "f@opfer.example")
    Letter.objects.update(written_at=timezone.now() - timedelta(minutes=61))
    assert confirmation_promised(client, mailing_form, "f@opfer.example")


def test_answers_and_notices_do_not_count_as_confirmations(client, mailing_form):
    message = factories.MessageFactory(sender_email="f@opfer.example")
    for text in "abcd":
        message.letters.create(kind=Letter.Kind.ANSWER, text=text)
    assert confirmation_promised(client, mailing_form, "f@opfer.example")


def test_errors_and_refusals_do_not_count(client, form_page, three):
    for _ in range(5):
        client.post(form_page.url, {})
        client.post(form_page.url, FILLED, headers={"Sec-Fetch-Site": "cross-site"})
    assert flood(client, form_page, 3) == [303] * 3


def test_time_heals(client, form_page, three, monkeypatch):
    assert flood(client, form_page, 4)[-1] == 429
    monkeypatch.setattr(senders, "time", lambda: 1_800_000_601)
    assert flood(client, form_page, 1) == [303]


def test_others_are_not_kept_waiting(client, form_page, three):
    flood(client, form_page, 4)
    assert flood(client, form_page, 1, REMOTE_ADDR="192.0.2.7") == [303]


def test_a_whole_network_of_ipv6_is_one_sender(client, form_page, three):
    for host in range(1, 4):
        flood(client, form_page, 1, REMOTE_ADDR=f"2001:db8:1:2::{host}")
    assert flood(client, form_page, 1, REMOTE_ADDR="2001:db8:1:2:ffff::1") == [429]
    assert flood(client, form_page, 1, REMOTE_ADDR="2001:db8:1:3::1") == [303]


def test_nobody_escapes_by_claiming_to_come_from_elsewhere(client, form_page, three):
    sent = [flood(client, form_page, 1, headers={"X-Forwarded-For": f"192.0.2.{host}"})[0] for host in range(4)]
    assert sent == [303, 303, 303, 429]


@pytest.mark.parametrize("claimed", ["", "198.51.100.9, ", "198.51.100.9, 203.0.113.7, "])
def test_behind_proxies_the_address_is_the_one_that_the_first_of_ours_saw(client, form_page, three, settings, claimed):
    settings.PROXIES_IN_FRONT = 2
    flood(client, form_page, 3, headers={"X-Forwarded-For": "192.0.2.1, 10.0.0.1"})
    again = {"X-Forwarded-For": f"{claimed}192.0.2.1, 10.0.0.1"}
    assert flood(client, form_page, 1, headers=again) == [429]
    assert flood(client, form_page, 1, headers={"X-Forwarded-For": f"{claimed}192.0.2.2, 10.0.0.1"}) == [303]


@pytest.mark.parametrize("junk", ["unix:", "", "1.2.3.4:99", "999.1.1.1", "x" * 5000])
def test_an_address_that_is_none_is_counted_too(client, form_page, three, settings, junk):
    settings.PROXIES_IN_FRONT = 1
    assert flood(client, form_page, 4, headers={"X-Forwarded-For": junk}) == [303, 303, 303, 429]


def test_the_address_of_a_sender_is_stored_nowhere(client, form_page, three, monkeypatch):
    keys = []
    monkeypatch.setattr(cache, "add", lambda key, *args, **kwargs: keys.append(key))
    monkeypatch.setattr(cache, "incr", lambda key: keys.append(key) or 1)
    monkeypatch.setattr(cache, "touch", lambda key, period: None)
    flood(client, form_page, 1, REMOTE_ADDR="192.0.2.77")
    assert keys
    assert not any("192.0.2" in key for key in keys)
    row = Message.objects.values().get()
    assert "192.0.2" not in str(row)


def test_a_cache_that_is_away_keeps_nobody_from_writing(client, form_page, three, monkeypatch):
    def fail(*args, **kwargs):
        raise ConnectionError("no cache")

    monkeypatch.setattr(cache, "incr", fail)
    assert flood(client, form_page, 4) == [303] * 4
