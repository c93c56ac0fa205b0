"""What every step of the loading needs: the day, the pages and pictures so far, a voice."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time
from zlib import crc32

from django.utils import timezone
from wagtail.models import Page

from smartvest.core.models import PortalDocument, PortalImage


@dataclass
class Demo:
    """The demo while it is being loaded."""

    today: date
    say: Callable[[str], None]
    pages: dict[str, Page] = field(default_factory=dict)
    topics: dict[str, object] = field(default_factory=dict)
    images: dict[str, PortalImage] = field(default_factory=dict)
    documents: dict[str, PortalDocument] = field(default_factory=dict)

    def page_id(self, path: str) -> int:
        """The id of the page at ``path`` below the home page; raises LookupError when the demo names one it lacks."""
        try:
            return self.pages[path].pk
        except KeyError:
            raise LookupError(f"Die Demo verweist auf die Seite „{path}“, die es nicht gibt.") from None

    def progress(self, what: str, items: Iterable, every: int = 10) -> Iterator:
        """Hands on the items one by one and says now and then how far it is."""
        items = list(items)
        for number, item in enumerate(items, start=1):
            yield item
            if number % every == 0 or number == len(items):
                self.say(f"  {what} … {number}/{len(items)}")


def moment(day: date, clock: str) -> datetime:
    """That day at ``clock`` ("18:00") in the portal's time zone."""
    return timezone.make_aware(datetime.combine(day, time.fromisoformat(clock)))


def spread(key: str, days: int) -> int:
    """A number from 0 to ``days`` - 1 that depends on ``key`` only: the same on every machine and every run."""
    return crc32(key.encode()) % days
