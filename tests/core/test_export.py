"""Files of results: what spreadsheets must not run, and what an error must not leave behind."""

import csv
import io

import pytest

from smartvest.core.export import EXCEL, PLAIN, csv_lines, file_response
from smartvest.core.export.csv_files import harmless

FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "  =1+1",
    '"=1+1"',
    "'=1+1",
    "„=1+1“",
    "＝1+1",
    "－1",
    "\u00a0=1+1",
    '=HYPERLINK("https://boese.example","Klick")',
]
INSIDE = ["Rad; =1+1", "Rad,=1+1", 'Rad;"=1+1', "Rad,-1+cmd|' /C calc'!A0", "Rad;@SUM(A1)"]
HARMLESS = ["Onleihe", "9,- € im Jahr", "1 + 1 = 2", "Bus, - Bahn und Rad", "a@b.example", "", "E-Mail"]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_cell_never_begins_like_a_formula(text):
    assert harmless(text).startswith("'")
    assert " ".join(text.split()) in harmless(text)


@pytest.mark.parametrize("text", INSIDE)
def test_nor_does_what_a_spreadsheet_would_cut_off_at_another_separator(text):
    for cell in harmless(text).replace(",", ";").split(";"):
        assert cell.strip(" \"'")[:1] not in "=+-@" or cell.startswith("'")


@pytest.mark.parametrize("text", HARMLESS)
def test_other_texts_stay_as_they_are(text):
    assert harmless(text) == text


def test_a_number_stays_a_number_and_a_text_has_one_line():
    assert harmless(-5) == -5
    assert harmless("Zeile eins\r\nZeile\tzwei") == "Zeile eins Zeile zwei"


def test_the_plain_table_follows_rfc_4180_and_the_one_for_excel_its_habits():
    rows = [["titel", "euro"], ['Die "grüne" Welle; neu', 5]]
    assert "".join(csv_lines(rows, PLAIN)) == '"titel","euro"\r\n"Die ""grüne"" Welle; neu",5\r\n'
    assert "".join(csv_lines(rows, EXCEL)) == '\ufeff"titel";"euro"\r\n"Die ""grüne"" Welle; neu";5\r\n'
    assert list(csv.reader(io.StringIO("".join(csv_lines(rows, PLAIN)))))[1] == ['Die "grüne" Welle; neu', "5"]


def answer(chunks):
    return file_response(chunks, name="äpfel.csv", content_type="text/csv", licence_url="https://lizenz.example")


def test_an_error_on_the_way_is_no_half_file():
    def breaks():
        yield "titel\r\n"
        raise RuntimeError("Die Datenbank ist weg.")

    with pytest.raises(RuntimeError):
        answer(breaks())


def test_equal_content_has_an_equal_etag_and_other_content_another_one():
    assert answer(["a", "b"])["ETag"] == answer(["ab"])["ETag"] != answer(["abc"])["ETag"]


def test_a_large_file_lies_on_the_disk_and_arrives_whole():
    response = answer("ä" * 1000 for _ in range(2000))
    assert response.file_to_stream._rolled
    assert int(response["Content-Length"]) == len(b"".join(response.streaming_content)) == 4_000_000


def test_the_answer_says_what_it_is_and_under_which_licence():
    response = answer(["a"])
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"] == "attachment; filename*=utf-8''%C3%A4pfel.csv"
    assert response["Link"] == '<https://lizenz.example>; rel="license"'
