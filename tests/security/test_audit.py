"""`make audit` tells three outcomes apart, of which only a known hole fails."""

import json
import os
import subprocess
import sys

import pytest
from django.conf import settings

CLEAN = [{"name": "django", "version": "5.2.19", "vulns": []}]
HOLE = [{"id": "GHSA-1", "aliases": ["CVE-2026-1"], "fix_versions": ["5.2.20"], "description": "…"}]
SKIPPED = [{"name": "django", "skip_reason": "Dependency not found"}]


@pytest.fixture
def audit(tmp_path):
    """Runs the script with a pip-audit that says what the test wants."""

    def run(answer: str, status: int, complaint: str = "") -> subprocess.CompletedProcess:
        program = tmp_path / "pip-audit"
        program.write_text(
            f"#!{sys.executable}\nimport sys\n"
            f"print({answer!r})\nprint({complaint!r}, file=sys.stderr)\nsys.exit({status})"
        )
        program.chmod(0o755)
        return subprocess.run(
            [sys.executable, settings.ROOT / ".ci/audit"],
            env=os.environ | {"PIP_AUDIT": str(program), "PYTHONUTF8": "1"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return run


def test_without_a_known_hole_it_says_how_many_packages_were_asked_about(audit):
    done = audit(json.dumps({"dependencies": CLEAN}), 0)
    assert done.returncode == 0
    assert done.stdout == "1 Pakete geprüft, keine bekannte Sicherheitslücke.\n"


def test_a_known_hole_fails_and_names_package_and_remedy(audit):
    done = audit(json.dumps({"dependencies": [CLEAN[0] | {"vulns": HOLE}]}), 1)
    assert done.returncode == 1
    assert "SICHERHEITSLÜCKE in django 5.2.19: GHSA-1 CVE-2026-1 (behoben in: 5.2.20)" in done.stdout


@pytest.mark.parametrize("answer", ["", "<html>Wartung</html>", "[]", "{}"])
def test_a_database_that_does_not_answer_is_no_success_and_no_hole(audit, answer):
    done = audit(answer, 1, "Traceback …\nConnectionError: no route to host")
    assert done.returncode == 2
    assert "nicht erreichbar" in done.stdout
    assert "ConnectionError: no route to host" in done.stdout


def test_a_package_that_was_passed_over_is_named(audit):
    done = audit(json.dumps({"dependencies": SKIPPED}), 0)
    assert done.returncode == 2
    assert "Nicht geprüft: django: Dependency not found" in done.stdout


def test_a_missing_tool_is_said_like_a_missing_database():
    done = subprocess.run(
        [sys.executable, settings.ROOT / ".ci/audit"],
        env=os.environ | {"PIP_AUDIT": "/gibt/es/nicht", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 2
    assert "nicht erreichbar" in done.stdout
