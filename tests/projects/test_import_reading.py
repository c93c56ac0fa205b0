"""Spreadsheet files as towns have them: encodings, delimiters, workbooks."""

import datetime
import zipfile

import pytest
from openpyxl import Workbook

from projects.importing import reading
from projects.importing.columns import COLUMNS, column_for, count_known, find_table
from projects.importing.reading import UnreadableFile, read_sheets

HEADER = ("Titel", "Stadt", "Status", "Seit")
ROW = ("Mängelmelder", "Herten", "läuft", "2022")


def table(path, **options):
    return find_table(read_sheets(path, count_known), **options)


def texts(path) -> list[list[str]]:
    found = table(path)
    return [[*found.values(row).values()] for row in found.rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_encoding_delimiter_and_line_end_reads_the_same(tmp_path, encoding, delimiter, line_end):
    path = tmp_path / "projekte.csv"
    path.write_bytes(line_end.join(delimiter.join(cells) for cells in (HEADER, ROW)).encode(encoding))
    assert texts(path) == [list(ROW)]


def test_the_row_number_is_the_one_of_the_spreadsheet(tmp_path):
    path = tmp_path / "projekte.csv"
    path.write_text('sep=;\nProjekte der Stadt\n\nTitel;Stadt;Status\n"Zwei\nZeilen";Herten;läuft\n;;\nB;Marl;läuft\n')
    found = table(path)
    # Excel hides the line "sep=;" and shows a cell of two lines as one row.
    assert found.header.number == 3
    assert [row.number for row in found.rows] == [4, 6]


def test_a_delimiter_inside_quotes_is_text(tmp_path):
    path = tmp_path / "projekte.csv"
    path.write_text('Titel,Stadt,Status\n"Melden; ""sehen"", handeln",Herten,läuft\n')
    assert texts(path)[0][0] == 'Melden; "sehen", handeln'


def test_text_is_cleaned_of_what_spreadsheets_leave_behind(tmp_path):
    path = tmp_path / "projekte.csv"
    # a decomposed umlaut, no-break spaces, a soft hyphen, a zero-width space
    path.write_text("Titel;Stadt;Status\n\u00a0Ma\u0308ngel\u00admelder\u200b ;Haltern\u00a0am\u202fSee;läuft")
    assert texts(path) == [["Mängelmelder", "Haltern am See", "läuft"]]


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("TITEL", "title"),
        ("  Name des  Projekts: ", "title"),
        ("Stadt *", "municipalities"),
        ("Städte (Mehrfachnennung möglich)", "municipalities"),
        ("Handlungsfeld(er)", "fields"),
        ("handlungsfelder", "fields"),
        ("Thema/Themen", "topics"),
        ("Beginn / Start", "since"),
        ("Seit\n(Jahr)", "since"),
        ("E-Mail", "contact_email"),
        ("eMail-Adresse", "contact_email"),
        ("Kontakt (E-Mail)", "contact_email"),
        ("Kontakt", "contact_role"),
        ("Für wen?", "target_group"),
        ("FÖRDERUNG", "funding_programme"),
        ("Foerderung", "funding_programme"),
        ("Kosten (einmalig)", "cost_band"),
    ],
)
def test_headings_are_understood(heading, key):
    assert column_for(heading).key == key


@pytest.mark.parametrize("heading", ["", "Nr.", "Name des Ansprechpartners", "Priorität", "²", "/"])
def test_other_headings_mean_nothing(heading):
    assert column_for(heading) is None


def test_no_heading_belongs_to_two_columns():
    headings = [heading for column in COLUMNS for heading in set(column.headings)]
    assert len(headings) == len(set(headings))


def test_the_documentation_lists_every_column_with_its_headings():
    documentation = (reading.Path(__file__).parents[2] / "docs" / "import.md").read_text()
    for column in COLUMNS:
        required = "ja" if column.required else ""
        assert f"| {column.label} | {required} | {column.synonyms} |" in documentation


@pytest.fixture
def workbook(tmp_path):
    """A workbook with a header; `save(workbook)` returns its path."""
    book = Workbook()
    book.active.title = "Projekte"
    book.active.append(HEADER)

    def save():
        path = tmp_path / "projekte.xlsx"
        book.save(path)
        return path

    book.save_to_path = save
    return book


def test_a_workbook_reads_like_a_csv(workbook):
    workbook.active.append(ROW)
    path = workbook.save_to_path()
    assert texts(path) == [list(ROW)]
    assert table(path).description == "Blatt „Projekte“"


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (datetime.date(2022, 5, 12), "DD.MM.YYYY", "2022-05-12"),
        (datetime.datetime(2022, 5, 12), "mm-dd-yy", "2022-05-12"),
        (datetime.date(2022, 5, 1), "MMM YY", "2022-05"),
        (datetime.date(2022, 1, 1), "YYYY", "2022"),
        (2022, "General", "2022"),
        (2022.0, "General", "2022"),
        (1234.5, "#,##0.00 €", "1234,5"),
        (True, "General", "ja"),
        ("=SUM(A1:A2)", "General", "=SUM(A1:A2)"),
        (datetime.time(12, 30), "hh:mm", "12:30:00"),
    ],
)
def test_cells_of_a_workbook_read_as_people_see_them(workbook, value, number_format, text):
    workbook.active.append(ROW[:3])
    workbook.active["D2"] = value
    workbook.active["D2"].number_format = number_format
    assert texts(workbook.save_to_path())[0][3] == text


def test_empty_rows_of_a_workbook_count_but_are_skipped(workbook):
    workbook.active.append([])
    workbook.active.append([" ", None])
    workbook.active.append(ROW)
    workbook.active["A20000"] = " "  # formatted to the end
    assert [row.number for row in table(workbook.save_to_path()).rows] == [4]


def test_the_sheet_with_the_header_is_read_and_hidden_ones_are_not(workbook):
    workbook.active.append(ROW)
    cover = workbook.create_sheet("Deckblatt", 0)
    cover["A1"] = "Liste der Projekte"
    hidden = workbook.create_sheet("Alt", 0)
    hidden.append((*HEADER, "Link"))
    hidden.sheet_state = "hidden"
    assert table(workbook.save_to_path()).description == "Blatt „Projekte“"


def test_a_workbook_that_unpacks_too_large_is_refused(workbook, monkeypatch):
    monkeypatch.setattr(reading, "MAX_UNPACKED_BYTES", 100)
    with pytest.raises(UnreadableFile, match="ausgepackt zu groß"):
        table(workbook.save_to_path())


def test_an_empty_workbook_and_a_strange_zip_file_are_refused(tmp_path):
    path = tmp_path / "leer.xlsx"
    Workbook().save(path)
    with pytest.raises(UnreadableFile, match="leer"):
        table(path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("brief.txt", "Guten Tag")
    with pytest.raises(UnreadableFile, match="keine lesbare Excel-Datei"):
        table(path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    with pytest.raises(UnreadableFile, match=r"\.ods"):
        table(path)
