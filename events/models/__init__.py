from .events import EventException, EventPage, EventProject, Repeat
from .index import EventIndexPage
from .occurrences import Occurrence, OccurrenceState

__all__ = [
    "EventException",
    "EventIndexPage",
    "EventPage",
    "EventProject",
    "Occurrence",
    "OccurrenceState",
    "Repeat",
]
