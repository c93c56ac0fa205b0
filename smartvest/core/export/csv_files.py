"""Tables as CSV (RFC 4180): one line for each row, the first with the names of the columns.

Spreadsheets run as a formula what begins like one, and editors of eleven administrations type the texts. So an
apostrophe stands before such a beginning (OWASP, "CSV Injection"), also behind a comma or semicolon inside a text: a
spreadsheet that takes the other separator for granted makes cells of its own there.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

BYTE_ORDER_MARK = "\ufeff"
# At the beginning: = + - @ and their full-width twins, whatever blanks and quotes stand before them. Inside a text a
# minus is only taken for one before a letter, digit or bracket, so that "9,- €" stays.
FORMULA = re.compile(r"""(^[\s"'„“”]*)(?=[=+\-@＝＋－＠])|([;,])(?=[\s"'„“”]*(?:[=+@＝＋＠]|[\-－][\w(]))""")


@dataclass(frozen=True)
class CsvDialect:
    """How a table is written: what stands between its cells and before its first line."""

    separator: str
    beginning: str = ""


PLAIN = CsvDialect(",")
# German Excel takes a semicolon for granted, and without the mark it reads UTF-8 as Windows-1252.
EXCEL = CsvDialect(";", BYTE_ORDER_MARK)


def harmless(cell: str | int) -> str | int:
    """The cell in one line, so that no spreadsheet takes it for a formula; numbers stay numbers."""
    if isinstance(cell, int):
        return cell
    return FORMULA.sub(lambda found: f"{found[2]}'" if found[2] else f"'{found[1]}", " ".join(cell.split()))


def csv_lines(rows: Iterable[Iterable[str | int]], dialect: CsvDialect) -> Iterator[str]:
    """The lines of the file, each with its line break; every cell stands in quotes."""
    line = io.StringIO()
    writer = csv.writer(line, delimiter=dialect.separator, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    line.write(dialect.beginning)
    for row in rows:
        writer.writerow([harmless(cell) for cell in row])
        yield line.getvalue()
        line.seek(0)
        line.truncate()
