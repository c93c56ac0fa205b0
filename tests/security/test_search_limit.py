"""Nobody keeps the server busy by searching, and no person ever notices."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from smartvest.home.forms import senders
from tests import factories
from tests.markup import Markup
from tests.security.answers import assert_common, assert_strict

pytestmark = pytest.mark.django_db
SEARCH, SUGGESTIONS = "/suche/?q=onleihe", "/suche/vorschlaege/?q=onl"
START = 1_800_000_000


@pytest.fixture(autouse=True)
def portal(site_tree, settings, monkeypatch):
    """Three searches and five suggestions in a minute, at the start of which the time stands still."""
    settings.SEARCHES_PER_SENDER, settings.SUGGESTIONS_PER_SENDER = (3, 60), (5, 60)
    monkeypatch.setattr(senders, "time", lambda: START)
    factories.ProjectPageFactory(title="Onleihe", slug="onleihe")


def statuses(client, address: str, number: int, sender: str = "192.0.2.1", **extra) -> list[int]:
    return [client.get(address, REMOTE_ADDR=sender, **extra).status_code for _ in range(number)]


def test_who_searches_too_often_is_told_when_to_go_on_and_loses_nothing(client):
    assert statuses(client, SEARCH, 3) == [200] * 3
    with CaptureQueriesContext(connection) as queries:
        response = client.get(SEARCH + "&stadt=herten", REMOTE_ADDR="192.0.2.1")
    html = response.content.decode()
    assert response.status_code == 429
    assert response.headers["Retry-After"] == "60"
    assert "no-store" in response.headers["Cache-Control"]
    assert "In 60 Sekunden geht es weiter" in html
    assert 'href="/suche/?q=onleihe&amp;stadt=herten"' in html
    Markup(html).check()
    assert_common(response)
    assert_strict(response)
    assert len(queries) == 0


def test_after_the_minute_it_goes_on(client, monkeypatch):
    assert statuses(client, SEARCH, 4)[-1] == 429
    monkeypatch.setattr(senders, "time", lambda: START + 60)
    assert statuses(client, SEARCH, 1) == [200]


def test_every_list_counts_and_what_is_no_search_does_not(client):
    addresses = ["/projekte/?q=app", "/projekte/feed/?q=app", "/projekte/export.csv?stadt=&q=app"]
    for address in addresses:
        client.get(address, REMOTE_ADDR="192.0.2.1")
    assert statuses(client, SEARCH, 1) == [429]
    for address in ("/", "/suche/", "/projekte/", "/projekte/?status=nutzbar", "/suche/?qq=x"):
        assert statuses(client, address, 1) == [200], address


def test_suggestions_are_counted_for_themselves_and_refused_as_json(client):
    assert statuses(client, SUGGESTIONS, 6) == [200] * 5 + [429]
    refused = client.get(SUGGESTIONS, REMOTE_ADDR="192.0.2.1")
    assert refused.json() == {"suggestions": []}
    assert statuses(client, SEARCH, 1) == [200]


def test_others_search_as_before(client):
    assert statuses(client, SEARCH, 4)[-1] == 429
    assert statuses(client, SEARCH, 1, sender="192.0.2.2") == [200]


def test_one_household_is_one_sender_with_all_its_ipv6_addresses(client):
    addresses = [f"2001:db8:0:1::{number}" for number in range(1, 5)]
    assert [statuses(client, SEARCH, 1, sender=address)[0] for address in addresses] == [200, 200, 200, 429]
    assert statuses(client, SEARCH, 1, sender="2001:db8:0:2::1") == [200]


@pytest.mark.parametrize("sender", ["127.0.0.1", "::1", "", "unsinn"])
def test_where_nobody_knows_who_asks_nobody_is_refused(client, sender):
    assert statuses(client, SEARCH, 9, sender=sender) == [200] * 9


def test_nobody_takes_the_place_of_another_by_a_header(client, settings):
    settings.PROXIES_IN_FRONT = 1
    forged = [{"headers": {"X-Forwarded-For": f"198.51.100.{number}, 192.0.2.7"}} for number in range(4)]
    assert [statuses(client, SEARCH, 1, sender="127.0.0.1", **each)[0] for each in forged] == [200, 200, 200, 429]


def test_without_a_cache_there_is_no_limit_and_no_error(client, monkeypatch):
    def gone(*args, **kwargs):
        raise ConnectionError("Der Cache ist weg")

    monkeypatch.setattr(cache, "add", gone)
    assert statuses(client, SEARCH, 9) == [200] * 9


def test_editors_search_in_the_admin_as_they_like(admin_client):
    assert statuses(admin_client, "/admin/images/?q=x", 9) == [200] * 9


@pytest.mark.parametrize("query", ["q=%00", "q=" + "x" * 5000, "q=%ff", "q=a&q=b", "%71=x", "q=//boese.example"])
def test_odd_questions_meet_the_same_limit_without_an_error(client, query):
    assert set(statuses(client, f"/suche/?{query}", 5)) <= {200, 301, 302, 400, 429}


def test_the_way_back_leads_to_this_portal(client):
    assert statuses(client, SEARCH, 4)[-1] == 429
    refused = client.get("/?q=x", PATH_INFO="//boese.example/", REMOTE_ADDR="192.0.2.1")
    assert 'href="/%2Fboese.example/?q=x"' in refused.content.decode()
