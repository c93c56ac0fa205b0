"""`make bench PROFILE=seite`: where the time of one page goes, in words."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from .children import Child
from .databases import NAMES, databases
from .measuring import prepare
from .pages import pages
from .progress import Labelled, Progress
from .report import german, say

SQL_SHOWN = 160  # characters of a query


def run(chosen: argparse.Namespace, folder: Path, progress: Progress) -> int:
    """Prints the profile at the largest of the chosen sizes on the first of the chosen databases."""
    [page] = [page for page in pages() if page.key == chosen.profile]
    kind, size = chosen.db[0], chosen.sizes[-1]
    with databases(kind, folder) as server:
        prepare(server, [size], folder, Labelled(NAMES[kind], progress))
        with Child(folder, server.url(f"bench_{size}"), progress) as child:
            progress(f"{page.label} wird beobachtet")
            found = child.ask("profile", address=page.address)
    progress.clear()
    say(f"{page.label} ({page.address}), {german(size)} Projekte, {NAMES[kind]}")
    for line in profile_lines(found):
        say(line)
    return 0


def profile_lines(found: dict) -> Iterator[str]:
    yield f"{german(found['milliseconds'], 1)} ms Prozessorzeit, {len(found['queries'])} Abfragen"
    for heading, name in (
        ("Nach Schichten", "layers"),
        ("Nach Funktionen des Portals, mit allem, was sie aufrufen und nicht selbst in der Liste steht", "functions"),
        ("Nach Zeilen der Templates, ebenso", "lines"),
    ):
        yield f"\n{heading} (ms)"
        yield from (f"{german(milliseconds, 2):>9}  {what}" for what, milliseconds in found[name])
    yield "\nAbfragen (ms)"
    for query in found["queries"]:
        yield f"{german(float(query['time']) * 1000):>9}  {shortened(query['sql'])}"
    yield "\ncProfile\n" + found["cprofile"]


def shortened(sql: str) -> str:
    """Without the columns; what is asked of which table tells more."""
    _, _, rest = sql.partition(" FROM ")
    return f"… FROM {rest}"[:SQL_SHOWN] if rest else sql[:SQL_SHOWN]
