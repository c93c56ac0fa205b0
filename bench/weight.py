"""`make gewicht`: what the first view of a page weighs in a real browser, and what Lighthouse says of it."""

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from . import budgets, lighthouse
from .children import ChildFailed
from .first_view import DEVICES, FirstView, browser, first_view
from .progress import Progress
from .report import circumstances, german, save, say, table, verdict_report
from .serving import served_demo
from .verdicts import Verdict

LABELS = {
    "home": "Startseite",
    "projects": "Projekte",
    "project": "Projekt",
    "news": "Meldung",
    "event": "Veranstaltung",
}
Views = dict[tuple[str, str], FirstView]  # by page and device


def main() -> int:
    progress = Progress()
    with tempfile.TemporaryDirectory(prefix="smartvest-gewicht-") as name:
        try:
            return run(Path(name), progress)
        except ChildFailed as error:
            progress.clear()
            sys.stderr.write(f"{error}\n")
            return 2


def run(folder: Path, progress: Progress) -> int:
    with served_demo(folder, progress) as (root, examples):
        views = look(root, examples, progress)
        points = {}
        for key in LABELS if lighthouse.command() else ():
            progress(f"{LABELS[key]}: Lighthouse")
            points[key] = lighthouse.scores(root + examples[key], folder)
    progress.clear()
    found = list(verdicts(views, points))
    for line in (*weight_report(views, points), *verdict_report(found)):
        say(line)
    pages = {
        key: {
            "address": examples[key],
            "views": {device: asdict(view) for (page, device), view in views.items() if page == key},
            "lighthouse": points.get(key),
        }
        for key in LABELS
    }
    path = save("gewicht", {**circumstances(), "pages": pages, "budgets": [each.as_json() for each in found]})
    say(f"\nAlle Werte: {path}")
    return 0 if all(each.kept for each in found) else 1


def look(root: str, examples: dict[str, str], progress: Progress) -> Views:
    """Each page on each device. Twice, since the first visit of a page makes its renditions."""
    views = {}
    with browser() as chrome:
        for key, label in LABELS.items():
            for device in DEVICES:
                progress(f"{label}, {device}")
                first_view(chrome, root + examples[key], device)
                views[key, device] = first_view(chrome, root + examples[key], device)
    return views


def verdicts(views: Views, points: dict[str, dict[str, int]]) -> Iterator[Verdict]:
    for (key, device), view in views.items():
        where = f"{LABELS[key]}, {device}"
        yield Verdict(budgets.WEIGHT, where, view.bytes)
        yield Verdict(budgets.REQUESTS, where, view.requests)
        yield Verdict(budgets.FOREIGN, where, len(view.foreign))
        yield Verdict(budgets.COOKIES, where, len(view.cookies))
    yield Verdict(budgets.SCRIPTS, "", sum(all_scripts(views).values()))
    for key, categories in points.items():
        for category, value in categories.items():
            yield Verdict(budgets.LIGHTHOUSE, f"{LABELS[key]}, {category}", value)


def all_scripts(views: Views) -> dict[str, int]:
    """Each script once, however many pages load it, with its bytes."""
    return {address: size for view in views.values() for address, size in view.scripts.items()}


def weight_report(views: Views, points: dict[str, dict[str, int]]) -> Iterator[str]:
    types = sorted({name for view in views.values() for name in view.by_type})
    head = ["Erster Aufruf", "kB", "Anfragen", *types]
    yield from table(
        head,
        [
            [f"{LABELS[key]}, {device}", kilobytes(view.bytes), str(view.requests)]
            + [kilobytes(view.by_type.get(name, 0)) for name in types]
            for (key, device), view in views.items()
        ],
    )
    yield ""
    if not points:
        yield "Lighthouse: nicht gemessen, denn es ist hier nicht installiert (siehe docs/leistung.md)."
    else:
        rows = [[LABELS[key], *map(str, categories.values())] for key, categories in points.items()]
        yield from table(["Lighthouse (mobil)", *lighthouse.CATEGORIES], rows)
    yield ""


def kilobytes(number: int) -> str:
    return german(number / 1000, 1)


if __name__ == "__main__":
    sys.exit(main())
