"""Single sign-on with OpenID Connect: for people whom the portal knows, by verified mail addresses."""

from types import SimpleNamespace
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialAccount
from django.contrib.auth import get_user_model
from django.test import Client

from smartvest.settings.environment import Environment
from smartvest.settings.login import sso_providers
from tests import factories
from tests.accounts.people_at_the_door import LOGIN, give_factor, heading, is_in, password
from tests.accounts.test_settings import OIDC

pytestmark = pytest.mark.django_db
START, CALLBACK = "/admin/login/oidc/sso/login/", "/admin/login/oidc/sso/login/callback/"
CONFIG = {
    "issuer": "https://sso.example",
    "authorization_endpoint": "https://sso.example/auth",
    "token_endpoint": "https://sso.example/token",
    "userinfo_endpoint": "https://sso.example/userinfo",
    "jwks_uri": "https://sso.example/jwks",
    "token_endpoint_auth_methods_supported": ["client_secret_post"],
}


class Provider:
    """Stands in for the other server: answers what it is asked about one person."""

    def __init__(self):
        self.claims = {"sub": "4711", "email": "kim@kreis.example", "email_verified": True}

    def request(self, method, url, **kwargs):
        answers = {
            "https://sso.example/.well-known/openid-configuration": CONFIG,
            CONFIG["token_endpoint"]: {"access_token": "a", "token_type": "bearer", "id_token": self.id_token()},
            CONFIG["userinfo_endpoint"]: self.claims,
        }
        body = answers[url]
        return SimpleNamespace(
            status_code=200,
            json=lambda: body,
            raise_for_status=lambda: None,
            headers={"content-type": "application/json"},
        )

    def id_token(self) -> str:
        claims = {"iss": CONFIG["issuer"], "aud": "portal", "exp": 4_000_000_000, "iat": 1, **self.claims}
        return jwt.encode(claims, "x" * 32, algorithm="HS256")

    def get(self, url, **kwargs):
        return self.request("GET", url, **kwargs)

    def post(self, url, **kwargs):
        return self.request("POST", url, **kwargs)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        return None


@pytest.fixture
def provider(settings, monkeypatch):
    settings.SOCIALACCOUNT_PROVIDERS = sso_providers(Environment({**OIDC, "OIDC_NAME": "Kreis-Konto"}))
    server = Provider()
    monkeypatch.setattr(DefaultSocialAccountAdapter, "get_requests_session", lambda self: server)
    return server


def come(client, **extra):
    """Starts at the portal, comes back from the provider; the answer to that."""
    started = client.post(START, extra)
    asked = parse_qs(urlsplit(started.url).query)
    return client.get(CALLBACK, {"code": "c", "state": asked["state"][0]})


def test_without_a_configuration_there_is_no_such_way(client, db):
    assert client.post(START).status_code == 404
    assert client.get(CALLBACK).status_code == 404
    assert "Anmelden über" not in client.get(LOGIN).content.decode()


def test_the_login_offers_it(client, provider, db):
    assert "Anmelden über Kreis-Konto" in client.get(LOGIN).content.decode()
    started = client.post(START)
    asked = parse_qs(urlsplit(started.url).query)
    assert started.url.startswith("https://sso.example/auth?")
    assert asked["redirect_uri"] == [f"http://testserver{CALLBACK}"]
    assert asked["code_challenge_method"] == ["S256"]


def test_a_link_alone_starts_nothing(client, provider, db):
    response = client.get(START)
    assert response.status_code == 200
    assert heading(response) == "Anmelden über Kreis-Konto"


def test_somebody_known_by_a_verified_address_is_let_in_and_linked(client, provider, kim):
    assert come(client, next="/admin/pages/").url == "/admin/pages/"
    assert is_in(client)
    assert SocialAccount.objects.get().user == kim
    assert kim.check_password("geheim")  # the other way stays open
    again = Client()
    provider.claims["email"] = "neuer-name@kreis.example"  # who is linked stays linked
    come(again)
    assert is_in(again)


def test_it_leads_to_no_other_host(client, provider, kim):
    assert come(client, next="https://boese.example/").url == "/admin/"


@pytest.mark.parametrize(
    ("claims", "words"),
    [
        ({"email": "fremd@kreis.example"}, "keinen eindeutigen Zugang"),
        ({"email_verified": False}, "keine bestätigte E-Mail-Adresse"),
        ({"email_verified": None}, "keine bestätigte E-Mail-Adresse"),
        ({"email": ""}, "keine bestätigte E-Mail-Adresse"),
    ],
)
def test_nobody_else_is_let_in_or_created(client, provider, kim, claims, words):
    provider.claims |= claims
    response = come(client)
    assert response.status_code == 403
    assert words in response.content.decode()
    assert not is_in(client)
    assert get_user_model().objects.count() == 1
    assert not SocialAccount.objects.exists()


def test_an_address_of_two_people_is_of_nobody(client, provider, kim):
    factories.UserFactory(username="zwei", email="Kim@kreis.example", is_superuser=True)
    assert come(client).status_code == 403


def test_who_is_switched_off_stays_out(client, provider, kim):
    come(Client())
    kim.is_active = False
    kim.save()
    come(client)
    assert not is_in(client)


def test_an_address_that_was_passed_on_opens_nothing_of_its_former_owner(client, provider, kim):
    come(Client())
    provider.claims["sub"] = "0815"
    assert come(client).status_code == 403
    assert not is_in(client)


def test_the_second_factor_is_asked_here_as_well(client, provider, kim):
    give_factor(kim)
    assert come(client).url == "/admin/zweiter-faktor/eingeben/"
    assert not is_in(client)


def test_it_has_to_be_set_up_here_where_it_is_required(client, provider, kim, required):
    assert client.get(come(client).url).url == "/admin/zweiter-faktor/"
    assert client.get("/admin/zweiter-faktor/app/einrichten/").status_code == 200


def test_the_provider_may_be_trusted_with_it(client, provider, kim, required, settings):
    settings.SSO_GIVES_SECOND_FACTOR = True
    give_factor(kim)
    come(client)
    assert is_in(client)
    by_password = Client()
    password(by_password, "kim")
    assert not is_in(by_password)


def test_a_forged_answer_is_refused_in_words(client, provider, kim):
    response = client.get(CALLBACK, {"code": "c", "state": "erfunden"})
    assert response.status_code == 401
    assert heading(response) == "Die Anmeldung hat nicht geklappt"


def test_giving_up_there_leads_back(client, provider, kim):
    state = parse_qs(urlsplit(client.post(START).url).query)["state"][0]
    response = client.get(CALLBACK, {"error": "access_denied", "state": state}, follow=True)
    assert heading(response) == "Anmeldung abgebrochen"
