"""Visitors get kept answers; nobody gets one that is not theirs, and junk keeps nothing."""

import datetime
import gzip

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from projects.models import ProjectPage
from smartvest.core.page_cache import begin_new_generation
from tests import factories

GZIP = {"HTTP_ACCEPT_ENCODING": "gzip, deflate, br"}
KEPT = [
    "/",
    "/projekte/",
    "/projekte/?stadt=herten&thema=abfall",
    "/projekte/onleihe/",
    "/projekte/feed/",
    "/projekte/feed/?stadt=herten",
    "/projekte/export.csv",
    "/projekte/export.json?stadt=herten",
    "/staedte/herten/",
    "/aktuelles/",
    "/aktuelles/barcamp/",
    "/aktuelles/archiv/2026/",
    "/aktuelles/veranstaltungen/",
    "/aktuelles/veranstaltungen/kalender.ics",
    "/aktuelles/veranstaltungen/kalender.ics?stadt=herten",
    "/aktuelles/veranstaltungen/sprechstunde/",
    "/aktuelles/veranstaltungen/sprechstunde/termin.ics",
    "/offene-daten/",
    "/einbetten/projekte/?stadt=herten&anzahl=3",
    "/katalog.ttl",
    "/sitemap.xml",
    "/robots.txt",
]


@pytest.fixture
def portal(site_tree, settings):
    """One of everything, and the page cache at work."""
    settings.PAGE_CACHE = True
    caches["pages"].clear()
    topic = factories.TopicFactory(name="Abfall", slug="abfall")
    town = factories.MunicipalityPageFactory(title="Herten", slug="herten")
    part = factories.ImplementationFactory.build(municipality=town, status="nutzbar")
    factories.ProjectPageFactory(title="Onleihe", slug="onleihe", topics=[topic], implementations=[part])
    factories.NewsPageFactory(title="Barcamp", slug="barcamp", municipalities=[town])
    start = timezone.now() + datetime.timedelta(days=2)
    dates = {"start": start, "end": start + datetime.timedelta(hours=1)}
    factories.EventPageFactory(title="Sprechstunde", slug="sprechstunde", municipalities=[town], **dates)
    factories.OpenDataPageFactory()
    return site_tree


def status(address: str, client: Client | None = None, **headers) -> str:
    """What happened to the answer: "hit", "fwd=miss", "fwd=miss; stored", "" where the cache kept out of it."""
    response = (client or Client()).get(address, **headers)
    return response.get("Cache-Status", "").removeprefix("smartvest; ")


def is_kept(address: str, **kwargs) -> bool:
    """Whether the second visitor of an address gets what the first one got."""
    status(address, **kwargs)
    return status(address, **kwargs) == "hit"


@pytest.mark.parametrize("address", KEPT)
@pytest.mark.parametrize("headers", [{}, GZIP], ids=["plain", "gzip"])
def test_the_second_visitor_gets_the_same_answer_without_a_query(portal, address, headers):
    first = Client().get(address, **headers)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        second = Client().get(address, **headers)
    assert first.status_code == 200
    assert (first["Cache-Status"], second["Cache-Status"]) == ("smartvest; fwd=miss; stored", "smartvest; hit")
    assert len(queries) == 0
    assert second.getvalue() == first.getvalue()
    assert {**second.headers, "Cache-Status": ""} == {**first.headers, "Cache-Status": ""}


def test_kept_answers_come_compressed_to_those_who_can_read_them_and_plain_to_others(portal):
    assert is_kept("/projekte/", **GZIP)
    assert status("/projekte/") == "fwd=miss; stored"
    compressed, plain = Client().get("/projekte/", **GZIP), Client().get("/projekte/")
    assert "Content-Encoding" not in plain.headers
    assert gzip.decompress(compressed.content) == plain.content
    assert compressed["ETag"] == f"W/{plain['ETag']}"  # RFC 9110, 8.8.3: other bytes, so only weakly the same
    assert {part.strip() for part in compressed["Vary"].split(",")} == {"Accept-Encoding", "Cookie"}


def test_who_has_the_answer_already_is_told_so_without_a_query(portal):
    etag = Client().get("/projekte/", **GZIP)["ETag"]
    with CaptureQueriesContext(connection) as queries:
        answer = Client().get("/projekte/", HTTP_IF_NONE_MATCH=etag, **GZIP)
    assert (answer.status_code, answer.content, answer["ETag"]) == (304, b"", etag)
    assert answer["Cache-Control"] == "public, no-cache"
    assert len(queries) == 0


def test_who_asks_on_a_condition_first_fills_the_cache_for_others(portal):
    etag = Client().get("/projekte/")["ETag"]
    begin_new_generation()
    answer = Client().get("/projekte/", HTTP_IF_NONE_MATCH=etag)
    assert (answer.status_code, answer["Cache-Status"]) == (304, "smartvest; fwd=miss; stored")
    assert status("/projekte/") == "hit"


def test_an_answer_to_head_is_the_kept_one_without_its_body(portal):
    assert Client().head("/projekte/").get("Cache-Status") is None
    assert status("/projekte/") == "fwd=miss; stored"
    answer = Client().head("/projekte/")
    assert (answer["Cache-Status"], answer.content) == ("smartvest; hit", b"")


def test_each_host_and_scheme_has_its_own_answers(portal, settings):
    settings.ALLOWED_HOSTS = ["one.example", "other.example"]
    assert is_kept("/projekte/", HTTP_HOST="one.example")
    assert status("/projekte/", HTTP_HOST="other.example") == "fwd=miss; stored"
    assert Client().get("/projekte/", HTTP_HOST="one.example", secure=True)["Cache-Status"] != "smartvest; hit"


def test_who_is_logged_in_neither_fills_the_cache_nor_gets_anything_from_it(portal, admin_client):
    answer = admin_client.get("/projekte/")
    assert "Cache-Status" not in answer
    assert answer["Cache-Control"] == "private, no-store"
    assert status("/projekte/") == "fwd=miss; stored"
    assert b"wagtail-userbar" in admin_client.get("/projekte/").content
    assert b"wagtail-userbar" not in Client().get("/projekte/").content


def test_an_old_login_that_does_not_count_any_more_gets_no_kept_answer(portal):
    client = Client()
    client.cookies["sessionid"] = "long-forgotten"
    status("/projekte/")
    assert status("/projekte/", client) == ""


@pytest.mark.parametrize("kind", ["login", "password"])
def test_private_pages_and_what_is_below_are_not_kept(portal, kind):
    projects = Page.objects.get(slug="projekte")
    PageViewRestriction.objects.create(page=projects, restriction_type=kind, password="x")
    assert status("/projekte/onleihe/") == "fwd=miss"
    assert status("/projekte/onleihe/") == "fwd=miss"


def test_previews_neither_fill_the_cache_nor_get_anything_from_it(portal):
    project = ProjectPage.objects.get()
    project.title = "Noch ein Entwurf"
    assert "Noch ein Entwurf" in project.make_preview_request().content.decode()
    assert status(project.url) == "fwd=miss; stored"
    assert "Noch ein Entwurf" in project.make_preview_request().content.decode()
    assert "Noch ein Entwurf" not in Client().get(project.url).content.decode()


def test_forms_and_what_is_sent_with_them_are_not_kept(portal):
    form = factories.FormPageFactory(slug="kontakt")
    assert not is_kept(form.url)
    assert "Cache-Status" not in Client().post(form.url, {"ihre_nachricht": "Guten Tag"}).headers


@pytest.mark.parametrize(
    "address", ["/gibt-es-nicht/", "/projekte/?seite=99", "/projekte", "/admin/login/", "/healthz/"]
)
def test_errors_redirects_and_other_addresses_are_not_kept(portal, address):
    assert not is_kept(address)


@pytest.mark.parametrize("address", ["/suche/?q=onleihe", "/projekte/?q=onleihe", "/projekte/feed/?q=onleihe"])
def test_searches_are_not_kept(portal, address):
    assert not is_kept(address)


def entries() -> set[str]:
    return set(caches["pages"]._cache)


@pytest.mark.parametrize("plain", ["/", "/projekte/", "/projekte/?stadt=herten", "/projekte/onleihe/", "/sitemap.xml"])
@pytest.mark.parametrize("junk", ["utm_source=post", "x=1&x=2", "Stadt=marl", "a[]=%00", "ä=ö"])
def test_parameters_without_a_meaning_get_the_kept_answer_and_keep_nothing(portal, plain, junk):
    address = f"{plain}{'&' if '?' in plain else '?'}{junk}"
    expected = Client().get(plain).content
    assert Client().get(address).content == expected
    before = entries()
    for number in range(3):
        answer = Client().get(f"{address}{number}")
        assert (answer["Cache-Status"], answer.content) == ("smartvest; hit", expected)
    assert entries() == before


@pytest.mark.parametrize(
    "address",
    [
        "/projekte/?stadt=atlantis",
        "/projekte/?stadt=herten&stadt=atlantis",
        "/projekte/?seite=1",
        "/projekte/?q=…",
        "/aktuelles/veranstaltungen/?von=gestern",
        "/aktuelles/veranstaltungen/?von=01.05.2026",
        "/projekte/feed/?seite=7",
        "/projekte/feed/?x=1",
        "/projekte/export.csv?stadt=atlantis",
        "/einbetten/projekte/?anzahl=3&seite=2",
        "/offene-daten/?x=1",
        "/projekte/?x=",
        "/aktuelles/archiv/02026/",
        f"/aktuelles/veranstaltungen/monat/{timezone.localdate():%Y/0%m}/",
    ],
)
def test_values_without_a_meaning_keep_nothing(portal, address):
    Client().get("/projekte/")
    before = entries()
    assert not is_kept(address)
    assert {key for key in entries() - before if "until" not in key} == set()


def test_the_order_of_parameters_makes_no_difference(portal):
    Client().get("/projekte/?stadt=herten&thema=abfall")
    assert status("/projekte/?thema=abfall&stadt=herten&stadt=herten") == "hit"


def test_the_links_of_a_list_carry_nothing_that_it_does_not_know(portal):
    for number in range(30):
        factories.ProjectPageFactory(title=f"Weiteres {number}")
    page = Client().get("/projekte/?utm_source=post").content.decode()
    assert 'href="/projekte/?seite=2"' in page
    assert "utm_source" not in page


def test_what_is_too_large_is_sent_but_not_kept(portal, monkeypatch):
    expected = Client().get("/projekte/export.csv").getvalue()
    caches["pages"].clear()
    monkeypatch.setattr("smartvest.core.page_cache.answers.LARGEST", 20)
    for address in ("/projekte/export.csv", "/projekte/"):
        assert not is_kept(address)
    assert Client().get("/projekte/export.csv").getvalue() == expected


def test_an_answer_with_a_cookie_or_about_something_else_is_not_kept(portal, monkeypatch):
    serve = ProjectPage.serve
    for name, value in (("Set-Cookie", None), ("Vary", "Accept-Language"), ("Vary", "*")):

        def with_more(self, request, *args, name=name, value=value, **kwargs):
            response = serve(self, request, *args, **kwargs)
            if value is None:
                response.set_cookie("besuch", "1")
            else:
                response[name] = value
            return response

        monkeypatch.setattr(ProjectPage, "serve", with_more)
        assert not is_kept("/projekte/onleihe/")
