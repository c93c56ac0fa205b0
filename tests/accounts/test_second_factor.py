"""The second factor: who has one gives it, who must have one sets it up, and nobody gets around it."""

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Permission
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from smartvest.accounts import sessions
from smartvest.accounts.codes import is_first_use
from tests import factories
from tests.accounts.people_at_the_door import (
    LOGIN,
    SECRET,
    code,
    give_factor,
    heading,
    is_in,
    password,
    second_factor,
)
from tests.roles.test_admin_urls import ADDRESSES, path
from tests.roles.world import make_world

pytestmark = pytest.mark.django_db
CHOOSE = "/admin/zweiter-faktor/"
APP = "/admin/zweiter-faktor/app/einrichten/"
CODES = "/admin/zweiter-faktor/notfallcodes/"
ENTER = "/admin/zweiter-faktor/eingeben/"


@pytest.fixture
def codes(kim):
    return give_factor(kim)


def set_up_app(client):
    client.get(APP)
    return client.post(APP, {"code": code(client.session["mfa.totp.secret"])})


def test_a_password_alone_does_not_open_the_admin(client, kim, codes):
    assert password(client, "kim").url == ENTER
    assert not is_in(client)
    assert second_factor(client, code()).url == "/admin/"
    assert is_in(client)


def test_it_leads_on_to_where_one_wanted_to_go(client, kim, codes):
    client.post(LOGIN, {"login": "kim", "password": "geheim", "next": "/admin/pages/"})
    assert second_factor(client, code()).url == "/admin/pages/"


def test_a_wrong_code_is_refused_in_words(client, kim, codes):
    password(client, "kim")
    response = second_factor(client, "000000")
    assert "Der Code stimmt nicht" in response.content.decode()
    assert not is_in(client)


def test_a_code_of_the_app_opens_once(kim, codes):
    shown = code()
    first, second = Client(), Client()
    for client in (first, second):
        password(client, "kim")
        second_factor(client, shown)
    assert is_in(first)
    assert not is_in(second)


def test_a_recovery_code_opens_once(kim, codes):
    first, second = Client(), Client()
    for client in (first, second):
        password(client, "kim")
        second_factor(client, codes[3])
    assert is_in(first)
    assert not is_in(second)


def test_of_two_at_once_one_opens(kim, codes):
    app = Authenticator.objects.get(type="totp")
    assert is_first_use(app, "123456")
    assert not is_first_use(app, "123 456")
    assert is_first_use(app, "123457")


def test_without_a_cache_people_still_get_in_and_no_code_opens_twice(kim, codes, monkeypatch, mailoutbox):
    def gone(*args, **kwargs):
        raise ConnectionError("no cache")

    for name in ("get", "set", "add", "incr", "delete", "touch"):
        monkeypatch.setattr(f"django.core.cache.backends.locmem.LocMemCache.{name}", gone)
    shown, first, second = code(), Client(), Client()
    for client in (first, second):
        password(client, "kim")
        second_factor(client, shown)
    assert "_auth_user_id" in first.session
    assert "_auth_user_id" not in second.session
    Client().post("/admin/password_reset/", {"email": kim.email})
    assert len(mailoutbox) == 1


def test_codes_cannot_be_guessed(client, kim, codes):
    password(client, "kim")
    for _ in range(5):
        second_factor(client, "000000")
    refused = second_factor(client, code())
    assert "Zu viele falsche Codes" in refused.content.decode()
    assert not is_in(client)


def test_the_secret_is_not_in_the_database_as_it_is(kim, codes):
    stored = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert SECRET not in stored
    assert not any(each in stored for each in codes)


def test_a_secret_of_another_key_fits_nothing_and_breaks_nothing(client, kim, codes, settings):
    settings.SECRET_KEY = "another"
    password(client, "kim")
    assert second_factor(client, code()).status_code == 200
    assert not is_in(client)


def test_a_secret_of_an_earlier_key_is_still_read(client, kim, codes, settings):
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "another"
    password(client, "kim")
    second_factor(client, code())
    assert is_in(client)


def test_who_has_a_factor_must_give_it_even_where_it_is_optional(client, kim, codes):
    client.force_login(kim)  # a session by whatever other way
    assert not is_in(client)
    assert client.get(CHOOSE).status_code == 302
    assert client.get("/admin/zweiter-faktor/app/entfernen/").status_code == 302


def test_where_it_is_optional_nobody_is_asked_for_one(client, kim):
    password(client, "kim")
    assert is_in(client)


def test_where_it_is_required_the_first_way_leads_to_setting_it_up(client, kim, required):
    response = client.get(password(client, "kim").url)
    assert response.url == CHOOSE
    page = client.get(CHOOSE).content.decode()
    assert "Bevor es weitergeht" in page
    assert "Zur Redaktion" not in page
    drawing = client.get(APP).content.decode()
    assert '<svg class="qr-code"' in drawing
    assert "data:" not in drawing
    assert set_up_app(client).url == CODES
    assert client.get("/admin/").url == CODES  # not before the codes were seen
    shown = client.get(CODES)
    assert shown.content.decode().count("<li><code>") == 10
    assert "no-store" in shown.headers["Cache-Control"]
    assert is_in(client)


def test_the_recovery_codes_are_shown_once(client, kim, required):
    password(client, "kim")
    set_up_app(client)
    client.get(CODES)
    assert "<li><code>" not in client.get(CODES).content.decode()


def test_a_wrong_code_sets_up_nothing(client, kim, required):
    password(client, "kim")
    client.get(APP)
    assert client.post(APP, {"code": "000000"}).status_code == 200
    assert not Authenticator.objects.exists()


def test_the_password_is_asked_again_before_a_factor_is_changed_later(client, kim, codes, monkeypatch):
    password(client, "kim")
    second_factor(client, code())
    session = client.session
    for record in session["account_authentication_methods"]:
        record["at"] -= 301
    session["account_authentication_methods"] = session["account_authentication_methods"]
    session.save()
    for address in ("app/entfernen/", "passkey/einrichten/", "notfallcodes/erneuern/"):
        assert client.get(f"{CHOOSE}{address}").url.startswith("/admin/login/bestaetigen/")
    client.post("/admin/login/bestaetigen/", {"password": "falsch"})
    assert client.get(f"{CHOOSE}app/entfernen/").status_code == 302
    client.post("/admin/login/bestaetigen/", {"password": "geheim"})
    assert client.get(f"{CHOOSE}app/entfernen/").status_code == 200


def test_the_only_factor_cannot_be_removed_where_it_is_required(client, kim, codes, required):
    password(client, "kim")
    second_factor(client, code())
    response = client.post("/admin/zweiter-faktor/app/entfernen/")
    assert "Ihr einziger zweiter Faktor" in response.content.decode()
    assert Authenticator.objects.filter(type="totp").exists()


def test_where_it_is_optional_it_can_be_removed_with_its_codes(client, kim, codes):
    password(client, "kim")
    second_factor(client, code())
    client.post("/admin/zweiter-faktor/app/entfernen/")
    assert not Authenticator.objects.exists()
    assert is_in(client)


def test_a_new_password_by_mail_does_not_replace_the_factor(client, kim, codes, mailoutbox):
    client.post("/admin/password_reset/", {"email": kim.email})
    link = next(line for line in mailoutbox[0].body.splitlines() if line.startswith("http"))
    form = client.get(link, follow=True)
    new = "ein ganz neues Passwort"
    client.post(form.request["PATH_INFO"], {"password1": new, "password2": new})
    assert not is_in(client)
    assert password(client, "kim", new).url == ENTER
    assert not is_in(client)


@pytest.fixture
def half_logged_in():
    """Clients of the administration: before giving the factor, before setting it up, before seeing the codes."""
    world = make_world()
    ahead = factories.UserFactory(username="mit", is_superuser=True)
    give_factor(ahead)
    clients = [Client(), Client(), Client()]
    password(clients[0], "mit")
    for client in clients[1:]:
        password(client, "admin")
    set_up_app(clients[2])
    return world, clients


THE_WAY = ("account_", "mfa_", "openid_connect_", "socialaccount_", "old_password_reset")
SHADOWED = ("wagtailadmin_login", "wagtailadmin_logout", "wagtailadmin_password_reset")  # ours stand before them


def test_no_address_of_the_admin_opens_half_logged_in(half_logged_in, required):
    """Each address, by GET and POST: the answer leads to the login or to the next step of it, or refuses."""
    world, clients = half_logged_in
    for name, route in ADDRESSES:
        if name.startswith((*THE_WAY, *SHADOWED)):
            continue
        for client in clients:
            for method in ("get", "post"):
                response = getattr(client, method)(path(world, name, route, world.draft))
                where = f"{method} {name}: {response.status_code} {response.get('Location', '')}"
                assert response.status_code in (302, 403), where
                if response.status_code == 302:
                    assert response.url.startswith((LOGIN, CHOOSE)), where


def test_scripts_get_a_refusal_instead_of_a_page(client, kim, required):
    password(client, "kim")
    response = client.get("/admin/pages/", headers={"X-Requested-With": "XMLHttpRequest"})
    assert response.status_code == 403
    assert response.json() == {"detail": "Bitte schließen Sie zuerst die Anmeldung ab."}


def test_half_logged_in_nothing_for_staff_only_opens_on_the_portal(client, kim, required):
    page = factories.StandardPageFactory(title="Intern", summary="Geheimes")
    page.view_restrictions.create(restriction_type="login")
    document = factories.DocumentFactory()
    document.collection.view_restrictions.create(restriction_type="login")
    password(client, "kim")
    for address in (page.url, document.url, "/muster/"):
        assert client.get(address).url.startswith(LOGIN), address
    assert "wagtail-userbar" not in client.get("/").content.decode()


def test_half_logged_in_the_pages_for_changing_factors_stay_shut(client, kim, codes):
    password(client, "kim")
    for address in ("", "app/entfernen/", "passkey/einrichten/", "notfallcodes/", "notfallcodes/erneuern/"):
        assert client.get(f"{CHOOSE}{address}").status_code == 302, address
        client.post(f"{CHOOSE}{address}")
    assert Authenticator.objects.filter(type="totp").exists()


def test_setting_up_is_all_that_is_open_before_there_is_a_factor(client, kim, required):
    password(client, "kim")
    for address in ("app/entfernen/", "notfallcodes/", "notfallcodes/erneuern/", "passkey/1/entfernen/"):
        assert client.get(f"{CHOOSE}{address}").url == CHOOSE, address


def test_the_administration_resets_a_factor_and_that_is_logged_and_told(kim, codes, client, mailoutbox, monkeypatch):
    monkeypatch.setattr("django.db.transaction.on_commit", lambda function, **kwargs: function())
    lost = factories.UserFactory(username="hanna", email="hanna@herten.example", is_superuser=True)
    give_factor(lost)
    theirs = Client()
    password(theirs, "hanna")
    second_factor(theirs, code())
    password(client, "kim")
    second_factor(client, code())
    address = f"/admin/users/{lost.pk}/zweiter-faktor/"
    assert address in client.get(reverse("wagtailusers_users:edit", args=[lost.pk])).content.decode()
    assert address in client.get("/admin/users/").content.decode()
    assert client.get(address).status_code == 200
    assert Authenticator.objects.filter(user=lost).exists()  # looking changes nothing
    client.post(address)
    assert not Authenticator.objects.filter(user=lost).exists()
    assert not is_in(theirs)
    entry = ModelLogEntry.objects.get(action="accounts.factor_reset")
    assert (entry.user, entry.object_id) == (kim, str(lost.pk))
    assert [mail.to for mail in mailoutbox] == [["hanna@herten.example"]]


def test_only_those_who_manage_users_reset_a_factor(client, kim, codes, people):
    give_factor(people["hanna"].user)
    for name in ("anna", "hanna", "maria"):
        other = people["hanna" if name != "hanna" else "maria"].user
        assert people["anna"].post(f"/admin/users/{other.pk}/zweiter-faktor/").url == "/admin/"
    assert Authenticator.objects.filter(user=people["hanna"].user).exists()


def test_who_manages_users_does_not_reset_those_who_may_do_everything(kim, codes, people):
    people["anna"].user.user_permissions.add(Permission.objects.get(codename="change_user"))
    people["anna"].post(f"/admin/users/{kim.pk}/zweiter-faktor/")
    assert Authenticator.objects.filter(user=kim).exists()


def test_the_command_resets_a_factor(kim, codes, capsys):
    call_command("reset_second_factor", "kim")
    assert not Authenticator.objects.exists()
    assert "zurückgesetzt" in capsys.readouterr().out
    call_command("reset_second_factor", "kim")
    assert "nichts geändert" in capsys.readouterr().out
    with pytest.raises(CommandError, match="keinen Zugang"):
        call_command("reset_second_factor", "niemand")


def test_after_a_reset_a_new_factor_has_to_be_set_up(client, kim, codes, required):
    call_command("reset_second_factor", "kim")
    assert client.get(password(client, "kim").url).url == CHOOSE


def test_removing_the_last_passkey_asks_for_a_new_factor(client, kim, required):
    password(client, "kim")
    set_up_app(client)
    client.get(CODES)
    assert is_in(client)
    Authenticator.objects.all().delete()
    session = client.session
    sessions.forget_second_factor(session)
    session.save()
    assert client.get("/admin/").url == CHOOSE
    assert heading(client.get(CHOOSE)) == "Zweiter Faktor"
