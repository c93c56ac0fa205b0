"""What somebody typed, understood: for each word all the keys that count as a hit."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .compounds import known_parts
from .dictionary import Dictionary, current_dictionary
from .words import MAX_WORDS, STOP_WORDS, chunks, fold, stem

FIRST_PART = 4  # letters a word must have to be found at the beginning of a compound: Müll|tonne
FIRST_STEM = 5  # the same for its stem; the short ones begin too much (Marken, mark, Markt)
LAST_PART = 3  # letters a stem must have to be found at the end of a compound: Müll|app

# Keys that must all occur. "mulltonne": a word with this spelling; "mulltonn.": one with this stem; "mull*": one that
# begins so; "-tonn": a compound that ends so; "-mull*": one with a later part that begins so.
Keys = tuple[str, ...]


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

    @property
    def keys(self) -> set[str]:
        return {key for term in self.terms for keys in term.alternatives for key in keys}


def understood(q: str) -> Question:
    """The question `q`, with the synonyms, towns and known words of this moment. One query for the
    first two (one a request), and one for each long word, which may be a compound."""
    dictionary = current_dictionary()
    if q not in dictionary.questions:
        asked = _asked(q)
        title = " ".join(fold(word) for word, _ in asked)
        dictionary.questions[q] = Question(tuple(_terms(asked, dictionary)), title)
    return dictionary.questions[q]


def _asked(q: str) -> list[tuple[str, list[str]]]:
    """The words of `q` that count, at most MAX_WORDS with their parts; all words when only filler words were typed."""
    asked, room = [], MAX_WORDS
    for word, parts in chunks(q):
        if len(parts) > room:
            break
        asked.append((word, parts))
        room -= len(parts)
    telling = [(word, parts) for word, parts in asked if word.lower() not in STOP_WORDS]
    return telling or asked


def _terms(asked: list[tuple[str, list[str]]], dictionary: Dictionary) -> Iterator[Term]:
    stems = [stem(word) for word, _ in asked]
    position = 0
    while position < len(asked):
        length, others, name = dictionary.longest_at(stems, position)
        words = asked[position : position + length]
        position += length
        synonyms = tuple(keys for other in others for keys in _in_other_words(other))
        if name:
            yield _name(name, dictionary)
        elif length > 1:
            yield Term((tuple(fold(word) for word, _ in words),), (_stems(word for word, _ in words),), (), synonyms)
        else:
            yield _term(*words[0], position == len(asked), synonyms, dictionary)


def _name(name: str, dictionary: Dictionary) -> Term:
    """A town: never another word that begins or ends like it."""
    return Term(exact=((name,),), stem=tuple((form,) for form in dictionary.forms_of(name)))


def _term(word: str, parts: list[str], is_last: bool, synonyms: tuple[Keys, ...], dictionary: Dictionary) -> Term:
    folded, stemmed = fold(word), stem(word)
    if folded in dictionary.names:
        return _name(folded, dictionary)
    if town := dictionary.name_behind(folded):
        return Term(exact=((folded,),), stem=((town,),))
    stems = [(f"{stemmed}.",)]
    if len(parts) > 1:
        stems.append(_stems(parts))
    beginnings = [(f"{folded}*",)] if is_last or len(folded) >= FIRST_PART else []
    pieces = (tuple(f"{part}." for part in split) for split in [known_parts(stemmed)] if split)
    return Term(((folded,),), tuple(stems), (*beginnings, *_in_compounds(stemmed), *pieces), synonyms)


def _stems(words: Iterable[str]) -> Keys:
    return tuple(f"{stem(word)}." for word in words)


def _in_compounds(stemmed: str) -> Iterator[Keys]:
    """A stem as a part of compounds: first, last, and in between."""
    if len(stemmed) >= FIRST_STEM:
        yield (f"{stemmed}*",)
    if len(stemmed) >= LAST_PART:
        yield (f"-{stemmed}",)
    if len(stemmed) >= FIRST_PART:
        yield (f"-{stemmed}*",)


def _in_other_words(stems: tuple[str, ...]) -> Iterator[Keys]:
    """The keys of a synonym: of one word the compounds too."""
    yield tuple(f"{each}." for each in stems)
    if len(stems) == 1:
        yield from _in_compounds(stems[0])
