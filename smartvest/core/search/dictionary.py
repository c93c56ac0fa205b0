"""What the editors know about words: which mean the same, and which are names."""

from dataclasses import dataclass, field
from functools import cached_property

from asgiref.local import Local
from django.core.signals import request_finished, request_started
from django.db.models import CharField, Value
from django.db.models.functions import Cast
from django.dispatch import receiver

from ..models.search import KnownWord, SearchEntry, SynonymGroup
from .words import STOP_WORDS, chunks, fold, stem

# In the names of administrations, but no names.
NO_NAMES = {"kreis", "stadt", "gemeinde"}
LONGEST_ENTRY = 4  # words

Stems = tuple[str, ...]

_of_this_request = Local()


@dataclass
class Dictionary:
    """`titles` are the titles of towns; `groups` the editors' groups of synonyms, their entries between commas; `stems`
    those of the stems asked for that occur in titles, summaries and names."""

    titles: list[str]
    groups: list[str]
    stems: set[str]
    questions: dict = field(default_factory=dict)  # what was already understood with it

    @cached_property
    def names(self) -> frozenset[str]:
        """The folded words that are names: "Haltern am See" → "haltern", "Kreis Recklinghausen" → "recklinghausen"."""
        names = set()
        for title in self.titles:
            for word, parts in _before_the_first_filler(title):
                names |= {fold(piece) for piece in (word, *parts)} - NO_NAMES
        return frozenset(names)

    @cached_property
    def phrases(self) -> dict[Stems, str]:
        """From the stems of a name in several words to the one that stands for it: "haltern", "see" → "haltern"."""
        phrases = {}
        for title in self.titles:
            first = [fold(word) for word, _ in _before_the_first_filler(title)]
            words = tuple(stem(word) for word, _ in _telling(title))
            if len(first) == 1 and len(words) > 1:
                phrases[words] = first[0]
        return phrases

    @cached_property
    def synonyms(self) -> dict[Stems, list[Stems]]:
        """From the stems of an entry to those of all other entries of its groups."""
        synonyms = {}
        for group in self.groups:
            entries = [tuple(stem(word) for word, _ in _telling(entry)) for entry in group.split(",")]
            for entry in filter(None, entries):
                synonyms.setdefault(entry, []).extend(other for other in entries if other and other != entry)
        return synonyms

    def longest_at(self, stems: list[str], position: int) -> tuple[int, list[Stems], str]:
        """How many words from `position` on are one entry, its synonyms, and the name that they are, if any."""
        for length in range(min(LONGEST_ENTRY, len(stems) - position), 0, -1):
            words = tuple(stems[position : position + length])
            if words in self.phrases:
                return length, [], self.phrases[words]
            if words in self.synonyms:
                return length, self.synonyms[words], ""
        return 1, [], ""

    def forms_of(self, name: str) -> list[str]:
        """How a town's name occurs besides: "herten" → "hertens", "hertener"; "recklinghausen" → "recklinghauser"."""
        forms = [name + ending for ending in ("s", "er", "ers", "ern")]
        return [*forms, f"{name[:-2]}er"] if name.endswith("en") else forms

    def name_behind(self, word: str) -> str:
        """The town that an adjective comes from: "hertener" → "herten"; "" for other words."""
        return next((name for name in sorted(self.names) if word in self.forms_of(name)), "")


def current_dictionary() -> Dictionary | None:
    """What was read in this request; None outside of requests and before the first question."""
    return getattr(_of_this_request, "dictionary", None)


def read_dictionary(stems: set[str]) -> Dictionary:
    """What holds now, in one query, remembered until the end of the request. `stems` are those to look for."""
    words = KnownWord.objects.filter(stem__in=stems)
    queries = [
        SynonymGroup.objects.order_by().values_list(Value("group", CharField()), Cast("words", CharField())),
        SearchEntry.objects.filter(is_name=True).values_list(Value("name", CharField()), "page__title"),
        words.values_list(Value("stem", CharField()), "stem"),
    ]
    read = {"group": [], "name": [], "stem": []}
    for kind, text in sorted(queries[0].union(*queries[1:]).order_by()):
        read[kind].append(text)
    dictionary = Dictionary(titles=read["name"], groups=read["group"], stems=set(read["stem"]))
    if getattr(_of_this_request, "is_running", False):
        _of_this_request.dictionary = dictionary
    return dictionary


@receiver(request_started)
def _begin(**kwargs):
    _of_this_request.is_running, _of_this_request.dictionary = True, None


@receiver(request_finished)
def _end(**kwargs):
    _of_this_request.is_running, _of_this_request.dictionary = False, None


def _telling(text: str) -> list[tuple[str, list[str]]]:
    return [(word, parts) for word, parts in chunks(text) if word.lower() not in STOP_WORDS]


def _before_the_first_filler(title: str) -> list[tuple[str, list[str]]]:
    """The words before "am See"."""
    found = []
    for word, parts in chunks(title):
        if word.lower() in STOP_WORDS:
            break
        found.append((word, parts))
    return found
