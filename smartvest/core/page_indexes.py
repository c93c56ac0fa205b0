"""Indexes on Wagtail's table of pages for what pages of all kinds ask.

Made after each `migrate` and not by a migration: on SQLite an update of Wagtail may build the table anew without them.
"""

from django.db import connections
from wagtail.models import Page

INDEXES = {
    "smartvest_hidden_pages": "(id) WHERE NOT live",
    "smartvest_menu_pages": "(path) WHERE show_in_menus",
    "smartvest_newest_pages": "(first_published_at DESC)",
}


def make_page_indexes(using: str, **kwargs) -> None:
    """Makes those that are missing in the database `using`."""
    with connections[using].cursor() as cursor:
        for name, what in INDEXES.items():
            cursor.execute(f"CREATE INDEX IF NOT EXISTS {name} ON {Page._meta.db_table} {what}")
