"""PostgreSQL by its own pg_dump and pg_restore. Restoring is one transaction: whoever reads sees all of the old or all
of the new, and what goes wrong, even a lost process, leaves the old."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection, transaction

from . import ArchiveError
from .content import LEFT_OUT, Query, ask, quoted
from .manifest import Manifest, Member
from .progress import Progress
from .reading import Checked
from .writing import CHUNK, Writer

NAME = "database.dump"  # pg_dump's custom format, compressed by itself
PATIENCE = "60s"  # to wait for transactions of a portal that still runs
# Whatever lies in the schema goes, also tables that the archive does not know.
EMPTY_THE_SCHEMA = """
DO $$ DECLARE name text; BEGIN
  FOR name IN SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname = current_schema() LOOP
    EXECUTE 'DROP TABLE ' || name || ' CASCADE';
  END LOOP;
END $$;
"""


def version() -> str:
    return ask("SHOW server_version")[0][0]


def program(name: str) -> str:
    """The path of one of PostgreSQL's programs; raises ArchiveError without it."""
    if found := shutil.which(name):
        return found
    raise ArchiveError(f"{name} fehlt. Debian und Ubuntu: apt install postgresql-client (so neu wie der Server).")


def environment() -> dict[str, str]:
    """What tells libpq's programs where the database is. In the environment, since everybody sees arguments."""
    values = connection.settings_dict
    names = {"HOST": "PGHOST", "PORT": "PGPORT", "USER": "PGUSER", "PASSWORD": "PGPASSWORD", "NAME": "PGDATABASE"}
    told = {name: str(values[key]) for key, name in names.items() if values.get(key)}
    # Such as sslmode and connect_timeout; what is no text or number (a pool) is not libpq's.
    texts = {f"PG{key.upper()}": str(value) for key, value in values["OPTIONS"].items() if isinstance(value, str | int)}
    return {**os.environ, **texts, **told}


@contextmanager
def snapshot(writer: Writer, progress: Progress) -> Iterator[Query]:
    """Adds the database as it is now to the archive, and answers questions about exactly that state."""
    file = writer.folder / NAME
    command = [program("pg_dump"), "--format=custom", "--no-owner", "--no-privileges", f"--file={file}"]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        progress.begin("Datenbank kopieren")
        run_showing([*command, f"--snapshot={cursor.fetchone()[0]}"], file, progress)
        with file.open("rb") as stream:
            writer.add_seekable(NAME, stream)
        file.unlink()
        yield ask


def run_showing(command: list, file: Path, progress: Progress) -> None:
    """Runs `command` and shows how `file` grows; raises ArchiveError with what it says when it fails."""
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(command, env=environment(), stdin=subprocess.DEVNULL, stderr=errors)
        try:
            while process.poll() is None:
                time.sleep(0.05)
                if file.exists():
                    progress.reach(file.stat().st_size)
        finally:
            process.kill()
            process.wait()
        if process.returncode:
            raise ArchiveError(f"Die Datenbank lässt sich nicht sichern. {said(errors)}")


def said(errors) -> str:
    """The last of what the programs said."""
    errors.seek(0)
    return errors.read().decode(errors="replace").strip()[-2000:]


class Restoring:
    """Unpacks the dump and asks pg_restore whether it can read it; `commit` then puts it in place."""

    def __init__(self, manifest: Manifest, folder: Path):
        self.manifest, self.file = manifest, folder / NAME

    def stage(self, member: Member, stream: Checked, progress: Progress) -> None:
        progress.begin("Datenbank entpacken", member.size)
        with self.file.open("wb") as target:
            while chunk := stream.read(CHUNK):
                target.write(chunk)
                progress.add(len(chunk))
        program("psql")
        command = [program("pg_restore"), "--list", self.file]
        listed = subprocess.run(command, capture_output=True, text=True, check=False)
        if listed.returncode:
            raise ArchiveError(f"Die Datenbank der Sicherung ist nicht lesbar. {listed.stderr.strip()}")

    def commit(self, progress: Progress) -> None:
        """Nothing is committed before the last word: if this process dies, psql meets the end of its input without a
        COMMIT. --single-transaction would commit there what has come so far."""
        progress.begin("Datenbank einspielen")
        [(schema,)] = ask("SELECT current_schema()")
        connection.close()
        reading = [program("pg_restore"), "--no-owner", "--no-privileges", "--file=-", self.file]
        writing = [program("psql"), "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--file=-"]
        with tempfile.TemporaryFile() as errors:
            source = subprocess.Popen(reading, stdout=subprocess.PIPE, stderr=errors)
            target = subprocess.Popen(
                writing, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=errors, env=environment()
            )
            try:
                self.pump(source, target, schema, progress)
            except BrokenPipeError:
                pass  # psql has given up and said why
            finally:
                source.kill()
                source.wait()
                if source.returncode:
                    target.kill()
                target.wait()
            if source.returncode or target.returncode:
                raise ArchiveError(f"Die Datenbank lässt sich nicht ersetzen. Nichts wurde geändert. {said(errors)}")

    def pump(self, source, target, schema: str, progress: Progress) -> None:
        with target.stdin:
            begin = f"BEGIN; SET LOCAL client_min_messages = warning; SET LOCAL lock_timeout = '{PATIENCE}';"
            target.stdin.write(f"{begin}{EMPTY_THE_SCHEMA}".encode())
            while chunk := source.stdout.read(CHUNK):
                target.stdin.write(chunk)
                progress.add(len(chunk))
            if source.wait() == 0:
                target.stdin.write(f"SET LOCAL search_path TO {quoted(schema)};{self.checks()}COMMIT;\n".encode())

    def checks(self) -> str:
        """Refuses where rows are missing, and takes away what is not taken over."""
        counts = [
            f"DO $$ BEGIN IF (SELECT count(*) FROM {quoted(table)}) <> {int(number)} THEN "
            f"RAISE EXCEPTION 'In % fehlen Zeilen.', '{table}'; END IF; END $$;\n"
            for table, number in self.manifest.rows.items()
        ]
        emptied = [f"TRUNCATE {quoted(table)};\n" for table in LEFT_OUT if table in self.manifest.rows]
        return "".join([*counts, *emptied, "ANALYZE;\n"])


def is_there() -> bool:
    return True


def folder() -> None:
    """Anywhere: what is unpacked is only read."""


def free_space() -> None:
    """The server's disk is not ours to ask."""
