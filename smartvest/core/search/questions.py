"""What somebody typed, understood: for each word all the keys that count as a hit."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from .dictionary import Dictionary, current_dictionary
from .words import MAX_WORDS, STOP_WORDS, chunks, fold, stem

FIRST_PART = 4  # letters a word must have to be found at the beginning of a compound: Müll|tonne
FIRST_STEM = 5  # the same for its stem; the short ones begin too much (Marken, mark, Markt)

# Keys that must all occur. "mull": a word with this spelling or stem; "mull*": one that begins so; "-tonn": a compound
# that ends so; "-mull*": one with a later part that begins so.
Keys = tuple[str, ...]


@dataclass(frozen=True)
class Term:
    """A word of the question. Each level is a list of alternatives, the best level first."""

    exact: tuple[Keys, ...]
    stem: tuple[Keys, ...] = ()
    part: tuple[Keys, ...] = ()
    synonym: tuple[Keys, ...] = ()

    @property
    def levels(self) -> tuple[tuple[Keys, ...], ...]:
        return self.exact, self.stem, self.part, self.synonym

    @property
    def alternatives(self) -> list[Keys]:
        return list(dict.fromkeys(keys for level in self.levels for keys in level))


@dataclass(frozen=True)
class Question:
    terms: tuple[Term, ...] = ()
    keys: frozenset[str] = field(default=frozenset())

    @property
    def title(self) -> str:
        """The exact spellings, to compare with a whole title: "digitale onleihe"."""
        return " ".join(term.exact[0][0] for term in self.terms)


def understood(q: str) -> Question:
    """The question `q`, with the synonyms and the towns' names of this moment; one query at most."""
    dictionary = current_dictionary()
    if q not in dictionary.questions:
        dictionary.questions[q] = question(q, dictionary)
    return dictionary.questions[q]


def question(q: str, dictionary: Dictionary) -> Question:
    terms = tuple(_terms(_asked(q), dictionary))
    return Question(terms, frozenset(key for term in terms for keys in term.alternatives for key in keys))


def _asked(q: str) -> list[tuple[str, list[str]]]:
    """The words of `q` that count, at most MAX_WORDS with their parts; all words when only filler words were typed."""
    asked, parts_so_far = [], 0
    for word, parts in chunks(q):
        parts = parts[: MAX_WORDS - parts_so_far]
        parts_so_far += len(parts)
        if parts:
            asked.append((word if len(parts) > 1 else parts[0], parts))
    telling = [(word, parts) for word, parts in asked if word.lower() not in STOP_WORDS]
    return telling or asked


def _terms(asked: list[tuple[str, list[str]]], dictionary: Dictionary) -> Iterator[Term]:
    position = 0
    while position < len(asked):
        length, synonyms, name = dictionary.longest_at([stem(word) for word, _ in asked], position)
        words = asked[position : position + length]
        position += length
        is_last = position == len(asked)
        if name:
            yield Term(exact=((name,),), stem=tuple((form,) for form in dictionary.forms_of(name)))
        elif length == 1:
            yield _term(*words[0], is_last, synonyms, dictionary)
        else:
            together = tuple(stem(word) for word, _ in words)
            yield Term(exact=(tuple(fold(word) for word, _ in words),), stem=(together,), synonym=synonyms)


def _term(word: str, parts: list[str], is_last: bool, synonyms: tuple[Keys, ...], dictionary: Dictionary) -> Term:
    folded, stemmed = fold(word), stem(word)
    if folded in dictionary.names:
        return Term(exact=((folded,),), stem=tuple((form,) for form in dictionary.forms_of(folded)))
    stems, beginnings = [(stemmed,)], set()
    if base := dictionary.name_behind(folded):  # "Hertener" finds Herten
        stems = [(base,)]
    if is_last or len(folded) >= FIRST_PART:
        beginnings.add(folded)
    if len(stemmed) >= FIRST_STEM and not base:
        beginnings.add(stemmed)
    in_compounds = [(f"{beginning}*",) for beginning in sorted(beginnings, key=len)]
    if len(stemmed) >= 3 and not base:
        in_compounds.append((f"-{stemmed}",))
    if len(stemmed) >= FIRST_PART and not base:
        in_compounds.append((f"-{stemmed}*",))
    if len(parts) > 1:
        stems.append(tuple(stem(part) for part in parts))
    return Term(exact=((folded,),), stem=tuple(stems), part=tuple(in_compounds), synonym=synonyms)
