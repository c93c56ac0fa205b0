"""Whether a document is what its name says. Browsers and people judge a file by its name, attackers know that."""

import re
from collections.abc import Callable
from typing import BinaryIO

from .archive_checks import CANNOT_BE_READ, NotAcceptable, require_office_file, require_open_document, unpack

TEXT_ONLY = "Die Datei enthält nicht nur Text. Bitte speichern Sie sie als „UTF-8“ und laden Sie sie noch einmal hoch."
HIDDEN_PAGE = (
    "In der Datei steckt eine Webseite. So etwas nehmen wir zum Schutz der Besucherinnen und Besucher nicht an."
)
HEAD = 1024  # bytes; where browsers look when they guess a type (WHATWG MIME Sniffing), and readers for "%PDF"
MARKUP = re.compile(rb"<(?:!doctype|html|head|body|script|svg|iframe|object|embed|img|meta)\b", re.IGNORECASE)


def require_kind(file: BinaryIO, extension: str) -> None:
    """Raises NotAcceptable where the content of `file` is not of the kind that `extension` ("pdf") names, in words
    for the form. Of an extension without a check here the form refuses every file. Leaves the file at its beginning."""
    check = CHECKS.get(extension)
    if check:
        file.seek(0)
        try:
            check(file)
        finally:
            file.seek(0)


def require_pdf(file: BinaryIO) -> None:
    """A PDF from its first byte on (ISO 32000-1, 7.5.2), with no page for browsers in front of or behind it."""
    head = file.read(HEAD)
    if not head.startswith(b"%PDF-"):
        raise NotAcceptable(CANNOT_BE_READ.format(kind="ein PDF"))
    file.seek(0, 2)
    file.seek(max(0, file.tell() - HEAD))
    if MARKUP.search(head) or MARKUP.search(file.read().rpartition(b"%%EOF")[2]):
        raise NotAcceptable(HIDDEN_PAGE)


def require_video(file: BinaryIO) -> None:
    if file.read(8)[4:] != b"ftyp":  # ISO/IEC 14496-12, 4.3
        raise NotAcceptable(CANNOT_BE_READ.format(kind="ein Video im Format MP4"))


def require_text(file: BinaryIO) -> str:
    """Gives back the text. Windows-1252 is refused, too: it looks right only where it was written."""
    try:
        text = file.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotAcceptable(TEXT_ONLY) from error
    if "\0" in text:
        raise NotAcceptable(TEXT_ONLY)
    if MARKUP.match(text[:HEAD].lstrip().encode()):
        raise NotAcceptable(HIDDEN_PAGE)
    return text


def text_beginning(start: str, kind: str) -> Callable[[BinaryIO], None]:
    def require(file: BinaryIO) -> None:
        if not require_text(file).lstrip().startswith(start):
            raise NotAcceptable(CANNOT_BE_READ.format(kind=kind))

    return require


CHECKS: dict[str, Callable[[BinaryIO], object]] = {
    "csv": require_text,
    "docx": require_office_file("word/", "ein Dokument im Format DOCX"),
    "ics": text_beginning("BEGIN:VCALENDAR", "ein Kalender im Format ICS"),
    "mp4": require_video,
    "odp": require_open_document("presentation", "eine Präsentation im Format ODP"),
    "ods": require_open_document("spreadsheet", "eine Tabelle im Format ODS"),
    "odt": require_open_document("text", "ein Dokument im Format ODT"),
    "pdf": require_pdf,
    "pptx": require_office_file("ppt/", "eine Präsentation im Format PPTX"),
    "txt": require_text,
    "vtt": text_beginning("WEBVTT", "eine Datei mit Untertiteln (WebVTT)"),
    "xlsx": require_office_file("xl/", "eine Tabelle im Format XLSX"),
    "zip": lambda file: unpack(file, "ein ZIP-Archiv"),
}
