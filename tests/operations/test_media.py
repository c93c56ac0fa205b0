"""Pictures and documents of an archive change places with those that are there, in a folder and in an object store."""

import io
import tarfile
from hashlib import sha256

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from smartvest.operations.archive import ArchiveError, media
from smartvest.operations.archive.manifest import Member
from smartvest.operations.archive.progress import Progress
from smartvest.operations.archive.reading import Checked
from smartvest.operations.archive.writing import written_to

QUIET = Progress(io.StringIO())
IN_FOLDER = "smartvest.core.files.whole_files.WholeFileStorage"
IN_MEMORY = "django.core.files.storage.InMemoryStorage"  # as S3 has no paths and no renaming
OLD = {"original_images/a.png": b"alt", "documents/weg.pdf": b"spaeter"}
NEW = {"original_images/a.png": b"neu", "documents/plan.pdf": b"plan"}


@pytest.fixture(params=[IN_FOLDER, IN_MEMORY])
def store(request, settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path / "media")
    settings.STORAGES = settings.STORAGES | {"default": {"BACKEND": request.param}}
    for name, content in OLD.items():
        default_storage.save(name, ContentFile(content))
    return request.param


def checked(content: bytes) -> Checked:
    return Checked(io.BytesIO(content), Member("media/x", len(content), sha256(content).hexdigest()))


def files(folder: str = "") -> dict[str, bytes]:
    """Everything in the storage, by name."""
    folders, names = default_storage.listdir(folder)
    found = {}
    for name in names:
        path = f"{folder}/{name}".lstrip("/")
        found[path] = default_storage.open(path).read()
    for each in folders:
        found |= files(f"{folder}/{each}".lstrip("/"))
    return found


@pytest.fixture
def staged(store):
    restoring = media.restoring()
    restoring.begin()
    for name, content in NEW.items():
        restoring.add(name, checked(content), QUIET)
    restoring.flush()
    return restoring


def test_nothing_changes_before_the_last_word(store, staged):
    assert {name: files()[name] for name in OLD} == OLD


def test_then_the_files_of_the_archive_are_there(store, staged):
    staged.commit()
    kept = OLD if store == IN_MEMORY else {}  # an object store is not emptied of what the archive does not know
    assert files() == kept | NEW


def test_what_is_abandoned_leaves_nothing(store, staged):
    staged.abandon()
    assert files() == OLD


def test_what_an_earlier_attempt_has_left_goes(store, staged):
    again = media.restoring()
    again.begin()
    if store == IN_FOLDER:
        assert [entry.name for entry in again.root.iterdir() if entry.name.startswith(".")] == [again.staged.name]
    again.abandon()


def test_a_folder_with_files_is_occupied(store):
    assert media.restoring().is_occupied() == (store == IN_FOLDER)


def test_what_is_not_there_is_named_and_the_rest_is_in_the_archive(store, tmp_path):
    target = tmp_path / "portal.tar"
    with written_to(target, force=False) as writer:
        assert media.add_all(writer, [*OLD, "documents/fort.pdf"], QUIET) == ["documents/fort.pdf"]
    with tarfile.open(target) as tar:
        assert {entry.name: tar.extractfile(entry).read() for entry in tar} == {
            f"media/{name}": content for name, content in OLD.items()
        }


def test_a_file_that_changes_while_it_is_read_is_noticed(store):
    stream = Checked(io.BytesIO(b"anders"), checked(b"gleich").member)
    with pytest.raises(ArchiveError, match="verändert"):
        media.copy_all(stream, io.BytesIO(), QUIET)
