"""How long one stays logged in, and what ends it."""

import time

import pytest
from django.test import Client

from smartvest.accounts import sessions
from smartvest.settings.login import cookie_names
from tests.accounts.people_at_the_door import is_in, password

pytestmark = pytest.mark.django_db
MINUTE, HOUR = 60, 60 * 60


@pytest.fixture
def clock(monkeypatch):
    """Moves the time that sessions know of by so many seconds."""
    real, moved = time.time, [0]
    monkeypatch.setattr(sessions.time, "time", lambda: real() + moved[0])

    def move(seconds: int):
        moved[0] += seconds

    return move


@pytest.fixture
def editor(client, kim):
    password(client, "kim")
    return client


def test_a_session_ends_after_two_idle_hours(editor, clock):
    clock(2 * HOUR - MINUTE)
    assert is_in(editor)
    clock(2 * HOUR + MINUTE)
    assert not is_in(editor)
    assert "_auth_user_id" not in editor.session


def test_who_works_stays_logged_in_for_twelve_hours_and_no_longer(editor, clock):
    for _ in range(11):
        clock(HOUR)
        assert is_in(editor)
    clock(HOUR + MINUTE)
    assert not is_in(editor)


def test_an_open_editor_alone_is_not_work(editor, clock, site_tree):
    for _ in range(4):
        clock(HOUR)
        editor.post(f"/admin/editing-sessions/ping/wagtailcore/page/{site_tree.pk}/1/")
    assert not is_in(editor)


def test_a_session_without_a_beginning_is_over(editor):
    session = editor.session
    del session[sessions.LOGGED_IN_AT]
    session.save()
    assert not is_in(editor)


def test_not_each_request_writes_to_the_database(editor, clock, django_assert_num_queries):
    first = editor.session[sessions.SEEN_AT]
    clock(MINUTE)
    is_in(editor)
    assert editor.session[sessions.SEEN_AT] == first
    clock(5 * MINUTE)
    is_in(editor)
    assert editor.session[sessions.SEEN_AT] > first


def test_the_key_changes_with_the_login(client, kim):
    session = client.session
    session["planted"] = True
    session.save()
    client.cookies["sessionid"] = before = session.session_key
    password(client, "kim")
    assert client.session.session_key != before
    assert Client(headers={"cookie": f"sessionid={before}"}).get("/admin/").status_code == 302


def test_the_cookie_goes_with_the_browser_and_is_for_the_server_only(client, kim):
    cookie = password(client, "kim").cookies["sessionid"]
    assert not cookie["max-age"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_over_https_only_this_host_can_set_the_cookies():
    assert cookie_names(secure=True) == ("__Host-sessionid", "__Host-csrftoken")
    assert cookie_names(secure=False) == ("sessionid", "csrftoken")


def test_a_new_password_ends_all_other_sessions(editor, kim):
    other = Client()
    password(other, "kim")
    new = "ein ganz neues Passwort"
    names = {"name_email-first_name": "K", "name_email-last_name": "K", "name_email-email": kim.email}
    theme = {
        "theme-theme": "system",
        "theme-contrast": "system",
        "theme-density": "default",
        "theme-keyboard_shortcuts": "on",
    }
    passwords = {"password-old_password": "geheim", "password-new_password1": new, "password-new_password2": new}
    response = editor.post("/admin/account/", names | theme | passwords)
    assert response.status_code == 302, response.context and [f.errors for f in response.context.get("forms", [])]
    assert is_in(editor)
    assert not is_in(other)


def test_who_loses_their_role_is_out_at_once(people):
    assert is_in(people["hanna"])
    people["hanna"].user.groups.clear()
    assert not is_in(people["hanna"])
    assert people["hanna"].get("/admin/login/").status_code == 200


def test_who_is_switched_off_is_out_at_once(editor, kim):
    kim.is_active = False
    kim.save()
    assert not is_in(editor)


def test_visitors_cost_no_look_at_sessions(client, site_tree, kim):
    response = client.get("/")
    assert "sessionid" not in response.cookies
