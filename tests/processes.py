"""Processes of the portal beside the tests: workers, and commands as cron starts them."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from urllib.parse import quote

import pytest
from django.conf import settings
from django.db import connection

from tests.serving.visitor import Visitor

STARTS_WITHIN = 60  # seconds; a machine that runs all tests at once is slow


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def database_url(name: str | None = None) -> str:
    """The database of the tests as other processes reach it, or another one on the same server."""
    values = connection.settings_dict
    name = name or values["NAME"]
    if connection.vendor == "sqlite":
        return f"sqlite:///{name}"
    host = quote(str(values["HOST"] or ""), safe="")
    user, password = quote(values["USER"] or ""), quote(values["PASSWORD"] or "")
    return f"postgres://{user}:{password}@{host}:{values['PORT'] or ''}/{name}"


def environment(cache, **changed: str) -> dict[str, str]:
    """For a process on the database and the media of the tests; `cache` is the folder of its cache."""
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "tests.serving.settings",
        "DATABASE_URL": database_url(),
        "TEST_MEDIA_ROOT": str(settings.MEDIA_ROOT),
        "CACHE_URL": cache.as_uri(),
        **changed,
    }


def start_workers(port: int, environment: dict[str, str], *options: str, limit=None) -> subprocess.Popen:
    """Workers of gunicorn, two unless the `options` say otherwise; `limit` is called in the new process. The process
    leads a group, so that all can be killed at once."""
    command = [sys.executable, "-m", "gunicorn", "smartvest.wsgi", "--workers=2", f"--bind=127.0.0.1:{port}"]
    return subprocess.Popen(
        [*command, "--log-level=warning", *options], env=environment, preexec_fn=limit, start_new_session=True
    )


def start_command(*arguments, environment: dict[str, str], **options) -> subprocess.Popen:
    command = [sys.executable, "manage.py", *map(str, arguments)]
    pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(command, env=environment, cwd=settings.ROOT, text=True, **pipes | options)


def run_command(*arguments, environment: dict[str, str]) -> str:
    """What the command writes; fails where it fails."""
    process = start_command(*arguments, environment=environment)
    output, errors = process.communicate(timeout=STARTS_WITHIN)
    assert process.returncode == 0, errors
    return output


def wait_until(is_so: Callable[[], bool], seconds: float = STARTS_WITHIN) -> None:
    deadline = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < deadline, "Das dauert zu lange."
        time.sleep(0.05)


def wait_for(port: int, process: subprocess.Popen) -> None:
    deadline = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if Visitor(port).get("/healthz/").status == 200:
                return
        except OSError:
            pass
        time.sleep(0.1)
    pytest.fail(f"{process.args[0]} antwortet nicht auf Port {port}.", pytrace=False)


def stop(process: subprocess.Popen) -> None:
    process.terminate()
    process.wait(timeout=30)
