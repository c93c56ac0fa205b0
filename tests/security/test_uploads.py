"""Attacks by files: whichever way they come in, each meets the same checks, and the form keeps what was typed."""

import io
import re
import struct
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from smartvest.core.files import archive_checks, document_checks
from smartvest.core.models import PortalDocument, PortalImage
from tests.factories.core import root_collection

pytestmark = pytest.mark.django_db
PAGE = b"<!DOCTYPE html><script>alert(1)</script>"
TYPES = {"[Content_Types].xml": b"<Types/>"}
BILLION_LAUGHS = b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">]><workbook>&lol;</workbook>'
ODT = b"application/vnd.oasis.opendocument.text"


def archive(files: dict[str, bytes], **options) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, **options) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return buffer.getvalue()


def picture(kind: str = "PNG") -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (20, 20), "teal").save(buffer, kind)
    return buffer.getvalue()


def locked(content: bytes) -> bytes:
    """An archive whose directory says that its first file needs a password (APPNOTE 4.4.4)."""
    at = content.index(b"PK\x01\x02") + 8
    return content[:at] + struct.pack("<H", 1) + content[at + 2 :]


GENUINE = {
    "liste.csv": "Stadt;Straße\r\nHerten;Ringstraße\r\n".encode("utf-8-sig"),
    "brief.docx": archive(TYPES | {"word/document.xml": b"<w/>"}),
    "termin.ics": b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
    "film.mp4": b"\0\0\0\x20ftypisom" + b"\0" * 20,
    "folien.odp": archive({"mimetype": b"application/vnd.oasis.opendocument.presentation"}),
    "tabelle.ods": archive({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}),
    "brief.odt": archive({"mimetype": ODT, "content.xml": b"<x/>"}),
    "strategie.PDF": b"%PDF-1.7\n...\n%%EOF\n",
    "folien.pptx": archive(TYPES | {"ppt/presentation.xml": b"<p/>"}),
    "lies.txt": "Größe 5 < 6, <3".encode(),
    "film.vtt": b"\xef\xbb\xbfWEBVTT\n\n00:00.000 --> 00:01.000\nHallo\n",
    "tabelle.xlsx": archive(TYPES | {"xl/workbook.xml": b"<x/>"}),
    "alles.zip": archive({"ordner/lies.txt": b"Hallo"}),
}
HOSTILE = {
    "a page called PDF": ("x.pdf", PAGE),
    "a page in front of a PDF": ("x.pdf", PAGE + b"%PDF-1.7"),
    "a page at the head of a PDF": ("x.pdf", b"%PDF-1.7\n" + PAGE),
    "a page behind a PDF": ("x.pdf", b"%PDF-1.7\n" + b"0" * 5000 + b"%%EOF\n" + PAGE),
    "a program called PDF": ("x.pdf", b"MZ\x90\0"),
    "nothing at all called PDF": ("x.pdf", b"\0"),
    "a page called text": ("x.txt", b"\xef\xbb\xbf \n" + PAGE),
    "a picture with scripts called CSV": ("x.csv", b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">'),
    "text with NUL": ("x.txt", b"Hallo\0Welt"),
    "text in Windows-1252": ("x.csv", "Straße".encode("cp1252")),
    "text in UTF-16": ("x.txt", "Hallo".encode("utf-16")),
    "captions that are none": ("x.vtt", b"1\n00:00:00,000 --> 00:00:01,000\nHallo"),
    "a calendar that is none": ("x.ics", b"SUMMARY:Hallo"),
    "a page called film": ("x.mp4", PAGE),
    "an archive called DOCX": ("x.docx", GENUINE["alles.zip"]),
    "a table called DOCX": ("x.docx", GENUINE["tabelle.xlsx"]),
    "a letter called ODS": ("x.ods", GENUINE["brief.odt"]),
    "macros": ("x.docx", archive(TYPES | {"word/document.xml": b"<w/>", "word/vbaProject.bin": b"macro"})),
    "entities": ("x.xlsx", archive(TYPES | {"xl/workbook.xml": BILLION_LAUGHS})),
    "entities in UTF-16": ("x.xlsx", archive(TYPES | {"xl/workbook.xml": BILLION_LAUGHS.decode().encode("utf-16")})),
    "a page in front of an archive": ("x.zip", PAGE + GENUINE["alles.zip"]),
    "a way out of the folder": ("x.zip", archive({"../../etc/passwd": b"x"})),
    "a way out of the folder in Windows": ("x.zip", archive({"..\\..\\x.txt": b"x"})),
    "an absolute way": ("x.zip", archive({"/etc/passwd": b"x"})),
    "a drive": ("x.zip", archive({"C:/x.txt": b"x"})),
    "a password": ("x.zip", locked(GENUINE["alles.zip"])),
    "half an archive": ("x.zip", GENUINE["alles.zip"][:-30]),
    "a damaged file in an archive": ("x.zip", archive({"a": b"A" * 99}).replace(b"\x73\x74", b"\x74\x73", 1)),
    "a name that hides its ending": ("rechnung\u202etxt.exe", b"MZ"),
    "a drawing": ("x.svg", b"<svg/>"),
    "a program": ("x.exe", b"MZ"),
    "a page": ("x.html", PAGE),
    "no ending": ("x", b"Hallo"),
}


def form(name: str, content: bytes, **values) -> dict:
    file = SimpleUploadedFile(name, content, "application/pdf")  # what the browser says about it counts for nothing
    common = {"title": "Strategie 2030", "collection": str(root_collection().pk), "tags": "", "is_accessible": "nein"}
    return common | {"file": file} | values


@pytest.mark.parametrize("name", GENUINE)
def test_what_is_what_its_name_says_is_taken(admin_client, name):
    response = admin_client.post(reverse("wagtaildocs:add"), form(name, GENUINE[name]))
    assert response.status_code == 302, response.context["form"].errors
    with PortalDocument.objects.get().file.open() as stored:
        assert stored.read() == GENUINE[name]


@pytest.mark.parametrize("attack", HOSTILE)
def test_what_is_not_is_refused_once_and_in_words_and_what_was_typed_stays(admin_client, attack):
    name, content = HOSTILE[attack]
    response = admin_client.post(reverse("wagtaildocs:add"), form(name, content))
    errors = response.context["form"].errors
    assert list(errors) == ["file"]
    assert len(errors["file"]) == 1
    assert response.context["form"]["title"].value() == "Strategie 2030"
    assert response.context["form"]["is_accessible"].value() == "nein"
    assert not PortalDocument.objects.exists()


@pytest.mark.parametrize("attack", HOSTILE)
def test_of_several_at_once_each_meets_the_same_checks(admin_client, attack):
    root_collection()
    name, content = HOSTILE[attack]
    answer = admin_client.post(
        reverse("wagtaildocs:add_multiple"),
        {"title": name, "files[]": SimpleUploadedFile(name, content)},
        headers={"X-Requested-With": "XMLHttpRequest"},
    ).json()
    assert answer["success"] is False
    assert answer["error_message"]


@pytest.mark.parametrize("attack", ["a page called PDF", "macros", "a drawing", "a name that hides its ending"])
def test_the_chooser_and_a_new_file_for_an_old_document_meet_them_too(admin_client, attack):
    name, content = HOSTILE[attack]
    values = {f"document-chooser-upload-{key}": value for key, value in form(name, content).items()}
    chosen = admin_client.post(reverse("wagtaildocs_chooser:create"), values)
    assert chosen.json()["step"] == "reshow_creation_form"
    assert not PortalDocument.objects.exists()
    admin_client.post(reverse("wagtaildocs:add"), form("lies.txt", b"Hallo"))
    document = PortalDocument.objects.get()
    response = admin_client.post(reverse("wagtaildocs:edit", args=[document.pk]), form(name, content))
    assert "file" in response.context["form"].errors
    document.refresh_from_db()
    assert document.filename.startswith("lies")


def test_an_archive_that_swells_is_refused_before_it_is_unpacked_whole(admin_client, monkeypatch):
    monkeypatch.setattr(archive_checks, "MOST_UNPACKED", 1_000_000)
    bomb = archive({"xl/workbook.xml": b"0" * 900_000, "xl/more.xml": b"0" * 900_000} | TYPES)
    assert len(bomb) < 5000
    for name in ("x.zip", "x.xlsx"):
        response = admin_client.post(reverse("wagtaildocs:add"), form(name, bomb))
        assert response.context["form"].errors["file"] == [archive_checks.TOO_LARGE]


def test_an_archive_that_lies_about_its_size_is_no_way_round_that(monkeypatch):
    monkeypatch.setattr(archive_checks, "MOST_UNPACKED", 1_000_000)
    bomb = archive({"a": b"0" * 5_000_000})
    small = bomb.replace(struct.pack("<I", 5_000_000), struct.pack("<I", 10))
    assert small != bomb
    with pytest.raises(archive_checks.NotAcceptable):
        document_checks.require_kind(io.BytesIO(small), "zip")


def test_an_archive_of_too_many_files_is_refused(monkeypatch):
    monkeypatch.setattr(archive_checks, "MOST_FILES", 3)
    with pytest.raises(archive_checks.NotAcceptable, match="5000 einzelne"):
        document_checks.require_kind(io.BytesIO(archive({str(number): b"" for number in range(4)})), "zip")


def test_every_kind_that_is_allowed_has_a_check(settings):
    assert set(settings.WAGTAILDOCS_EXTENSIONS) == set(document_checks.CHECKS)


NAMES = ["../../../etc/lies.txt", "/etc/cron.d/lies.txt", "..\\..\\lies.txt", "\u202etxt.lies.txt", "l\u200bies.txt"]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_says_what_it_is_and_stays_in_its_folder(admin_client, name):
    assert admin_client.post(reverse("wagtaildocs:add"), form(name, b"Hallo")).status_code == 302
    stored = PortalDocument.objects.get().file.name
    assert re.fullmatch(r"documents/[a-zA-Z0-9_.]+\.txt", stored)


IMAGES = {
    "a drawing": ("x.svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'),
    "a drawing called PNG": ("x.png", b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'),
    "a page called PNG": ("x.png", PAGE),
    "a PNG called JPEG": ("x.jpg", picture()),
    "half a picture": ("x.png", picture()[:60]),
    "a name that hides its ending": ("bild\u202egnp.exe", picture()),
}


@pytest.mark.parametrize("attack", IMAGES)
def test_pictures_are_judged_by_their_content_on_each_way_in(admin_client, attack):
    name, content = IMAGES[attack]
    texts = {
        "title": "Rathaus",
        "collection": str(root_collection().pk),
        "description": "Ein Rathaus",
        "credit": "Herten",
    }
    texts |= {"licence": "cc0", "tags": ""}
    response = admin_client.post(reverse("wagtailimages:add"), texts | {"file": SimpleUploadedFile(name, content)})
    assert list(response.context["form"].errors) == ["file"]
    assert response.context["form"]["credit"].value() == "Herten"
    several = admin_client.post(
        reverse("wagtailimages:add_multiple"),
        {"title": "x", "files[]": SimpleUploadedFile(name, content)},
        headers={"X-Requested-With": "XMLHttpRequest"},
    )
    assert several.json()["success"] is False
    values = {f"image-chooser-upload-{key}": value for key, value in texts.items()}
    values["image-chooser-upload-file"] = SimpleUploadedFile(name, content)
    assert admin_client.post(reverse("wagtailimages_chooser:create"), values).json()["step"] == "reshow_creation_form"
    assert not PortalImage.objects.exists()
