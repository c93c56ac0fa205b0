"""The table in docs/betrieb.md, the template .env.example and what the settings read name the same variables."""

import ast
import re

from django.conf import settings

READERS = [*(settings.ROOT / "smartvest" / "settings").glob("*.py"), *(settings.ROOT / "deploy").glob("*.py")]
TABLE_ROW = re.compile(r"^\| `([A-Z_]+)` \|", re.MULTILINE)
EXAMPLE_ROW = re.compile(r"^#?([A-Z_]+)=", re.MULTILINE)
NAME = re.compile(r"[A-Z][A-Z_]+")
# Named in the table so that nobody looks for it, and refused.
NOT_FOR_SERVERS = {"DEBUG"}


def names_read(source: str) -> set[str]:
    """The names that `environment.….("NAME")` and `os.environ.get("NAME")` ask for."""
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call) and node.args)
    return {
        call.args[0].value
        for call in calls
        if "environ" in ast.unparse(call.func)
        and isinstance(call.args[0], ast.Constant)
        and NAME.fullmatch(str(call.args[0].value))
    }


READ = set().union(*(names_read(path.read_text()) for path in READERS))


def test_what_reads_variables_is_found():
    assert {"SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "EMAIL_FROM"} <= READ


def test_the_table_explains_every_variable_once_and_no_other():
    rows = TABLE_ROW.findall((settings.ROOT / "docs" / "betrieb.md").read_text())
    assert sorted(rows) == sorted(READ)


def test_the_template_has_every_variable_once_and_no_other():
    rows = EXAMPLE_ROW.findall((settings.ROOT / ".env.example").read_text())
    assert sorted(rows) == sorted(READ - NOT_FOR_SERVERS)
