"""Where the time of a page goes: by layer, by function of ours, by line of a template, and what cProfile says."""

import cProfile
import io
import pstats
import signal
import time
from collections import Counter
from pathlib import Path

from .visits import queries_of, visit

ROOT = str(Path(__file__).resolve().parents[1])
REQUESTS = 25
INTERVAL = 0.001  # seconds of processor time between two looks at the stack
# The innermost frame that belongs to a layer decides; the first that matches counts.
LAYERS = [
    ("Datenbank", ("/django/db/backends/", "/sqlite3/", "/psycopg")),
    ("Bilder", ("/wagtail/images/",)),
    ("Adressen", ("/django/urls/", "/wagtail/url_routing", "/wagtail/models/sites.py", "/wagtail/coreutils.py")),
    ("Komprimieren", ("/gzip.py", "/django/middleware/gzip.py")),
    ("ORM", ("/django/db/", "/modelcluster/", "/treebeard/")),
    ("Formulare, Filter", ("/django/forms/", "/django_filters/")),
    ("Datum, Zahl, Sprache", ("/django/utils/formats.py", "/django/utils/dateformat.py", "/django/utils/translation/")),
    ("Templates", ("/django/template/", "/django/templatetags/")),
    ("Rich Text, Blöcke", ("/wagtail/blocks/", "/wagtail/rich_text/", "/bs4/")),
    ("Wagtail", ("/wagtail/",)),
    ("unser Code", tuple(f"{ROOT}/{name}/" for name in ("smartvest", "fields", "projects", "news", "events"))),
    ("Middleware, Rest", ("",)),
]
URL_FUNCTIONS = {"get_url", "get_url_parts", "get_full_url", "relative_url", "_get_relevant_site_root_paths"}
# SQLite works when rows are fetched, and that is called from here.
FETCHING = {"cursor_iter", "execute_sql", "<lambda>"}
OUR_CODE = LAYERS[-2][1]
AROUND_ALL = {"RefusalMiddleware.__call__", "RolesMiddleware.__call__", "utf8_middleware.<locals>.read_as_utf8"}


class Samples:
    """Looks at the stack every millisecond of processor time and notes to whom it belongs."""

    def __init__(self):
        self.layers, self.lines, self.functions = Counter(), Counter(), Counter()
        self.before = 0.0

    def __enter__(self):
        signal.signal(signal.SIGPROF, self.look)
        self.before = time.process_time()
        signal.setitimer(signal.ITIMER_PROF, INTERVAL, INTERVAL)
        return self

    def __exit__(self, *exc_info):
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, signal.SIG_DFL)

    def look(self, signum, frame):
        """Weighs what it sees with the time since the last look: a long call into C is one look only."""
        now = time.process_time()
        spent, self.before = now - self.before, now
        stack = []
        while frame:
            stack.append(frame)
            frame = frame.f_back
        self.layers[first(layer_of, stack) or LAYERS[-1][0]] += spent
        self.functions[first(function_of, stack) or first(foreign_function_of, stack)] += spent
        self.lines[first(line_of, stack) or "(kein Template)"] += spent


def first(name_of, stack: list) -> str:
    """What `name_of` says of the innermost frame of which it says something."""
    return next(filter(None, map(name_of, stack)), "")


def layer_of(frame) -> str:
    """The layer that the code of `frame` belongs to; "" for what others use, as the standard library."""
    file, name = frame.f_code.co_filename, frame.f_code.co_name
    if name in URL_FUNCTIONS and "/wagtail/" in file:
        return "Adressen"
    if name in FETCHING and file.endswith("/sql/compiler.py"):
        return "Datenbank"
    return next((layer for layer, parts in LAYERS[:-1] if any(part in file for part in parts)), "")


def function_of(frame) -> str:
    """The function of ours that runs in `frame`, middleware around everything left out."""
    code = frame.f_code
    if not code.co_filename.startswith(OUR_CODE) or code.co_qualname in AROUND_ALL:
        return ""
    return f"{code.co_filename.removeprefix(ROOT + '/')}: {code.co_qualname}"


def foreign_function_of(frame) -> str:
    code = frame.f_code
    place = code.co_filename.rpartition("/site-packages/")[2]
    return f"{place}: {code.co_qualname}" if place.startswith("wagtail/") else ""


def line_of(frame) -> str:
    """The template, line and tag whose node is rendered in `frame`; "" elsewhere."""
    if frame.f_code.co_name != "render_annotated":
        return ""
    node = frame.f_locals.get("self")
    origin, token = getattr(node, "origin", None), getattr(node, "token", None)
    return f"{origin.template_name}:{token.lineno} {token.contents[:60]}" if origin and token else ""


def profile(address: str) -> dict:
    """Processor time (ms) of a request by layer, function and line of a template; its queries; cProfile's table."""
    for _ in range(3):
        visit(address)
    with Samples() as samples:
        total = sum(visit(address).processor for _ in range(REQUESTS))
    profiler = cProfile.Profile()
    with profiler:
        for _ in range(REQUESTS):
            visit(address)
    return {
        "milliseconds": total / REQUESTS * 1000,
        "layers": shares(samples.layers, total),
        "lines": shares(samples.lines, total)[:25],
        "functions": shares(samples.functions, total)[:25],
        "queries": queries_of(address),
        "cprofile": table(profiler),
    }


def shares(seconds: Counter, total: float) -> list[tuple[str, float]]:
    """Milliseconds to a request, the most first; what the looks missed is spread evenly."""
    seen = sum(seconds.values()) or 1
    return [(name, spent / seen * total / REQUESTS * 1000) for name, spent in seconds.most_common()]


def table(profiler: cProfile.Profile) -> str:
    text = io.StringIO()
    pstats.Stats(profiler, stream=text).strip_dirs().sort_stats("tottime").print_stats(30)
    return text.getvalue()
