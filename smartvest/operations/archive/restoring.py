"""Puts an archive in the place of what is there. All that can fail, fails before anything is changed."""

import tempfile
from pathlib import Path

from django.db import connection
from django.db.migrations.loader import MigrationLoader

from . import ArchiveError, content, media
from .backing_up import database
from .manifest import MEDIA
from .progress import Progress, size
from .reading import Archive

VENDORS = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
SPARE = 1.2  # SQLite writes the database twice: beside, and into its log


def refuse_what_does_not_fit(archive: Archive) -> None:
    """Raises ArchiveError where this portal cannot work with the archive."""
    manifest = archive.manifest
    if manifest.vendor != connection.vendor:
        raise ArchiveError(
            f"Die Sicherung stammt aus {VENDORS.get(manifest.vendor, manifest.vendor)}, dieses Portal nutzt "
            f"{VENDORS[connection.vendor]}. Zurückspielen geht nur in dieselbe Art Datenbank."
        )
    if unknown := unknown_migrations(manifest.migrations):
        raise ArchiveError(
            f"Die Sicherung stammt von einem neueren Portal als diesem: {manifest.portal} mit Wagtail "
            f"{manifest.wagtail}. Unbekannte Migrationen: {', '.join(unknown)}."
        )
    if (where := database().folder()) and media.restoring().contains(where):
        raise ArchiveError(f"Die Datenbank liegt im Ordner der Bilder ({where}). Dort darf sie nicht liegen.")
    if manifest.database.name != database().NAME:
        raise ArchiveError(f"Die Sicherung enthält keine Datenbank, die dieses Portal kennt: {manifest.database.name}.")


def unknown_migrations(applied: list[str]) -> list[str]:
    """Those that the code does not have. Apps that it does not have at all count as well."""
    known = set()
    for key, migration in MigrationLoader(None).disk_migrations.items():
        known |= {".".join(each) for each in (key, *migration.replaces)}
    return [name for name in applied if name not in known]


def has_content() -> bool:
    """Whether a restore would take something away."""
    return (database().is_there() and content.has_content()) or media.restoring().is_occupied()


def restore(archive: Archive, progress: Progress) -> None:
    """Replaces database and media by those of the archive. Raises ArchiveError; but for `finish`, then nothing
    was changed."""
    folder = media.restoring()
    refuse_without_room(archive, folder)
    try:
        where = database().folder()
        with tempfile.TemporaryDirectory(prefix=".database-", dir=where) as temporary:
            staged = database().Restoring(archive.manifest, Path(temporary))
            try:
                stage(archive, staged, folder, progress)
                staged.commit(progress)
            except BaseException:
                folder.abandon()
                raise
            finish(folder)
    except OSError as error:
        raise ArchiveError(f"Das Zurückspielen ist gescheitert: {error}") from error
    progress.end()


def finish(folder) -> None:
    try:
        folder.commit()
    except OSError as error:
        raise ArchiveError(
            f"Die Datenbank ist eingespielt, Bilder und Dokumente aber noch nicht: {error}. Bitte beheben Sie das und "
            "wiederholen Sie den Befehl."
        ) from error


def stage(archive: Archive, staged, folder, progress: Progress) -> None:
    """Unpacks everything beside its place."""
    for member, stream in archive.read(archive.manifest.database):
        staged.stage(member, stream, progress)
    folder.begin()
    progress.begin("Bilder und Dokumente entpacken", sum(member.size for member in archive.manifest.media))
    for member, stream in archive.read(*archive.manifest.media):
        folder.add(member.name.removeprefix(MEDIA), stream, progress)
    folder.flush()


def refuse_without_room(archive: Archive, folder) -> None:
    """Raises ArchiveError when a disk is too small for the old and the new together."""
    unpacked = archive.manifest.database.unpacked
    needs = [
        (database().free_space(), int(2 * SPARE * unpacked)),
        (folder.free_space(), sum(member.size for member in archive.manifest.media)),
    ]
    for free, needed in needs:
        if free is not None and free < needed:
            raise ArchiveError(f"Auf der Platte ist zu wenig Platz: nötig {size(needed)}, frei {size(free)}.")
