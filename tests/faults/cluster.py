"""A PostgreSQL server of our own that may be stopped and started while something runs, unlike that of the tests."""

import os
import shutil
import subprocess
from pathlib import Path

from tests.processes import free_port

PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))


def program(name: str) -> str:
    return shutil.which(name, path=os.pathsep.join([*map(str, PROGRAMS[-1:]), os.environ["PATH"]]))


class Cluster:
    """In `folder`, on a port of loopback; everybody on this machine may connect."""

    def __init__(self, folder: Path):
        self.folder, self.port = folder, free_port()
        if os.geteuid() == 0:  # the server refuses to run as root
            shutil.chown(folder, "postgres")
        self.run("initdb", "--username=portal", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")
        self.start()

    @property
    def url(self) -> str:
        return f"postgres://portal@127.0.0.1:{self.port}/postgres"

    def run(self, name: str, *arguments: str) -> None:
        as_owner = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        command = [*as_owner, program(name), f"--pgdata={self.folder / 'data'}", *arguments]
        subprocess.run(command, check=True, cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)

    def start(self) -> None:
        options = f"-c listen_addresses=127.0.0.1 -c unix_socket_directories= -p {self.port} -c fsync=off"
        self.run("pg_ctl", "start", "--silent", "--wait", f"--log={self.folder / 'log'}", f"--options={options}")

    def stop(self, mode: str = "fast") -> None:
        """`mode`: "fast" ends each connection with an error, "immediate" is a crash."""
        self.run("pg_ctl", "stop", "--silent", f"--mode={mode}")
