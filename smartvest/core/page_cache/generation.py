"""The generation of the content: a random word in the shared cache, another one after each change.

Why no answer made from old content is ever found under a new generation: a change is committed first and starts the new
generation then. Who reads the generation before making an answer reads either the old one, under which nobody looks any
more, or the new one, and then reads only what is committed. A word never comes back: one that the cache has lost is
replaced by a new one, never by an old one.
"""

import secrets

from django.core.cache import cache
from wagtail.models import Site

from .proxies import empty_proxies

# In the default cache, where there is little: the many answers push each other out of theirs at random.
KEY = "page-cache-generation"


def current_generation() -> str:
    """The word of now; a new one where the cache has none. Two who find none at once may write two: the later holds."""
    return cache.get(KEY) or _new_word()


def begin_new_generation() -> None:
    """Makes all kept answers old, here and in proxies. To be called after the commit of what has changed."""
    Site.clear_site_root_paths_cache()  # Wagtail empties it before the commit, when others may fill it with the old
    _new_word()
    empty_proxies()


def _new_word() -> str:
    word = secrets.token_hex(8)
    cache.delete(KEY)  # works on a full disk, too
    cache.set(KEY, word, timeout=None)
    return word
