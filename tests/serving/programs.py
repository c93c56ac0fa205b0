"""Which Varnish and which Redis or Valkey the tests start. Run as a module, this makes sure that there are some."""

import os
import shutil
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

# A server's own folders are not on everybody's path.
FOLDERS = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])


@dataclass(frozen=True)
class Program:
    """`commands` are its names on the path; `variable` names another one in the environment; `marker` is that of the
    tests which need it."""

    name: str
    commands: tuple[str, ...]
    variable: str
    debian: str
    brew: str
    marker: str

    def find(self) -> str | None:
        """The path of the program that the environment names, otherwise of the first on the path of a server."""
        wanted = os.environ.get(self.variable)
        paths = (shutil.which(command, path=FOLDERS) for command in ([wanted] if wanted else self.commands))
        return next(filter(None, paths), None)

    def ensure(self) -> str | None:
        """The same, installed by the system's own packages if need be and if we may."""
        if not self.find() and self.variable not in os.environ and os.geteuid() == 0 and shutil.which("apt-get"):
            environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
            for command in (["update"], ["install", "--yes", "--no-install-recommends", self.debian]):
                print(f"» {self.name} installieren: apt-get", *command, flush=True)  # noqa: T201
                subprocess.run(["apt-get", *command], check=False, env=environment)
        return self.find()

    @property
    def how_to_get_one(self) -> str:
        return f"""Für die Tests fehlt {self.name}. So bekommen Sie ihn:
  Debian und Ubuntu:   apt install {self.debian}
  macOS:               brew install {self.brew}
  schon vorhanden:     {self.variable}=/pfad/zu/{self.commands[0]} make test
  ohne diese Tests:    make pytest ARGS="-m 'not {self.marker}'\""""


VARNISH = Program("Varnish", ("varnishd",), "VARNISHD", debian="varnish", brew="varnish", marker="proxy")
REDIS = Program(
    "Redis", ("redis-server", "valkey-server"), "REDIS_SERVER", debian="redis-server", brew="redis", marker="redis"
)


def start_redis(program: str, port: int, folder: Path) -> subprocess.Popen:
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
    for each in (VARNISH, REDIS):
        found = each.ensure()
        # Without one the tests that need it fail and say the same; the others run.
        print(f"» {each.name}: {found}" if found else each.how_to_get_one, flush=True)  # noqa: T201
