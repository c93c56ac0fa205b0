"""Searches that found nothing are counted for the editors, and nothing is kept of who searched."""

import re
from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.db import DatabaseError
from django.test import Client
from django.utils import timezone

from smartvest.home.models import SearchWithoutResult, searches
from smartvest.home.models.searches import MOST_WORDS_A_DAY, fit_to_keep
from tests.factories import MunicipalityPageFactory, ProjectPageFactory

pytestmark = pytest.mark.django_db
BROWSER = {"user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"}
REPORT = "/admin/berichte/suchen/"


@pytest.fixture
def visitor(site_tree) -> Client:
    MunicipalityPageFactory(title="Herten")
    ProjectPageFactory(title="Onleihe")
    return Client(headers=BROWSER)


def counted() -> dict[str, int]:
    return dict(SearchWithoutResult.objects.values_list("words", "count"))


def test_a_search_without_result_is_counted_by_its_words_in_any_spelling(visitor):
    for q in ("Raumschiff", "raumschiff", " RAUMSCHIFF! ", "Warp Antrieb"):
        visitor.get("/suche/", {"q": q})
    assert counted() == {"raumschiff": 3, "warp antrieb": 1}


def test_nothing_else_is_kept(visitor):
    visitor.get("/suche/?q=raumschiff")
    (row,) = SearchWithoutResult.objects.values()
    row.pop("id")
    assert row == {"words": "raumschiff", "day": timezone.localdate(), "count": 1}


@pytest.mark.parametrize(
    "address",
    [
        "/suche/?q=onleihe",
        "/suche/?q=raumschiff&typ=projekt",
        "/suche/?q=raumschiff&stadt=herten",
        "/suche/?q=raumschiff&seite=2",
        "/suche/?q=%3F",
        "/suche/",
        "/suche/vorschlaege/?q=raumschiff",
        "/projekte/?q=raumschiff",
    ],
)
def test_what_is_no_search_of_the_whole_portal_without_result_is_not_counted(visitor, address):
    visitor.get(address)
    assert counted() == {}


def test_neither_a_look_at_the_head_nor_a_robot_counts(visitor):
    visitor.head("/suche/?q=raumschiff")
    for agent in ("", "Mozilla/5.0 (compatible; Suchbot/2.1)", "ExampleCrawler", "curl/8.5.0"):
        Client(headers={"user-agent": agent}).get("/suche/?q=raumschiff")
    Client().get("/suche/?q=raumschiff")
    assert counted() == {}


@pytest.mark.parametrize(
    ("q", "kept"),
    [
        ("Bürgerbüro", "bürgerbüro"),
        ("45699 Herten", "45699 herten"),
        ("Müll-App 2026", "müll app 2026"),
        ("k.muster@buerger.example", ""),
        ("02361 53-0000", ""),
        ("0 2 3 6 1 5 3", ""),
        ("٠١٢٣٤٥٦", ""),
        ("DE12 3456 7890", ""),
        ("wort " * 13, ""),
        ("?!", ""),
        ("", ""),
        ("\0", ""),
    ],
)
def test_what_may_say_who_somebody_is_is_not_kept(q, kept):
    assert fit_to_keep(q) == kept


def test_random_words_do_not_fill_the_database(visitor, monkeypatch):
    monkeypatch.setattr(searches, "MOST_WORDS_A_DAY", 3)
    for word in ("eins", "zwei", "drei", "vier", "eins"):
        visitor.get(f"/suche/?q=x{word}x")
    assert counted() == {"xeinsx": 2, "xzweix": 1, "xdreix": 1}
    assert MOST_WORDS_A_DAY == 200


def test_the_visitor_gets_an_answer_even_if_nothing_can_be_counted(visitor, monkeypatch, caplog):
    def fail(*args):
        raise DatabaseError("readonly")

    monkeypatch.setattr(searches.MissQuerySet, "count_one", fail)
    assert visitor.get("/suche/?q=raumschiff").status_code == 200
    assert "konnte nicht gezählt werden" in caplog.text


def test_after_90_days_they_are_deleted(settings, capsys):
    days = settings.SEARCHES_KEPT_FOR
    assert days == 90
    today = timezone.localdate()
    for age in (0, days - 1, days, days + 400):
        SearchWithoutResult.objects.create(words="raumschiff", day=today - timedelta(days=age))
    call_command("delete_old_messages")
    assert "Gelöscht: 2 Suchen ohne Treffer" in capsys.readouterr().out
    assert SearchWithoutResult.objects.count() == 2


class TestReport:
    @pytest.fixture(autouse=True)
    def rows(self, portal):
        for words, day, count in [
            ("raumschiff", date(2026, 11, 2), 2),
            ("raumschiff", date(2026, 11, 9), 1),
            ("=warp", date(2026, 11, 1), 7),
        ]:
            SearchWithoutResult.objects.create(words=words, day=day, count=count)

    @pytest.mark.parametrize(("role", "status"), [("county", 200), ("admin", 200), ("herten", 302)])
    def test_only_the_kreis_and_the_administration_see_it(self, person, log_in, role, status):
        client = log_in(person(role))
        assert client.get(REPORT).status_code == status
        assert (REPORT in client.get("/admin/").content.decode()) == (status == 200)

    def test_each_word_stands_once_with_how_often_and_when_last(self, person, log_in):
        rows = log_in(person("county")).get(REPORT).context["object_list"]
        assert [(row["words"], row["times"], row["last"]) for row in rows] == [
            ("=warp", 7, date(2026, 11, 1)),
            ("raumschiff", 3, date(2026, 11, 9)),
        ]

    def test_a_link_leads_to_a_group_of_synonyms_that_begins_with_the_words(self, person, log_in):
        client = log_in(person("county"))
        link = BeautifulSoup(client.get(REPORT).content, "html.parser").find("a", string=re.compile("Suchwort anlegen"))
        assert link["href"].endswith("?words=%3Dwarp")
        form = BeautifulSoup(client.get(link["href"]).content, "html.parser")
        assert form.find(attrs={"name": "words"})["value"] == "=warp, "
        assert client.get(link["href"].replace("%3Dwarp", "%00" + "a" * 5000)).status_code == 200

    def test_it_can_be_ordered(self, person, log_in):
        client = log_in(person("county"))
        for order, first in (("times", "raumschiff"), ("-last", "raumschiff"), ("words", "=warp")):
            assert client.get(f"{REPORT}?ordering={order}").context["object_list"][0]["words"] == first

    def test_it_can_be_taken_along_as_a_file_that_calculates_nothing(self, person, log_in):
        response = log_in(person("county")).get(f"{REPORT}?export=csv")
        text = b"".join(response.streaming_content).decode("utf-8-sig")
        assert text.splitlines() == ["Gesucht,Wie oft,Zuletzt", "'=warp,7,2026-11-01", "raumschiff,3,2026-11-09"]
