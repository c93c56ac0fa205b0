"""When content changes by time alone: an event is over, a Hinweis begins or ends, a day begins in Europe/Berlin."""

import datetime
from collections.abc import Callable

from django.core.cache import cache
from django.utils import timezone

# The longest that anything is kept: even a change behind our back, made by hand in the database, shows after that.
LONGEST = datetime.timedelta(minutes=15)

Source = Callable[[datetime.datetime], datetime.datetime | None]
_sources: list[Source] = []


def changes_by_time(source: Source) -> Source:
    """Registers `source`: for a moment it tells the next one, at the earliest that one, after which pages show
    something else though nobody edited anything; None for never. New days need no source."""
    _sources.append(source)
    return source


def next_change(moment: datetime.datetime) -> datetime.datetime:
    """Until when what is true at `moment` surely stays true."""
    tomorrow = timezone.localdate(moment) + datetime.timedelta(days=1)
    midnight = timezone.make_aware(datetime.datetime.combine(tomorrow, datetime.time.min))
    return min([midnight, moment + LONGEST, *filter(None, (source(moment) for source in _sources))])


def next_change_in(generation: str, moment: datetime.datetime) -> datetime.datetime:
    """The same, asked of the database once in a generation and again when that moment has passed."""
    key = f"until-{generation}"
    known = cache.get(key)
    if known is None:
        known = next_change(moment)
        cache.set(key, known, timeout=(known - moment).total_seconds())
    return known
