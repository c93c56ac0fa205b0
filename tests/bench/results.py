"""Results of a measurement as they stand in its file."""

from copy import deepcopy

FAST = {"label": "Projekte", "address": "/", "queries": 8, "median_ms": 10.0, "p99_ms": 20.0, "processor_ms": 9.0}
PAGE = FAST | {"ratio": 1.0, "bytes": 40_000, "compressed": 8_000}
PUBLISH = {"label": "Veröffentlichen", "median_ms": 50.0, "p99_ms": 60.0, "processor_ms": 45.0, "ratio": 1.0}
SIZE = {
    "content": {"Projekte": 100},
    "index_s": {"wall": 5.0, "processor": 4.0},
    "peak": 150_000_000,
    "pages": {key: dict(PAGE) for key in ("home", "facets", "export")},
    "publish": {"publish": PUBLISH},
}
CACHE = {"cached_per_second": 2500.0, "uncached_per_second": 50.0, "ratio": 50.0}


def good_result() -> dict:
    """A database on which every budget is kept, at three sizes."""
    sizes = {size: deepcopy(SIZE) for size in ("100", "1000", "10000")}
    return {"trial_ms": 30.0, "sizes": sizes, "page_cache": dict(CACHE)}
