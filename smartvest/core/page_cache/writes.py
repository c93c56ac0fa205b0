"""Watches what is written to the database: whatever may show on a page starts a new generation after its commit.

The watch stands at the database and not at Django's signals, which bulk changes (`update()`, `bulk_create()`) and
Wagtail's own SQL for moving pages pass by. So code that changes content needs to know nothing of this cache, whether it
runs in the admin, in a command or in a task. Whatever is not named here as invisible is taken for visible.
"""

import re
from functools import cache

from django.apps import apps
from django.db import connections, transaction

from .generation import begin_new_generation

# Models and whole apps of the packages that no visitor's page shows. Those of our own rooms are named by the rooms, as
# `invisible_models` of their AppConfig.
INVISIBLE = (
    "account",
    "auth",  # who may log in; each login writes when it was
    "contenttypes",
    "mfa",
    "sessions",
    "socialaccount",
    "wagtailadmin",  # who is editing right now: a sign of life every ten seconds
    "wagtailsearch",  # the search index; free-text searches are never kept
    "wagtailusers",
    "wagtailforms",
    "wagtailcore.comment",
    "wagtailcore.commentreply",
    "wagtailcore.groupapprovaltask",
    "wagtailcore.groupcollectionpermission",
    "wagtailcore.grouppagepermission",
    "wagtailcore.modellogentry",
    "wagtailcore.pagelogentry",
    "wagtailcore.pagesubscription",
    "wagtailcore.revision",  # drafts; publishing one writes the page itself
    "wagtailcore.task",
    "wagtailcore.taskstate",
    "wagtailcore.uploadedfile",
    "wagtailcore.workflow",
    "wagtailcore.workflowcontenttype",
    "wagtailcore.workflowpage",
    "wagtailcore.workflowstate",
    "wagtailcore.workflowtask",
)
# What saving a draft and locking a page write to the page itself.
INVISIBLE_COLUMNS = {
    "draft_title",
    "has_unpublished_changes",
    "latest_revision_created_at",
    "latest_revision_id",
    "locked",
    "locked_at",
    "locked_by_id",
}
# Visitors bring these about: a picture gets its sizes when a page shows it for the first time. Their loss is visible.
INVISIBLE_WHEN_NEW = ("core.portalrendition",)

WRITE = re.compile(
    r"\s*(?P<verb>INSERT|UPDATE|DELETE|REPLACE|TRUNCATE|MERGE)\b(?:\s+OR\s+\w+)?(?:\s+(?:INTO|FROM|ONLY|TABLE))?"
    r'\s+"?(?P<table>\w+)',
    re.IGNORECASE,
)
WRITE_AFTER_ALL = re.compile(r"\s*WITH\b.*\b(?:INSERT|UPDATE|DELETE|MERGE)\b", re.IGNORECASE | re.DOTALL)
NEEDS_ROWS = re.compile(r"\s*(?:UPDATE|DELETE)\b", re.IGNORECASE)  # of others the number of rows is not known yet
SET = re.compile(r"\bSET\b(?P<columns>.*?)\bWHERE\b", re.IGNORECASE | re.DOTALL)
COLUMN = re.compile(r'"(\w+)" = ')


def watch(connection, **kwargs) -> None:
    """Receiver of `connection_created`. In front of all others, who take off what was put on last."""
    if begin_after_writes not in connection.execute_wrappers:
        connection.execute_wrappers.insert(0, begin_after_writes)


def begin_after_writes(execute, sql, params, many, context):
    """Wraps the execution of each statement (Django, "Database instrumentation")."""
    result = execute(sql, params, many, context)
    if is_visible(str(sql)) and not (NEEDS_ROWS.match(str(sql)) and context["cursor"].rowcount == 0):
        begin_after_commit(context["connection"])
    return result


def begin_after_commit(connection) -> None:
    """Once for a transaction. A cache that fails takes nothing back from the editor: the error is logged."""
    if not any(function is begin_new_generation for _, function, _ in connection.run_on_commit):
        transaction.on_commit(begin_new_generation, using=connection.alias, robust=True)


def begin_after_save(sender, using, **kwargs) -> None:
    """Receiver of `post_save`. Without a transaction around it SQLite ends an INSERT with RETURNING, as Django sends
    it, when its row is fetched: a moment after the statement was executed."""
    connection = connections[using]
    if not connection.in_atomic_block and sender._meta.db_table not in invisible_tables():
        begin_after_commit(connection)


def is_visible(sql: str) -> bool:
    """Whether a page may look different after the statement."""
    write = WRITE.match(sql)
    if write is None:
        return WRITE_AFTER_ALL.match(sql) is not None
    verb, table = write["verb"].upper(), write["table"]
    if table in invisible_tables() or table.startswith("wagtailsearch_"):  # of some its index makes tables of its own
        return False
    if verb == "INSERT":
        return table not in tables_of(INVISIBLE_WHEN_NEW)
    if verb == "UPDATE" and (columns := SET.search(sql)):
        return not set(COLUMN.findall(columns["columns"])) <= INVISIBLE_COLUMNS
    return True


@cache
def invisible_tables() -> frozenset[str]:
    rooms = (f"{app.label}.{name}" for app in apps.get_app_configs() for name in getattr(app, "invisible_models", ()))
    return tables_of((*INVISIBLE, *rooms)) | {"django_migrations"}


@cache
def tables_of(names: tuple[str, ...]) -> frozenset[str]:
    """The tables of models ("core.alert") and of all models of apps ("auth"), those of their relations among them."""
    models = []
    for name in names:
        if "." in name:
            model = apps.get_model(name)
            models += [model, *(field.remote_field.through for field in model._meta.local_many_to_many)]
        else:
            models += apps.get_app_config(name).get_models(include_auto_created=True)
    return frozenset(model._meta.db_table for model in models)
