"""Two servers with the portal share database, media and cache, with Varnish in front as the portal recommends it.

One of them dies under load: nobody who reads notices. What is edited on one shows on the other with the next request.
"""

import os
import signal
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle
from threading import Event
from types import SimpleNamespace

import pytest

from smartvest.core.models import Alert
from tests.processes import free_port, start_workers, stop, wait_for
from tests.serving.conftest import recommended, varnish_with
from tests.serving.programs import REDIS, start_redis
from tests.serving.visitor import Visitor

WITH_PROXY = True
pytestmark = [pytest.mark.proxy, pytest.mark.redis]

READERS = 6
BEFORE, AFTER = 1.5, 3.0  # seconds of load before and after one of them dies
NOTICED_WITHIN = 20  # seconds until the proxy asks a server again that is back; a busy machine starts it slowly
# The proxy keeps the first two; the others it asks for each time.
ADDRESSES = ["/", "/projekte/", "/projekte/?q=onleihe", "/suche/?q=onleihe", "/suche/?q=ausleihe"]


@pytest.fixture(scope="module")
def cache_url(shared):
    program = REDIS.find()
    if program is None:
        pytest.fail(REDIS.how_to_get_one, pytrace=False)
    port = free_port()
    server = start_redis(program, port, shared.folder)
    yield f"redis://127.0.0.1:{port}/0"
    stop(server)


@pytest.fixture(scope="module")
def nodes(shared, surroundings):
    """Both servers; `die(node)` and `start(node)` do to one what its name says."""

    def start(node):
        node.process = start_workers(node.port, surroundings, "--workers=1", "--threads=4")
        wait_for(node.port, node.process)

    def die(node):
        os.killpg(node.process.pid, signal.SIGKILL)
        node.process.wait()

    both = [SimpleNamespace(port=port, visitor=Visitor(port)) for port in (shared.portal, free_port())]
    for node in both:
        start(node)
    yield SimpleNamespace(both=both, start=start, die=die)
    for node in both:
        stop(node.process)


@pytest.fixture(scope="module")
def workers(nodes):
    """Who edits does so on the first one."""
    return nodes.both[0].visitor


@pytest.fixture(scope="module")
def proxy(nodes, shared):
    configuration = recommended("varnish-nodes.vcl")
    for node, port in zip(nodes.both, ("8001", "8002"), strict=True):
        assert f'"{port}"' in configuration
        configuration = configuration.replace(f'"{port}"', f'"{node.port}"')
    with varnish_with(configuration, shared) as visitor:
        yield visitor


def read_until(proxy: Visitor, end: Event) -> Counter:
    """How often which answer came."""
    seen = Counter()
    for address in cycle(ADDRESSES):
        if end.is_set():
            return seen
        reply = proxy.get(address)
        is_whole = "</html>" in reply.text
        seen[reply.status if is_whole else "broken off"] += 1


def who_answers(proxy: Visitor) -> set[str]:
    """The processes that answer what the proxy does not keep."""
    return {proxy.get("/suche/?q=onleihe").headers["x-worker"] for _ in range(8)}


def test_nobody_who_reads_notices_that_a_server_dies(content, nodes, proxy):
    assert len(who_answers(proxy)) == 2
    end = Event()
    with ThreadPoolExecutor(READERS) as people:
        readers = [people.submit(read_until, proxy, end) for _ in range(READERS)]
        time.sleep(BEFORE)
        nodes.die(nodes.both[1])
        time.sleep(AFTER)
        end.set()
        seen = sum((reader.result() for reader in readers), Counter())
    assert set(seen) == {200}
    assert len(who_answers(proxy)) == 1
    nodes.start(nodes.both[1])
    until = time.monotonic() + NOTICED_WITHIN
    while len(who_answers(proxy)) < 2:
        assert time.monotonic() < until, "Der Proxy fragt den Server nicht wieder, der zurück ist."
        time.sleep(0.5)


def test_an_edit_on_one_server_shows_on_all_with_the_next_request(content, nodes, proxy, editor):
    for number in range(1, 6):
        for visitor in (proxy, *(node.visitor for node in nodes.both)):
            visitor.get("/")
        values = {"title": f"Hinweis {number}", "level": "info", "is_active": "on"}
        assert editor.post(f"/admin/snippets/core/alert/edit/{content.alert.pk}/", **values).status == 302
        assert [node.visitor.get("/").notices for node in nodes.both] == [[number], [number]]
        assert proxy.get("/").notices == [number]


def test_what_a_command_changes_shows_on_all_with_the_next_request(content, nodes, proxy):
    for number in range(11, 14):
        proxy.get("/projekte/onleihe/")
        Alert.objects.update(title=f"Hinweis {number}")
        visitors = [proxy, *(node.visitor for node in nodes.both)]
        assert [visitor.get("/projekte/onleihe/").notices for visitor in visitors] == [[number]] * 3


def test_what_one_server_has_made_the_other_one_serves(content, nodes):
    first, second = (node.visitor for node in nodes.both)
    first.get("/staedte/herten/", host="localhost")  # under one name, as visitors ask
    assert second.get("/staedte/herten/", host="localhost").headers["cache-status"] == "smartvest; hit"


def test_a_form_is_never_sent_to_two_servers(content, nodes, proxy, editor):
    """The first one dies while it works on the form; the second must not get it, too."""
    via_proxy = Visitor(proxy.port, editor.session)
    before = Alert.objects.count()
    nodes.die(nodes.both[0])
    values = {"title": "Einmal", "level": "info", "is_active": "on"}
    statuses = [via_proxy.post("/admin/snippets/core/alert/add/", **values).status for _ in range(4)]
    nodes.start(nodes.both[0])
    assert set(statuses) <= {302, 503}
    assert Alert.objects.count() - before == statuses.count(302)
