"""Writes an archive: beside its place first, and to its place when it is whole and on the disk."""

import hashlib
import io
import os
import secrets
import tarfile
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from . import ArchiveError
from .manifest import MANIFEST, SIGNATURE, Manifest, Member, sign

CHUNK = 1 << 20  # bytes in memory at a time
KEPT_IN_MEMORY = 8 << 20  # a larger file of the media goes through a file of its own


class Writer:
    """Adds one member after the other. `folder` holds what is needed meanwhile and goes with the writer."""

    def __init__(self, tar: tarfile.TarFile, folder: Path):
        self.tar, self.folder = tar, folder
        self.members: list[Member] = []

    def add(self, name: str, source: BinaryIO, unpacked: int = 0) -> Member:
        """Copies `source` first: its size has to stand before it, and it may go or grow meanwhile."""
        with tempfile.SpooledTemporaryFile(max_size=KEPT_IN_MEMORY, dir=self.folder) as copy:
            while chunk := source.read(CHUNK):
                copy.write(chunk)
            return self.add_seekable(name, copy, unpacked)

    def add_seekable(self, name: str, source: BinaryIO, unpacked: int = 0) -> Member:
        """Reads `source` from its beginning to its end, twice."""
        digest, size = hashlib.sha256(), 0
        source.seek(0)
        while chunk := source.read(CHUNK):
            digest.update(chunk)
            size += len(chunk)
        source.seek(0)
        self.tar.addfile(entry(name, size), source)
        self.members.append(member := Member(name, size, digest.hexdigest(), unpacked))
        return member

    def finish(self, manifest: Manifest) -> None:
        manifest.members = self.members
        text = manifest.complete().as_json()
        self.tar.addfile(entry(MANIFEST, len(text)), io.BytesIO(text))
        signature = sign(text).encode()
        self.tar.addfile(entry(SIGNATURE, len(signature)), io.BytesIO(signature))


def entry(name: str, size: int) -> tarfile.TarInfo:
    """Nobody's and readable by its owner only, whoever unpacks it by hand."""
    info = tarfile.TarInfo(name)
    info.size, info.mode, info.mtime = size, 0o600, int(time.time())
    return info


@contextmanager
def written_to(target: Path, force: bool) -> Iterator[Writer]:
    """A writer whose archive appears as `target`, readable by its owner only, when all has gone well; else nothing of
    it stays. Raises ArchiveError when there is something already, unless `force`."""
    refuse_to_overwrite(target, force)
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        with tempfile.TemporaryDirectory(prefix=f".{target.name}.", dir=target.parent) as folder:
            descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                with tarfile.open(fileobj=file, mode="w", format=tarfile.PAX_FORMAT) as tar:
                    yield Writer(tar, Path(folder))
                file.flush()
                os.fsync(file.fileno())
        refuse_to_overwrite(target, force)  # somebody may have been quicker
        part.replace(target)
        fsync_folder(target.parent)
    except OSError as error:
        raise ArchiveError(f"Die Sicherung lässt sich nicht schreiben: {error}") from error
    finally:
        part.unlink(missing_ok=True)


def refuse_to_overwrite(target: Path, force: bool) -> None:
    if target.exists() and not (force and target.is_file()):
        raise ArchiveError(f"{target} gibt es schon. Mit --force wird die Datei ersetzt.")


def fsync_folder(folder: Path) -> None:
    """So that a new name survives a power cut, too."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
