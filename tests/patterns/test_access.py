"""The pattern pages are for those who build and check the portal, and never part of a portal on a server."""

from importlib import reload

import pytest
from django.test import Client
from django.urls import clear_url_caches

import smartvest.urls
from tests import factories
from tests.production import ENVIRONMENT, run

ADDRESSES = ["/muster/", "/muster/grundlagen/", "/muster/tokens.css", "/muster/bild/vest-400x225.webp"]

UNKNOWN = [
    "/muster/nichts/",
    "/muster/karten/nichts/nichts/",
    "/muster/karten/karten-im-raster/nichts/",
    "/muster/bild/x.png",
    "/muster/bild/nichts-4x4.webp",
    "/muster/bild/vest-0x5.webp",
    "/muster/bild/vest-9999x9999.webp",
]


@pytest.fixture
def without_pattern_pages(settings):
    """The addresses of the portal as on a server."""
    settings.PATTERN_PAGES = False
    reload(smartvest.urls)
    clear_url_caches()
    yield
    settings.PATTERN_PAGES = True
    reload(smartvest.urls)
    clear_url_caches()


@pytest.mark.parametrize("address", ADDRESSES)
def test_visitors_are_sent_to_the_login(site_tree, address):
    response = Client().get(address)
    assert response.status_code == 302
    assert response.url.startswith("/admin/login/")


def test_logins_without_the_admin_are_sent_to_the_login(site_tree):
    client = Client()
    client.force_login(factories.UserFactory())
    assert client.get("/muster/").url.startswith("/admin/login/")


@pytest.mark.parametrize("address", UNKNOWN)
def test_what_is_no_pattern_is_not_found(admin, address):
    assert admin.get(address).status_code == 404


@pytest.mark.usefixtures("without_pattern_pages")
def test_a_portal_without_the_setting_answers_404_to_everybody(admin):
    for address in ADDRESSES:
        assert admin.get(address).status_code == 404
        assert Client().get(address).status_code == 404


def test_no_environment_switches_them_on_in_production():
    program = (
        "import django; django.setup()\n"
        "from django.conf import settings\n"
        "from django.urls import resolve\n"
        "print(settings.PATTERN_PAGES, resolve('/muster/').func.__module__)"
    )
    answer = run("-c", program, environment=ENVIRONMENT | {"PATTERN_PAGES": "1"})
    assert answer.stdout.split() == ["False", "smartvest.core.serving"]
