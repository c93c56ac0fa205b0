"""SQLite by its own online backup (https://sqlite.org/backup.html): both ways are one transaction, so the portal may
run meanwhile, and whoever reads sees all of the old or all of the new."""

import gzip
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from django.db import connection

from . import ArchiveError
from .content import LEFT_OUT, Query, count_rows, quoted
from .manifest import Manifest, Member
from .progress import Progress
from .reading import Checked
from .writing import CHUNK, Writer

NAME = "database.sqlite3.gz"
PAGES = 1000  # pages copied between two updates of the progress
PATIENCE = 60  # seconds to wait for a writer


def path() -> Path:
    return Path(connection.settings_dict["NAME"])


def version() -> str:
    return sqlite3.sqlite_version


@contextmanager
def snapshot(writer: Writer, progress: Progress) -> Iterator[Query]:
    """Adds the database as it is now to the archive, and answers questions about exactly that state."""
    file, packed = writer.folder / "database.sqlite3", writer.folder / NAME
    with closing(sqlite3.connect(file)) as copy:
        with closing(opened(path())) as source:
            # An open read transaction holds the state: else each write of the portal would begin the copy anew.
            source.execute("BEGIN")
            source.execute("SELECT count(*) FROM sqlite_master").fetchone()
            progress.begin("Datenbank kopieren", path().stat().st_size)
            copy_to(source, copy, progress)
        copy.execute("PRAGMA journal_mode=DELETE").fetchone()  # all in one file
        progress.begin("Datenbank packen", file.stat().st_size)
        with file.open("rb") as plain, gzip.open(packed, "wb", compresslevel=6) as target:
            while chunk := plain.read(CHUNK):
                target.write(chunk)
                progress.add(len(chunk))
        with packed.open("rb") as stream:
            writer.add_seekable(NAME, stream, unpacked=file.stat().st_size)
        packed.unlink()
        yield copy.execute


def opened(file: Path) -> sqlite3.Connection:
    """An existing database; raises ArchiveError without one."""
    try:
        return sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True, timeout=PATIENCE, isolation_level=None)
    except sqlite3.OperationalError as error:
        raise ArchiveError(f"Die Datenbank {file} lässt sich nicht öffnen: {error}") from error


def copy_to(source: sqlite3.Connection, target: sqlite3.Connection, progress: Progress) -> None:
    page = source.execute("PRAGMA page_size").fetchone()[0]
    source.backup(target, pages=PAGES, progress=lambda _, left, total: progress.reach((total - left) * page))


class Restoring:
    """Unpacks the database beside the portal's and makes it ready there; `commit` then puts it in place."""

    def __init__(self, manifest: Manifest, folder: Path):
        self.manifest, self.file = manifest, folder / "database.sqlite3"

    def stage(self, member: Member, stream: Checked, progress: Progress) -> None:
        progress.begin("Datenbank entpacken", member.unpacked)
        with gzip.GzipFile(fileobj=stream, mode="rb") as plain, self.file.open("wb") as target:
            while chunk := plain.read(CHUNK):
                target.write(chunk)
                progress.add(len(chunk))
        try:
            with closing(sqlite3.connect(self.file)) as database:
                self.make_ready(database)
        except sqlite3.DatabaseError as error:
            raise ArchiveError(f"Die Datenbank der Sicherung ist nicht lesbar: {error}") from error

    def make_ready(self, database: sqlite3.Connection) -> None:
        """Raises ArchiveError when something is missing in it."""
        if (answer := database.execute("PRAGMA integrity_check(1)").fetchone()[0]) != "ok":
            raise ArchiveError(f"Die Datenbank der Sicherung ist beschädigt: {answer}")
        if count_rows(database.execute, self.manifest.rows) != self.manifest.rows:
            raise ArchiveError("In der Datenbank der Sicherung fehlen Zeilen.")
        for table in LEFT_OUT:
            if table in self.manifest.rows:
                database.execute(f"DELETE FROM {quoted(table)}")
        database.commit()

    def commit(self, progress: Progress) -> None:
        progress.begin("Datenbank einspielen", self.file.stat().st_size)
        connection.close()
        try:
            with (
                closing(sqlite3.connect(self.file)) as source,
                closing(sqlite3.connect(path(), timeout=PATIENCE)) as target,
            ):
                target.executescript("BEGIN IMMEDIATE; ROLLBACK;")  # copying would wait for a writer without end
                copy_to(source, target, progress)
        except sqlite3.Error as error:
            raise ArchiveError(f"Die Datenbank lässt sich nicht ersetzen: {error}. Nichts wurde geändert.") from error


def is_there() -> bool:
    return path().exists()


def folder() -> Path:
    """Where a database is made ready; there has to be room for it."""
    path().parent.mkdir(parents=True, exist_ok=True)
    return path().parent


def free_space() -> int:
    return shutil.disk_usage(folder()).free
