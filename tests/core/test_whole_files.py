"""What cannot be written to its end leaves nothing."""

import errno

import pytest
from django.core.files.base import ContentFile, File

from smartvest.core.files.whole_files import WholeFileStorage


class Full(ContentFile):
    """The disk is full after the first chunk."""

    def chunks(self, chunk_size=None):
        yield b"halb"
        raise OSError(errno.ENOSPC, "No space left on device")


@pytest.fixture
def storage(tmp_path):
    return WholeFileStorage(tmp_path)


def test_a_full_disk_leaves_no_half_of_a_file(storage, tmp_path):
    with pytest.raises(OSError, match="No space left"):
        storage.save("bilder/a.png", Full(b"halb"))
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_the_whole_is_stored_under_its_name_or_a_free_one(storage, tmp_path):
    first = storage.save("bilder/a.png", ContentFile(b"eins"))
    (tmp_path / "upload").write_bytes(b"zwei")
    with (tmp_path / "upload").open("rb") as upload:
        second = storage.save("bilder/a.png", File(upload))
    assert first == "bilder/a.png"
    assert second != first
    assert [storage.open(name).read() for name in (first, second)] == [b"eins", b"zwei"]
    assert len(list((tmp_path / "bilder").iterdir())) == 2


def test_texts_are_stored_too(storage):
    assert storage.open(storage.save("a.txt", ContentFile("Grüße"))).read() == "Grüße".encode()


def test_a_file_may_be_read_by_those_who_may_read_others(storage, tmp_path):
    (tmp_path / "other").touch()
    storage.save("a.txt", ContentFile(b"a"))
    assert (tmp_path / "a.txt").stat().st_mode == (tmp_path / "other").stat().st_mode
