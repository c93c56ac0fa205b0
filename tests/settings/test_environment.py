"""What the settings of production read from the environment, and what they refuse."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from smartvest.settings.addresses import allowed_hosts, base_url
from smartvest.settings.caches import caches_at
from smartvest.settings.databases import database_at, with_pool
from smartvest.settings.environment import Environment
from smartvest.settings.mail import mail_server_at
from smartvest.settings.media import media_at

GOOD_KEY = "Zq3v-8Jd0sLkW_fYx1Rb7NcTgM5hPaUe2oVi4KwXyB9nDtEjHrC6"


def refused(read, **variables: str) -> dict[str, str]:
    """The problems after `read` has asked for what it wants."""
    environment = Environment(variables)
    read(environment)
    return environment.problems


def test_all_problems_are_told_at_once():
    environment = Environment({"SECRET_KEY": "short"})
    environment.secret("SECRET_KEY")
    environment.required("EMAIL_FROM", "der Absender")
    with pytest.raises(ImproperlyConfigured) as refusal:
        environment.check()
    assert "SECRET_KEY: ist zu kurz: 5 statt mindestens 50 Zeichen." in str(refusal.value)
    assert "EMAIL_FROM: fehlt. Gebraucht wird der Absender." in str(refusal.value)


def test_an_environment_without_problems_passes():
    Environment({}).check()


def test_an_empty_variable_counts_as_none():
    assert Environment({"PROXIES_IN_FRONT": " "}).number("PROXIES_IN_FRONT", default=1) == 1


@pytest.mark.parametrize(
    "key", ["", "short", "x" * 60, "test123" * 10, "django-insecure-" + GOOD_KEY, GOOD_KEY[:49], "changeme" * 8]
)
def test_a_key_that_can_be_guessed_is_refused(key):
    assert refused(lambda environment: environment.secret("SECRET_KEY"), SECRET_KEY=key)


def test_a_random_key_is_taken_and_an_old_weak_one_is_not():
    assert not refused(lambda environment: environment.secret("SECRET_KEY"), SECRET_KEY=GOOD_KEY)
    assert refused(lambda environment: environment.secrets("OLD"), OLD=f"{GOOD_KEY}, short")
    assert Environment({"OLD": f"{GOOD_KEY}, {GOOD_KEY}"}).secrets("OLD") == [GOOD_KEY, GOOD_KEY]


def test_a_refusal_does_not_tell_the_key():
    assert "hunter2" not in str(refused(lambda environment: environment.secret("SECRET_KEY"), SECRET_KEY="hunter2"))


@pytest.mark.parametrize("value", ["", "*", "portal.example,*", ".example", "https://portal.example", "a.example:80"])
def test_hosts_that_are_missing_or_too_many_are_refused(value):
    assert refused(allowed_hosts, ALLOWED_HOSTS=value)


def test_hosts_stand_between_commas():
    environment = Environment({"ALLOWED_HOSTS": "portal.example, 127.0.0.1,[::1]"})
    assert allowed_hosts(environment) == ["portal.example", "127.0.0.1", "[::1]"]
    assert not environment.problems


@pytest.mark.parametrize(
    ("url", "only_https", "fits"),
    [
        ("https://portal.example", True, True),
        ("https://portal.example/", True, True),
        ("https://portal.example:8443", True, True),
        ("https://[::1]:8443", True, True),
        ("http://portal.example", False, True),
        ("http://portal.example", True, False),
        ("https://other.example", True, False),
        ("https://portal.example/portal", True, False),
        ("https://user@portal.example", True, False),
        ("https://[portal", True, False),
        ("https://portal.example:port", True, False),
        ("portal.example", False, False),
        ("", True, False),
    ],
)
def test_the_address_is_one_of_the_hosts_by_https(url, only_https, fits):
    problems = refused(lambda environment: base_url(environment, ["portal.example", "[::1]"], only_https), BASE_URL=url)
    assert (not problems) is fits


@pytest.mark.parametrize("value", ["yes", "2", "True"])
def test_yes_is_1_and_no_is_0(value):
    assert refused(lambda environment: environment.flag("HTTPS_REDIRECT"), HTTPS_REDIRECT=value)
    assert Environment({"HTTPS_REDIRECT": "0"}).flag("HTTPS_REDIRECT", default=True) is False


@pytest.mark.parametrize("value", ["x", "-1", "²", "1.5", "10", "99999999999"])
def test_what_is_no_number_within_the_bounds_is_refused(value):
    assert refused(lambda environment: environment.number("PROXIES_IN_FRONT", 1, most=9), PROXIES_IN_FRONT=value)


@pytest.mark.parametrize("value", ["", "portal", "a@b\nBcc: c@d.example", "Portal <portal>"])
def test_a_sender_that_is_no_mail_address_is_refused(value):
    assert refused(lambda environment: environment.mail_address("EMAIL_FROM", "der Absender"), EMAIL_FROM=value)


@pytest.mark.parametrize("value", ["portal@kreis.example", "Portal <portal@kreis.example>"])
def test_a_sender_may_have_a_name(value):
    assert not refused(lambda environment: environment.mail_address("EMAIL_FROM", "der Absender"), EMAIL_FROM=value)


@pytest.mark.parametrize(
    ("url", "server"),
    [
        ("smtp://localhost", ("localhost", 25, "", "", False, False)),
        ("smtp://relay.example:2525", ("relay.example", 2525, "", "", False, False)),
        ("smtp+tls://portal:p%40ss@mail.example", ("mail.example", 587, "portal", "p@ss", True, False)),
        ("smtps://a%40b.example:x@mail.example", ("mail.example", 465, "a@b.example", "x", False, True)),
    ],
)
def test_a_mail_server_is_one_address(url, server):
    assert mail_server_at(url) == server


@pytest.mark.parametrize(
    "url", ["mail.example", "http://mail.example", "smtp://", "smtp://a:hunter2@mail.example", "smtps://a:hunter2@m:x"]
)
def test_a_mail_server_that_cannot_be_used_safely_is_refused_without_its_password(url):
    with pytest.raises(ValueError, match=r"^(ist|schickt) ") as refusal:
        mail_server_at(url)
    assert "hunter2" not in str(refusal.value)


@pytest.mark.parametrize("url", ["", "mysql://a:hunter2@b/c", "nonsense", "postgres://a:hunter2@[b/c"])
def test_a_database_that_is_not_supported_is_refused_without_its_password(url):
    with pytest.raises(ValueError, match=r"^ist keine Adresse") as refusal:
        database_at(url)
    assert "hunter2" not in str(refusal.value)


def test_postgresql_keeps_a_pool_and_a_pgbouncer_gets_none():
    database = database_at("postgres://portal:x@db.example/portal?sslmode=require")
    assert database["OPTIONS"] == {"connect_timeout": 5, "options": "-c jit=off", "sslmode": "require"}
    pooled = with_pool(database, 6)
    assert pooled["CONN_MAX_AGE"] == 0
    assert pooled["OPTIONS"]["pool"] == {"min_size": 1, "max_size": 6, "timeout": 10}
    behind_pgbouncer = with_pool(database, 0)
    assert behind_pgbouncer["CONN_MAX_AGE"] == 0
    assert behind_pgbouncer["DISABLE_SERVER_SIDE_CURSORS"]
    assert behind_pgbouncer["OPTIONS"] == {"connect_timeout": 5, "sslmode": "require"}


@pytest.mark.parametrize("url", ["", "redis://", "memcached://a:hunter2@b", "file:"])
def test_a_cache_that_is_not_supported_is_refused_without_its_password(url):
    with pytest.raises(ValueError, match=r"^ist weder") as refusal:
        caches_at(url)
    assert "hunter2" not in str(refusal.value)


def test_media_lie_in_a_folder_or_a_bucket():
    assert media_at("file:///srv/mit%20leer").folder == "/srv/mit leer"
    media = media_at("s3://medien?endpoint=https://s3.example&region=eu-central&public=https://bilder.example/")
    assert media.bucket == {"bucket_name": "medien", "endpoint_url": "https://s3.example", "region_name": "eu-central"}
    assert media.public == "https://bilder.example"
    assert not media.folder


@pytest.mark.parametrize(
    "url",
    [
        "",
        "s3://",
        "s3://medien/ordner",
        "s3://medien?endpunkt=https://s3.example",
        "s3://name:hunter2@medien",
        "s3://medien?public=http://bilder.example",
        "ftp://medien",
        "var/media",
    ],
)
def test_a_storage_that_cannot_be_used_is_refused(url):
    with pytest.raises(ValueError, match=r"^(ist weder|nennt)") as refusal:
        media_at(url)
    assert "hunter2" not in str(refusal.value)


def test_a_bucket_without_its_packages_is_refused(monkeypatch):
    monkeypatch.setattr("smartvest.settings.media.find_spec", lambda name: None)
    with pytest.raises(ValueError, match=r"requirements-s3\.txt"):
        media_at("s3://medien")
