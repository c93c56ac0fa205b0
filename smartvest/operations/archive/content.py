"""What is in a database, asked in SQL, so that a copy or an older schema can be asked as well."""

from collections.abc import Callable, Iterable

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import connection, models
from wagtail.images import get_image_model
from wagtail.images.models import AbstractRendition

Query = Callable[[str], Iterable[tuple]]
quoted = connection.ops.quote_name
# Who was logged in must log in again; the sizes of pictures are made anew when a page shows them.
RENDITIONS = get_image_model().get_rendition_model()._meta.db_table
LEFT_OUT = ("django_session", RENDITIONS)


def count_rows(query: Query, tables: Iterable[str]) -> dict[str, int]:
    """The number of rows of each table of Django's that exists, and of those that come from an archive."""
    return {table: next(iter(query(f"SELECT count(*) FROM {quoted(table)}")))[0] for table in sorted(tables)}


def tables() -> set[str]:
    """The tables of all models that exist."""
    names = connection.introspection.django_table_names(only_existing=True, include_views=False)
    return {*names, *({"django_migrations"} & set(connection.introspection.table_names()))}


def applied_migrations(query: Query) -> list[str]:
    return [f"{app}.{name}" for app, name in query("SELECT app, name FROM django_migrations ORDER BY app, name")]


def media_names(query: Query, existing: Iterable[str]) -> list[str]:
    """The files of all models but the sizes of pictures, which are made from the originals."""
    names = set()
    for model in apps.get_models(include_auto_created=True):
        if issubclass(model, AbstractRendition) or model._meta.db_table not in existing:
            continue
        for field in model._meta.local_concrete_fields:
            if isinstance(field, models.FileField):
                column, table = quoted(field.column), quoted(model._meta.db_table)
                names.update(name for (name,) in query(f"SELECT DISTINCT {column} FROM {table}") if name)
    return sorted(names)


def ask(sql: str) -> list[tuple]:
    """Asks the database of the portal."""
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()


def has_content() -> bool:
    """Whether somebody has worked with the database: there are accounts, or more than Wagtail's first pages."""
    there = set(connection.introspection.table_names())
    users = get_user_model()._meta.db_table
    questions = {
        users: f"SELECT 1 FROM {quoted(users)} LIMIT 1",
        "wagtailcore_page": "SELECT 1 FROM wagtailcore_page WHERE depth > 2 LIMIT 1",
    }
    return any(ask(sql) for table, sql in questions.items() if table in there)
