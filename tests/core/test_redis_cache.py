"""A Redis that is away makes the portal slower and breaks nothing; one that is back holds nothing that was changed."""

import logging
import signal
import socket
import time
from types import SimpleNamespace

import pytest
from django.core.cache import caches
from django.test import override_settings

from smartvest.core import redis_cache
from smartvest.core.page_cache.generation import begin_new_generation, current_generation
from smartvest.settings.caches import caches_at
from tests import factories
from tests.serving.conftest import free_port
from tests.serving.programs import REDIS, start_redis


@pytest.fixture(autouse=True)
def nothing_is_known_about_servers():
    redis_cache.servers.clear()


@pytest.fixture
def away():
    """The caches at an address where nobody listens."""
    with override_settings(CACHES=caches_at(f"redis://127.0.0.1:{free_port()}/0")):
        yield caches["default"]


@pytest.fixture
def hanging():
    """Somebody listens and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        with override_settings(CACHES=caches_at(f"redis://127.0.0.1:{port}/0")):
            yield caches["default"]


@pytest.fixture
def redis(tmp_path):
    """A real one that can be stopped and started again, empty as most are after a restart."""
    program = REDIS.find()
    if program is None:
        pytest.fail(REDIS.how_to_get_one, pytrace=False)
    port = free_port()
    server = SimpleNamespace(process=start_redis(program, port, tmp_path))
    with override_settings(CACHES=caches_at(f"redis://127.0.0.1:{port}/0")):
        yield server
    server.process.send_signal(signal.SIGCONT)
    server.process.terminate()
    server.process.wait(timeout=10)


def test_every_question_has_an_answer_without_a_server(away):
    away.set("a", 1)
    away.set_many({"a": 1})
    assert away.get("a") is None
    assert away.get("a", "default") == "default"
    assert away.get_many(["a"]) == {}
    assert away.get_or_set("a", "made") == "made"
    assert not away.has_key("a")
    assert not away.add("a", 1)
    assert not away.touch("a")
    assert not away.delete("a")
    away.delete_many(["a"])
    away.clear()
    with pytest.raises(ValueError, match="zählt nicht"):
        away.incr("a")


def test_a_server_that_hangs_keeps_one_request_waiting_and_no_other(hanging):
    begun = time.monotonic()
    hanging.get("a")
    first = time.monotonic() - begun
    assert first < 3 * redis_cache.ANSWERS_WITHIN
    for _ in range(100):
        hanging.get("a")
        hanging.delete("a")
    assert time.monotonic() - begun - first < redis_cache.ANSWERS_WITHIN


def test_an_outage_is_one_line_in_the_log_and_its_end_another(away, caplog):
    for _ in range(10):
        away.get("a")
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    redis_cache.servers[next(iter(redis_cache.servers))].has_answered()
    assert [record.levelno for record in caplog.records] == [logging.ERROR, logging.WARNING]


@pytest.mark.django_db
def test_pages_are_made_and_forms_sent_without_a_server(away, client, settings):
    settings.PAGE_CACHE = True
    form = factories.FormPageFactory()
    for _ in range(2):
        response = client.get("/")
        assert response.status_code == 200
        assert response.headers["Cache-Status"] == "smartvest; fwd=miss"
    assert client.post(form.url, {"ihre_nachricht": "Die Treppe"}).status_code == 303


@pytest.mark.redis
def test_what_is_kept_is_found_by_others(redis):
    caches["default"].set("a", {"b": 1}, timeout=60)
    assert caches["default"].get("a") == {"b": 1}
    assert caches["default"].add("n", 0)
    assert not caches["default"].add("n", 5)
    assert caches["default"].incr("n", 2) == 2
    assert caches["default"].delete("a")
    assert caches["default"].get("a") is None
    assert caches["pages"].get("n") is None


@pytest.mark.redis
def test_an_edit_during_an_outage_is_known_when_the_server_is_back(redis, monkeypatch):
    """It was only unreachable, so it still has the generation of before."""
    monkeypatch.setattr(redis_cache, "RESTS", 0)
    before = current_generation()
    assert current_generation() == before
    redis.process.send_signal(signal.SIGSTOP)
    begin_new_generation()
    redis.process.send_signal(signal.SIGCONT)
    assert current_generation() != before
