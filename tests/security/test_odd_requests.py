"""Requests that no browser sends: wrong hosts, methods, lengths, encodings. None answers 500, none tells anything."""

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from smartvest.home.models import Message
from tests import factories

pytestmark = pytest.mark.django_db
EVIL = [
    "boese.example",
    "testserver.boese.example",
    "testserver@boese.example",
    "testserver:80@boese",
    "a b",
    "",
    "[::1",
]
SCRIPT = "\"'><script>alert(1)</script>"
ADDRESSES = {
    "/": ["utm_source"],
    "/suche/": ["q", "typ", "stadt", "seite", "sortierung"],
    "/suche/vorschlaege/": ["q"],
    "/projekte/": ["q", "stadt", "thema", "feld", "status", "seite"],
    "/projekte/vergleich/": ["q", "stadt", "thema", "feld"],
    "/projekte/feed/": ["stadt", "q"],
    "/projekte/export.csv": ["stadt", "status"],
    "/projekte/export.json": ["stadt", "q"],
    "/einbetten/projekte/": ["stadt", "anzahl", "farben", "q"],
    "/offene-daten/": ["liste", "stadt", "anzahl", "farben"],
    "/kontakt/": ["seite", "gesendet"],
    "/sitemap.xml": ["teil"],
}
INJECTIONS = [
    SCRIPT,
    "' OR '1'='1' --",
    "1; DROP TABLE core_alert",
    "{{ settings.SECRET_KEY }}{% debug %}",
    "../../../../etc/passwd",
    "https://boese.example/",
    "javascript:alert(1)",
    "x\r\nSet-Cookie: boese=1",
    "${jndi:ldap://boese.example/a}",
    "\u202e\u0000\ufeff",
]


@pytest.fixture
def portal(site_tree):
    factories.ProjectPageFactory(title="Onleihe", slug="onleihe")
    factories.OpenDataPageFactory()
    factories.FormPageFactory(title="Kontakt", slug="kontakt")
    return site_tree


@pytest.fixture
def visitor():
    """A client that gets the error page, as a browser does."""
    return Client(raise_request_exception=False)


@pytest.mark.parametrize("host", EVIL)
def test_a_host_that_is_not_ours_gets_no_page_and_no_link_to_it(visitor, portal, host):
    for address in ("/", "/admin/login/", "/sitemap.xml", "/projekte/feed/"):
        response = visitor.get(address, headers={"Host": host})
        assert response.status_code == 400
        assert "boese" not in response.content.decode()


def test_a_forwarded_host_is_not_believed(visitor, portal):
    for name in ("X-Forwarded-Host", "X-Host", "Forwarded"):
        response = visitor.get("/projekte/feed/", headers={name: "boese.example"})
        assert response.status_code == 200
        assert "boese" not in response.content.decode()


@pytest.mark.parametrize("method", ["TRACE", "TRACK", "CONNECT", "PROPFIND", "DEBUG", "PURGE", "X" * 50])
@pytest.mark.parametrize("address", ["/", "/projekte/feed/", "/suche/", "/healthz/", "/einbetten/projekte/"])
def test_methods_that_nobody_needs_are_refused_and_mirror_nothing(visitor, portal, method, address):
    response = visitor.generic(method, address, headers={"X-Geheim": "nichts davon zurück"})
    assert response.status_code == 405
    assert "nichts davon" not in response.content.decode()


@pytest.mark.parametrize("name", ["X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"])
def test_no_header_and_no_field_makes_another_method_of_a_request(visitor, portal, name):
    assert visitor.get("/kontakt/", {"_method": "POST"}, headers={name: "POST"}).status_code == 200
    assert visitor.post("/projekte/", {"_method": "GET"}, headers={name: "GET"}).status_code == 405
    assert not Message.objects.exists()


@pytest.mark.parametrize("address", ["/", "/projekte/", "/projekte/feed/", "/katalog.ttl", "/kontakt/", "/robots.txt"])
def test_head_is_get_without_its_content_and_options_says_what_is_allowed(visitor, portal, address):
    got, head = visitor.get(address), visitor.head(address)
    assert head.status_code == got.status_code == 200
    assert head.content == b""
    for name in ("Content-Type", "Content-Security-Policy", "Cache-Control", "X-Content-Type-Options"):
        assert head.headers[name] == got.headers[name]
    options = visitor.options(address)
    assert options.status_code in (200, 405)
    assert "GET" in options.headers["Allow"]


@pytest.mark.parametrize(
    "address",
    [
        "/" + "a" * 20_000,
        "/projekte/" + "ä/" * 2000,
        "/?" + "a=1&" * 5000,
        "/projekte/?" + "stadt=herten&" * 1500,
        "/%00",
        "/projekte/%ff%fe/",
        "/..%2f..%2fetc/passwd",
        "/static/..%2f..%2fmanage.py",
        "/static/../smartvest/settings/base.py",
        "/media/../portal.sqlite3",
        "/media/..%2fportal.sqlite3",
        "//boese.example/",
        "/\\boese.example",
        "/.git/config",
        "/.env",
        "/admin/..;/healthz/",
        "/projekte;x=1/",
        "/projekte/%0d%0aSet-Cookie:%20a=b/",
    ],
)
def test_odd_addresses_are_no_error_and_no_way_out(visitor, portal, address):
    response = visitor.get(address)
    assert response.status_code in (200, 301, 302, 400, 404)
    assert not response.headers.get("Location", "/").startswith(("//", "http", "/\\"))
    assert "Set-Cookie" not in response.headers
    content = b"".join(response.streaming_content) if response.streaming else response.content
    assert b"SECRET_KEY" not in content
    assert b"SQLite format" not in content


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Cookie", "sessionid=" + "a" * 9000),
        ("Cookie", "sessionid=../../etc/passwd; csrftoken=<script>"),
        ("Accept-Language", "de;q=1," * 2000),
        ("Accept-Encoding", "\x00"),
        ("If-None-Match", '"' + "x" * 9000),
        ("If-Modified-Since", "gestern"),
        ("Range", "bytes=0-99999999999999999999"),
        ("Referer", SCRIPT),
        ("User-Agent", SCRIPT),
        ("X-Forwarded-For", SCRIPT),
        ("X-Forwarded-Proto", "javascript"),
        ("Content-Length", "99999999999"),
        ("Content-Type", "multipart/form-data"),
        ("Transfer-Encoding", "chunked, identity"),
    ],
)
def test_odd_headers_are_no_error_and_come_back_nowhere(visitor, portal, name, value):
    for address in ("/", "/projekte/?q=app", "/suche/?q=xylophon", "/kontakt/"):
        response = visitor.get(address, headers={name: value})
        assert response.status_code in (200, 304, 400)
        assert "<script>alert" not in response.content.decode()


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_is_put_into_an_address_is_shown_as_text_or_not_at_all(visitor, portal, address):
    for name in ADDRESSES[address]:
        for value in INJECTIONS:
            response = visitor.get(address, {name: value})
            is_page = response.headers["Content-Type"].startswith("text/html") and not response.streaming
            text = response.content.decode() if is_page else ""
            assert response.status_code in (200, 301, 302, 400, 404), (name, value)
            assert "<script>alert(1)" not in text, (name, value)
            assert "Set-Cookie" not in response.headers
            assert not response.headers.get("Location", "/").startswith(("//", "http")), (name, value)
            assert "only-for-tests" not in text


def test_the_answer_to_a_form_repeats_what_was_written_as_text(visitor, portal):
    response = visitor.post("/kontakt/", {"ihre_nachricht": "", "bitte-leer-lassen": SCRIPT, "formular-nummer": SCRIPT})
    assert response.status_code == 422
    assert "<script>alert" not in response.content.decode()


def test_closed_pages_and_drafts_are_behind_no_other_address(client, portal):
    words = "Nur für uns"
    closed = factories.StandardPageFactory(title="Intern", slug="intern", summary=words)
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    draft = factories.StandardPageFactory(title="Entwurf", slug="entwurf", summary=words, live=False)
    addresses = [
        closed.url,
        f"{portal.url}{draft.slug}/",
        "/suche/?q=intern",
        "/suche/vorschlaege/?q=int",
        "/sitemap.xml",
    ]
    addresses += [
        f"/admin/pages/{page.pk}/{view}/" for page in (closed, draft) for view in ("view_draft", "edit", "history")
    ]
    addresses += [f"/admin/pages/{page.pk}/edit/preview/" for page in (closed, draft)]
    addresses += [f"/admin/api/main/pages/{page.pk}/" for page in (closed, draft)]
    for address in addresses:
        assert words not in client.get(address).content.decode(), address


def test_without_a_login_no_address_of_the_admin_shows_anything(client, portal):
    for address in (
        "",
        "pages/",
        "images/",
        "documents/",
        "users/",
        "reports/site-history/",
        "api/main/pages/",
        "hilfe/",
    ):
        response = client.get(f"/admin/{address}")
        assert response.status_code in (302, 401, 403, 404), address


@pytest.mark.parametrize(
    "target", ["https://boese.example/", "//boese.example/", "/\\boese.example", "javascript:alert(1)"]
)
def test_the_login_leads_nowhere_else(client, portal, admin_user, target):
    admin_user.set_password("geheim-genug-1")
    admin_user.save()
    client.get("/admin/login/")
    response = client.post(
        "/admin/login/", {"username": admin_user.username, "password": "geheim-genug-1", "next": target}
    )
    assert "boese" not in response.headers.get("Location", "")
    assert not response.headers.get("Location", "/").startswith("javascript")
