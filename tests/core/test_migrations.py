"""While one node already runs a new version, the old one works on with the same tables: a version only adds, a later
one takes away (docs/sicherung.md)."""

from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations import (
    AddField,
    AlterModelTable,
    CreateModel,
    DeleteModel,
    RemoveField,
    RenameField,
    RenameModel,
)

TAKES_AWAY = (RemoveField, DeleteModel, RenameField, RenameModel, AlterModelTable)
# The last migration of each app before the portal first ran anywhere: up to there nobody was on an older version.
BEFORE_THE_FIRST_RELEASE = {
    "core": 6,
    "events": 7,
    "fields": 2,
    "home": 8,
    "municipalities": 3,
    "news": 4,
    "opendata": 1,
    "projects": 7,
    "roles": 1,
    "upkeep": 1,
}
# Migrations that take something away although it is said above, each with the reason: since when nothing uses it.
CONTRACTED: dict[str, str] = {}


def ours() -> dict[str, object]:
    """The migrations that stand in this repository, as "app.name"."""
    own = {
        config.label
        for config in apps.get_app_configs()
        if Path(config.path).is_relative_to(settings.ROOT) and "site-packages" not in config.path
    }
    found = MigrationLoader(None).disk_migrations
    return {f"{app}.{name}": migration for (app, name), migration in found.items() if app in own}


def breaks_the_version_before(migration) -> list[str]:
    """What the code of the version before trips over: names that are gone, columns that it does not fill."""
    new = {operation.name_lower for operation in migration.operations if isinstance(operation, CreateModel)}
    found = [operation.describe() for operation in migration.operations if isinstance(operation, TAKES_AWAY)]
    for operation in migration.operations:
        if isinstance(operation, AddField) and operation.model_name_lower not in new:
            field = operation.field
            if not (field.null or field.many_to_many or field.has_db_default()):
                found.append(f"{operation.describe()} without null or db_default")
    return found


def test_no_migration_breaks_the_version_before():
    broken = {}
    for name, migration in ours().items():
        number = int(migration.name[:4])
        if number > BEFORE_THE_FIRST_RELEASE.get(migration.app_label, 0) and name not in CONTRACTED:
            broken |= {name: problems} if (problems := breaks_the_version_before(migration)) else {}
    assert broken == {}


def test_what_takes_away_is_noticed():
    assert any(breaks_the_version_before(migration) for migration in ours().values())
