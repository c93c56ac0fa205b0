"""What stands on every page is fetched once, and everybody sees each change of it at once."""

import datetime

import pytest
from django.core.cache import cache, caches
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from smartvest.core.models import Alert
from smartvest.core.page_cache import begin_new_generation, memory, remembered
from tests import factories


@pytest.fixture
def portal(site_tree, settings):
    """A portal with a page cache that keeps no answer, so that each visit makes the page anew."""
    settings.PAGE_CACHE = True
    settings.CACHES = settings.CACHES | {"pages": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
    caches["pages"].clear()
    cache.clear()
    part = factories.ImplementationFactory.build(municipality=factories.MunicipalityPageFactory(title="Herten"))
    factories.ProjectPageFactory(implementations=[part])
    return site_tree


def queries_of(address: str, client: Client) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


@pytest.mark.parametrize("address", ["/", "/projekte/?stadt=herten", "/staedte/herten/"])
def test_the_second_page_needs_no_query_for_what_stands_on_every_page(portal, address):
    client = Client()
    first = queries_of(address, client)
    assert queries_of(address, client) <= first - 4  # site, settings, links with Hinweise, pages of the frame


def test_who_is_logged_in_gets_everything_fresh(portal, admin_client):
    queries_of("/", Client())
    assert queries_of("/", admin_client) > queries_of("/", Client()) + 4


@pytest.mark.django_db(transaction=True)
def test_a_new_menu_entry_town_and_name_show_with_the_next_page(portal):
    client = Client()
    client.get("/projekte/")
    with_new_town = factories.MunicipalityPageFactory(title="Marl", slug="marl", show_in_menus=True)
    assert "Marl" in client.get("/projekte/").content.decode()
    with_new_town.unpublish()
    assert "Marl" not in client.get("/projekte/").content.decode()


def test_a_notice_begins_and_ends_by_time_alone(portal, settings):
    now = timezone.now()
    Alert.objects.create(title="Bürgerzone zu", starts_at=now + datetime.timedelta(hours=1))
    Alert.objects.create(title="Ampel kaputt", ends_at=now + datetime.timedelta(hours=1))
    begin_new_generation()
    seen = Client().get("/").content.decode()
    assert ("Ampel kaputt" in seen, "Bürgerzone zu" in seen) == (True, False)
    later = now + datetime.timedelta(hours=2)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(timezone, "now", lambda: later)
        seen = Client().get("/").content.decode()
    assert ("Ampel kaputt" in seen, "Bürgerzone zu" in seen) == (False, True)


def test_addresses_of_ever_new_hosts_do_not_fill_the_memory(monkeypatch):
    monkeypatch.setattr(memory, "_kept", ("", {}))
    request = RequestFactory().get("/")
    request.content_generation = "now"
    for number in range(memory.MOST * 3):
        assert remembered(request, number, lambda number=number: number) == number
    assert len(memory._kept[1]) == memory.MOST
