"""Every kind of answer tells browsers what it may do."""

import datetime
import re

import pytest
from django.core.cache import caches
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from smartvest.settings.security import policies
from tests import factories
from tests.home.test_pages import TYPES, by_name, make
from tests.security.answers import assert_common, assert_inert, assert_strict, csp

pytestmark = pytest.mark.django_db
OPEN_DATA = [
    "/projekte/feed/",
    "/projekte/export.csv",
    "/projekte/export.json",
    "/aktuelles/veranstaltungen/kalender.ics",
    "/katalog.ttl",
    "/katalog.rdf",
]
OTHER_FILES = ["/robots.txt", "/sitemap.xml", "/healthz/", "/suche/vorschlaege/?q=on"]
PAGES = ["/", "/projekte/", "/projekte/onleihe/", "/suche/", "/suche/?q=onleihe", "/gibt-es-nicht/", "/admin/login/"]
PARTS = ["/einbetten/projekte/", "/einbetten/projekte/teil/", "/einbetten/projekte/?stadt=atlantis", "/einbetten/x/"]


@pytest.fixture
def portal(site_tree):
    factories.ProjectPageFactory(title="Onleihe", slug="onleihe")
    start = timezone.now() + datetime.timedelta(days=2)
    factories.EventPageFactory(start=start, end=start + datetime.timedelta(hours=1))
    factories.OpenDataPageFactory()
    return site_tree


@pytest.mark.parametrize("model", TYPES, ids=by_name)
def test_every_type_of_page_has_the_strict_policy(client, model):
    response = client.get(make(model).url)
    assert_common(response)
    assert_strict(response)
    assert csp(response)["frame-ancestors"] == ["'self'"]
    assert response.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize("address", PAGES)
def test_pages_beside_the_tree_and_errors_have_it_too(client, portal, address):
    response = client.get(address)
    assert_common(response)
    assert_strict(response)


@pytest.mark.parametrize("address", [*OPEN_DATA, *OTHER_FILES])
def test_files_are_inert(client, portal, address):
    response = client.get(address)
    assert response.status_code == 200
    assert_common(response)
    assert_inert(response)


@pytest.mark.parametrize("address", OPEN_DATA)
def test_open_data_may_be_read_by_the_scripts_of_others(client, portal, address):
    response = client.get(address)
    assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in response.headers


@pytest.mark.parametrize("address", ["/", *OTHER_FILES])
def test_nothing_else_may(client, portal, address):
    response = client.get(address, headers={"Origin": "https://boese.example"})
    assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "Access-Control-Allow-Origin" not in response.headers


@pytest.mark.parametrize("address", PARTS)
def test_parts_for_other_sites_may_be_framed_by_them_and_nothing_more(client, portal, address):
    response = client.get(address)
    assert_common(response)
    assert_strict(response)
    assert csp(response)["frame-ancestors"] == ["*"]
    assert "X-Frame-Options" not in response.headers
    assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_kept_answers_say_the_same_as_new_ones(settings, portal):
    settings.PAGE_CACHE = True
    caches["pages"].clear()
    client = Client()
    names = ["Content-Security-Policy", "Permissions-Policy", "Cross-Origin-Resource-Policy", "X-Frame-Options"]
    names += ["X-Content-Type-Options", "Referrer-Policy", "Access-Control-Allow-Origin"]
    for address in ("/", "/projekte/feed/", "/einbetten/projekte/"):
        new, kept = client.get(address), client.get(address)
        assert kept.headers["Cache-Status"] == "smartvest; hit"
        assert [new.headers.get(name) for name in names] == [kept.headers.get(name) for name in names]


@pytest.mark.parametrize("address", ["/", "/projekte/feed/"])
def test_an_answer_without_content_leaves_the_policy_that_the_browser_has(client, portal, address):
    etag = client.get(address).headers["ETag"]
    response = client.get(address, headers={"If-None-Match": etag})
    assert response.status_code == 304
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert not {"Content-Security-Policy", "Cross-Origin-Resource-Policy"} & set(response.headers)


def test_an_error_page_is_as_strict(site_tree, monkeypatch):
    monkeypatch.setattr("smartvest.home.views.search_listing", lambda request: 1 / 0)
    response = Client(raise_request_exception=False).get("/suche/?q=x")
    assert response.status_code == 500
    assert_common(response)
    assert_strict(response)


@pytest.mark.parametrize("address", ["/static/css/portal.css", "/static/js/share.js", "/static/icons/favicon.svg"])
def test_static_files_are_inert_and_loadable_by_parts_in_other_sites(client, address):
    response = client.get(address)
    assert response.status_code == 200
    assert_common(response)
    assert_inert(response)
    assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert "Access-Control-Allow-Origin" not in response.headers


def test_only_the_admin_allows_code_in_the_page_and_only_to_who_is_logged_in(client, admin_client, site_tree):
    policy = csp(admin_client.get("/admin/"))
    assert policy["script-src"] == policy["style-src"] == ["'self'", "'unsafe-inline'"]
    assert policy["default-src"] == policy["base-uri"] == policy["object-src"] == ["'none'"]
    assert "unsafe-eval" not in str(policy)
    for address in ("/admin/", "/admin/login/", "/admin/pages/", "/admin/gibt-es-nicht/"):
        assert_strict(client.get(address))


def test_editors_see_public_pages_under_the_policy_of_everybody(admin_client, portal):
    page = admin_client.get("/projekte/onleihe/")
    assert "wagtail-userbar" in page.content.decode()
    assert_strict(page)


def test_a_preview_is_judged_like_the_page(admin_client, portal):
    project = portal.get_descendants().get(slug="onleihe")
    assert_strict(admin_client.get(reverse("wagtailadmin_pages:view_draft", args=[project.pk])))


def test_lists_and_files_of_the_admin_are_for_nobody_else(admin_client, portal):
    for address in ("/admin/api/main/pages/", "/admin/reports/site-history/?export=csv"):
        response = admin_client.get(address)
        assert response.status_code == 200
        assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "Access-Control-Allow-Origin" not in response.headers


def test_encrypted_pages_load_nothing_unencrypted(client, portal):
    assert "upgrade-insecure-requests" in csp(client.get("/", secure=True))
    assert "upgrade-insecure-requests" not in csp(client.get("/"))


def test_encrypted_answers_are_remembered_as_such(settings, site_tree):
    settings.SECURE_HSTS_SECONDS = 31_536_000
    assert Client().get("/", secure=True).headers["Strict-Transport-Security"].startswith("max-age=31536000")
    settings.SECURE_SSL_REDIRECT = True
    redirected = Client().get("/")
    assert redirected.status_code == 301
    assert_common(redirected)


def test_pictures_may_lie_on_another_host_and_a_login_lead_to_one(client, settings, site_tree):
    settings.SECURE_CSP, _ = policies(media=("https://medien.example",), forms=("https://anmeldung.example",))
    policy = csp(client.get("/"))
    assert policy["img-src"] == policy["media-src"] == ["'self'", "https://medien.example"]
    assert policy["form-action"] == ["'self'", "https://anmeldung.example"]
    assert policy["script-src"] == ["'self'"]


def test_no_template_of_ours_has_code_or_styles_in_it(settings):
    """What the policy would block, told by file: an attribute `style` or `on…`, a `<style>`, a script without `src`."""
    pattern = re.compile(
        r"<style\b|\sstyle=|\son[a-z]+=[\"']|javascript:|<script(?![^>]*(?:\ssrc=|ld\+json))", re.IGNORECASE
    )
    folder = settings.ROOT / "templates"
    assert [path.name for path in folder.rglob("*.*") if pattern.search(path.read_text())] == []
