from .events import EventPage
from .exceptions import EventException, EventProject
from .index import EventIndexPage
from .occurrences import Occurrence, OccurrenceState
from .repeat import Repeat

__all__ = [
    "EventException",
    "EventIndexPage",
    "EventPage",
    "EventProject",
    "Occurrence",
    "OccurrenceState",
    "Repeat",
]
