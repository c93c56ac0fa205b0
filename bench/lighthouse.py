"""Lighthouse, where somebody has installed it. The portal does not need it, so it is no dependency of the project."""

import json
import os
import shutil
import subprocess
from pathlib import Path

from tests.browser import chromium

from .children import ChildFailed

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TRIES = 3  # a busy machine only makes a page slower, so the best of them counts


def command() -> list[str]:
    """How Lighthouse is called here: the variable LIGHTHOUSE, the path, what npx finds without asking the network;
    empty where there is none."""
    named = os.environ.get("LIGHTHOUSE") or shutil.which("lighthouse")
    if named:
        return [named]
    npx = shutil.which("npx")
    if npx and subprocess.run([npx, "--no-install", "lighthouse", "--version"], capture_output=True).returncode == 0:
        return [npx, "--no-install", "lighthouse"]
    return []


def scores(address: str, folder: Path) -> dict[str, int]:
    """The points of the four categories (0 to 100), each the best of at most three runs."""
    best = dict.fromkeys(CATEGORIES, 0)
    for _ in range(TRIES):
        found = run(address, folder)
        best = {name: max(points, found[name]) for name, points in best.items()}
        if min(best.values()) == 100:
            break
    return best


def run(address: str, folder: Path) -> dict[str, int]:
    report = folder / "lighthouse.json"
    flags = " ".join(["--headless=new", *(each for each in chromium.ARGUMENTS if " " not in each)])
    answer = subprocess.run(
        [*command(), address, "--quiet", "--output=json", f"--output-path={report}", f"--chrome-flags={flags}"],
        env=os.environ | {"CHROME_PATH": chromium.find() or ""},
        capture_output=True,
        text=True,
        check=False,
    )
    if answer.returncode:
        raise ChildFailed(f"Lighthouse bricht ab: {answer.stderr[-2000:]}")
    categories = json.loads(report.read_text())["categories"]
    return {name: round(categories[name]["score"] * 100) for name in CATEGORIES}
