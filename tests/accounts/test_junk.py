"""Nothing that somebody may send to the login breaks it, and none of it opens anything."""

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from tests.accounts.people_at_the_door import LOGIN, give_factor, is_in, password

pytestmark = pytest.mark.django_db
PASSKEY = "/admin/zweiter-faktor/passkey/"
CREDENTIAL = (
    '{"id":"eA","rawId":"eA","type":"public-key","response":'
    '{"clientDataJSON":"e30","authenticatorData":"AAAA","signature":"AA","userHandle":%s}}'
)
JUNK = (
    "",
    "[]",
    "{}",
    "null",
    "1",
    '"x"',
    '{"id":1}',
    '{"response":[]}',
    '{"response":null}',
    '{"response":{"userHandle":5}}',
    '{"id":"x","rawId":"x","response":{}}',
    CREDENTIAL % "null",
    CREDENTIAL % '"MQ"',
    "[" * 5000,
    "²",
    "\x00",
    "\ud800".encode("utf-8", "surrogatepass").decode("latin-1"),
    "x" * 5000,
)


@pytest.mark.parametrize("junk", JUNK, ids=range(len(JUNK)))
def test_before_the_login(client, kim, junk):
    client.get(f"{PASSKEY}anmelden/", headers={"accept": "application/json"})
    answers = [
        client.post(LOGIN, {"login": junk, "password": junk, "next": junk}),
        client.get(LOGIN, {"next": junk}),
        client.post(f"{PASSKEY}anmelden/", {"credential": junk, "next": junk}),
        client.post("/admin/password_reset/", {"email": junk}),
        client.post("/admin/zweiter-faktor/eingeben/", {"code": junk}),
        client.get("/admin/login/oidc/sso/login/callback/", {"state": junk, "code": junk}),
    ]
    assert [answer.status_code for answer in answers if answer.status_code >= 500] == []
    assert not is_in(client)


@pytest.mark.parametrize("junk", JUNK, ids=range(len(JUNK)))
def test_between_password_and_second_factor(client, kim, junk):
    give_factor(kim)
    password(client, "kim")
    for data in ({"code": junk}, {"credential": junk}, {}):
        client.get("/admin/zweiter-faktor/eingeben/")
        assert client.post("/admin/zweiter-faktor/eingeben/", data).status_code == 200
    assert not is_in(client)


@pytest.mark.parametrize("junk", JUNK, ids=range(len(JUNK)))
def test_while_a_factor_is_set_up(client, kim, required, junk):
    password(client, "kim")
    for address, data in (
        (f"{PASSKEY}einrichten/", {"credential": junk, "name": junk}),
        ("/admin/zweiter-faktor/app/einrichten/", {"code": junk}),
        ("/admin/login/bestaetigen/", {"password": junk, "next": junk}),
    ):
        client.get(address)
        assert client.post(address, data).status_code == 200
    assert not Authenticator.objects.exists()


def test_fields_that_are_missing_or_come_twice(kim):
    client = Client()
    for data in ({}, {"login": ["kim", "x"], "password": ["geheim", "x"]}, {"password": "geheim"}):
        assert client.post(LOGIN, data).status_code == 200
