"""`make bench`: measures the portal at several sizes and says which budgets it keeps. Options: see `arguments`."""

import argparse
import sys
import tempfile
from pathlib import Path

from . import profile_report
from .children import ChildFailed
from .databases import NAMES, postgres_is_here
from .measuring import REQUESTS, collect_static, measure
from .pages import pages
from .progress import Labelled, Progress
from .report import circumstances, database_report, save, say, verdict_report
from .verdicts import verdicts

SIZES = [100, 1000, 10_000]
KEPT, OVER, FAILED = 0, 1, 2  # exit codes


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description="Misst, was das Portal kostet.")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="N", help="so viele Projekte")
    parser.add_argument("--db", nargs="+", choices=NAMES, default=list(NAMES), help="auf diesen Datenbanken")
    parser.add_argument("--requests", type=int, default=REQUESTS, metavar="N", help="so viele Anfragen je Seite")
    keys = [page.key for page in pages()]
    parser.add_argument("--profile", choices=keys, metavar="SEITE", help=f"zeigt nur, wo ihre Zeit bleibt: {keys}")
    chosen = parser.parse_args()
    chosen.sizes = sorted(set(chosen.sizes))
    return chosen


def main() -> int:
    chosen, progress = arguments(), Progress()
    with tempfile.TemporaryDirectory(prefix="smartvest-bench-") as name:
        folder = Path(name)
        try:
            collect_static(folder)
            if chosen.profile:
                return profile_report.run(chosen, folder, progress)
            return run(chosen, folder, progress)
        except ChildFailed as error:
            progress.clear()
            sys.stderr.write(f"{error}\n")
        except KeyboardInterrupt:
            progress.clear()
            sys.stderr.write("Abgebrochen.\n")
        return FAILED


def run(chosen: argparse.Namespace, folder: Path, progress: Progress) -> int:
    results, found = {"databases": {}, **circumstances()}, []
    for kind in chosen.db:
        if kind == "postgres" and not postgres_is_here():
            results["databases"][kind] = {"measured": False}
            say(f"\n{NAMES[kind]}: nicht gemessen, denn hier ist kein PostgreSQL-Server installiert.")
            continue
        result = measure(kind, chosen.sizes, chosen.requests, folder, Labelled(NAMES[kind], progress))
        progress.clear()
        judged = list(verdicts(kind, result))
        found += judged
        results["databases"][kind] = {"measured": True, **result, "budgets": [each.as_json() for each in judged]}
        for line in database_report(kind, result):
            say(line)
        say()
        for line in verdict_report(judged):
            say(line)
    say(f"\nAlle Werte: {save('bench', results)}")
    return KEPT if all(each.kept for each in found) else OVER


if __name__ == "__main__":
    sys.exit(main())
