"""kill -9 in the middle of it: all or nothing."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from http.client import HTTPException

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client
from django.utils.timezone import localtime
from wagtail.models import PageLogEntry

from events.models import EventPage, Occurrence
from projects.models import Change, ProjectPage
from smartvest.core.models import PortalImage, SearchEntry
from tests import factories
from tests.admin.editing import address_to_edit, filled_form
from tests.faults.conftest import portal
from tests.processes import environment, start_command, wait_until
from tests.serving.visitor import Visitor


def facts() -> dict:
    """What publishing writes, all over the portal."""
    return {
        "pages": list(ProjectPage.objects.values_list("title", "live_revision")),
        "events": list(EventPage.objects.values_list("title", "live_revision", "sequence")),
        "log": PageLogEntry.objects.filter(action="wagtail.publish").count(),
        "search": sorted(SearchEntry.objects.values_list("title", flat=True)),
        "changes": Change.objects.count(),
        "occurrences": list(Occurrence.objects.values_list("event", "start").order_by("start")),
    }


@pytest.fixture(scope="module")
def event(content):
    return factories.EventPageFactory(title="Lesung", full=True)


@pytest.mark.parametrize("moment", ["saved", "logged"])
@pytest.mark.parametrize("kind", ["project", "event"])
def test_a_publication_is_whole_or_has_not_happened(content, event, shared, session, kind, moment, tmp_path):
    page = {"project": content.project, "event": event}[kind]
    page = type(page).objects.get(pk=page.pk)
    client = Client()
    client.cookies["sessionid"] = session
    data = filled_form(client, address_to_edit(page), type(page), changes(page, moment))
    data |= {"action-publish": "action-publish"}
    before, reached = facts(), tmp_path / "reached"
    with portal(shared.folder, STAND_STILL=str(reached), STAND_STILL_AT=moment) as visitor:
        editor = Visitor(visitor.port, session)
        worker = int(visitor.get("/healthz/").headers["x-worker"])
        with ThreadPoolExecutor(1) as somebody:
            publishing = somebody.submit(lambda: editor.post(address_to_edit(page), **data))
            wait_until(lambda: reached.exists() or publishing.done())
            assert not publishing.done(), publishing.result().text
            os.kill(worker, signal.SIGKILL)
            with suppress(OSError, HTTPException):
                publishing.result()
        assert facts() == before
        data = filled_form(client, address_to_edit(page), type(page), changes(page, moment))
        assert editor.post(address_to_edit(page), **data, **{"action-publish": "action-publish"}).status == 302
    after = facts()
    assert after["log"] == before["log"] + 1
    assert after["search"] != before["search"]


def changes(page, moment: str) -> dict:
    if isinstance(page, EventPage):
        start, end = (localtime(value + timedelta(days=7)) for value in (page.start, page.end))
        return {"title": f"Lesung {moment}", "start": f"{start:%d.%m.%Y %H:%M}", "end": f"{end:%d.%m.%Y %H:%M}"}
    return {"title": f"Onleihe {moment}"}


def test_a_restore_that_is_killed_has_changed_nothing_and_succeeds_the_next_time(content, tmp_path):
    archive, reached = tmp_path / "portal.tar", tmp_path / "reached"
    picture = factories.ImageFactory(title="Von damals")
    call_command("backup", archive)
    picture.delete()
    ProjectPage.objects.update(title="Von heute")
    before = facts()
    variables = {"STAND_STILL": str(reached), "DJANGO_SETTINGS_MODULE": "tests.faults.settings"}
    where = environment(tmp_path / "cache", TEST_MEDIA_ROOT=str(tmp_path / "media"), **variables)
    command = [sys.executable, "-m", "tests.faults.slow_restore", archive]
    process = subprocess.Popen(command, env=where, cwd=settings.ROOT)
    wait_until(reached.exists)
    process.kill()
    process.wait()
    assert facts() == before
    assert not [path for path in (tmp_path / "media").rglob("*.*") if ".restore-" not in str(path)]
    assert subprocess.run(command, env=where, cwd=settings.ROOT, check=False).returncode == 0
    assert not ProjectPage.objects.filter(title="Von heute").exists()
    [restored] = PortalImage.objects.filter(title="Von damals")
    assert (tmp_path / "media" / restored.file.name).exists()
    assert not list((tmp_path / "media").glob(".*"))


def test_a_backup_that_is_killed_leaves_no_archive(content, tmp_path):
    process = start_command("backup", tmp_path / "portal.tar", environment=environment(tmp_path / "cache"))
    wait_until(lambda: list(tmp_path.glob(".portal.tar*")) or process.poll() is not None)
    process.kill()
    process.communicate()
    assert not (tmp_path / "portal.tar").exists() or process.returncode == 0
