"""Pictures on their way in: from the form, from several at once, and from code."""

import json
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import ExifTags, Image
from wagtail.models import UploadedFile

from smartvest.core.files.photos import without_traces
from smartvest.core.models import PortalImage
from tests import factories

pytestmark = pytest.mark.django_db

RED, BLUE = (254, 0, 0), (0, 0, 254)
NAMES = {"JPEG": "foto.jpg", "HEIF": "IMG_0815.heic", "WEBP": "foto.webp", "PNG": "foto.png", "AVIF": "foto.avif"}


def phone_photo(kind="JPEG", size=(400, 200), **options) -> bytes:
    """Lying on its side as phones write it: the left half, blue, is the upper one. Knows its place and its maker."""
    image = Image.new("RGB", size, "red")
    image.paste("blue", (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    exif[ExifTags.Base.Make] = "Telefonhersteller"
    exif[ExifTags.Base.Copyright] = "Stadt Herten"
    exif.get_ifd(ExifTags.IFD.GPSInfo).update({1: "N", 2: (51.0, 35.0, 12.0), 3: "E", 4: (7.0, 8.0, 9.0)})
    buffer = BytesIO()
    image.save(buffer, kind, exif=exif.tobytes(), **options)
    return buffer.getvalue()


def assert_clean(content: bytes):
    """Upright, of nobody knows where, with its author."""
    image = Image.open(BytesIO(content))
    exif = image.getexif()
    assert not exif.get_ifd(ExifTags.IFD.GPSInfo)
    assert dict(exif) == {ExifTags.Base.Copyright: "Stadt Herten"}
    assert b"Telefonhersteller" not in content
    assert image.size == (200, 400)
    rgb = image.convert("RGB")
    top, bottom = rgb.getpixel((100, 10)), rgb.getpixel((100, 390))
    assert top[2] > 200 > top[0]
    assert bottom[0] > 200 > bottom[2]


@pytest.mark.parametrize("kind", NAMES)
def test_a_photo_loses_its_place_and_stands_upright(kind):
    name, content = without_traces(NAMES[kind], ContentFile(phone_photo(kind)))
    assert name == ("IMG_0815.jpg" if kind == "HEIF" else NAMES[kind])
    assert Image.open(content).format == ("JPEG" if kind == "HEIF" else kind)
    content.seek(0)
    assert_clean(content.read())


def test_the_place_in_xmp_goes_too():
    packet = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><exif:GPSLatitude>51,35N</exif:GPSLatitude></x:xmpmeta>"
    buffer = BytesIO()
    Image.new("RGB", (20, 20)).save(buffer, "JPEG", xmp=packet)
    assert b"GPSLatitude" in buffer.getvalue()
    _, content = without_traces("foto.jpg", ContentFile(buffer.getvalue()))
    assert b"GPSLatitude" not in content.read()


def test_a_picture_without_traces_stays_as_it_is():
    buffer = BytesIO()
    Image.new("RGB", (20, 20)).save(buffer, "JPEG")
    name, content = without_traces("bild.jpg", ContentFile(buffer.getvalue()))
    assert (name, content.read()) == ("bild.jpg", buffer.getvalue())


def test_a_cleaned_picture_is_not_written_a_second_time():
    name, content = without_traces("foto.jpg", ContentFile(phone_photo()))
    once = content.read()
    assert without_traces(name, ContentFile(once))[1].read() == once


def test_what_is_no_picture_stays_as_it_is():
    assert without_traces("x.svg", ContentFile(b"<svg/>"))[1].read() == b"<svg/>"


def form_with(content: bytes, name: str) -> dict:
    return {
        "title": "Sommer am Kanal",
        "file": SimpleUploadedFile(name, content),
        "description": "Menschen sitzen am Kanal.",
        "credit": "Stadt Herten",
        "licence": "alle-rechte",
        "collection": str(factories.core.root_collection().pk),
        "tags": "",
        **dict.fromkeys(["focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height"], ""),
    }


@pytest.mark.parametrize("kind", ["JPEG", "HEIF"])
def test_an_uploaded_photo_is_stored_and_shown_without_its_place(admin_client, kind):
    response = admin_client.post(reverse("wagtailimages:add"), form_with(phone_photo(kind), NAMES[kind]))
    assert response.status_code == 302
    image = PortalImage.objects.get()
    assert image.file.name.endswith(".jpg")
    stored = image.file.read()
    assert_clean(stored)
    assert (image.width, image.height, image.file_size) == (200, 400, len(stored))
    assert_clean_rendition(image)


def assert_clean_rendition(image):
    rendition = image.get_rendition("width-100|format-webp")
    shown = Image.open(rendition.file)
    assert shown.size == (100, 200)
    assert not shown.getexif().get_ifd(ExifTags.IFD.GPSInfo)


def test_one_of_several_uploaded_at_once_waits_for_its_texts_without_its_place(admin_client):
    file = SimpleUploadedFile(NAMES["HEIF"], phone_photo("HEIF"))
    answer = admin_client.post(
        reverse("wagtailimages:add_multiple"),
        {"title": "IMG_0815", "files[]": file, "collection": str(factories.core.root_collection().pk)},
        headers={"X-Requested-With": "XMLHttpRequest"},
    )
    assert json.loads(answer.content)["success"]
    assert not PortalImage.objects.exists()  # not before somebody has said what it shows and whose it is
    waiting = UploadedFile.objects.get()
    assert_clean(waiting.file.read())
    address = reverse("wagtailimages:create_multiple_from_uploaded_image", args=[waiting.pk])
    prefix = f"uploaded-image-{waiting.pk}"
    texts = {f"{prefix}-{name}": value for name, value in form_with(b"", "x").items() if name != "file"}
    answer = admin_client.post(address, texts | {f"{prefix}-description": ""})
    assert not json.loads(answer.content)["success"]
    answer = admin_client.post(address, texts)
    assert json.loads(answer.content)["success"], answer.content
    image = PortalImage.objects.get()
    stored = image.file.read()
    assert_clean(stored)
    assert image.file_size == len(stored)


def bomb(pixels: int) -> bytes:
    """A small file that says it is a square of so many pixels."""
    side = int(pixels**0.5)
    buffer = BytesIO()
    Image.new("1", (side, side)).save(buffer, "PNG")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "name", "message"),
    [
        (lambda: bomb(60_000_000), "gross.png", "Erlaubt sind 50 Millionen"),
        (lambda: bomb(400_000_000), "bombe.png", "Erlaubt sind 50 Millionen"),
        (lambda: phone_photo()[:-900], "halb.jpg", "beschädigt"),
        (lambda: b"kein Bild", "foto.jpg", "kein Bild, das wir lesen können"),
        (lambda: phone_photo() + b"\x00" * 15 * 1024**2, "schwer.jpg", "Erlaubt sind 15 MB"),
    ],
    ids=["many pixels", "bomb", "half", "no picture", "heavy"],
)
def test_what_is_too_large_or_broken_is_refused_with_its_limit(admin_client, content, name, message):
    response = admin_client.post(reverse("wagtailimages:add"), form_with(content(), name))
    assert response.status_code == 200
    assert message in response.content.decode()
    assert not PortalImage.objects.exists()


def test_several_at_once_are_refused_with_the_same_words(admin_client):
    answer = admin_client.post(
        reverse("wagtailimages:add_multiple"),
        {"title": "x", "files[]": SimpleUploadedFile("gross.png", bomb(60_000_000))},
        headers={"X-Requested-With": "XMLHttpRequest"},
    )
    assert "Erlaubt sind 50 Millionen" in json.loads(answer.content)["error_message"]
