"""Whether the portal is alive and ready: answers for monitors, proxies and people."""

import pytest
from django.core.files.storage import default_storage
from django.db import OperationalError, connection

from smartvest.operations import health, parts
from smartvest.settings.caches import caches_at
from tests.serving.conftest import free_port

JSON = {"Accept": "application/json"}
ADDRESSES = ["/healthz/", "/healthz", "/readyz/", "/readyz"]


@pytest.fixture(autouse=True)
def nothing_known(monkeypatch):
    monkeypatch.setattr(health, "findings", health.Findings())


@pytest.fixture
def broken(monkeypatch):
    """Breaks a part: its check raises what a database that is away raises, with a secret in it."""

    def break_it(key: str):
        def check():
            raise OperationalError("connection to hunter2@db.example failed")

        changed = tuple(part._replace(check=check) if part.key == key else part for part in parts.PARTS)
        monkeypatch.setattr(health, "PARTS", changed)
        monkeypatch.setattr(health, "findings", health.Findings())

    return break_it


def test_alive_needs_no_database(client):
    """Without the mark `django_db` each query would fail."""
    response = client.get("/healthz/")
    assert (response.status_code, response.content) == (200, b"ok\n")
    assert client.get("/healthz/", headers=JSON).json() == {"status": "alive"}


@pytest.mark.django_db
def test_ready_names_each_part_in_words_and_for_machines(client):
    response = client.get("/readyz/")
    assert response.status_code == 200
    assert response.content.decode().splitlines() == [
        "bereit",
        "Datenbank: in Ordnung",
        "Migrationen: in Ordnung",
        "Cache: in Ordnung",
        "Medien: in Ordnung",
    ]
    expected = {"database": "ok", "migrations": "ok", "cache": "ok", "storage": "ok"}
    assert client.get("/readyz/", headers=JSON).json() == {"status": "ready", "parts": expected}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("key", "status", "word"),
    [
        ("database", 503, "unavailable"),
        ("migrations", 503, "unavailable"),
        ("cache", 200, "degraded"),
        ("storage", 200, "degraded"),
    ],
)
def test_what_pages_need_makes_it_unavailable_and_the_rest_is_named(client, broken, caplog, key, status, word):
    broken(key)
    response = client.get("/readyz/", headers=JSON)
    assert response.status_code == status
    assert response.json()["status"] == word
    assert [name for name, held in response.json()["parts"].items() if held != "ok"] == [key]
    text = client.get("/readyz/")
    assert text.status_code == status
    assert text.content.decode().count("gestört") == 1
    assert b"hunter2" not in response.content + text.content
    assert len([record for record in caplog.records if record.name == health.__name__]) == 1


@pytest.mark.django_db
def test_a_missing_migration_makes_it_unavailable_until_it_is_applied(client, monkeypatch):
    monkeypatch.setattr(parts.migrations, "are_applied", False)
    connection.ensure_connection()
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM django_migrations WHERE app = 'home' ORDER BY id DESC")
        newest = cursor.fetchone()[0]
        cursor.execute("UPDATE django_migrations SET app = 'gone' WHERE id = %s", [newest])
        assert client.get("/readyz/", headers=JSON).json()["parts"]["migrations"] == "failing"
        cursor.execute("UPDATE django_migrations SET app = 'home' WHERE id = %s", [newest])
    monkeypatch.setattr(health, "findings", health.Findings())
    assert client.get("/readyz/", headers=JSON).json()["status"] == "ready"


@pytest.mark.django_db
def test_a_cache_and_a_folder_that_fail_are_noticed(client, settings, tmp_path):
    settings.CACHES = caches_at(f"redis://127.0.0.1:{free_port()}/0")
    (tmp_path / "file").touch()
    settings.MEDIA_ROOT = str(tmp_path / "file")
    parts_of_answer = client.get("/readyz/", headers=JSON).json()["parts"]
    assert parts_of_answer == {"database": "ok", "migrations": "ok", "cache": "failing", "storage": "failing"}


@pytest.mark.django_db
def test_looking_leaves_no_files_and_asking_often_costs_nothing(client, django_assert_num_queries, settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)
    client.get("/readyz/")
    assert default_storage.listdir("") == ([], [])
    with django_assert_num_queries(0):
        assert client.get("/readyz/").status_code == 200


@pytest.mark.django_db
def test_who_asks_while_another_one_looks_does_not_wait(client):
    client.get("/readyz/")
    health.findings.good_until.clear()
    with health.findings.lock:
        assert client.get("/readyz/").status_code == 200
    health.findings.holds.clear()
    with health.findings.lock:
        assert client.get("/readyz/").status_code == 503


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
def test_they_answer_whatever_the_host_and_without_https_and_nobody_keeps_it(client, settings, address):
    settings.PAGE_CACHE = True
    settings.SECURE_SSL_REDIRECT = True
    response = client.get(address, headers={"Host": "10.0.0.7:8000"})
    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "no-store"
    assert "Cache-Status" not in response.headers
    assert not response.cookies
    assert client.head(address).status_code == 200
    assert client.post(address).status_code == 405
