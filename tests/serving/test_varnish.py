"""With Varnish in front, which answers by itself: edits show all the same, and browsers hold nothing back."""

import time

import pytest

from smartvest.core.models import Alert
from tests.serving.visitor import Visitor

WITH_PROXY = True
pytestmark = pytest.mark.proxy


def is_from_proxy(reply) -> bool:
    """Varnish names the request that fetched the answer after the one that it answers."""
    return len(reply.headers["x-varnish"].split()) == 2


def kept(proxy, address: str):
    """What the proxy answers by itself. Soon after an edit it may be emptied for the second time."""
    for _ in range(10):
        if is_from_proxy(reply := proxy.get(address)):
            return reply
    raise AssertionError(f"Der Proxy hebt {address} nicht auf.")


def test_the_proxy_answers_by_itself(content, workers, proxy):
    reply = kept(proxy, "/projekte/")
    assert reply.text == workers.get("/projekte/").text
    assert reply.headers["cache-control"] == "public, max-age=0, must-revalidate, s-maxage=60"
    assert proxy.get("/projekte/", if_none_match=reply.headers["etag"]).status == 304


def test_an_edit_shows_with_the_next_request(content, proxy):
    for number in range(1, 6):
        kept(proxy, "/projekte/onleihe/")
        Alert.objects.update(title=f"Hinweis {number}")
        assert proxy.get("/projekte/onleihe/").notices == [number]


def test_an_edit_in_the_admin_shows_with_the_next_request(content, proxy, editor):
    for number in range(1, 6):
        kept(proxy, "/")
        values = {"title": f"Hinweis {number}", "level": "info", "is_active": "on"}
        assert editor.post(f"/admin/snippets/core/alert/edit/{content.alert.pk}/", **values).status == 302
        assert proxy.get("/").notices == [number]


def test_what_was_on_its_way_when_the_proxy_was_emptied_does_not_stay(content, proxy):
    Alert.objects.update(title="Hinweis 1")
    proxy.get("/")
    time.sleep(1.5)
    assert not is_from_proxy(proxy.get("/"))


def test_who_is_logged_in_goes_past_the_proxy(content, proxy, editor):
    kept(proxy, "/projekte/")
    assert "wagtail-userbar" in Visitor(proxy.port, editor.session).get("/projekte/").text
    assert "wagtail-userbar" not in proxy.get("/projekte/").text


@pytest.mark.parametrize("address", ["/gibt-es-nicht/", "/projekte/?q=onleihe", "/suche/?q=onleihe", "/healthz/"])
def test_the_proxy_keeps_only_what_the_portal_keeps(content, proxy, address):
    proxy.get(address)
    assert not is_from_proxy(proxy.get(address))
