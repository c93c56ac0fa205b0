"""The log says who logged in, failed or changed a factor, for so long, and can be taken along as a table."""

import csv
import io

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.models import ModelLogEntry

from smartvest.accounts import audit
from tests.accounts.people_at_the_door import code, give_factor, password, second_factor

pytestmark = pytest.mark.django_db
EXPORT = "/admin/reports/site-history/?export=csv"


def actions() -> list[str]:
    return list(audit.entries().order_by("timestamp", "pk").values_list("action", flat=True))


def test_logins_and_failures_are_entries_about_the_person(client, kim):
    password(client, "kim", "falsch", address="203.0.113.9")
    password(client, "kim", address="203.0.113.9")
    assert actions() == ["accounts.login_failed", "accounts.login"]
    for entry in audit.entries():
        assert (entry.object_id, entry.user) == (str(kim.pk), kim)
        assert entry.data == {"network": "203.0.113.0/24"}
        assert "aus dem Netz 203.0.113.0/24" in entry.message


def test_what_is_typed_as_a_name_that_nobody_has_is_not_kept(client, kim):
    password(client, "MeinGeheimesPasswort", "kim")
    assert actions() == []
    assert "MeinGeheimes" not in str(list(ModelLogEntry.objects.values()))


def test_an_attack_does_not_fill_the_log(kim):
    for _ in range(30):
        password(Client(), "kim", "falsch")
    assert actions() == ["accounts.login_failed"] * 5 + ["accounts.login_refused"]


def test_codes_are_logged(client, kim):
    codes = give_factor(kim)
    password(client, "kim")
    second_factor(client, "000000")
    second_factor(client, codes[0])
    assert actions() == ["accounts.factor_failed", "accounts.recovery_code_used", "accounts.login"]


def test_a_factor_set_up_and_removed_is_logged_and_told(client, kim, mailoutbox, monkeypatch):
    monkeypatch.setattr("django.db.transaction.on_commit", lambda function, **kwargs: function())
    password(client, "kim")
    client.get("/admin/zweiter-faktor/app/einrichten/")
    client.post("/admin/zweiter-faktor/app/einrichten/", {"code": code(client.session["mfa.totp.secret"])})
    client.get("/admin/zweiter-faktor/notfallcodes/")
    client.post("/admin/zweiter-faktor/notfallcodes/erneuern/")
    client.get("/admin/zweiter-faktor/notfallcodes/")
    client.post("/admin/zweiter-faktor/app/entfernen/")
    assert actions()[1:] == ["accounts.factor_added", "accounts.recovery_codes_renewed", "accounts.factor_removed"]
    assert [mail.body.splitlines()[2] for mail in mailoutbox] == [
        "zu Ihrem Zugang „kim“: Ein zweiter Faktor wurde eingerichtet.",
        "zu Ihrem Zugang „kim“: Ihre Notfallcodes wurden erneuert.",
        "zu Ihrem Zugang „kim“: Ein zweiter Faktor wurde entfernt.",
    ]


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.9", "203.0.113.0/24"),
        ("2001:db8:1:2::/64", "2001:db8:1::/48"),
        ("", ""),
        ("unsinn", ""),
    ],
)
def test_only_the_network_of_an_address_is_kept(address, network):
    assert audit.shortened(address) == network


def test_the_log_is_exported_with_logins_users_and_groups(client, kim):
    password(client, "kim")
    data = {"name": "Neue Gruppe"}
    for model in ("page", "collection", "image", "document"):
        for part in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS", "MAX_NUM_FORMS"):
            data[f"{model}_permissions-{part}"] = "0"
    client.post("/admin/groups/new/", data)
    table = list(csv.DictReader(io.StringIO(b"".join(client.get(EXPORT).streaming_content).decode("utf-8-sig"))))
    assert "Anmeldung" in {row["Aktionstyp"] for row in table} | {row.get("Aktion") for row in table}


def test_a_town_does_not_see_who_logs_in(people, kim):
    password(Client(), "kim")
    for name in ("hanna", "anna"):
        exported = b"".join(people[name].get(EXPORT).streaming_content).decode()
        assert "kim" not in exported, name


def test_entries_about_logins_are_forgotten_and_those_about_content_stay(kim, capsys):
    password(Client(), "kim")
    from wagtail.log_actions import log

    log(kim, "wagtail.edit", user=kim)
    call_command("delete_old_logins")
    assert actions() == ["accounts.login"]
    ModelLogEntry.objects.update(timestamp=timezone.now() - timezone.timedelta(days=181))
    call_command("delete_old_logins")
    assert list(ModelLogEntry.objects.values_list("action", flat=True)) == ["wagtail.edit"]
    assert "Gelöscht: 1 Einträge über Anmeldungen." in capsys.readouterr().out
