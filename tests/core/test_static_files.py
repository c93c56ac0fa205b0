"""Visitors load one style sheet with everything in it."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.storage import FileSystemStorage

from smartvest.core.static_files import IMPORT, STYLE_SHEET, PortalStaticFilesStorage, with_imports

SOURCE = FileSystemStorage(location=settings.STATICFILES_DIRS[0])
FOLDER = Path(SOURCE.location) / "css"
PARTS = {
    path.relative_to(FOLDER).as_posix() for folder in ("layout", "components") for path in (FOLDER / folder).glob("*")
}


@pytest.fixture
def collected(tmp_path):
    """The style sheets as collectstatic leaves them: {name: text}, under the names that pages load."""
    storage = PortalStaticFilesStorage(location=tmp_path, base_url="/static/")
    names = [path.relative_to(SOURCE.location).as_posix() for path in FOLDER.rglob("*.css")]
    for name in names:
        storage.save(name, SOURCE.open(name))
    results = list(storage.post_process({name: (SOURCE, name) for name in names}))
    assert not [result for _, _, result in results if isinstance(result, Exception)]
    return {name: (tmp_path / storage.stored_name(name)).read_text() for name in names}


def test_every_part_is_in_the_one_sheet(collected):
    sheet = collected[STYLE_SHEET]
    assert "@import" not in sheet
    for part in PARTS:
        first_line = (FOLDER / part).read_text().splitlines()[0]
        assert first_line in sheet, part


def test_layers_are_named_before_any_of_them_is_filled(collected):
    assert collected[STYLE_SHEET].index("@layer tokens, base,") < collected[STYLE_SHEET].index("@layer tokens {")


def test_other_sheets_stay_as_they_are(collected):
    assert collected["css/admin.css"] == (FOLDER / "admin.css").read_text()


def test_no_part_is_forgotten():
    imported = set(IMPORT.findall((FOLDER / "portal.css").read_text()))
    assert imported >= PARTS


def test_parts_name_no_files_whose_address_would_change():
    for part in PARTS:
        assert "url(" not in (FOLDER / part).read_text(), part


def test_import_that_would_be_left_behind_stops_collectstatic(tmp_path):
    (tmp_path / "a.css").write_text('@import "b.css" layer(base);\n')
    with pytest.raises(ValueError, match=r"a\.css"):
        with_imports("a.css", {"a.css": (FileSystemStorage(location=tmp_path), "a.css")})


def test_missing_part_stops_collectstatic():
    with pytest.raises(KeyError, match=r"css/tokens\.css"):
        with_imports(STYLE_SHEET, {STYLE_SHEET: (SOURCE, STYLE_SHEET)})
