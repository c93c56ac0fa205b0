"""Makes an archive. The database comes first; which files belong to it, its copy says and not the portal, which goes on
meanwhile: what is uploaded later is not missed, what is deleted later is no failure."""

from pathlib import Path

from django.db import connection

from . import content, media, postgres, sqlite
from .manifest import Manifest
from .progress import Progress
from .writing import written_to


def database():
    """The module for the portal's kind of database."""
    return {"sqlite": sqlite, "postgresql": postgres}[connection.vendor]


def back_up(target: Path, force: bool, progress: Progress) -> Manifest:
    """Writes the archive `target` and gives back what is in it. Raises ArchiveError when it cannot be made."""
    with written_to(target, force) as writer:
        with database().snapshot(writer, progress) as query:
            tables = content.tables()
            manifest = Manifest(
                vendor=connection.vendor,
                database_version=database().version(),
                migrations=content.applied_migrations(query),
                rows=content.count_rows(query, tables),
            )
            names = content.media_names(query, tables)
        manifest.missing = media.add_all(writer, names, progress)
        writer.finish(manifest)
    progress.end()
    return manifest
