"""Caches in front of the portal: what they may keep, and how they are emptied.

Each change may show on any page (a Hinweis stands on all of them, a project in a dozen lists), so each empties the
proxy as a whole, with one request. wagtail.contrib.frontend_cache sends it. It is not installed as an app: then it
would name single pages besides, and before the commit.
"""

from threading import Lock, Timer

from django.conf import settings
from django.utils.cache import patch_cache_control
from wagtail.contrib.frontend_cache.utils import purge_url_from_cache

# How long a proxy may keep an answer, in seconds, should it not hear of a change.
MOST_SECONDS = 60
# What was on its way to the proxy when it was emptied, it keeps. After this many seconds it is emptied once more.
ON_ITS_WAY = 1


def has_proxy() -> bool:
    return bool(settings.WAGTAILFRONTENDCACHE)


def empty_proxies() -> None:
    """Sends PURGE for the start page, which the proxy takes for all pages (deploy/varnish.vcl), now and a little later.
    Failures are logged."""
    if has_proxy():
        _purge()
        _later.purge()


def _purge() -> None:
    purge_url_from_cache(f"{settings.WAGTAILADMIN_BASE_URL.rstrip('/')}/")


class _Later:
    """One purge after the last of many changes, whatever their number. A command ends when it is done."""

    def __init__(self):
        self.lock, self.timer = Lock(), None

    def purge(self) -> None:
        with self.lock:
            if self.timer:
                self.timer.cancel()
            self.timer = Timer(ON_ITS_WAY, _purge)
            self.timer.start()


_later = _Later()


def let_proxies_keep(response, seconds: float) -> None:
    """Browsers ask each time as before, proxies after `seconds` at the latest. Only where we can empty them."""
    seconds = min(int(seconds), MOST_SECONDS)
    if not has_proxy() or seconds < 1:
        return
    directives = {part.strip() for part in response.get("Cache-Control", "").split(",")}
    if "no-cache" in directives:  # would hold for proxies, too
        directives.remove("no-cache")
        response["Cache-Control"] = ", ".join(sorted(directives))
        patch_cache_control(response, max_age=0, must_revalidate=True)
    patch_cache_control(response, s_maxage=seconds)
