"""Pictures are handed out from wherever they lie, and nothing else that lies there."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage, default_storage

PNG = b"\x89PNG\r\n\x1a\n" + bytes(400)


class Away(FileSystemStorage):
    def _open(self, name, mode="rb"):
        raise RuntimeError("a bucket that does not answer")


@pytest.fixture(autouse=True)
def stored(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)
    for name in ("images/a.png", "original_images/a.PNG", "documents/a.png", "images/a.html", "a.png"):
        default_storage.save(name, ContentFile(PNG))


@pytest.mark.parametrize("address", ["/media/images/a.png", "/media/original_images/a.PNG"])
def test_a_picture_is_handed_out_and_browsers_may_keep_it(client, address):
    response = client.get(address, headers={"Accept-Encoding": "gzip"})
    assert b"".join(response.streaming_content) == PNG
    assert response.headers["Content-Type"] == "image/png"
    assert response.headers["Content-Length"] == str(len(PNG))
    assert response.headers["Cache-Control"] == "public, max-age=86400"
    assert "Content-Encoding" not in response.headers
    again = client.get(address, headers={"If-Modified-Since": response.headers["Last-Modified"]})
    assert again.status_code == 304


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path",
    [
        "documents/a.png",
        "images/a.html",
        "a.png",
        "images/b.png",
        "images/../documents/a.png",
        "images//a.png",
        "images/%00.png",
        "images",
        "images/.png",
    ],
)
def test_everything_else_is_not_found(client, path):
    assert client.get(f"/media/{path}").status_code == 404


def test_a_storage_that_is_away_is_503_and_not_an_error(client, settings):
    settings.STORAGES = settings.STORAGES | {"default": {"BACKEND": "tests.core.test_media.Away"}}
    assert client.get("/media/images/a.png").status_code == 503


def test_nobody_sends_anything_there(client):
    assert client.post("/media/images/a.png").status_code == 405
