"""The QR code on a printed page leads to the page."""

import re

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from smartvest.core.templatetags.qr_codes import qr_code

ADDRESS = "https://portal.example/projekte/gebäude-app/?x=<1>&y=2"
RECTANGLE = re.compile(r"M(\d+) (\d+)h(\d+)v(\d+)h-\d+Z")


def scanned(svg):
    """What a phone reads: the drawing as black squares on white, and a reader of barcodes before it."""
    side = int(re.search(r'viewBox="0 0 (\d+)', svg)[1])
    picture = Image.new("L", (side, side), "white")
    draw = ImageDraw.Draw(picture)
    for x, y, width, height in (map(int, match) for match in RECTANGLE.findall(svg)):
        draw.rectangle((x, y, x + width - 1, y + height - 1), fill="black")
    found = zxingcpp.read_barcodes(picture.resize((side * 8, side * 8), Image.Resampling.NEAREST))
    return [code.text for code in found]


def test_code_reads_as_the_address():
    assert scanned(qr_code(ADDRESS)) == [ADDRESS]


def test_code_is_hidden_from_screen_readers_which_read_the_address_beside_it():
    assert 'aria-hidden="true"' in qr_code(ADDRESS)


@pytest.mark.parametrize("nothing", ["", None])
def test_page_without_an_address_has_no_code(nothing):
    assert qr_code(nothing) == ""
