"""The processes that do the work, seen from the one that leads them."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


class ChildFailed(Exception):
    """A child ended or reported an error; the message is for people."""


def environment(folder: Path, database_url: str, page_cache: bool = False) -> dict[str, str]:
    """The variables of a process with the portal that is measured. Its caches are its database's own; of pages it keeps
    none unless `page_cache`, so that they are measured as the server makes them."""
    return os.environ | {
        "BENCH_FOLDER": str(folder),
        "BENCH_PAGE_CACHE": "1" if page_cache else "0",
        "CACHE_URL": (folder / f"cache-{database_url.rpartition('/')[2]}").as_uri(),
        "DATABASE_URL": database_url,
        "DJANGO_SETTINGS_MODULE": "bench.settings",
    }


class Child:
    """A process with the portal and one database. `with Child(…) as child: child.ask("look", address="/")`."""

    def __init__(self, folder: Path, database_url: str, say: Callable[[str], None], page_cache: bool = False):
        self.say = say
        self.log = (folder / "log").open("a")  # what children print is shown only when one fails
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bench.child"],
            cwd=ROOT,
            env=environment(folder, database_url, page_cache),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.log,
            text=True,
            encoding="utf-8",
        )

    def __enter__(self) -> "Child":
        return self

    def __exit__(self, *exc_info) -> None:
        with suppress(BrokenPipeError):
            self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()
        self.log.close()

    def ask(self, do: str, **values):
        """The result of one order; raises ChildFailed when the child cannot give one."""
        with suppress(BrokenPipeError):  # it has ended; why, its last words say
            self.process.stdin.write(json.dumps({"do": do, **values}) + "\n")
            self.process.stdin.flush()
        for line in self.process.stdout:
            message = json.loads(line)
            if "say" in message:
                self.say(message["say"])
            elif "error" in message:
                raise ChildFailed(f"{do}: {message['error']}\n{self.last_words()}")
            else:
                return message["result"]
        raise ChildFailed(f"{do}: Der Prozess ist beendet.\n{self.last_words()}")

    def last_words(self) -> str:
        return "\n".join(Path(self.log.name).read_text(errors="replace").splitlines()[-25:])
