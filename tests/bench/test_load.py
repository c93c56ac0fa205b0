"""The load asks this machine alone, counts what breaks off as an error and says what is wrong."""

import random
import socket
from threading import Thread

import pytest

from bench.load import FLAT, Addresses, verdicts
from bench.visitors import on_this_machine, visit

WHOLE = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nCache-Status: smartvest; hit\r\n\r\nok"


@pytest.fixture
def answering():
    """A server that sends the given bytes to everybody; gives back its port."""
    listeners = []

    def start(answer: bytes) -> int:
        listener = socket.create_server(("127.0.0.1", 0))
        listeners.append(listener)

        def serve():
            while True:
                try:
                    connection, _ = listener.accept()
                except OSError:
                    return
                with connection:
                    connection.recv(65536)
                    connection.sendall(answer)

        Thread(target=serve, daemon=True).start()
        return listener.getsockname()[1]

    yield start
    for listener in listeners:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()


@pytest.mark.parametrize("host", ["192.0.2.1", "0.0.0.0", "10.0.0.1", "2001:db8::1"])
def test_other_machines_are_refused(host):
    with pytest.raises(ValueError, match="nicht dieser Rechner"):
        on_this_machine(host)


def test_whole_answers_are_timed_and_those_from_the_cache_counted(answering):
    visits = visit("127.0.0.1", answering(WHOLE), 2, 0.2, lambda chance: "/")
    assert visits.errors == {}
    assert visits.kept == len(visits.times) > 0


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (WHOLE[:-1], "ValueError"),
        (b"", "ValueError"),
        (b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n", "503 /projekte/"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n", "ValueError"),
    ],
)
def test_what_breaks_off_or_is_wrong_is_an_error(answering, answer, kind):
    visits = visit("127.0.0.1", answering(answer), 1, 0.1, lambda chance: "/projekte/")
    assert visits.times == []
    assert set(visits.errors) == {kind}


def test_people_ask_for_all_kinds_of_pages():
    chance, addresses = random.Random(1), Addresses()
    asked = [addresses(chance) for _ in range(1000)]
    assert "/" in asked
    assert any(address.startswith("/projekte/?stadt=") for address in asked)
    assert any(address.startswith("/suche/?q=") for address in asked)
    assert not any("export" in address for address in asked)


def stage(**changed) -> dict:
    return {"people": 8, "requests": 9, "edits": 1, "errors": {}, "memory_after": 0} | changed


@pytest.mark.parametrize(
    ("stages", "words"),
    [
        ([stage(), stage(memory_after=FLAT)], []),
        ([stage(errors={"503 /": 2})], ["2-mal 503 /"]),
        ([stage(edits=0)], ["nichts veröffentlicht"]),
        ([stage(), stage(memory_after=FLAT + 1)], ["Speicher wächst"]),
    ],
)
def test_what_is_wrong_is_said(stages, words):
    found = list(verdicts(stages))
    assert len(found) == len(words)
    assert all(word in problem for word, problem in zip(words, found, strict=True))
