"""Cookies are for staff alone, and for nothing but the portal."""

import pytest
from wagtail.models import PageViewRestriction

from tests import factories
from tests.home.test_pages import TYPES, by_name, make

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("model", TYPES, ids=by_name)
def test_visitors_get_none(client, model):
    assert not client.get(make(model).url).cookies


def test_no_answer_beside_the_pages_sets_one(client, site_tree):
    document = factories.DocumentFactory()
    addresses = [
        "/suche/?q=x",
        "/suche/vorschlaege/?q=xy",
        "/gibt-es-nicht/",
        "/robots.txt",
        "/sitemap.xml",
        "/healthz/",
    ]
    for address in [*addresses, document.url, "/static/css/portal.css", "/admin/", "/katalog.ttl"]:
        assert not client.get(address).cookies, address


def test_those_that_there_are_stay_hidden_from_scripts_and_other_sites(client, settings, site_tree):
    """The password of a closed page needs a session, as a login does."""
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    page = factories.StandardPageFactory()
    closed = PageViewRestriction.objects.create(page=page, restriction_type="password", password="sesam")
    asked = client.get(page.url, secure=True)
    address = f"/_util/authenticate_with_password/{closed.pk}/{page.pk}/"
    opened = client.post(address, {"password": "sesam", "return_url": page.url}, secure=True)
    for cookie in (asked.cookies["csrftoken"], opened.cookies["sessionid"]):
        assert cookie["httponly"] is True
        assert cookie["secure"] is True
        assert cookie["samesite"] == "Lax"
        assert not cookie["domain"]


def test_production_sends_them_over_encrypted_connections_only(settings):
    text = (settings.ROOT / "smartvest/settings/production.py").read_text()
    assert "SESSION_COOKIE_SECURE" in text
    assert "CSRF_COOKIE_SECURE" in text
