"""The results for people and for programs: tables in the terminal, a file under var/bench/."""

import json
import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

from .budgets import Budget
from .children import ROOT
from .databases import NAMES
from .verdicts import Verdict

FOLDER = ROOT / "var" / "bench"
PACKAGES = ("django", "wagtail", "django-filter", "whitenoise", "psycopg")


def circumstances() -> dict:
    """When, where and what was measured."""
    return {
        "when": datetime.now().astimezone().isoformat(timespec="seconds"),
        "commit": git("rev-parse", "HEAD"),
        "changed_files": len(git("status", "--porcelain").splitlines()),
        "versions": {"python": platform.python_version(), **{name: version(name) for name in PACKAGES}},
        "machine": {"system": platform.platform(), "processor": processor(), "cores": os.cpu_count()},
    }


def git(*words: str) -> str:
    answer = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False)
    return answer.stdout.strip()


def processor() -> str:
    """Its name where the system tells it, otherwise its architecture."""
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.machine()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())


def say(text: str = "") -> None:
    sys.stdout.write(f"{text}\n")


def save(name: str, data: dict) -> Path:
    """Writes the file and gives back its path."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"{name}.json"
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n")
    return path


def german(value: float, digits: int = 0) -> str:
    """ "1.234,5"."""
    return f"{value:,.{digits}f}".translate(str.maketrans(",.", ".,"))


def table(head: list[str], rows: list[list[str]]) -> Iterator[str]:
    """Lines with columns as wide as their widest cell; the first to the left, figures to the right."""
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    for number, row in enumerate([head, *rows]):
        cells = [cell.rjust(width) for cell, width in zip(row, widths, strict=True)]
        yield "  ".join([row[0].ljust(widths[0]), *cells[1:]]).rstrip()
        if number == 0:
            yield "─" * (sum(widths) + 2 * (len(widths) - 1))


def database_report(kind: str, result: dict) -> Iterator[str]:
    """All figures of one database."""
    sizes = result["sizes"]
    yield f"\n{NAMES[kind]}"
    for found in sizes.values():
        content = ", ".join(f"{german(number)} {name}" for name, number in found["content"].items())
        index = german(found["index_s"]["wall"], 1)
        yield f"  {content}; Suchindex in {index} s; Speicher {german(found['peak'] / 1e6)} MB"
    yield f"  Rechenprobe {german(result['trial_ms'], 1)} ms\n"
    columns = [german(int(size)) for size in sizes]
    head = ["Abfragen und Größe", *columns, "kB", "kB komprimiert"]
    yield from table(head, [size_row(key, page, sizes) for key, page in last_of(sizes)["pages"].items()])
    yield ""
    kinds = ("ms", "99 %", "CPU")
    head = ["Zeit in ms (Median, 99 %, Prozessor)", *(f"{kind} {size}" for kind in kinds for size in columns), "Faktor"]
    yield from table(head, [*time_rows(sizes, "pages"), *time_rows(sizes, "publish")])
    cache = result["page_cache"]
    fast, slow = german(cache["cached_per_second"]), german(cache["uncached_per_second"])
    yield f"\n  Seitencache: {fast} Anfragen je Sekunde statt {slow}, das {german(cache['ratio'], 1)}-Fache"


def last_of(sizes: dict) -> dict:
    return list(sizes.values())[-1]


def size_row(key: str, page: dict, sizes: dict) -> list[str]:
    queries = [german(found["pages"][key]["queries"]) for found in sizes.values()]
    return [page["label"], *queries, german(page["bytes"] / 1000), german(page["compressed"] / 1000, 1)]


def time_rows(sizes: dict, part: str) -> Iterator[list[str]]:
    """A row for each page ("pages") or each way to publish ("publish")."""
    for key, last in last_of(sizes)[part].items():
        found = [size[part][key] for size in sizes.values()]
        times = [german(each[name], 1) for name in ("median_ms", "p99_ms", "processor_ms") for each in found]
        yield [last["label"], *times, german(last["ratio"], 2)]


def verdict_report(verdicts: list[Verdict]) -> Iterator[str]:
    """Each budget with its worst value; below it every place that is over, the worst first."""
    by_budget: dict[Budget, list[Verdict]] = {}
    for verdict in verdicts:
        by_budget.setdefault(verdict.budget, []).append(verdict)
    for budget, found in by_budget.items():
        worst_first = sorted(found, key=lambda each: each.value, reverse=not budget.at_least)
        over = [each for each in worst_first if not each.kept]
        limit = f"{'mindestens' if budget.at_least else 'höchstens'} {amount(budget.limit, budget.unit)}"
        yield f"  {'over' if over else 'ok  '}  {budget.label}: {amount(worst_first[0].value, budget.unit)} ({limit})"
        yield from (f"          {each.where}: {amount(each.value, budget.unit)}" for each in over if each.where)


def amount(value: float, unit: str) -> str:
    """ "1,25 ×", "12"."""
    digits = 0 if value == int(value) or value >= 100 else 2
    return f"{german(value, digits)} {unit}".rstrip()
