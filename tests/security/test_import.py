"""Tables of the towns, made to hurt whoever reads them."""

import io
import zipfile

import openpyxl.xml
import pytest
from openpyxl import Workbook

from projects.importing.columns import count_known
from projects.importing.reading import UnreadableFile, read_sheets

ENTITIES = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
LAUGHS = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{ENTITIES}]>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a9 SYSTEM "file:///etc/passwd">]>'
SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
    '<c r="A1" t="inlineStr"><is><t>&a9;</t></is></c></row></sheetData></worksheet>'
)


def workbook_with(sheet: str) -> bytes:
    genuine = io.BytesIO()
    Workbook().save(genuine)
    hostile = io.BytesIO()
    with zipfile.ZipFile(genuine) as source, zipfile.ZipFile(hostile, "w") as target:
        for entry in source.infolist():
            content = sheet if entry.filename.endswith("sheet1.xml") else source.read(entry)
            target.writestr(entry.filename, content)
    return hostile.getvalue()


@pytest.mark.parametrize("document", [LAUGHS, OUTSIDE], ids=["billion-laughs", "file-of-the-server"])
def test_a_table_with_entities_is_refused_in_words(tmp_path, document):
    path = tmp_path / "projekte.xlsx"
    path.write_bytes(workbook_with(document + SHEET))
    with pytest.raises(UnreadableFile, match="keine lesbare Excel-Datei"):
        read_sheets(path, count_known)


def test_the_reader_of_tables_knows_of_such_attacks():
    """openpyxl takes defusedxml where it is installed; Willow brings it. Without it the test above would take long."""
    assert openpyxl.xml.DEFUSEDXML
