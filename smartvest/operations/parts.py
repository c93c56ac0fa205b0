"""What the portal stands on, and whether it holds: database, migrations, cache, storage of media.

Each check returns when all is well and raises otherwise, whatever the part raises or a Trouble. Each ends within
seconds, because database, cache and storage are asked with short timeouts (smartvest.settings).
"""

import secrets
from collections.abc import Callable
from typing import NamedTuple

from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

PROBE = b"smartVEST " * 400  # bytes; an empty file would fit on a full disk


class Trouble(Exception):
    """What is wrong, in words for people."""


class Part(NamedTuple):
    """`is_needed`: without it no page can be made. Without the others pages are slower or lack a picture."""

    key: str
    name: str
    check: Callable[[], None]
    is_needed: bool


def check_database() -> None:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Exception:
        connection.close()  # the next one asks on a new connection
        raise


class _Migrations:
    """Once all are applied nothing is asked any more: a process keeps the code that it has begun with."""

    are_applied = False

    def check(self) -> None:
        if self.are_applied:
            return
        executor = MigrationExecutor(connection)
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
        if plan:
            raise Trouble(f"{len(plan)} Migrationen fehlen. Bitte „manage.py migrate“ ausführen.")
        self.are_applied = True


migrations = _Migrations()


def check_cache() -> None:
    word = secrets.token_hex(8)
    key = f"probe-{word}"
    cache.set(key, word, timeout=30)
    if cache.get(key) != word:
        raise Trouble("Der Cache nimmt nichts an. Stimmt CACHE_URL?")
    cache.delete(key)


def check_storage() -> None:
    """Writes a small file and deletes it again."""
    default_storage.delete(default_storage.save(f"probe-{secrets.token_hex(8)}.txt", ContentFile(PROBE)))


PARTS = (
    Part("database", "Datenbank", check_database, is_needed=True),
    Part("migrations", "Migrationen", migrations.check, is_needed=True),
    Part("cache", "Cache", check_cache, is_needed=False),
    Part("storage", "Medien", check_storage, is_needed=False),
)
