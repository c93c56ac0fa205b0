"""What the editors know about words: which mean the same, and which are names."""

from dataclasses import dataclass, field


@dataclass
class Dictionary:
    """`names` are folded names of towns. `groups` leads from the stems of a word or words to its synonyms' keys;
    `phrases` from the stems of a name in several words to the word that stands for it."""

    names: frozenset[str] = frozenset()
    groups: dict[tuple[str, ...], tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    phrases: dict[tuple[str, ...], str] = field(default_factory=dict)
    questions: dict = field(default_factory=dict)  # already understood with it

    def longest_at(self, stems: list[str], position: int) -> tuple[int, tuple[tuple[str, ...], ...], str]:
        """How many words from `position` on are one entry, its synonyms, and the name that they are, if any."""
        for length in range(min(4, len(stems) - position), 0, -1):
            words = tuple(stems[position : position + length])
            if length > 1 and words in self.phrases:
                return length, (), self.phrases[words]
            if words in self.groups:
                return length, self.groups[words], ""
        return 1, (), ""

    def forms_of(self, name: str) -> list[str]:
        """How a town's name occurs besides: "herten" → "hertens", "hertener"; "recklinghausen" → "recklinghauser"."""
        forms = [name + ending for ending in ("s", "er", "ern", "ner")]
        return [*forms, f"{name[:-2]}er"] if name.endswith("en") else forms

    def name_behind(self, word: str) -> str:
        """The town that an adjective comes from: "hertener" → "herten"; "" for other words."""
        return next((name for name in sorted(self.names) if word in self.forms_of(name)), "")


def current_dictionary() -> Dictionary:
    return Dictionary()
