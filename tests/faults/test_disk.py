"""A disk that is full, a cache that is gone or full of rubbish, a picture that is none any more."""

import io
import os
import shutil
from pathlib import Path

import pytest
from django.conf import settings
from PIL import Image
from wagtail.models import Collection

from smartvest.core.models import PortalDocument, PortalImage
from tests import factories
from tests.faults.conftest import assert_is_outage, portal
from tests.serving.visitor import TOKEN, Visitor

LIMIT = 8_000_000  # bytes; the database of the tests is smaller
IN_MEMORY = str(50_000_000)


def noise() -> bytes:
    """A picture that no format can make small: more than LIMIT."""
    file = io.BytesIO()
    Image.frombytes("RGB", (2000, 1500), os.urandom(2000 * 1500 * 3)).save(file, "PNG", compress_level=0)
    return file.getvalue()


def upload(editor: Visitor, address: str, name: str, content: bytes, **values: str):
    """Sends a form with a file (RFC 7578)."""
    boundary = "grenze"
    start = f"--{boundary}\r\nContent-Disposition: form-data; name="
    parts = [f'{start}"{key}"\r\n\r\n{value}' for key, value in values.items()]
    head = f'{start}"file"; filename="{name}"\r\n\r\n'
    body = "\r\n".join([*parts, head]).encode() + content + f"\r\n--{boundary}--\r\n".encode()
    headers = {"Content-Type": f"multipart/form-data; boundary={boundary}", "X-CSRFToken": TOKEN}
    return editor._ask("POST", address, headers, body)


def files() -> set[Path]:
    return {path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file() and "sqlite3" not in path.name}


@pytest.mark.parametrize("variables", [{"UPLOADS_IN_MEMORY": IN_MEMORY}, {}], ids=["media", "temporary folder"])
def test_a_full_disk_is_said_and_leaves_neither_half_a_file_nor_a_row(content, shared, session, variables):
    before, images = files(), PortalImage.objects.count()
    with portal(shared.folder, largest_file=LIMIT, **variables) as visitor:
        editor = Visitor(visitor.port, session)
        collection = str(Collection.get_first_root_node().pk)
        values = {"title": "Rauschen", "credit": "Stadt Herten", "licence": "cc0", "description": "Rauschen"}
        reply = upload(editor, "/admin/images/add/", "rauschen.png", noise(), **values, collection=collection)
        assert_is_outage(reply, 507, "Kein Platz mehr")
        values = {"title": "Text", "collection": collection, "is_accessible": "ja"}
        reply = upload(editor, "/admin/documents/add/", "lang.txt", b"a" * (LIMIT + 1), **values)
        assert_is_outage(reply, 507, "Kein Platz mehr")
        assert visitor.get("/").status == 200
        small = upload(editor, "/admin/documents/add/", "kurz.txt", b"kurz", **values)
        assert small.status == 302
    assert PortalImage.objects.count() == images
    assert [document.filename for document in PortalDocument.objects.all()] == ["kurz.txt"]
    assert {path.name for path in files() - before} == {"kurz.txt"}
    PortalDocument.objects.all().delete()


@pytest.fixture(scope="module")
def visitor(content, shared):
    with portal(shared.folder) as visitor:
        yield visitor


def test_a_cache_that_is_gone_makes_it_slower_only(visitor, shared):
    visitor.get("/projekte/")
    shutil.rmtree(shared.folder / "cache")
    for _ in range(2):
        assert visitor.get("/projekte/").status == 200
    assert visitor.get("/projekte/").headers["cache-status"] == "smartvest; hit"


def test_a_cache_that_is_a_file_is_as_good_as_none(visitor, shared):
    shutil.rmtree(shared.folder / "cache")
    (shared.folder / "cache").write_text("Hier kann niemand einen Ordner anlegen.")
    for _ in range(2):
        reply = visitor.get("/projekte/")
        assert (reply.status, "hit" in reply.headers["cache-status"]) == (200, False)
    (shared.folder / "cache").unlink()


def test_rubbish_in_the_cache_is_passed_over(visitor, shared):
    visitor.get("/projekte/")
    kept = list((shared.folder / "cache").rglob("*.djcache"))
    assert kept
    for number, file in enumerate(kept):
        file.write_bytes([b"", os.urandom(200), file.read_bytes()[:50]][number % 3])
    for address in ("/projekte/", "/", "/projekte/onleihe/"):
        assert visitor.get(address).status == 200


@pytest.mark.parametrize("rubbish", [b"", b"kein Bild", b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "half"])
def test_a_corrupt_picture_costs_its_page_the_picture_only(content, visitor, rubbish):
    image = factories.ImageFactory(description="Ein Bücherbus", title="Bus")
    project = content.project
    project.lead_image = image
    project.save_revision().publish()
    whole = Path(image.file.path).read_bytes()
    Path(image.file.path).write_bytes(whole[: len(whole) // 2] if rubbish == "half" else rubbish)
    image.renditions.all().delete()
    for address in ("/projekte/onleihe/", "/projekte/"):
        reply = visitor.get(address)
        assert reply.status == 200
        assert "Onleihe" in reply.text
    assert 'alt="Ein Bücherbus"' in visitor.get("/projekte/onleihe/").text
