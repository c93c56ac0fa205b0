"""`manage.py prepare`, the first half of `make run`."""

import io

import pytest
from django.core.management import call_command
from django.db.migrations.recorder import MigrationRecorder
from wagtail.models import Page

from smartvest.demo.management.commands import prepare

pytestmark = pytest.mark.usefixtures("demo")


@pytest.fixture
def migrate_calls(monkeypatch):
    """The commands that `prepare` would have called, none of which runs."""
    calls = []
    monkeypatch.setattr(prepare, "call_command", lambda name, **options: calls.append((name, options)))
    return calls


def test_a_migration_that_is_missing_is_noticed():
    assert not prepare.has_unapplied_migrations()
    MigrationRecorder.Migration.objects.filter(app="home").last().delete()
    assert prepare.has_unapplied_migrations()


def test_it_migrates_only_where_a_migration_is_missing(migrate_calls):
    call_command("prepare", stdout=io.StringIO())
    assert [name for name, _ in migrate_calls] == ["load_demo", "setup_roles"]
    MigrationRecorder.Migration.objects.filter(app="home").last().delete()
    call_command("prepare", stdout=io.StringIO())
    assert [name for name, _ in migrate_calls] == ["load_demo", "setup_roles", "migrate", "load_demo", "setup_roles"]


def test_it_leaves_a_portal_with_content_as_it_is(capsys):
    Page.objects.filter(slug="herten").update(title="Von Hand geändert")
    before = list(Page.objects.order_by("pk").values_list("pk", "title", "latest_revision_created_at"))
    call_command("prepare")
    assert list(Page.objects.order_by("pk").values_list("pk", "title", "latest_revision_created_at")) == before
    assert "Von Hand geändert" in [title for _, title, _ in before]
    assert "Es wurde nichts geändert" in capsys.readouterr().out
