"""Takes long words of a question apart: "Klimaschutzkonzept" also finds what has Klima, Schutz and Konzept."""

from collections.abc import Iterable, Iterator

SHORTEST, LONGEST = 4, 20  # letters of a part
MOST = 3  # parts
# What German puts between the parts of a compound: Verwaltung|s|portal, Straße|n|karte, Kind|er|garten.
LINKS = ("s", "n", "e", "en", "es", "er")


def possible_parts(stems: Iterable[str]) -> set[str]:
    """All stems that could be parts of those of `stems` that are long enough to be compounds."""
    long = (stemmed for stemmed in stems if 2 * SHORTEST <= len(stemmed) <= MOST * LONGEST)
    return {form for stemmed in long for part in _substrings(stemmed) for form in _without_link(part)}


def parts_of(stemmed: str, known: set[str]) -> list[str]:
    """The stems of the known words that make up the compound, as few as may be; [] when it is none."""
    return _split(stemmed, known - {stemmed}) if len(stemmed) >= 2 * SHORTEST else []


def _split(stemmed: str, known: set[str]) -> list[str]:
    """The shortest list of known parts; [] when there is none."""
    best = {0: []}  # for each place in the word, the shortest list that leads there
    for end in range(SHORTEST, len(stemmed) + 1):
        for start in [start for start in best if end - start >= SHORTEST and len(best[start]) < MOST]:
            part = stemmed[start:end]
            possible = _without_link(part) if end < len(stemmed) else [part]
            form = next((form for form in possible if form in known), "")
            if form and (end not in best or len(best[start]) + 1 < len(best[end])):
                best[end] = [*best[start], form]
    return best.get(len(stemmed), [])


def _substrings(word: str) -> Iterator[str]:
    for start in range(len(word) - SHORTEST + 1):
        for end in range(start + SHORTEST, min(start + LONGEST, len(word)) + 1):
            yield word[start:end]


def _without_link(part: str) -> list[str]:
    shorter = [part[: -len(link)] for link in LINKS if part.endswith(link)]
    return [part, *(form for form in shorter if len(form) >= SHORTEST)]
