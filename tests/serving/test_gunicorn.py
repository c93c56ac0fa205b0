"""gunicorn as deploy/gunicorn.conf.py starts it: it looks first, writes JSON, and loses nobody at its end."""

import json
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.conf import settings

from tests.processes import database_url, free_port, wait_for
from tests.serving.visitor import Visitor


@pytest.fixture
def started(db, tmp_path):
    """Starts it with these variables: the process, its port and the file with what it says."""
    processes = []
    (tmp_path / "staticfiles.json").touch()

    def start(**variables: str):
        port, said = free_port(), tmp_path / "stderr"
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "tests.serving.settings",
            "DATABASE_URL": database_url(),
            "TEST_MEDIA_ROOT": str(settings.MEDIA_ROOT),
            "TEST_STATIC_ROOT": str(tmp_path),
            "CACHE_URL": (tmp_path / "cache").as_uri(),
            "BIND": f"127.0.0.1:{port}",
            "WEB_CONCURRENCY": "1",
        }
        command = [sys.executable, "-m", "gunicorn", "-c", "deploy/gunicorn.conf.py"]
        with said.open("w") as stderr:
            process = subprocess.Popen(command, env=environment | variables, cwd=settings.ROOT, stderr=stderr)
        processes.append(process)
        return process, port, said

    yield start
    for process in processes:
        process.kill()
        process.wait()


def test_who_is_being_served_when_it_ends_gets_the_answer(started):
    process, port, said = started()
    wait_for(port, process)
    visitor = Visitor(port)
    with ThreadPoolExecutor() as people:
        replies = [people.submit(visitor.get, "/healthz/", x_take_time="2") for _ in range(3)]
        time.sleep(0.5)
        process.terminate()
        assert [reply.result().status for reply in replies] == [200] * 3
    assert process.wait(timeout=20) == 0
    lines = [json.loads(line) for line in said.read_text().splitlines()]
    assert f"Listening at: http://127.0.0.1:{port} ({process.pid})" in [line["message"] for line in lines]
    with pytest.raises(OSError, match="refused"):
        visitor.get("/healthz/")


def test_it_does_not_start_when_something_is_missing_and_says_what(started, tmp_path):
    process, _, said = started(TEST_STATIC_ROOT=str(tmp_path / "nothing"))
    assert process.wait(timeout=60) == 1
    assert "Bitte „manage.py collectstatic --noinput“ ausführen." in said.read_text()
    assert "Traceback" not in said.read_text()
