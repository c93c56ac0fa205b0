"""Throw-away databases: files for SQLite, a server of its own on loopback for PostgreSQL."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from .children import ROOT

NAMES = {"sqlite": "SQLite", "postgres": "PostgreSQL"}


class SqliteFiles:
    """Databases by name in a folder."""

    def __init__(self, folder: Path):
        self.folder = folder

    def url(self, name: str) -> str:
        return f"sqlite:///{self.file(name)}"

    def file(self, name: str) -> Path:
        return self.folder / f"{name}.sqlite3"

    def create(self, name: str) -> None:
        """Nothing to do: the first connection makes the file."""

    def copy(self, source: str, target: str) -> None:
        """Needs `source` without open connections, so that all is in its one file."""
        shutil.copyfile(self.file(source), self.file(target))


class PostgresDatabases:
    """Databases by name on the server of `url`."""

    def __init__(self, url: str):
        self.server_url = url

    def url(self, name: str) -> str:
        return urlunsplit(urlsplit(self.server_url)._replace(path=f"/{name}"))

    def create(self, name: str) -> None:
        self.execute(f'CREATE DATABASE "{name}"')

    def copy(self, source: str, target: str) -> None:
        self.execute(f'CREATE DATABASE "{target}" TEMPLATE "{source}"')

    def execute(self, sql: str) -> None:
        import psycopg  # late, so that whoever measures SQLite only needs none

        with psycopg.connect(self.server_url, autocommit=True) as connection:
            connection.execute(sql)


def postgres_is_here() -> bool:
    """The server's programs are installed; `.ci/postgres` would install them otherwise, and a measurement must not."""
    return bool(shutil.which("initdb") or list(Path("/usr/lib/postgresql").glob("*/bin/initdb")))


@contextmanager
def postgres() -> Iterator[PostgresDatabases]:
    """The throw-away server of `.ci/postgres`, which stops and removes it when its command ends."""
    server = subprocess.Popen(
        [ROOT / ".ci" / "postgres", "sh", "-c", 'echo "$DATABASE_URL" && exec cat'],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        url = next((line.strip() for line in server.stdout if line.startswith("postgres://")), None)
        if url is None:
            raise RuntimeError("Der PostgreSQL-Server startet nicht.")
        yield PostgresDatabases(url)
    finally:
        server.stdin.close()
        server.wait()
        server.stdout.close()


@contextmanager
def databases(kind: str, folder: Path) -> Iterator[SqliteFiles | PostgresDatabases]:
    if kind == "postgres":
        with postgres() as server:
            yield server
    else:
        yield SqliteFiles(folder)
