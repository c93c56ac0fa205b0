"""`make load`: the portal as a server runs it, while more and more people read and somebody edits.

Starts everything itself, asks only this machine and ends by itself.
"""

import argparse
import random
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

from . import memory
from .children import Child, ChildFailed
from .content.words import FREQUENT, RARE
from .databases import NAMES, databases, postgres_is_here
from .figures import percentile
from .pages import pages
from .progress import Progress
from .report import circumstances, german, save, say, table
from .serving import HOST, production
from .visitors import Visits, visit

PEOPLE = [1, 8, 64, 256]
SECONDS = 60
WARM_UP = 10  # seconds that count for nothing: each process fills its own caches
FLAT = 30_000_000  # bytes that memory may grow from the end of the first stage to the end of the last
# Of a hundred visits so many go to each kind of page; the rest are those that bench.pages names, one like the other.
HOME, LISTS, SEARCHES = 15, 25, 15
# Left out: files of a megabyte, which nobody loads by the hundred.
RARELY = ("export", "report")
TOWNS = ("herten", "marl", "dorsten", "gladbeck", "haltern-am-see", "datteln", "waltrop", "oer-erkenschwick")
TOPICS = ("buergerservice", "parken", "bildung-kultur")
STATES = ("nutzbar", "in-umsetzung", "in-planung")


class Addresses:
    """What people ask for: the start page, lists with all kinds of filters, searches, single pages, feeds."""

    def __init__(self):
        self.others = [page.address for page in pages() if page.key not in (*RARELY, "home")]

    def __call__(self, chance: random.Random) -> str:
        number = chance.randrange(100)
        if number < HOME:
            return "/"
        if number < HOME + LISTS:
            return (
                f"/projekte/?stadt={chance.choice(TOWNS)}&status={chance.choice(STATES)}&thema={chance.choice(TOPICS)}"
            )
        if number < HOME + LISTS + SEARCHES:
            return f"/suche/?q={chance.choice([RARE, FREQUENT])}+{chance.randrange(1000)}"
        return chance.choice(self.others)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make load", description="Belastet das Portal, wie ein Server es betreibt.")
    parser.add_argument("--seconds", type=int, default=SECONDS, metavar="N", help="so lange je Stufe")
    parser.add_argument("--projects", type=int, default=100, metavar="N", help="so viele Projekte")
    default = "postgres" if postgres_is_here() else "sqlite"
    parser.add_argument("--db", choices=NAMES, default=default, help="auf dieser Datenbank")
    return parser.parse_args()


def main() -> int:
    chosen, progress = arguments(), Progress()
    with tempfile.TemporaryDirectory(prefix="smartvest-load-") as name, ExitStack() as stack:
        try:
            return run(chosen, Path(name), progress, stack)
        except ChildFailed as error:
            progress.clear()
            sys.stderr.write(f"{error}\n")
        except KeyboardInterrupt:
            progress.clear()
            sys.stderr.write("Abgebrochen.\n")
        return 2


def run(chosen: argparse.Namespace, folder: Path, progress: Progress, stack: ExitStack) -> int:
    server = stack.enter_context(databases(chosen.db, folder))
    server.create("load")
    child = stack.enter_context(Child(folder, server.url("load"), progress))
    child.ask("collect_static")
    child.ask("load_demo")
    content = child.ask("grow", projects=chosen.projects)
    child.ask("update_index")
    port, pid = stack.enter_context(production(folder, server.url("load")))
    visit(HOST, port, 8, WARM_UP, Addresses())
    stages = [stage(people, chosen.seconds, child, port, pid, progress) for people in PEOPLE]
    progress.clear()
    say(f"{NAMES[chosen.db]}; {', '.join(f'{number} {name}' for name, number in content.items())}")
    for line in table(HEAD, [row(each) for each in stages]):
        say(line)
    problems = list(verdicts(stages))
    for problem in problems:
        say(f"  Fehler  {problem}")
    path = save("load", {**circumstances(), "database": chosen.db, "content": content, "stages": stages})
    say(f"\nAlle Werte: {path}")
    return 1 if problems else 0


def stage(people: int, seconds: int, child: Child, port: int, pid: int, progress: Progress) -> dict:
    """The figures of one stage, as they stand in the file: times in milliseconds, memory in bytes."""
    progress(f"{people} Verbindungen")
    before = memory.of_family(pid) if memory.is_known() else 0
    with ThreadPoolExecutor(1) as beside:
        edits = beside.submit(child.ask, "edit", host=HOST, port=port, seconds=seconds)
        visits = visit(HOST, port, people, seconds, Addresses())
        edited = edits.result()
    after = memory.of_family(pid) if memory.is_known() else 0
    return {
        "people": people,
        "seconds": visits.seconds,
        "requests": len(visits.times),
        "per_second": len(visits.times) / visits.seconds,
        "kept": visits.kept,
        **{f"p{percent}_ms": milliseconds(visits.times, percent) for percent in (50, 95, 99, 100)},
        "errors": errors(visits, edited),
        "edits": len(edited["times"]),
        "edit_p50_ms": milliseconds(edited["times"], 50),
        "memory_before": before,
        "memory_after": after,
    }


def milliseconds(times: list[float], percent: float) -> float | None:
    return percentile(times, percent) * 1000 if times else None


def errors(visits: Visits, edited: dict) -> dict[str, int]:
    return dict(visits.errors) | {f"Redaktion: {kind}": number for kind, number in edited["errors"].items()}


HEAD = [
    "Verbindungen",
    *("Anfragen/s", "p50 ms", "p95 ms", "p99 ms", "längste ms", "aus dem Cache"),
    *("Fehler", "Änderungen", "p50 ms", "Speicher MB", "danach"),
]


def row(stage: dict) -> list[str]:
    times = [figure(stage[f"p{percent}_ms"]) for percent in (50, 95, 99, 100)]
    share = f"{german(100 * stage['kept'] / max(stage['requests'], 1))} %"
    edits = [str(stage["edits"]), figure(stage["edit_p50_ms"])]
    megabytes = [german(stage[name] / 1e6) for name in ("memory_before", "memory_after")]
    wrong = str(sum(stage["errors"].values()))
    return [str(stage["people"]), german(stage["per_second"]), *times, share, wrong, *edits, *megabytes]


def figure(value: float | None) -> str:
    return "–" if value is None else german(value)


def verdicts(stages: list[dict]):
    """What is wrong, in words: each kind of error, a stage in which nothing was answered or edited, growing memory."""
    for each in stages:
        for kind, number in each["errors"].items():
            yield f"{each['people']} Verbindungen: {number}-mal {kind}"
        if not each["requests"] or not each["edits"]:
            yield f"{each['people']} Verbindungen: nichts beantwortet oder nichts veröffentlicht"
    if (grown := stages[-1]["memory_after"] - stages[0]["memory_after"]) > FLAT:
        yield f"Der Speicher wächst um {german(grown / 1e6)} MB"


if __name__ == "__main__":
    sys.exit(main())
