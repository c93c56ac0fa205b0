"""A portal that was backed up, ruined and restored is the portal of before: compared address by address."""

import re
import threading
from io import StringIO
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.test import Client
from wagtail.models import Page

from projects.models import ProjectPage
from smartvest.core.models import Alert, PortalImage, PortalRendition, SearchEntry, SynonymGroup
from smartvest.operations.archive import restoring
from smartvest.operations.archive.progress import Progress
from smartvest.operations.archive.reading import verified
from tests import factories
from tests.processes import database_url, environment, run_command

BESIDES = [
    "/sitemap.xml",
    "/robots.txt",
    "/projekte/feed/",
    "/projekte/export.csv",
    "/aktuelles/veranstaltungen/kalender.ics",
]
SEARCHES = ["/suche/?q=onleihe", "/suche/?q=buecher+ausleihen", "/projekte/?q=onlaihe", "/projekte/?stadt=herten"]


def everything_public() -> dict[str, tuple[int, bytes]]:
    """What each address of the sitemap answers, and some lists, files and searches; without the numbers that each form
    has of its own."""
    client = Client()
    pages = re.findall(r"<loc>https?://[^/]+(/[^<]*)</loc>", client.get("/sitemap.xml").text)
    answers = {address: client.get(address) for address in [*pages, *BESIDES, *SEARCHES]}
    return {address: (answer.status_code, without_chance(answer.getvalue())) for address, answer in answers.items()}


def without_chance(content: bytes) -> bytes:
    """Without the number that each form has, and the letters that the storage adds to the name of a picture's size when
    that name was taken: the sizes are made anew."""
    content = re.sub(rb'name="formular-nummer" value="[^"]*"', b"", content)
    return re.sub(rb"(/media/images/[^\s\"']+?)_[A-Za-z0-9]{7}(\.[a-z]+)", rb"\1\2", content)


def differences(before: dict, after: dict) -> dict:
    """By address, what stood there before and what stands there now, from where both part."""
    found = {}
    for address in before.keys() | after.keys():
        (_, old), (_, new) = before.get(address, (0, b"")), after.get(address, (0, b""))
        if before.get(address) != after.get(address):
            parting = next((at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), 0)
            start = max(parting - 60, 0)
            found[address] = (old[start : start + 160], new[start : start + 160])
    return found


def originals() -> dict[str, bytes]:
    return {image.file.name: image.file.read() for image in PortalImage.objects.all()}


def archive_of(path):
    return verified(path, other_key=False, progress=Progress(StringIO()))


@pytest.fixture(scope="module")
def saved(demo, tmp_path_factory):
    """The archive of the demo."""
    path = tmp_path_factory.mktemp("archive") / "portal.tar"
    call_command("backup", path, stdout=StringIO())
    return path


@pytest.fixture
def restore(saved):
    yield lambda **options: call_command("restore", saved, stdout=StringIO(), **{"overwrite": True} | options)
    call_command("restore", saved, stdout=StringIO(), overwrite=True)


def ruin() -> None:
    """What can happen in a bad week."""
    ProjectPage.objects.first().delete()
    Page.objects.filter(depth__gt=3).update(title="Gekapert")
    SearchEntry.objects.all().delete()
    for image in PortalImage.objects.all()[:5]:
        Path(image.file.path).unlink()
    for image in PortalImage.objects.all()[5:10]:
        Path(image.file.path).write_bytes(b"verschluesselt")
    factories.ImageFactory(title="Nachher")


def test_every_public_page_is_as_before(saved, restore):
    before, pictures = everything_public(), originals()
    assert len(before) > 100
    assert {status for status, _ in before.values()} == {200}
    ruin()
    restore()
    assert differences(before, everything_public()) == {}
    assert originals() == pictures


def test_who_was_logged_in_is_not_any_more_and_who_came_later_is_gone(restore):
    later = factories.UserFactory(is_superuser=True)
    client = Client()
    client.force_login(later)
    restore()
    assert not Session.objects.exists()
    assert not get_user_model().objects.filter(username=later.username).exists()


def test_restored_twice_is_restored_once_and_leaves_nothing_behind(restore, media):
    restore()
    files = set(media.rglob("*"))
    restore()
    assert set(media.rglob("*")) == files
    assert not PortalRendition.objects.exists()


def test_a_portal_with_content_is_replaced_only_with_consent(restore, monkeypatch):
    Page.objects.filter(depth=2).update(title="Von heute")
    with pytest.raises(CommandError, match="--overwrite"):
        restore(overwrite=False)
    monkeypatch.setattr("sys.stdin", type("Terminal", (), {"isatty": lambda self: True})())
    for typed in ("ja", ""):
        monkeypatch.setattr("builtins.input", lambda question, typed=typed: typed)
        with pytest.raises(CommandError, match="Abgebrochen"):
            restore(overwrite=False)
    assert Page.objects.filter(title="Von heute").exists()
    monkeypatch.setattr("builtins.input", lambda question: "ersetzen")
    restore(overwrite=False)
    assert not Page.objects.filter(title="Von heute").exists()


def test_a_check_changes_nothing(restore):
    Page.objects.filter(depth=2).update(title="Von heute")
    restore(check=True)
    assert Page.objects.filter(title="Von heute").exists()


def test_a_picture_that_is_gone_is_named_and_no_reason_to_fail(demo, tmp_path, capsys):
    image = factories.ImageFactory()
    Path(image.file.path).unlink()
    call_command("backup", tmp_path / "portal.tar")
    assert f"1 Dateien fehlen im Portal und in der Sicherung: {image.file.name}" in capsys.readouterr().err
    assert archive_of(tmp_path / "portal.tar").manifest.missing == [image.file.name]
    image.delete()


def test_without_a_terminal_a_backup_says_nothing(demo, tmp_path, capsys):
    call_command("backup", tmp_path / "portal.tar")
    assert capsys.readouterr() == ("", "")


def test_no_secret_is_in_the_archive(saved, settings):
    assert settings.SECRET_KEY.encode() not in saved.read_bytes()


def test_an_archive_of_a_newer_portal_is_refused(saved):
    archive = archive_of(saved)
    archive.manifest.migrations.append("core.0999_tomorrow")
    with pytest.raises(restoring.ArchiveError, match=r"core\.0999_tomorrow"):
        restoring.refuse_what_does_not_fit(archive)


def test_an_archive_of_another_database_is_refused(saved):
    archive = archive_of(saved)
    archive.manifest.vendor = "oracle"
    with pytest.raises(restoring.ArchiveError, match="dieselbe Art Datenbank"):
        restoring.refuse_what_does_not_fit(archive)


def test_rows_that_are_missing_stop_it_before_anything_has_changed(saved):
    Page.objects.filter(depth=2).update(title="Von heute")
    archive = archive_of(saved)
    archive.manifest.rows["core_portalimage"] += 1
    with pytest.raises(restoring.ArchiveError, match="fehlen Zeilen"):
        restoring.restore(archive, Progress(StringIO()))
    assert Page.objects.filter(title="Von heute").exists()
    assert all(image.file.storage.exists(image.file.name) for image in PortalImage.objects.all())


@pytest.fixture
def clean_machine(tmp_path):
    """The environment of a machine that has nothing yet: no tables, no folders."""
    name = str(tmp_path / "var" / "portal.sqlite3")
    if connection.vendor == "postgresql":
        name = "restored_elsewhere"
        run_sql(f"DROP DATABASE IF EXISTS {name}", f"CREATE DATABASE {name}")
    media = str(tmp_path / "var" / "media")
    yield environment(tmp_path / "cache", DATABASE_URL=database_url(name), TEST_MEDIA_ROOT=media)
    if connection.vendor == "postgresql":
        run_sql(f"DROP DATABASE {name}")


def run_sql(*statements: str) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def test_on_a_clean_machine_it_is_the_same_portal(saved, clean_machine, tmp_path):
    assert "Fertig." in run_command("restore", saved, environment=clean_machine)
    run_command("backup", tmp_path / "again.tar", environment=clean_machine)
    first, second = archive_of(saved).manifest, archive_of(tmp_path / "again.tar").manifest
    left_out = {"django_session": 0, "core_portalrendition": 0}
    assert second.rows | left_out == first.rows | left_out
    assert second.media == first.media
    assert second.migrations == first.migrations


def write_pairs(done: threading.Event) -> None:
    """As the portal writes: two rows in one transaction, again and again."""
    while not done.is_set():
        with transaction.atomic():
            factories.AlertFactory(title="Paar")
            factories.SynonymGroupFactory()
    connection.close()


def test_what_is_written_meanwhile_is_in_it_as_a_whole_or_not_at_all(demo, restore, tmp_path):
    Alert.objects.all().delete()
    SynonymGroup.objects.all().delete()
    done = threading.Event()
    writing = threading.Thread(target=write_pairs, args=[done])
    writing.start()
    try:
        for number in range(3):
            call_command("backup", tmp_path / f"{number}.tar", stdout=StringIO())
    finally:
        done.set()
        writing.join()
    counts = []
    for number in range(3):
        rows = archive_of(tmp_path / f"{number}.tar").manifest.rows
        assert rows["core_alert"] == rows["core_synonymgroup"]
        counts.append(rows["core_alert"])
    assert counts[0] < counts[2]
    call_command("restore", tmp_path / "1.tar", overwrite=True, stdout=StringIO())
    assert (Alert.objects.count(), SynonymGroup.objects.count()) == (counts[1], counts[1])
