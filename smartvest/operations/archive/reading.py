"""Reads an archive and believes nothing in it before all of it has been verified."""

import hashlib
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from . import ArchiveError
from .manifest import MANIFEST, SIGNATURE, Manifest, Member, is_safe, is_signed
from .progress import Progress
from .writing import CHUNK

LARGEST_MANIFEST = 200_000_000  # bytes; a million files
BROKEN = (tarfile.TarError, EOFError, OSError, UnicodeError)


class Archive:
    """A verified archive: `manifest`, and the members by name."""

    def __init__(self, path: Path, manifest: Manifest, entries: dict[str, tarfile.TarInfo]):
        self.path, self.manifest, self.entries = path, manifest, entries

    def read(self, *members: Member) -> Iterator[tuple[Member, "Checked"]]:
        """The members one after the other as streams that raise ArchiveError at their end if they have changed since
        they were verified."""
        with tarfile.open(self.path, "r:") as tar:
            for member in members:
                yield member, Checked(tar.extractfile(self.entries[member.name]), member)


class Checked:
    """A stream of a member."""

    def __init__(self, stream: BinaryIO, member: Member):
        self.stream, self.member, self.digest = stream, member, hashlib.sha256()

    def read(self, size: int = CHUNK) -> bytes:
        chunk = self.stream.read(size)
        self.digest.update(chunk)
        if not chunk and size and self.digest.hexdigest() != self.member.sha256:
            raise ArchiveError(f"Die Sicherung hat sich während des Lesens verändert: {self.member.name}.")
        return chunk


def verified(path: Path, other_key: bool, progress: Progress) -> Archive:
    """The archive at `path`, read once from beginning to end. Raises ArchiveError when anything in it is not as it was
    written. `other_key` accepts one that another portal has signed: then only the checksums are known to be right."""
    try:
        with tarfile.open(path, "r:") as tar:
            progress.begin("Sicherung prüfen", path.stat().st_size)
            entries, sums, texts = read_through(tar, progress)
    except FileNotFoundError:
        raise ArchiveError(f"{path} gibt es nicht.") from None
    except BROKEN as error:
        raise ArchiveError("Die Sicherung ist beschädigt oder unvollständig.") from error
    if MANIFEST not in texts or SIGNATURE not in texts:
        raise ArchiveError("Die Sicherung ist unvollständig: Ihr Verzeichnis fehlt.")
    text, signature = texts[MANIFEST], texts[SIGNATURE].decode("ascii", "replace")
    if not other_key and not is_signed(text, signature):
        raise ArchiveError(
            "Die Unterschrift der Sicherung passt nicht: Sie wurde verändert oder mit einem anderen SECRET_KEY "
            "gemacht. Wenn Sie sicher sind, woher sie kommt, und der Schlüssel ein anderer war: --other-key."
        )
    manifest = Manifest.from_json(text)
    compare(manifest, {name: (entry.size, sums[name]) for name, entry in entries.items()})
    return Archive(path, manifest, entries)


def read_through(tar: tarfile.TarFile, progress: Progress):
    """All members: by name their entries, their SHA-256, and the content of those about the archive itself."""
    entries, sums, texts = {}, {}, {}
    for entry in tar:
        name = entry.name
        if entry.type != tarfile.REGTYPE or not is_safe(name) or name in entries or name in texts:
            raise ArchiveError(f"Die Sicherung enthält etwas, das nicht hineingehört: {name!r}.")
        stream, digest = tar.extractfile(entry), hashlib.sha256()
        if name in (MANIFEST, SIGNATURE):
            if entry.size > LARGEST_MANIFEST:
                raise ArchiveError("Das Verzeichnis der Sicherung ist zu groß.")
            texts[name] = stream.read()
            continue
        while chunk := stream.read(CHUNK):
            digest.update(chunk)
            progress.add(len(chunk))
        entries[name], sums[name] = entry, digest.hexdigest()
    return entries, sums, texts


def compare(manifest: Manifest, found: dict[str, tuple[int, str]]) -> None:
    """Raises ArchiveError unless exactly those members were found that the manifest lists, byte by byte."""
    expected = {member.name: (member.size, member.sha256) for member in manifest.members}
    if len(expected) != len(manifest.members):
        raise ArchiveError("Das Verzeichnis der Sicherung nennt eine Datei doppelt.")
    for name in expected.keys() | found.keys():
        if name not in found:
            raise ArchiveError(f"Die Sicherung ist unvollständig: {name} fehlt.")
        if name not in expected:
            raise ArchiveError(f"Die Sicherung enthält etwas, das nicht hineingehört: {name!r}.")
        if expected[name] != found[name]:
            raise ArchiveError(f"Die Sicherung ist beschädigt oder verändert: {name} stimmt nicht.")
