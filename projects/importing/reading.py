"""A spreadsheet file as rows of text: CSV in the encodings that Excel writes, or .xlsx."""

import csv
import datetime
import io
import itertools
import unicodedata
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula

MAX_BYTES = 10 * 1024 * 1024
MAX_UNPACKED_BYTES = 200 * 1024 * 1024  # an .xlsx is a zip file, and a small one can be a bomb
MAX_ROWS = 5_000
MAX_COLUMNS = 100
MAX_GAP = 10_000  # empty rows; after that only formatting follows, often to row 1,048,576
HEADER_WITHIN = 20  # rows; a title and a date may stand above the header

DELIMITERS = {";": "Semikolon", ",": "Komma", "\t": "Tabulator"}

# What people send by mistake, by its first bytes.
WRONG_KINDS = {
    b"\xd0\xcf\x11\xe0": "eine alte Excel-Datei (.xls). Bitte in Excel als „.xlsx“ speichern",
    b"%PDF": "eine PDF-Datei. Gebraucht wird die Tabelle selbst, als .xlsx oder CSV",
    b"\x89PNG": "ein Bild. Gebraucht wird die Tabelle selbst, als .xlsx oder CSV",
    b"\xff\xd8\xff": "ein Bild. Gebraucht wird die Tabelle selbst, als .xlsx oder CSV",
}


class UnreadableFile(Exception):
    """The file cannot be read at all; the message says in German why and what helps."""


@dataclass(frozen=True)
class Row:
    number: int  # as the spreadsheet shows it at the left edge
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    description: str  # "Blatt „Projekte“", "Windows-1252, Trennzeichen Semikolon"
    rows: list[Row]


def read_sheets(path: Path, count_known: Callable[[tuple[str, ...]], int]) -> list[Sheet]:
    """The sheets of the file, one for a CSV. `count_known` says how many cells of a row look like headings.

    Raises UnreadableFile.
    """
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise UnreadableFile("Das ist ein Ordner, keine Datei.")
        if size > MAX_BYTES:
            raise UnreadableFile(f"Die Datei ist größer als {MAX_BYTES // 2**20} MB. Bitte aufteilen.")
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableFile(f"Die Datei lässt sich nicht öffnen ({error.strerror}).") from error
    if not content.strip():
        raise UnreadableFile("Die Datei ist leer.")
    for start, kind in WRONG_KINDS.items():
        if content.startswith(start):
            raise UnreadableFile(f"Das ist {kind}.")
    if b"opendocument.spreadsheet" in content[:100]:
        raise UnreadableFile("Das ist eine OpenDocument-Tabelle (.ods). Bitte als „.xlsx“ speichern.")
    if content.startswith(b"PK"):
        return list(workbook_sheets(content))
    return [csv_sheet(content, count_known)]


def csv_sheet(content: bytes, count_known: Callable[[tuple[str, ...]], int]) -> Sheet:
    text, encoding = decode(content)
    delimiter, text = split_off_delimiter(text)
    delimiter = delimiter or detect_delimiter(text, count_known)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        # One record is one row of the spreadsheet, however many lines of text its cells have.
        rows = keep_filled(enumerate(reader, 1))
    except csv.Error as error:
        raise UnreadableFile(csv_message(error, reader.line_num)) from error
    return Sheet(f"{encoding}, Trennzeichen {DELIMITERS.get(delimiter, delimiter)}", rows)


def csv_message(error: csv.Error, line: int) -> str:
    too_large = "field larger" in str(error)
    reason = "Eine Zelle ist viel zu groß" if too_large else "Die Anführungszeichen gehen nicht auf"
    return (
        f"{reason} (Textzeile {line}). Meist fehlt ein schließendes Anführungszeichen. "
        "Am besten die Tabelle als .xlsx abgeben."
    )


def decode(content: bytes) -> tuple[str, str]:
    """The text and the name of its encoding: what a byte order mark says, else UTF-8, else Windows-1252."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):  # Excel's "Unicode-Text"
        guesses = {"utf-16": "UTF-16"}
    else:
        guesses = {"utf-8-sig": "UTF-8", "cp1252": "Windows-1252"}
    for encoding, name in guesses.items():
        with suppress(UnicodeDecodeError):
            text = content.decode(encoding)
            if "\0" in text:
                break
            return text, name
    raise UnreadableFile(
        "Das ist keine Textdatei in einer bekannten Zeichenkodierung. "
        "Bitte als .xlsx oder als „CSV UTF-8 (durch Trennzeichen getrennt)“ speichern."
    )


def split_off_delimiter(text: str) -> tuple[str, str]:
    """Excel's own first line `sep=;`, which its users never see as a row; "" without one."""
    first, newline, rest = text.partition("\n")
    first = first.strip()
    if newline and first.lower().startswith("sep=") and len(first) == len("sep=;"):
        return first[-1], rest
    return "", text


def detect_delimiter(text: str, count_known: Callable[[tuple[str, ...]], int]) -> str:
    """The one with which the top of the file shows the most known headings."""

    def headings(delimiter: str) -> int:
        best = 0
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        with suppress(csv.Error):
            for cells in itertools.islice(reader, HEADER_WITHIN):
                best = max(best, count_known(tuple(cells)))
        return best

    return max(DELIMITERS, key=headings)


def workbook_sheets(content: bytes) -> Iterator[Sheet]:
    """The visible sheets of an .xlsx that have any content. Formulas are not evaluated: they stay as "=…"."""
    try:
        unpacked = sum(info.file_size for info in zipfile.ZipFile(io.BytesIO(content)).infolist())
        if unpacked > MAX_UNPACKED_BYTES:
            raise UnreadableFile("Die Excel-Datei ist ausgepackt zu groß.")
        workbook = load_workbook(io.BytesIO(content), read_only=True, data_only=False)
        for worksheet in workbook.worksheets:
            if worksheet.sheet_state != "visible":
                continue
            # Many programs write a wrong size into the file, or one of a million formatted rows.
            worksheet.reset_dimensions()
            cells = worksheet.iter_rows(max_col=MAX_COLUMNS)
            if rows := keep_filled(enumerate((tuple(map(cell_text, row)) for row in cells), 1)):
                yield Sheet(f"Blatt „{worksheet.title}“", rows)
    except UnreadableFile:
        raise
    except Exception as error:  # openpyxl raises whatever its parsers raise on a damaged file
        raise UnreadableFile("Das ist keine lesbare Excel-Datei (.xlsx), oder sie ist beschädigt.") from error


def cell_text(cell) -> str:
    """A cell of a workbook as a person would type it; a date as exactly as the cell shows it (ISO 8601 prefix)."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, datetime.date):
        shown = cell.number_format.lower()
        length = 10 if "d" in shown else 7 if "m" in shown else 4
        return value.isoformat()[:length]
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")
    if isinstance(value, ArrayFormula | DataTableFormula):
        return "="
    return str(value)


def keep_filled(numbered: Iterable[tuple[int, tuple[str, ...]]]) -> list[Row]:
    """The rows with any text, cells cleaned. Raises UnreadableFile where there are too many."""
    rows, last = [], 0
    for number, cells in numbered:
        cells = tuple(clean(cell) for cell in cells[:MAX_COLUMNS])
        if any(cells):
            rows.append(Row(number, cells))
            last = number
        if number - last > MAX_GAP:
            break
        if len(rows) > MAX_ROWS + HEADER_WITHIN:
            raise UnreadableFile(f"Die Tabelle hat mehr als {MAX_ROWS} Zeilen. Bitte aufteilen.")
    return rows


def clean(text: str) -> str:
    """Without what spreadsheets leave behind: composed characters, plain spaces, one kind of line break."""
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n")
    text = "".join(" " if character in "\xa0\u202f\t" else character for character in text)
    return "".join(c for c in text if c == "\n" or unicodedata.category(c) not in ("Cc", "Cf")).strip()
