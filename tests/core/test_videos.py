"""Videos that everybody can follow: what the editor asks for, and when."""

import pytest
from wagtail.blocks import StructBlockValidationError

from smartvest.core.video import NO_CAPTIONS, NO_MP4, NO_TRANSCRIPT, NO_VIDEO, NO_VTT, VideoBlock
from tests import factories

pytestmark = pytest.mark.django_db

TRANSCRIPT = "<p>Eine Frau zeigt die App.</p>"


def named(filename):
    return factories.DocumentFactory(file__filename=filename).pk


def complaints(draft=False, **values):
    """What the editor says about a video with these values: {field: message}."""
    block = VideoBlock()
    value = block.to_python({"title": "Film", **values})
    try:
        block.clean_deferred(value) if draft else block.clean(value)
    except StructBlockValidationError as error:
        return {name: each.messages[0] for name, each in error.block_errors.items()}
    return {}


def test_own_file_needs_captions_and_a_text_to_read_before_it_is_published():
    film = named("film.mp4")
    assert complaints(file=film) == {"captions": NO_CAPTIONS, "transcript": NO_TRANSCRIPT}
    assert complaints(file=film, captions=named("film.vtt"), transcript=TRANSCRIPT) == {}


def test_draft_may_wait_for_both():
    assert complaints(draft=True, file=named("film.mp4")) == {}


def test_film_in_which_nobody_speaks_needs_no_captions():
    assert complaints(file=named("film.mp4"), speech="nein") == {"transcript": NO_TRANSCRIPT}


def test_text_without_a_word_is_no_text():
    assert complaints(file=named("film.mp4"), speech="nein", transcript=" ") == {"transcript": NO_TRANSCRIPT}


def test_link_to_a_video_is_enough():
    assert complaints(url="https://video.example/film") == {}


@pytest.mark.parametrize("draft", [True, False])
def test_video_that_is_nowhere_or_that_no_browser_plays_is_refused_at_once(draft):
    assert complaints(draft) == {"file": NO_VIDEO}
    wrong = complaints(draft, file=named("film.avi"), captions=named("film.srt"), transcript=TRANSCRIPT)
    assert wrong == {"file": NO_MP4, "captions": NO_VTT}
