"""Pictures and files of the examples. They exist in memory only, so the pages look the same on an empty database."""

import re
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from django.urls import reverse
from PIL import Image, ImageDraw
from wagtail.images.models import AbstractRendition

from smartvest.core.models import PortalImage

WIDTH, HEIGHT = 1600, 900  # pixels of the "original"
LARGEST = 2000  # pixels that somebody may ask for, per side
NAME = re.compile(r"(?P<motif>[a-z]+)-(?P<width>\d{1,4})x(?P<height>\d{1,4})\.(?P<format>webp|jpeg)")
SPEC = re.compile(r"(?P<way>fill|width|max)-(?P<width>\d+)(x(?P<height>\d+))?")
MOTIFS = {"klima": ("#cfe3cb", "#2b682d"), "vest": ("#d7e8ea", "#0b4a56"), "leben": ("#f5dde4", "#a52752")}


@lru_cache(maxsize=64)
def draw(name: str) -> bytes | None:
    """A few hexagons in the size and format that `name` says; None when it says no picture that we draw."""
    match = NAME.fullmatch(name)
    if not match or match["motif"] not in MOTIFS:
        return None
    width, height = int(match["width"]), int(match["height"])
    if not (0 < width <= LARGEST and 0 < height <= LARGEST):
        return None
    ground, ink = MOTIFS[match["motif"]]
    image = Image.new("RGB", (width, height), ground)
    pen = ImageDraw.Draw(image)
    for x, y, radius in ((0.3, 0.55, 0.3), (0.52, 0.3, 0.18), (0.7, 0.65, 0.24)):
        pen.regular_polygon((width * x, height * y, max(1, height * radius)), 6, rotation=30, fill=ink)
        ink = Image.blend(Image.new("RGB", (1, 1), ink), Image.new("RGB", (1, 1), ground), 0.35).getpixel((0, 0))
    file = BytesIO()
    image.save(file, match["format"], quality=80)
    return file.getvalue()


class ExampleRendition:
    """A drawn picture with Wagtail's way to become an <img>."""

    alt, attrs_dict, full_url = AbstractRendition.alt, AbstractRendition.attrs_dict, AbstractRendition.full_url
    img_tag, __html__ = AbstractRendition.img_tag, AbstractRendition.__html__

    def __init__(self, image: PortalImage, motif: str, spec: str):
        size = SPEC.search(spec)
        self.image = image
        self.width = int(size["width"])
        self.height = int(size["height"]) if size["height"] else round(self.width * HEIGHT / WIDTH)
        suffix = "webp" if "format-webp" in spec else "jpeg"
        self.url = reverse("pattern_picture", args=[f"{motif}-{self.width}x{self.height}.{suffix}"])


def image(motif: str = "vest", **fields) -> PortalImage:
    """An unsaved image whose renditions are drawn when a browser asks for them."""
    text = {"description": "Sechsecke in verschiedenen Größen", "credit": "Stadt Herten / M. Muster"}
    made = PortalImage(title="Beispielbild", width=WIDTH, height=HEIGHT, **(text | fields))
    made.get_rendition = lambda spec: ExampleRendition(made, motif, getattr(spec, "spec", spec))
    made.get_renditions = lambda *specs: {getattr(s, "spec", s): made.get_rendition(s) for s in specs}
    return made


@dataclass(frozen=True)
class ExampleDocument:
    """What templates ask of a document, with an address that answers."""

    title: str
    filename: str
    file_size: int = 0  # bytes
    is_accessible: str = "unbekannt"

    @property
    def file_extension(self) -> str:
        return self.filename.rpartition(".")[2]

    @property
    def url(self) -> str:
        return reverse("pattern_document", args=[self.filename])
