"""The portal with its demo content on a port of this machine, served by gunicorn as in production."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from .children import ROOT, Child, ChildFailed, environment
from .databases import SqliteFiles

HOST = "127.0.0.1"
PATIENCE = 60.0  # seconds until it must answer


@contextmanager
def served_demo(folder: Path, say) -> Iterator[tuple[str, dict[str, str]]]:
    """Its address without a slash at the end, and the addresses of pages that are worth a look, by key."""
    url, port = SqliteFiles(folder).url("demo"), free_port()
    with Child(folder, url, say) as child:
        child.ask("collect_static")
        child.ask("load_demo")
        examples = child.ask("examples", host=HOST, port=port)
    command = [sys.executable, "-m", "gunicorn", "bench.wsgi", "--bind", f"{HOST}:{port}", "--workers", "2"]
    with (folder / "log").open("a") as log:
        server = subprocess.Popen(
            command, cwd=ROOT, env=environment(folder, url, page_cache=True), stdout=log, stderr=log
        )
    try:
        wait_for(f"http://{HOST}:{port}/healthz/", server)
        yield f"http://{HOST}:{port}", examples
    finally:
        server.terminate()
        server.wait()


@contextmanager
def production(folder: Path, database_url: str) -> Iterator[tuple[int, int]]:
    """The portal as a server runs it, with all its content already in the database: its port and its process id."""
    port = free_port()
    # Somebody who asks comes through a proxy, which tells the portal from where.
    values = {"BIND": f"{HOST}:{port}", "PROXIES_IN_FRONT": "1"}
    command = [sys.executable, "-m", "gunicorn", "--config", ROOT / "deploy" / "gunicorn.conf.py"]
    with (folder / "log").open("a") as log:
        server = subprocess.Popen(
            command, cwd=ROOT, env=environment(folder, database_url, page_cache=True) | values, stdout=log, stderr=log
        )
    try:
        wait_for(f"http://{HOST}:{port}/healthz/", server)
        yield port, server.pid
    finally:
        server.terminate()
        server.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def wait_for(address: str, server: subprocess.Popen) -> None:
    """Returns when the address answers; raises ChildFailed when it does not in time."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and server.poll() is None:
        try:
            with urlopen(address, timeout=5):
                return
        except (URLError, OSError):
            time.sleep(0.2)
    raise ChildFailed(f"{address} antwortet nicht.")
