"""Indexes on Wagtail's table of pages for what every request asks. They hold only the few pages that are asked for.

Made after each `migrate` and not by a migration: on SQLite an update of Wagtail may build the table anew without them.
"""

from django.db import connections
from wagtail.models import Page

INDEXES = {
    "smartvest_hidden_pages": "(id) WHERE NOT live",
    "smartvest_menu_pages": "(path) WHERE show_in_menus",
}


def make_page_indexes(using: str, **kwargs) -> None:
    """Makes those that are missing in the database `using`."""
    with connections[using].cursor() as cursor:
        for name, what in INDEXES.items():
            cursor.execute(f"CREATE INDEX IF NOT EXISTS {name} ON {Page._meta.db_table} {what}")
