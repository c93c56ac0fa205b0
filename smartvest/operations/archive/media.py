"""Pictures and documents, in a folder or in any other storage of Django's (S3)."""

import os
import secrets
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from django.core.files import File
from django.core.files.storage import FileSystemStorage, default_storage

from .manifest import MEDIA
from .progress import Progress
from .reading import Checked
from .writing import CHUNK, KEPT_IN_MEMORY, Writer

STAGED, REPLACED = ".restore-", ".replaced-"


def add_all(writer: Writer, names: list[str], progress: Progress) -> list[str]:
    """Adds the files with these names; gives back those that are not there, as when a picture was deleted since."""
    missing = []
    progress.begin("Bilder und Dokumente sichern", len(names), lambda number: f"{number} Dateien")
    for name in names:
        try:
            with default_storage.open(name, "rb") as file:
                writer.add(MEDIA + name, file)
        except FileNotFoundError:
            missing.append(name)
        progress.add(1)
    return missing


def copy_all(stream: Checked, target: BinaryIO, progress: Progress) -> None:
    while chunk := stream.read(CHUNK):
        target.write(chunk)
        progress.add(len(chunk))


def restoring():
    """Where media of an archive go: add() them all, then commit() or abandon()."""
    if isinstance(default_storage, FileSystemStorage):
        return FolderRestoring(Path(default_storage.location))
    return ObjectRestoring()


class FolderRestoring:
    """Into a folder inside that of the media, which may be a mount of its own; then both change places, by as many
    renames as there are kinds of media."""

    def __init__(self, root: Path):
        self.root = root
        mark = secrets.token_hex(4)
        self.staged, self.replaced = root / f"{STAGED}{mark}", root / f"{REPLACED}{mark}"

    @property
    def entries(self) -> list[Path]:
        """What there is, without what an earlier attempt has left."""
        return [path for path in self._all() if not path.name.startswith((STAGED, REPLACED))]

    def _all(self) -> list[Path]:
        return list(self.root.iterdir()) if self.root.exists() else []

    def contains(self, path: Path) -> bool:
        """Whether `path` would change places with the media."""
        return path.resolve().is_relative_to(self.root.resolve())

    def is_occupied(self) -> bool:
        return any(not entry.name.startswith(".") for entry in self.entries)

    def free_space(self) -> int:
        there = next(folder for folder in (self.root, *self.root.absolute().parents) if folder.exists())
        return shutil.disk_usage(there).free

    def begin(self) -> None:
        for left_over in set(self._all()) - set(self.entries):
            shutil.rmtree(left_over)
        self.root.mkdir(parents=True, exist_ok=True)
        self.staged.mkdir(mode=0o700)  # a web server shall not offer it

    def add(self, name: str, stream: Checked, progress: Progress) -> None:
        path = self.staged / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as target:
            copy_all(stream, target, progress)
        if default_storage.file_permissions_mode is not None:
            path.chmod(default_storage.file_permissions_mode)

    def flush(self) -> None:
        os.sync()  # before the database, which knows them, is committed

    def commit(self) -> None:
        self.replaced.mkdir(mode=0o700)
        for entry in self.entries:
            entry.rename(self.replaced / entry.name)
        for entry in list(self.staged.iterdir()):
            entry.rename(self.root / entry.name)
        self.staged.rmdir()
        shutil.rmtree(self.replaced, ignore_errors=True)  # the next restore would remove the rest

    def abandon(self) -> None:
        shutil.rmtree(self.staged, ignore_errors=True)


class ObjectRestoring:
    """Beside the others under another name; then each takes its place. Renaming is not to be had there, so the time in
    which some are new and some are not is longer, but nothing is deleted that the archive does not replace."""

    def __init__(self):
        self.prefix = f"{STAGED}{secrets.token_hex(4)}/"
        self.names: list[str] = []

    def contains(self, path: Path) -> bool:
        return False

    def is_occupied(self) -> bool:
        return False  # what the archive does not replace stays

    def free_space(self) -> None:
        return None

    def begin(self) -> None:
        pass

    def add(self, name: str, stream: Checked, progress: Progress) -> None:
        self.names.append(name)
        with tempfile.SpooledTemporaryFile(max_size=KEPT_IN_MEMORY) as copy:
            copy_all(stream, copy, progress)
            copy.seek(0)
            default_storage.save(self.prefix + name, File(copy, name))

    def flush(self) -> None:
        pass

    def commit(self) -> None:
        for name in self.names:
            default_storage.delete(name)
            with default_storage.open(self.prefix + name, "rb") as staged:
                default_storage.save(name, staged)
            default_storage.delete(self.prefix + name)

    def abandon(self) -> None:
        for name in self.names:
            with suppress(OSError):
                default_storage.delete(self.prefix + name)
