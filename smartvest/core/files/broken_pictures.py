"""Pictures that cannot be shown: pages go on without them, and those who may replace them learn which they are.

Remembered in the cache and not in the database: it is noticed while visitors read, who write nothing there.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.cache import cache
from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import SourceImageIOError

logger = logging.getLogger(__name__)
KEY = "broken-pictures"  # {primary key: what is wrong}
KEPT = 7 * 24 * 60 * 60  # seconds after the last one was noticed


@contextmanager
def told_as_missing(image) -> Iterator[None]:
    """Whatever keeps a size of `image` from being made (a corrupt file, a full disk, a database that takes nothing) is
    raised as SourceImageIOError: all templates then show the page without the picture."""
    try:
        yield
    except InvalidFilterSpecError:
        raise  # a mistake in a template
    except Exception as error:  # Pillow and its formats raise nearly everything
        logger.error("Bild %s „%s“ (%s) lässt sich nicht zeigen: %s", image.pk, image.title, image.file.name, error)
        cache.set(KEY, cache.get(KEY, {}) | {image.pk: type(error).__name__}, timeout=KEPT)
        raise SourceImageIOError(str(error)) from error
    if image.pk in (broken := cache.get(KEY, {})):
        cache.set(KEY, {pk: reason for pk, reason in broken.items() if pk != image.pk}, timeout=KEPT)


def known() -> list[int]:
    """The primary keys of the pictures that could not be shown of late."""
    return list(cache.get(KEY, {}))
