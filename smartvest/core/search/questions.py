"""What somebody typed, understood: for each word all the keys that count as a hit."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from .compounds import parts_of, possible_parts
from .dictionary import Dictionary, Stems, current_dictionary, read_dictionary
from .words import MAX_WORDS, STOP_WORDS, chunks, fold, keys_of, pieces, stem

FIRST_PART = 4  # letters a word must have to be found at the beginning of a compound: Müll|tonne
FIRST_STEM = 5  # the same for its stem; the short ones begin too much (Marken, mark, Markt)
LAST_PART = 3  # letters a stem must have to be found at the end of a compound: Müll|app

# Keys that must all occur. "mulltonne": a word with this spelling; "mulltonn.": one with this stem; "mull*": one that
# begins so; "-tonn": a compound that ends so; "-mull*": one with a later part that begins so.
Keys = tuple[str, ...]

Word = tuple[str, list[str]]  # as it is written, and its parts between hyphens


def forms(key: str) -> list[str]:
    """The keys of words that fulfil a key of a question: a word that is its own stem has no key for that."""
    return [key[:-1], key] if key.endswith(".") else [key]


@dataclass(frozen=True)
class Term:
    """A word of the question. Each level is a list of alternatives; an exact hit is the best, a synonym the last."""

    exact: tuple[Keys, ...]
    stem: tuple[Keys, ...] = ()
    part: tuple[Keys, ...] = ()
    synonym: tuple[Keys, ...] = ()

    @property
    def alternatives(self) -> list[Keys]:
        return list(dict.fromkeys((*self.exact, *self.stem, *self.part, *self.synonym)))


@dataclass(frozen=True)
class Question:
    """`title` is what a page's whole title would be that is exactly what was typed."""

    terms: tuple[Term, ...]
    title: str

    def is_met_by(self, word: str) -> bool:
        """Whether this word of a text, or one of several, counts as a hit."""
        if word not in self._verdicts:
            keys = [key for piece in pieces(word) for key in keys_of(*piece)]
            is_met = not self._keys.isdisjoint(keys) or any(key.startswith(self._beginnings) for key in keys)
            self._verdicts[word] = is_met
        return self._verdicts[word]

    @cached_property
    def _verdicts(self) -> dict[str, bool]:
        """Words that were asked about already: a text repeats itself."""
        return {}

    @cached_property
    def _asked(self) -> set[str]:
        return {key for term in self.terms for keys in term.alternatives for key in keys}

    @cached_property
    def _keys(self) -> set[str]:
        return {form for key in self._asked if not key.endswith("*") for form in forms(key)}

    @cached_property
    def _beginnings(self) -> tuple[str, ...]:
        return tuple(key[:-1] for key in self._asked if key.endswith("*"))


def understood(q: str | Question) -> Question:
    """The question `q` with the synonyms, towns and known words of this moment: one query, in each request and for each
    other question. One that is understood already is given back."""
    if isinstance(q, Question):
        return q
    dictionary = current_dictionary()
    if dictionary is None or q not in dictionary.questions:
        asked = _asked(q)
        dictionary = read_dictionary(possible_parts(stem(word) for word, _ in asked))
        title = " ".join(fold(word) for word, _ in asked)
        dictionary.questions[q] = Question(tuple(_Reading(asked, dictionary).terms()), title)
    return dictionary.questions[q]


def _asked(q: str) -> list[Word]:
    """The words of `q` that count, at most MAX_WORDS with their parts; all words when only filler words were typed."""
    asked, room = [], MAX_WORDS
    for word, parts in chunks(q):
        if len(parts) > room:
            break
        asked.append((word, parts))
        room -= len(parts)
    telling = [(word, parts) for word, parts in asked if word.lower() not in STOP_WORDS]
    return telling or asked


@dataclass
class _Reading:
    """From words to terms."""

    asked: list[Word]
    dictionary: Dictionary

    def terms(self) -> Iterator[Term]:
        stems = [stem(word) for word, _ in self.asked]
        position = 0
        while position < len(stems):
            length, others, name = self.dictionary.longest_at(stems, position)
            words = self.asked[position : position + length]
            position += length
            synonyms = tuple(keys for other in others for keys in _in_other_words(other))
            if name:
                yield self.town(name)
            elif length > 1:
                exact = tuple(fold(word) for word, _ in words)
                yield Term((exact,), (self.stems(word for word, _ in words),), synonym=synonyms)
            else:
                yield self.word(words[0], position == len(stems), synonyms)

    def word(self, word: Word, is_last: bool, synonyms: tuple[Keys, ...]) -> Term:
        written, parts = word
        folded, stemmed = fold(written), stem(written)
        if folded in self.dictionary.names:
            return self.town(folded)
        if town := self.dictionary.name_behind(folded):
            return Term(exact=((folded,),), stem=((town,),))
        stems = [(f"{stemmed}.",)]
        if len(parts) > 1:
            stems.append(self.stems(parts))
        compounds = [(f"{folded}*",)] if is_last or len(folded) >= FIRST_PART else []
        compounds += _in_compounds(stemmed)
        if split := parts_of(stemmed, self.dictionary.stems):
            compounds.append(tuple(f"{part}." for part in split))
        return Term(((folded,),), tuple(stems), tuple(compounds), synonyms)

    def town(self, name: str) -> Term:
        """Never another word that begins or ends like it."""
        return Term(exact=((name,),), stem=tuple((form,) for form in self.dictionary.forms_of(name)))

    def stems(self, words: Iterable[str]) -> Keys:
        """The stems of words that must all occur; a town's name as it is."""
        return tuple(fold(word) if fold(word) in self.dictionary.names else f"{stem(word)}." for word in words)


def _in_compounds(stemmed: str, first: int = FIRST_STEM) -> Iterator[Keys]:
    """A stem as a part of compounds: first, last, and in between."""
    if len(stemmed) >= first:
        yield (f"{stemmed}*",)
    if len(stemmed) >= LAST_PART:
        yield (f"-{stemmed}",)
    if len(stemmed) >= FIRST_PART:
        yield (f"-{stemmed}*",)


def _in_other_words(stems: Stems) -> Iterator[Keys]:
    """The keys of a synonym: of one word the compounds too, for editors write what they mean without endings."""
    yield tuple(f"{each}." for each in stems)
    if len(stems) == 1:
        yield from _in_compounds(stems[0], FIRST_PART)
