"""The sitemap names every public page and no other, and robots.txt names the sitemap."""

import datetime
import re

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction, Site

from smartvest.home import views
from tests import factories

pytestmark = pytest.mark.django_db


def read(client, address="/sitemap.xml") -> dict[str, str]:
    """What the sitemap says: address → day of the last change, "" where it says none."""
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/xml"
    entries = re.findall(r"<url><loc>(.*?)</loc>(?:<lastmod>(.*?)</lastmod>)?", response.content.decode())
    found = dict(entries)
    assert len(found) == len(entries), "an address stands there twice"
    return found


def test_it_names_public_pages_with_the_day_of_their_last_change(client):
    changed = timezone.make_aware(datetime.datetime(2026, 3, 1, 0, 30))
    page = factories.StandardPageFactory(last_published_at=changed)
    assert read(client)[page.full_url] == "2026-03-01"
    assert "http://localhost/" in read(client)


def test_drafts_and_pages_behind_a_password_are_left_out_with_all_below_them(client):
    draft = factories.StandardPageFactory(live=False)
    private = factories.MunicipalityPageFactory()
    below = factories.ProjectPageFactory(parent=private)
    PageViewRestriction.objects.create(page=private, restriction_type="password", password="geheim")
    assert not {page.full_url for page in (draft, private, below)} & set(read(client))


def test_archives_are_named_by_year(client):
    factories.NewsPageFactory(date=datetime.date(2024, 1, 1))
    factories.NewsPageFactory(date=datetime.date(2023, 1, 1), live=False)
    factories.EventPageFactory(start="2021-05-12T18:00Z", end="2021-05-12T20:00Z")
    archives = {address for address in read(client) if "/archiv/" in address}
    assert archives == {
        "http://localhost/aktuelles/archiv/2024/",
        "http://localhost/aktuelles/veranstaltungen/archiv/2021/",
    }


def test_an_archive_behind_a_password_is_left_out(client):
    page = factories.NewsPageFactory()
    PageViewRestriction.objects.create(page=page.get_parent(), restriction_type="login")
    assert not [address for address in read(client) if "/archiv/" in address]


def test_every_address_answers_and_is_canonical(client):
    factories.EventPageFactory(start="2021-05-12T18:00Z", end="2021-05-12T20:00Z")
    factories.NewsPageFactory()
    factories.ProjectPageFactory()
    for address in read(client):
        assert f'<link rel="canonical" href="{address}">' in client.get(address).content.decode(), address


def test_it_bears_the_name_of_the_site_and_not_of_the_request(client):
    factories.NewsPageFactory()
    Site.objects.update(hostname="portal.example", port=443)
    cache.clear()
    assert all(address.startswith("https://portal.example/") for address in read(client))
    assert "Sitemap: https://portal.example/sitemap.xml\n" in client.get("/robots.txt").content.decode()


def test_more_than_one_file_may_hold_become_several_with_an_index(client, monkeypatch):
    home = factories.HomePageFactory()
    pages = [home, *(factories.StandardPageFactory() for _ in range(4))]
    monkeypatch.setattr(views, "MOST_IN_A_SITEMAP", 2)
    index = client.get("/sitemap.xml").content.decode()
    assert "<sitemapindex" in index
    parts = re.findall(r"<loc>(.*?)</loc>", index)
    assert parts == [f"http://localhost/sitemap.xml?teil={number}" for number in (1, 2, 3)]
    found = [address for part in parts for address in read(client, part)]
    assert sorted(found) == sorted(page.full_url for page in pages)


@pytest.mark.parametrize("part", ["0", "2", "x", "²", "99999999", "-1"])
def test_parts_that_there_are_not_are_not_found(client, part):
    factories.HomePageFactory()
    assert client.get("/sitemap.xml", {"teil": part}).status_code == 404


def test_it_costs_the_same_whatever_there_is(client):
    def count() -> int:
        read(client)
        with CaptureQueriesContext(connection) as queries:
            read(client)
        return len(queries)

    factories.NewsPageFactory()
    factories.EventPageFactory()
    few = count()
    for _ in range(20):
        factories.NewsPageFactory()
        factories.StandardPageFactory()
    assert count() == few
    assert few <= 10


def test_robots_may_read_all_but_the_admin_and_personal_links(client):
    factories.HomePageFactory()
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response.content.decode() == (
        "User-agent: *\nDisallow: /admin/\nDisallow: /pruefung/\nSitemap: http://localhost/sitemap.xml\n"
    )


@pytest.mark.parametrize("address", ["/robots.txt", "/sitemap.xml", "/.well-known/security.txt"])
def test_without_a_site_there_is_nothing(client, address):
    Site.objects.all().delete()
    assert client.get(address).status_code == 404
