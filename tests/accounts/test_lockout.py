"""Wrong passwords: guessing ends soon, and nobody can use that to keep an owner out."""

import re

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from smartvest.accounts import devices, later, lockout
from smartvest.accounts.models import Attempt, KnownAddress
from smartvest.core.page_cache.writes import invisible_tables
from tests import factories
from tests.accounts.people_at_the_door import heading, is_in, password

pytestmark = pytest.mark.django_db
HOME, OFFICE, STRANGER = "198.51.100.7", "203.0.113.10", "192.0.2.66"


def guess(times: int, username: str = "kim", address: str = STRANGER, client=None, **extra) -> list[int]:
    client = client or Client()
    return [password(client, username, f"falsch {each}", address, **extra).status_code for each in range(times)]


def test_after_five_wrong_passwords_from_one_address_even_the_right_one_is_not_checked(kim):
    assert guess(6) == [200] * 5 + [429]
    refused = password(Client(), "kim", "geheim", STRANGER)
    assert refused.status_code == 429
    assert heading(refused) == "Zu viele Versuche"
    assert "Bitte warten Sie 15 Minuten" in refused.content.decode()
    assert 890 <= int(refused.headers["Retry-After"]) <= 900
    assert "no-store" in refused.headers["Cache-Control"]


def test_a_name_that_nobody_has_is_treated_the_same(kim, monkeypatch):
    monkeypatch.setattr(later, "run", lambda *args: None)  # what comes after the answer
    password(Client(), "erste", "falsch", OFFICE)  # who comes first pays for what is remembered
    known, unknown = [], []
    for username, answers in (("kim", known), ("niemand", unknown)):
        client = Client()
        for _ in range(6):
            with CaptureQueriesContext(connection) as queries:
                response = password(client, username, "falsch", STRANGER if username == "kim" else HOME)
            work = [re.findall(r'^\w+|(?:FROM|INTO|UPDATE) "(\w+)"', sql["sql"]) for sql in queries]
            answers.append((response.status_code, heading(response), work))
    assert known == unknown


def test_waiting_opens_the_door_again_and_being_refused_does_not_prolong_it(kim, monkeypatch):
    guess(20)
    then = timezone.now() + timezone.timedelta(seconds=901)
    monkeypatch.setattr(lockout.timezone, "now", lambda: then)
    assert password(Client(), "kim", "geheim", STRANGER).status_code == 302


def test_a_visitor_elsewhere_does_not_lock_out_the_owner(kim):
    owner = Client()
    password(owner, "kim", address=OFFICE)
    guess(50)
    for each in range(40):  # nor do many visitors
        guess(3, address=f"192.0.2.{each}")
    assert password(Client(), "kim", address=OFFICE).status_code == 302  # without any cookie


def test_a_visitor_in_the_same_office_does_not_lock_out_the_owner_in_a_known_browser(kim):
    owner = Client()
    password(owner, "kim", address=OFFICE)
    owner.post("/admin/logout/")
    assert guess(9, address=OFFICE)[-1] == 429
    assert password(owner, "kim", address=OFFICE).status_code == 302
    assert is_in(owner)


def test_nor_the_colleagues_there(kim):
    factories.UserFactory(username="hanna", is_superuser=True)
    password(Client(), "hanna", address=OFFICE)
    for each in range(30):
        guess(1, username=f"erraten-{each}", address=OFFICE)
    assert password(Client(), "hanna", address=OFFICE).status_code == 302


def test_one_address_that_tries_many_names_is_stopped(kim):
    answers = [guess(1, username=f"name-{each}")[0] for each in range(25)]
    assert answers == [200] * 20 + [429] * 5
    assert password(Client(), "kim", "geheim", STRANGER).status_code == 429


def test_many_addresses_that_try_one_name_are_stopped(kim):
    answers = [guess(1, address=f"192.0.2.{each}")[0] for each in range(25)]
    assert answers == [200] * 20 + [429] * 5


def test_another_network_of_ipv6_is_another_address_and_another_host_in_it_is_not(kim):
    for each in range(5):
        guess(1, address=f"2001:db8:1:2::{each}")
    assert guess(1, address="2001:db8:1:2:ffff::9") == [429]
    assert guess(1, address="2001:db8:1:3::1") == [200]


def test_a_forged_header_makes_no_other_sender(kim, settings):
    for proxies, address in ((0, "192.0.2.1"), (1, "192.0.2.2")):
        Attempt.objects.all().delete()
        settings.PROXIES_IN_FRONT = proxies
        end = f", {STRANGER}" if proxies else ""
        answers = [
            guess(1, address=address, headers={"X-Forwarded-For": f"10.0.0.{each}{end}"})[0] for each in range(6)
        ]
        assert answers[-1] == 429


def test_a_forged_header_does_not_make_somebody_known(kim, settings):
    password(Client(), "kim", address=OFFICE)
    guess(5)
    assert guess(1, headers={"X-Forwarded-For": OFFICE}) == [429]


def test_a_cookie_of_one_person_is_none_of_another(kim):
    factories.UserFactory(username="hanna", is_superuser=True)
    hers = Client()
    password(hers, "hanna", address=OFFICE)
    hers.post("/admin/logout/")
    assert guess(6, address=OFFICE, client=hers) == [200] * 5 + [429]


@pytest.mark.parametrize("value", ["", "x", "a:b:c", "WyJraW0iLCJ4Il0:1abc:def", "\x00", "ä" * 5000])
def test_a_forged_cookie_is_none(kim, rf, value):
    request = rf.get("/")
    request.COOKIES[devices.COOKIE] = value
    assert devices.device_of(request, "kim") == ""


def test_a_known_browser_is_no_licence_to_guess(kim):
    stolen = Client()
    password(stolen, "kim", address=OFFICE)
    stolen.post("/admin/logout/")
    assert guess(12, address=HOME, client=stolen) == [200] * 10 + [429] * 2


def test_the_right_password_forgives_the_wrong_ones(kim):
    for _ in range(3):
        assert guess(4, address=OFFICE) == [200] * 4
        assert password(Client(), "kim", address=OFFICE).status_code == 302


def test_the_cookie_of_a_browser_is_seen_by_the_login_only(client, kim):
    cookie = password(client, "kim").cookies[devices.COOKIE]
    assert cookie["path"] == "/admin/login/"
    assert cookie["httponly"]
    assert cookie["samesite"] == "Strict"
    assert cookie["max-age"] == 90 * 24 * 60 * 60


def test_neither_names_nor_addresses_are_stored_as_they_are(kim):
    guess(1)
    password(Client(), "kim", address=OFFICE)
    rows = str([*Attempt.objects.values(), *KnownAddress.objects.values()])
    assert "kim" not in rows
    assert STRANGER not in rows
    assert OFFICE not in rows


def test_all_of_it_is_forgotten(kim, capsys):
    guess(2)
    password(Client(), "kim", address=OFFICE)
    call_command("delete_old_logins")
    assert Attempt.objects.count() == 2
    assert KnownAddress.objects.count() == 1
    long_ago = timezone.now() - timezone.timedelta(days=91)
    Attempt.objects.update(at=long_ago)
    KnownAddress.objects.update(last_login=long_ago)
    call_command("delete_old_logins")
    assert not Attempt.objects.exists()
    assert not KnownAddress.objects.exists()
    assert "Gelöscht: 2 Versuche." in capsys.readouterr().out


def test_logins_do_not_renew_the_kept_pages():
    tables = {"accounts_attempt", "accounts_knownaddress", "mfa_authenticator", "socialaccount_socialaccount"}
    assert tables <= invisible_tables()
