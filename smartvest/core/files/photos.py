"""What happens to a picture on its way in: phone photos become JPEG, and nobody learns where they were taken.

The original lies at a public address, so what it must not tell goes before it is stored.
"""

from io import BytesIO
from pathlib import PurePath

from django.core.files import File
from django.core.files.base import ContentFile
from PIL import ExifTags, Image, ImageOps, UnidentifiedImageError
from pillow_heif import register_heif_opener
from wagtail.images.models import WagtailImageFieldFile

register_heif_opener()

# Whose work it is stays with the picture (§ 95c UrhG); place, time, device and thumbnail go.
KEPT_TAGS = (ExifTags.Base.Artist, ExifTags.Base.Copyright)
# What else pictures carry: XMP and IPTC may name the place too.
TRACES = {"xmp", "XML:com.adobe.xmp", "Raw profile type exif", "Raw profile type xmp", "photoshop", "comment"}
FOR_THE_WEB = {"HEIF": "JPEG", "MPO": "JPEG"}  # what phones write → what browsers show
QUALITY = {"JPEG": {"quality": 92}, "WEBP": {"quality": 92}, "AVIF": {"quality": 85}}


def without_traces(name: str, content: File) -> tuple[str, File]:
    """The file as it may be stored: upright, without place and device, HEIC as JPEG with a fitting name.

    A picture that has nothing to lose, and anything that is no picture, stays as it is, byte for byte. Raises OSError
    for a picture that cannot be read to its end; the form has refused it before.
    """
    content.seek(0)
    try:
        image = Image.open(content)
    except UnidentifiedImageError:
        content.seek(0)
        return name, content
    kind = FOR_THE_WEB.get(image.format, image.format)
    if kind == image.format and not has_traces(image):
        content.seek(0)
        return name, content
    exif = Image.Exif()
    exif.update({tag: value for tag, value in image.getexif().items() if tag in KEPT_TAGS})
    name = name if kind == image.format else str(PurePath(name).with_suffix(".jpg"))
    content = ContentFile(encoded(ImageOps.exif_transpose(image), kind, exif, image.info.get("icc_profile")), name)
    return name, content


def has_traces(image: Image.Image) -> bool:
    """Whether a picture tells more than it shows."""
    return bool(TRACES & image.info.keys() or any(tag not in KEPT_TAGS for tag in image.getexif()))


def encoded(image: Image.Image, kind: str, exif: Image.Exif, profile: bytes | None) -> bytes:
    """The picture as a file of its kind, with all its frames."""
    if kind == "JPEG" and image.mode not in ("RGB", "L", "CMYK"):
        image = image.convert("RGB")
    image.info = {key: value for key, value in image.info.items() if key not in TRACES}
    options = {"exif": exif.tobytes()} if exif else {}
    options |= {"icc_profile": profile} if profile else {}
    if getattr(image, "is_animated", False):
        options["save_all"] = True
    buffer = BytesIO()
    image.save(buffer, kind, **QUALITY.get(kind, {}), **options)
    return buffer.getvalue()


class PhotoFile(WagtailImageFieldFile):
    """The file of a PortalImage; whichever way it comes in, it is stored without traces."""

    def save(self, name, content, save=True):
        name, content = without_traces(name, content)
        super().save(name, content, save=False)
        self.instance._set_image_file_metadata()  # size and hash of what is stored, not of what was sent
        if save:
            self.instance.save()
