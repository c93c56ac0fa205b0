"""Nothing is believed in an archive that is not as it was written."""

import io
import json
import tarfile

import pytest
from django.test import override_settings

from smartvest.operations.archive import ArchiveError
from smartvest.operations.archive.manifest import MANIFEST, SIGNATURE, Manifest, is_safe, sign
from smartvest.operations.archive.progress import Progress, size
from smartvest.operations.archive.reading import verified
from smartvest.operations.archive.writing import entry, written_to

CONTENTS = {
    "database.sqlite3.gz": b"Zeilen" * 99,
    "media/documents/plan.pdf": b"%PDF",
    "media/original_images/ä.png": b"p",
}
QUIET = Progress(io.StringIO())


def manifest() -> Manifest:
    return Manifest(vendor="sqlite", database_version="3", migrations=[], rows={})


@pytest.fixture
def archive(tmp_path):
    target = tmp_path / "portal.tar"
    with written_to(target, force=False) as writer:
        for name, content in CONTENTS.items():
            writer.add(name, io.BytesIO(content))
        writer.finish(manifest())
    return target


def check(path, other_key=False):
    return verified(path, other_key, QUIET)


def members_of(path) -> list[tuple[tarfile.TarInfo, bytes]]:
    with tarfile.open(path) as tar:
        return [(info, tar.extractfile(info).read()) for info in tar]


def write(path, members) -> None:
    with tarfile.open(path, "w") as tar:
        for info, content in members:
            tar.addfile(info, io.BytesIO(content))


def changed(path, change) -> None:
    """Lets `change` rewrite the list of members (TarInfo, content)."""
    write(path, change(members_of(path)))


def signed_anew(path, change) -> None:
    """Lets `change` edit the manifest as somebody who has the key."""
    members = members_of(path)
    values = json.loads({info.name: content for info, content in members}[MANIFEST])
    change(values)
    text = json.dumps(values).encode()
    kept = [each for each in members if each[0].name not in (MANIFEST, SIGNATURE)]
    signature = sign(text).encode()
    write(path, [*kept, (entry(MANIFEST, len(text)), text), (entry(SIGNATURE, len(signature)), signature)])


def test_what_was_written_is_read_again(archive):
    found = check(archive)
    assert {member.name: stream.read(-1) for member, stream in found.read(*found.manifest.members)} == CONTENTS
    assert found.manifest.wagtail
    assert found.manifest.different_settings() == []


def test_nobody_else_may_read_it_and_nothing_lies_beside_it(archive):
    assert archive.stat().st_mode & 0o777 == 0o600
    assert list(archive.parent.iterdir()) == [archive]


def test_an_archive_that_is_there_is_replaced_only_by_force(archive):
    before = archive.read_bytes()
    with pytest.raises(ArchiveError, match="--force"), written_to(archive, force=False):
        pass
    assert archive.read_bytes() == before
    with written_to(archive, force=True) as writer:
        writer.add("database.dump", io.BytesIO(b"anders"))
        writer.finish(manifest())
    assert [member.name for member in check(archive).manifest.members] == ["database.dump"]


def test_what_fails_leaves_the_archive_of_before_and_nothing_else(archive):
    before = archive.read_bytes()

    def fail():
        with written_to(archive, force=True) as writer:
            writer.add("database.dump", io.BytesIO(b"halb"))
            raise OSError(28, "No space left on device")

    with pytest.raises(ArchiveError, match="No space left"):
        fail()
    assert archive.read_bytes() == before
    assert list(archive.parent.iterdir()) == [archive]


def test_every_truncated_archive_is_refused(archive, tmp_path):
    whole, cut = archive.read_bytes(), tmp_path / "cut.tar"
    end = whole.rindex(sign({info.name: content for info, content in members_of(archive)}[MANIFEST]).encode())
    for length in range(0, end + 60, 97):
        cut.write_bytes(whole[:length])
        with pytest.raises(ArchiveError):
            check(cut)


def test_every_changed_byte_is_noticed(archive, tmp_path):
    """What a tar fills its blocks up with says nothing, so the changed byte is one of a content."""
    whole, bad = archive.read_bytes(), tmp_path / "bad.tar"
    for _, content in members_of(archive):
        position = whole.index(content) + len(content) // 2
        bad.write_bytes(whole[:position] + bytes([whole[position] ^ 1]) + whole[position + 1 :])
        with pytest.raises(ArchiveError):
            check(bad)


def symlink(name: str) -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.linkname = tarfile.SYMTYPE, "/etc/passwd"
    return info


@pytest.mark.parametrize(
    "extra",
    [
        entry("media/../../escaped.txt", 1),
        entry("/etc/cron.d/job", 1),
        entry("media/unknown.txt", 1),
        entry("media/documents/plan.pdf", 1),
        symlink("media/link"),
        symlink("media/documents/plan.pdf"),
    ],
    ids=lambda info: f"{info.name} {info.type}",
)
def test_what_does_not_belong_there_is_refused(archive, extra):
    changed(archive, lambda members: [(extra, b"x"), *members])
    with pytest.raises(ArchiveError, match="nicht hineingehört"):
        check(archive)


@pytest.mark.parametrize("name", [*CONTENTS, MANIFEST, SIGNATURE])
def test_what_is_missing_is_noticed(archive, name):
    changed(archive, lambda members: [each for each in members if each[0].name != name])
    with pytest.raises(ArchiveError, match="unvollständig"):
        check(archive)


def test_a_manifest_that_was_changed_with_its_sums_is_refused_without_the_key(archive):
    signed_anew(archive, lambda values: values["rows"].update(auth_user=1))
    check(archive)
    with override_settings(SECRET_KEY="ein anderer"), pytest.raises(ArchiveError, match="Unterschrift"):
        check(archive)
    with override_settings(SECRET_KEY="ein anderer", SECRET_KEY_FALLBACKS=["only-for-tests"]):
        check(archive)
    with override_settings(SECRET_KEY="ein anderer"):
        assert check(archive, other_key=True).manifest.rows == {"auth_user": 1}


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda values: values.update(format=2), "Format 2"),
        (lambda values: values.pop("rows"), "nicht lesbar"),
        (lambda values: values.update(surprise=1), "nicht lesbar"),
        (lambda values: values["members"][1].update(name="media/../manage.py"), "unerlaubten Namen"),
        (lambda values: values["members"].append(values["members"][1]), "doppelt"),
        (lambda values: values["members"][1].update(size=3), "stimmt nicht"),
    ],
)
def test_a_manifest_that_says_nonsense_is_refused_whoever_signed_it(archive, change, reason):
    signed_anew(archive, change)
    with pytest.raises(ArchiveError, match=reason):
        check(archive)


def test_no_archive_at_all_is_said(tmp_path):
    with pytest.raises(ArchiveError, match="gibt es nicht"):
        check(tmp_path / "none.tar")
    (tmp_path / "text.tar").write_text("Kein Archiv.")
    with pytest.raises(ArchiveError, match="beschädigt"):
        check(tmp_path / "text.tar")


@pytest.mark.parametrize(
    "name", ["", "..", "../a", "a/../b", "/a", "a//b", "./a", "a/", "a\\b", "c:/a", "a\0b", "a/./b"]
)
def test_names_that_lead_elsewhere_are_not_safe(name):
    assert not is_safe(name)


def test_progress_is_shown_on_a_terminal_only():
    class Terminal(io.StringIO):
        def isatty(self):
            return True

        def write(self, text, ending="\n"):
            return super().write(text + ending)

    terminal, file = Terminal(), io.StringIO()
    for stream in (terminal, file):
        progress = Progress(stream)
        progress.begin("Kopieren", 2_000_000)
        progress.add(2_000_000)
        progress.end()
    assert "» Kopieren: 100 % von 2,0 MB\n" in terminal.getvalue()
    assert file.getvalue() == ""


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 Bytes"), (999, "999 Bytes"), (1234, "1,2 kB"), (5_000_000_000, "5,0 GB")]
)
def test_sizes_are_said_in_words(count, words):
    assert size(count) == words
