"""The pictures that are drawn by code."""

from io import BytesIO

import pytest
from PIL import Image, ImageStat

from smartvest.demo.drawing.motifs import MOTIFS
from smartvest.demo.pictures import PICTURES, draw

ONE_OF_EACH = {picture.motif: key for key, picture in PICTURES.items()}


def test_every_motif_is_used():
    assert set(ONE_OF_EACH) == set(MOTIFS)


@pytest.mark.parametrize("key", ONE_OF_EACH.values())
def test_a_picture_has_its_size_and_is_not_empty(key):
    picture = Image.open(BytesIO(draw(key)))
    assert picture.size == (1600, 1000)
    assert max(ImageStat.Stat(picture.convert("L")).stddev) > 10


def test_the_same_picture_comes_out_twice():
    assert draw("karte-pins") == draw("karte-pins")


def test_words_for_the_picture_are_one_sentence():
    for motif in MOTIFS.values():
        assert not motif.alt or (motif.alt.endswith(".") and len(motif.alt) <= 150)
