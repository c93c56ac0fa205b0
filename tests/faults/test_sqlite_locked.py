"""Somebody holds the database longer than the portal waits."""

import sqlite3
from contextlib import closing

import pytest
from django.db import connection

from tests.faults.conftest import assert_is_outage, portal
from tests.serving.visitor import Visitor


@pytest.fixture
def holding(content):
    """Another process's transaction."""
    with closing(sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield other


def test_who_writes_is_told_and_who_reads_notices_nothing(content, shared, session, holding):
    with portal(shared.folder, PATIENCE="0.3") as visitor:
        editor = Visitor(visitor.port, session)
        address = f"/admin/snippets/core/alert/edit/{content.alert.pk}/"
        values = {"title": "Hinweis 7", "level": "info", "is_active": "on"}
        assert_is_outage(editor.post(address, **values), 503, "Wir sind gleich wieder da")
        assert visitor.get("/projekte/").status == 200
        holding.execute("ROLLBACK")
        assert editor.post(address, **values).status == 302
        assert visitor.get("/").notices == [7]
