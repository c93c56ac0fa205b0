"""What the Datenschutz page says about cookies, logs and times is what the code does."""

import inspect
import logging
import re
from datetime import timedelta

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.admin.templatetags import wagtailadmin_tags
from wagtail.models import ModelLogEntry, Page

from smartvest.demo.content.pages_legal import PRIVACY
from smartvest.home.models import Message, SearchWithoutResult
from smartvest.inbox import handling
from smartvest.operations.logs import JsonFormatter, shortened
from tests.demo.test_content import strings
from tests.factories import MessageFactory, UserFactory

pytestmark = pytest.mark.django_db

TEXT = " ".join(" ".join(strings(PRIVACY)).split())
DAY = 24 * 60 * 60  # seconds
BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


def rows() -> dict[str, tuple[str, ...]]:
    """The rows of the tables by their first cell."""
    tables = [block.value["rows"] for block in PRIVACY.body if block.name == "table"]
    return {row[0]: row for table in tables for row in table[1:]}


def cookies_of_an_editor() -> set[str]:
    """The names of all cookies that come while somebody logs in, saves a page and logs out."""
    UserFactory(username="kim", is_superuser=True)
    client, seen = Client(), set()
    page = Page.objects.filter(slug="datenschutz").get()
    edit = f"/admin/pages/{page.pk}/"
    for answer in (
        client.get("/admin/login/"),
        client.post("/admin/login/", {"login": "kim", "password": "geheim"}),
        client.post(f"{edit}unpublish/"),
        client.get("/admin/"),
        client.post("/admin/logout/"),
    ):
        seen |= set(answer.cookies)
    return seen


def test_every_cookie_is_named(demo):
    seen = cookies_of_an_editor()
    assert {settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME} <= seen
    read_by_wagtail = set(re.findall(r'COOKIES\.get\(\s*"(\w+)"', inspect.getsource(wagtailadmin_tags)))
    assert read_by_wagtail, "Wagtail's own cookie is looked for in the wrong place"
    seen |= read_by_wagtail
    assert {name for name in seen if f"Cookie „{name}“" not in TEXT} == set()


def test_no_cookie_is_named_that_does_not_exist(demo):
    named = set(re.findall(r"Cookie „(\w+)“", TEXT))
    by_script = {"wagtail_sidebar_collapsed"}  # the admin's own script sets it
    assert named - by_script == cookies_of_an_editor()


def test_the_times_of_the_cookies_are_those_of_the_settings():
    hours = settings.SESSION_COOKIE_AGE / 3600
    assert rows()["Cookie „sessionid“"][2] == f"bis zum Schließen des Browsers, höchstens {hours:g} Stunden"
    assert rows()["Cookie „geraet“"][2] == f"{settings.KNOWN_DEVICES_KEPT_FOR} Tage"
    kept = {row[2] for row in rows().values()}
    assert {f"{settings.LOGINS_KEPT_FOR} Tage", f"{settings.KNOWN_DEVICES_KEPT_FOR} Tage"} <= kept
    assert rows()["Cookie „csrftoken“"][2] == "höchstens ein Jahr"
    assert settings.CSRF_COOKIE_AGE <= 366 * DAY


def test_the_log_of_the_portal_knows_only_the_beginning_of_an_address():
    assert "nur der Anfang, den viele Anschlüsse gemeinsam haben" in TEXT
    record = logging.LogRecord("smartvest.requests", logging.INFO, "", 0, "GET 200", (), None)
    record.__dict__ |= {"ip": shortened("203.0.113.77"), "path": "/suche/"}
    assert "203.0.113.77" not in JsonFormatter().format(record)
    assert (shortened("203.0.113.77"), shortened("2001:db8:1:2::7")) == ("203.0.113.0", "2001:db8:1::")
    assert not settings.ADMINS  # errors are not mailed


def test_a_visit_or_a_search_leaves_nothing_behind(demo):
    assert "speichern nicht, wer wonach sucht" in TEXT
    assert not apps.is_installed("wagtail.contrib.search_promotions")
    visitor = Client(headers={"user-agent": BROWSER})
    addresses = (
        "/",
        "/suche/?q=Onleihe",
        "/projekte/?stadt=herten",
        "/projekte/onleihe/",
        "/bildnachweise/",
        "/einbetten/projekte/",
    )
    for address in addresses:
        visitor.get(address)  # the first one makes what is missing of the pictures
    with CaptureQueriesContext(connection) as queries:
        answers = [visitor.get(address) for address in addresses]
    reading = ("SELECT", "WITH", "(SELECT")  # PostgreSQL puts the parts of a union in brackets
    written = [each["sql"] for each in queries if not each["sql"].lstrip().upper().startswith(reading)]
    assert written == []
    assert [dict(answer.cookies) for answer in answers] == [{}] * len(addresses)


def test_of_a_search_that_finds_nothing_the_words_are_counted_and_nothing_else(demo):
    assert f"zählt das Portal die gesuchten Wörter je Tag, {settings.SEARCHES_KEPT_FOR} Tage lang" in TEXT
    visitor = Client(headers={"user-agent": BROWSER})
    visitor.get("/suche/?q=Xylophon")
    with CaptureQueriesContext(connection) as queries:
        answer = visitor.get("/suche/?q=Xylophon")
    written = [each["sql"] for each in queries if each["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    assert len(written) == 1
    assert written[0].startswith('UPDATE "home_searchwithoutresult"')
    assert not answer.cookies
    kept = {field.name for field in SearchWithoutResult._meta.get_fields()}
    assert kept == {"id", "words", "day", "count"}


def test_the_time_in_which_searches_are_counted_is_that_of_the_settings():
    minutes = {settings.SEARCHES_PER_SENDER[1], settings.SUGGESTIONS_PER_SENDER[1]}
    assert minutes == {60}
    assert (
        rows()["Ein verschlüsselter Abdruck Ihrer IP-Adresse, wenn Sie suchen"][2]
        == "1 Minute, nur im Zwischenspeicher"
    )


def test_it_names_who_answers_for_it_and_where_to_complain():
    for fact in (
        "Datenschutzbeauftragte",
        "Artikel 6 Absatz 1 Buchstabe e",
        "(https://www.ldi.nrw.de)",
        "Landesbeauftragten für Datenschutz und Informationsfreiheit",
        "TDDDG",
        "10 Minuten",
    ):
        assert fact in TEXT, fact


def test_what_forms_keep_is_kept_as_long_as_it_says():
    assert f"{settings.MESSAGES_KEPT_FOR} Tage nach Abschluss" in TEXT
    assert f"bleibt sie offen, {settings.OPEN_MESSAGES_KEPT_FOR} Tage nach dem letzten Schritt" in TEXT
    assert f"{settings.MESSAGES_PER_SENDER[1] // 60} Minuten, nur im Zwischenspeicher" in TEXT


def test_of_a_deleted_message_its_number_and_the_steps_stay_and_nothing_else(site_tree):
    assert rows()["Die Vorgangsnummer und wer in der Redaktion wann welchen Schritt getan hat, nichts vom Inhalt"]
    message = MessageFactory(sender_email="k@buerger.example", page_address="/projekte/")
    editor = UserFactory(username="kim")
    handling.answer(message, "Danke für den Hinweis.", editor)
    Message.objects.filter(pk=message.pk).update(
        closed_at=timezone.now() - timedelta(days=settings.MESSAGES_KEPT_FOR + 1)
    )
    call_command("delete_old_messages", verbosity=0)
    assert not Message.objects.filter(pk=message.pk).exists()
    entries = list(ModelLogEntry.objects.filter(object_id=message.pk).values())
    assert {(entry["label"], entry["user_id"]) for entry in entries} == {(message.reference, editor.pk)}
    for written in ("buerger", "Geländer", "Danke", "/projekte/"):
        assert written not in str(entries)
