"""The order of a measurement: fill one database for each size, then ask all of them in turns."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from . import budgets
from .children import Child
from .databases import databases
from .figures import UNDISTURBED, flat, percentile, ratio, summary
from .pages import pages

REQUESTS = 100  # to a page and size, if nobody asks for fewer
ROUNDS = 10  # in which they are made; the sizes take turns after each
FEWEST_ROUNDS = 3  # of which a median still says something
PATIENCE = 20.0  # seconds for one page and size; what is slower gets fewer requests
PUBLICATIONS = 3  # to a round
PUBLISHING = {
    "publish": "Fassung speichern und veröffentlichen",
    "publish_in_admin": "Veröffentlichen in der Verwaltung",
}
CACHED_AT = 1000  # projects, where the page cache is measured, or the size next to it

Say = Callable[..., None]


def collect_static(folder: Path) -> None:
    """The compressed files with their manifest, as a deployment makes them; once for all sizes."""
    with Child(folder, f"sqlite:///{folder / 'unused.sqlite3'}", lambda text: None) as child:
        child.ask("collect_static")


def measure(kind: str, sizes: list[int], requests: int, folder: Path, say: Say) -> dict:
    """The result for one database, as it stands in the JSON file."""
    with databases(kind, folder) as server:
        prepared = prepare(server, sizes, folder, say)
        with ExitStack() as stack:
            children = {size: stack.enter_context(Child(folder, server.url(f"bench_{size}"), say)) for size in sizes}
            looks = look(children, say)
            peaks = {size: child.ask("peak") for size, child in children.items()}
            results = ask_in_turns(children, looks, requests, say)
            published = {order: publish_in_turns(children, order, say) for order in PUBLISHING}
            trials = [child.ask("trial") for _ in range(ROUNDS) for child in children.values()]
            cache = measure_cache(children, server, folder, say)
    return {
        "trial_ms": percentile(trials, UNDISTURBED) * 1000,
        "sizes": {
            str(size): {
                **prepared[size],
                "peak": peaks[size],
                "pages": results[size],
                "publish": {order: published[order][size] for order in PUBLISHING},
            }
            for size in sizes
        },
        "page_cache": cache,
    }


def prepare(server, sizes: list[int], folder: Path, say: Say) -> dict[int, dict]:
    """A filled and indexed database for each size; gives back what is in it and what the index cost."""
    server.create("bench_demo")
    with Child(folder, server.url("bench_demo"), say) as child:
        child.ask("load_demo")
    prepared = {}
    for size in sizes:
        server.copy("bench_demo", f"bench_{size}")
        with Child(
            folder, server.url(f"bench_{size}"), lambda text, size=size: say(f"{size} Projekte: {text}")
        ) as child:
            content = child.ask("grow", projects=size)
            prepared[size] = {"content": content, "index_s": child.ask("update_index")}
    return prepared


def look(children: dict[int, Child], say: Say) -> dict[int, dict[str, dict]]:
    """What each page costs besides time, by size and key; pages that this portal does not have are left out."""
    looks = {size: {} for size in children}
    for page in pages():
        for size, child in children.items():
            say(f"{size} Projekte: {page.label}")
            seen = child.ask("look", address=page.address)
            if seen.pop("status") == 200:
                looks[size][page.key] = {"label": page.label, "address": page.address, **seen}
    return looks


def ask_in_turns(children: dict[int, Child], looks: dict, requests: int, say: Say) -> dict[int, dict[str, dict]]:
    """The looks with times. After each round another size is first, so none always comes after a large one."""
    sizes = list(children)
    keys = list(looks[sizes[0]])
    for place, key in enumerate(keys):
        rounds = {size: {"wall": [], "processor": []} for size in sizes}
        many, times = plan(requests, max(looks[size][key].pop("seconds") for size in sizes))
        for number in range(many):
            for size in turned(sizes, number):
                say(f"{looks[size][key]['label']}, {size} Projekte", (place + number / many) / len(keys))
                measured = children[size].ask("measure", address=looks[size][key]["address"], times=times)
                for name, values in measured.items():
                    rounds[size][name].append(values)
        for size in sizes:
            looks[size][key] |= compared(rounds[size], rounds[sizes[0]])
    return looks


def plan(requests: int, seconds: float) -> tuple[int, int]:
    """How many rounds of how many requests, when one takes that long at the slowest size."""
    affordable = int(PATIENCE / seconds)
    rounds = max(FEWEST_ROUNDS, min(ROUNDS, requests, affordable))
    return rounds, max(1, min(requests, affordable) // rounds)


def compared(rounds: dict, base: dict) -> dict[str, float]:
    return {**summary(rounds["wall"], rounds["processor"]), "ratio": ratio(rounds["wall"], base["wall"])}


def turned(sizes: list[int], number: int) -> list[int]:
    return sizes[number % len(sizes) :] + sizes[: number % len(sizes)]


def publish_in_turns(children: dict[int, Child], order: str, say: Say) -> dict[int, dict]:
    sizes = list(children)
    rounds = {size: {"wall": [], "processor": []} for size in sizes}
    for child in children.values():
        child.ask(order, times=1)  # the first one makes renditions and loads the admin
    for number in range(ROUNDS):
        for size in turned(sizes, number):
            say(f"{PUBLISHING[order]}, {size} Projekte", number / ROUNDS)
            for name, values in children[size].ask(order, times=PUBLICATIONS).items():
                rounds[size][name].append(values)
    return {size: {"label": PUBLISHING[order], **compared(rounds[size], rounds[sizes[0]])} for size in sizes}


def measure_cache(children: dict[int, Child], server, folder: Path, say: Say) -> dict:
    """How many times as many requests a second the page cache answers."""
    size = min(children, key=lambda size: abs(size - CACHED_AT))
    [page] = [page for page in pages() if page.key in budgets.CACHE.pages]
    fast, slow = [], []
    with Child(folder, server.url(f"bench_{size}"), say, page_cache=True) as cached:
        cached.ask("measure", address=page.address, times=2)
        for number in range(ROUNDS):
            say("Seitencache", number / ROUNDS)
            fast.append(cached.ask("measure", address=page.address, times=REQUESTS)["wall"])
            slow.append(children[size].ask("measure", address=page.address, times=3)["wall"])
    return {
        "address": page.address,
        "projects": size,
        "cached_per_second": 1 / median(flat(fast)),
        "uncached_per_second": 1 / median(flat(slow)),
        "ratio": ratio(slow, fast),
    }
