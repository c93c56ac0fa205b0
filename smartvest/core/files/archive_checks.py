"""Archives, and office files, which are archives: unpacked once to the end, with a limit, before anybody else does."""

import zipfile
import zlib
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import BinaryIO

from django.core.exceptions import ValidationError

MOST_UNPACKED = 300 * 1024**2  # bytes; six times the largest upload, far above what texts and tables need
MOST_FILES = 5000
CHUNK = 256 * 1024  # bytes

CANNOT_BE_READ = "Die Datei ist nicht, was ihr Name sagt, oder beschädigt: Sie ist nicht als {kind} zu lesen."
TOO_LARGE = "Die Datei ist ausgepackt zu groß. Erlaubt sind 300 MB und 5000 einzelne Dateien."
LOCKED = "Die Datei ist mit einem Kennwort geschützt. Bitte laden Sie sie ohne Kennwort hoch."
ODD_NAMES = "In der Datei stecken Namen mit Ordnern, die aus ihr hinausführen. So etwas nehmen wir nicht an."
MACROS = "Die Datei enthält Makros. Bitte speichern Sie sie ohne Makros und laden Sie sie noch einmal hoch."
ENTITIES = "Die Datei enthält Anweisungen, die in Office-Dateien nicht vorkommen dürfen (DOCTYPE)."
DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))


class NotAcceptable(ValidationError):
    """A file that is refused; the message says in German why and, where there is a way, what helps."""

    def __init__(self, message: str):
        super().__init__(message, code="not_acceptable")


def unpack(file: BinaryIO, kind: str, look: Callable[[str, bytes], None] = lambda name, part: None) -> list[str]:
    """Reads every file in an archive to its end and gives back their names; `look` sees each name and part of content.

    What an archive says about its own sizes is not believed. Raises NotAcceptable.
    """
    if file.read(2) != b"PK":  # in front of an archive anything may stand, and readers would skip it
        raise NotAcceptable(CANNOT_BE_READ.format(kind=kind))
    try:
        with zipfile.ZipFile(file) as archive:
            entries = archive.infolist()
            if len(entries) > MOST_FILES:
                raise NotAcceptable(TOO_LARGE)
            size = 0
            for entry in entries:
                require_inside(entry.filename)
                if entry.flag_bits & 1:
                    raise NotAcceptable(LOCKED)
                with archive.open(entry) as packed:
                    while part := packed.read(CHUNK):
                        size += len(part)
                        if size > MOST_UNPACKED:
                            raise NotAcceptable(TOO_LARGE)
                        look(entry.filename, part)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
        raise NotAcceptable(CANNOT_BE_READ.format(kind=kind)) from error
    return [entry.filename for entry in entries]


def require_inside(name: str) -> None:
    """Refuses what would leave the folder it is unpacked in ("zip slip")."""
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in name:
        raise NotAcceptable(ODD_NAMES)


def require_office_file(folder: str, kind: str) -> Callable[[BinaryIO], None]:
    """A check for Office Open XML with its content in `folder` (ECMA-376; part 2 forbids DTDs)."""

    def look(name: str, part: bytes) -> None:
        if name.lower().endswith((".xml", ".rels")) and any(doctype in part for doctype in DOCTYPES):
            raise NotAcceptable(ENTITIES)

    def require(file: BinaryIO) -> None:
        names = unpack(file, kind, look)
        if "[Content_Types].xml" not in names or not any(name.startswith(folder) for name in names):
            raise NotAcceptable(CANNOT_BE_READ.format(kind=kind))
        if any(PurePosixPath(name).name.lower() == "vbaproject.bin" for name in names):
            raise NotAcceptable(MACROS)

    return require


def require_open_document(content: str, kind: str) -> Callable[[BinaryIO], None]:
    """A check for OpenDocument of the type `content`, which its file "mimetype" names (OASIS ODF 1.2, part 3, 3.3)."""
    expected = f"application/vnd.oasis.opendocument.{content}".encode()

    def require(file: BinaryIO) -> None:
        types = []
        unpack(file, kind, lambda name, part: types.append(part.strip()) if name == "mimetype" else None)
        if types != [expected]:
            raise NotAcceptable(CANNOT_BE_READ.format(kind=kind))

    return require
