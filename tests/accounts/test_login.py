"""The way in: one login, what follows from it, and what it leads to."""

import pytest
from django.test import Client

from tests import factories
from tests.accounts.people_at_the_door import LOGIN, heading, is_in, password
from tests.markup import Markup

pytestmark = pytest.mark.django_db
PAGES = (LOGIN, "/admin/password_reset/", "/admin/password_reset/gesendet/", "/admin/login/ohne-rolle/")


def test_name_and_password_open_the_admin(client, kim):
    assert password(client, "kim").url == "/admin/"
    assert is_in(client)


def test_capitals_and_blanks_in_the_name_do_not_matter(client, kim):
    assert password(client, " KIM ").url == "/admin/"


@pytest.mark.parametrize(("username", "given"), [("kim", "falsch"), ("niemand", "falsch"), ("niemand", "geheim")])
def test_the_same_words_for_wrong_passwords_and_unknown_names(client, kim, username, given):
    response = password(client, username, given)
    assert response.status_code == 200
    assert "Benutzername oder Passwort stimmt nicht." in response.content.decode()
    assert not is_in(client)


def test_somebody_switched_off_counts_as_unknown(client, kim):
    kim.is_active = False
    kim.save()
    assert "Benutzername oder Passwort stimmt nicht." in password(client, "kim").content.decode()


def test_somebody_without_a_role_is_told_so_and_not_let_in(client, db):
    factories.UserFactory(username="alt")
    response = client.get(password(client, "alt").url)
    assert heading(response) == "Dieser Zugang hat keine Rolle"
    assert client.get(LOGIN).status_code == 200  # and does not go round in circles
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("address", PAGES)
def test_the_pages_are_whole_and_are_never_kept(client, kim, address):
    response = client.get(address)
    Markup(response.content.decode()).check()
    assert 'name="robots" content="noindex"' in response.content.decode()
    assert "<script>" not in response.content.decode()


def test_the_login_is_never_cached(client, kim, settings):
    settings.PAGE_CACHE = True
    for response in (client.get(LOGIN), password(client, "kim")):
        assert {"no-store", "private"} <= set(response.headers["Cache-Control"].split(", "))


def test_the_login_asks_for_its_token(kim):
    strict = Client(enforce_csrf_checks=True)
    assert password(strict, "kim").status_code == 403
    strict.get(LOGIN)
    token = strict.cookies["csrftoken"].value
    data = {"login": "kim", "password": "geheim", "csrfmiddlewaretoken": token}
    assert strict.post(LOGIN, data).url == "/admin/"


@pytest.mark.parametrize(
    "address",
    ["/_util/login/?next=/admin/pages/", "/admin/pages/", "/admin/password_reset/confirm/x/y/", "/admin/logout/"],
)
def test_all_other_doors_lead_to_the_one_login(client, site_tree, address):
    response = client.get(address, follow=True)
    assert response.redirect_chain[-1][0].startswith((LOGIN, "/admin/password_reset/"))
    assert heading(response) in ("Anmeldung für die Redaktion", "Passwort vergessen")


@pytest.mark.parametrize("address", ["/admin/login/", "/_util/login/", "/admin/password_reset/"])
def test_the_forms_of_wagtail_and_django_log_nobody_in(client, kim, address):
    client.post(address, {"username": "kim", "password": "geheim"}, follow=True)
    assert not is_in(client)


@pytest.mark.parametrize(
    "address", ["/accounts/signup/", "/admin/login/signup/", "/admin/signup/", "/accounts/login/", "/django-admin/"]
)
def test_there_is_no_sign_up_and_no_other_admin(client, site_tree, address):
    assert client.get(address).status_code in (302, 404)
    assert not client.get(address, follow=True).content.decode().count('name="password1"')


def test_a_page_for_staff_only_leads_to_the_login_and_back(client, kim):
    page = factories.StandardPageFactory(title="Intern", summary="Geheimes")
    page.view_restrictions.create(restriction_type="login")
    asked = client.get(page.url)
    assert asked.url == f"{LOGIN}?next={page.url}"
    assert client.post(LOGIN, {"login": "kim", "password": "geheim", "next": page.url}).url == page.url
    assert "Geheimes" in client.get(page.url).content.decode()


ELSEWHERE = (
    "https://boese.example/",
    "//boese.example/",
    "///boese.example",
    "/\\boese.example",
    "https:boese.example",
    "http://testserver@boese.example/",
    "javascript:alert(1)",
    " //boese.example",
    "https://localhost/",  # an allowed host, but not the one that was asked
)


@pytest.mark.parametrize("target", ELSEWHERE)
def test_nobody_is_led_to_another_host(client, kim, target):
    client.get(LOGIN, {"next": target})
    assert client.post(LOGIN, {"login": "kim", "password": "geheim", "next": target}).url == "/admin/"
    assert client.get(LOGIN, {"next": target}).url == "/admin/"  # already logged in
    assert client.post("/admin/logout/", {"next": target}).url == LOGIN


def test_logging_out_ends_the_session(client, kim):
    password(client, "kim")
    assert client.get("/admin/logout/").status_code == 200  # a link alone logs nobody out
    assert is_in(client)
    assert client.post("/admin/logout/").url == LOGIN
    assert not is_in(client)


def test_a_visitor_gets_no_session_from_looking_at_the_login(client, db):
    client.get(LOGIN)
    client.get("/admin/password_reset/")
    assert "sessionid" not in client.cookies
