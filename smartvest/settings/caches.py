"""What all processes of the portal share besides the database: a folder on one machine, Redis or Valkey on several."""

from urllib.parse import unquote, urlsplit

MOST_ANSWERS = 2000  # of at most 256 kB (smartvest.core.page_cache.answers); common are 10 kB each
MOST_OTHERS = 10_000  # small things: how often somebody has sent a form, the addresses of the site


def caches_at(url: str) -> dict[str, dict]:
    """CACHES for `url`: "file:///path/to/a/folder", "redis://host:6379/0" or "rediss://…" (with TLS).

    Raises ValueError, in words for people, for anything else. The sizes of pictures are not cached: Wagtail would
    forget a replaced picture before the commit, and another request might remember it again.
    """
    parts = urlsplit(url)
    if parts.scheme == "file" and parts.path:
        backend, where = "smartvest.core.file_cache.FileCache", unquote(parts.path)
        shared = {
            "default": {"LOCATION": f"{where}/default", "OPTIONS": {"MAX_ENTRIES": MOST_OTHERS}},
            "pages": {"LOCATION": f"{where}/pages", "OPTIONS": {"MAX_ENTRIES": MOST_ANSWERS}},
        }
    elif parts.scheme in ("redis", "rediss") and parts.hostname:
        backend = "smartvest.core.redis_cache.RedisCache"
        shared = {alias: {"LOCATION": [url], "KEY_PREFIX": f"smartvest-{alias}"} for alias in ("default", "pages")}
    else:
        raise ValueError("ist weder ein Ordner (file:///pfad/zum/ordner) noch ein Redis (redis://rechner:6379/0).")
    return {alias: {"BACKEND": backend} | options for alias, options in shared.items()} | {
        "renditions": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
    }
