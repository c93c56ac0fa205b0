"""Which Redis or Valkey the tests start. Run as a script, this makes sure that there is one."""

import os
import shutil
import socket
import subprocess
import time
from pathlib import Path

HOW_TO_GET_ONE = """Kein Redis für die Tests gefunden. So bekommen Sie einen:
  Debian und Ubuntu:   apt install redis-server
  macOS:               brew install redis
  schon vorhanden:     REDIS_SERVER=/pfad/zum/redis-server make test (oder valkey-server)
  ohne diese Tests:    make pytest ARGS="-m 'not redis'\""""


def find() -> str | None:
    """The path of the server: that of the environment variable REDIS_SERVER, or one on the path."""
    if wanted := os.environ.get("REDIS_SERVER"):
        return shutil.which(wanted)
    return shutil.which("redis-server") or shutil.which("valkey-server")


def ensure() -> str | None:
    """The same, installed by the system's own packages if need be and if we may."""
    if not find() and "REDIS_SERVER" not in os.environ and os.geteuid() == 0 and shutil.which("apt-get"):
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (["update"], ["install", "--yes", "--no-install-recommends", "redis-server"]):
            print("» Redis installieren: apt-get", *command, flush=True)  # noqa: T201
            subprocess.run(["apt-get", *command], check=False, env=environment)
    return find()


def start(program: str, port: int, folder: Path) -> subprocess.Popen:
    """An empty one on this machine, which writes nothing to the disk; returns when it answers."""
    options = ["--port", str(port), "--bind", "127.0.0.1", "--dir", str(folder), "--save", "", "--appendonly", "no"]
    process = subprocess.Popen([program, *options], stdout=subprocess.DEVNULL)
    for _ in range(200):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return process
        time.sleep(0.05)
    raise AssertionError(f"{program} antwortet nicht.")


if __name__ == "__main__":
    redis = ensure()
    # Without one the tests that need it fail and say the same; the others run.
    print(f"» Redis: {redis}" if redis else HOW_TO_GET_ONE, flush=True)  # noqa: T201
