"""The database is restarted while people read and edit: 503 as long as it is away, then all is as before, by itself."""

import shutil
import subprocess
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from tests.faults.cluster import Cluster, program
from tests.faults.conftest import assert_is_outage, portal
from tests.processes import database_url, wait_until
from tests.serving.visitor import Visitor

READERS = 3
# Filters that nobody has asked for yet, so that no answer is kept.
ADDRESSES = ["/projekte/?q=onleihe{}", "/suche/?q=onleihe{}"]


@pytest.fixture(scope="module")
def cluster(content, session):
    """A server with the same portal as that of the tests."""
    folder = Path(tempfile.mkdtemp(prefix="smartvest-cluster-"))  # pytest's own nobody else may enter
    cluster = Cluster(folder)
    dump = subprocess.run(
        [program("pg_dump"), "--no-owner", f"--dbname={database_url()}"], check=True, capture_output=True
    ).stdout
    subprocess.run([program("psql"), "--quiet", cluster.url], check=True, input=dump, stdout=subprocess.DEVNULL)
    yield cluster
    cluster.stop("immediate")
    shutil.rmtree(folder)


def read(server: Visitor, done: Event, statuses: Counter) -> None:
    number = 0
    while not done.is_set():
        for address in ADDRESSES:
            number += 1
            reply = server.get(address.format(f"+{number}+{time.monotonic_ns()}"))
            if reply.status == 503:
                assert_is_outage(reply, 503, "Wir sind gleich wieder da")
            statuses[reply.status] += 1


@pytest.mark.parametrize("mode", ["fast", "immediate"])
def test_under_load_it_is_503_until_the_database_is_back(cluster, shared, mode):
    statuses, done = Counter(), Event()
    with portal(shared.folder, "--workers=2", DATABASE_URL=cluster.url) as visitor:
        with ThreadPoolExecutor(READERS) as people:
            reading = [people.submit(read, visitor, done, statuses) for _ in range(READERS)]
            wait_until(lambda: statuses[200] > 5)
            cluster.stop(mode)
            wait_until(lambda: statuses[503] > 5)
            cluster.start()
            before = statuses[200]
            wait_until(lambda: statuses[200] > before + 20)
            done.set()
            for each in reading:
                each.result()
        assert set(statuses) == {200, 503}


def test_pages_that_are_kept_are_shown_while_it_is_away_and_editors_lose_nothing_unseen(cluster, shared, session):
    with portal(shared.folder, DATABASE_URL=cluster.url) as visitor:
        editor = Visitor(visitor.port, session)
        assert visitor.get("/projekte/").status == 200
        assert editor.get("/admin/").status == 200
        cluster.stop()
        try:
            assert visitor.get("/projekte/").headers["cache-status"] == "smartvest; hit"
            reply = editor.post("/admin/snippets/core/alert/add/", title="Hinweis 9", level="info", is_active="on")
            assert_is_outage(reply, 503, "Was Sie eben abgeschickt haben, ist nicht gespeichert.")
        finally:
            cluster.start()
        reply = editor.post("/admin/snippets/core/alert/add/", title="Hinweis 9", level="info", is_active="on")
        assert reply.status == 302
        assert 9 in visitor.get("/projekte/").notices


def test_a_portal_that_starts_first_waits_for_its_database(cluster, shared):
    cluster.stop()
    with portal(shared.folder, DATABASE_URL=cluster.url) as visitor:
        assert_is_outage(visitor.get("/suche/?q=frueh"), 503, "Wir sind gleich wieder da")
        cluster.start()
        assert visitor.get("/suche/?q=frueh").status == 200
