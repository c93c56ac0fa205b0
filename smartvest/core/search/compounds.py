"""Takes a long word of a question apart: "Klimaschutzkonzept" also finds what has Klima, Schutz and Konzept."""

from collections.abc import Iterator

from .vocabulary import known_stems

SHORTEST = 4  # letters of a part
MOST = 3  # parts
# What German puts between the parts of a compound: Verwaltung|s|portal, Straße|n|karte, Kind|er|garten.
LINKS = ("s", "n", "e", "en", "es", "er")


def known_parts(stemmed: str) -> list[str]:
    """The stems of known words that make up `stemmed`, as few as possible; [] when it is no such compound."""
    if len(stemmed) < 2 * SHORTEST:
        return []
    known = known_stems({form for part in _substrings(stemmed) for form in _without_link(part)})
    # For each place in the word, the shortest list of parts that leads there.
    best = {0: []}
    for end in range(SHORTEST, len(stemmed) + 1):
        for start in sorted(best):
            part = stemmed[start:end]
            if len(part) < SHORTEST or part == stemmed or len(best[start]) == MOST:
                continue
            possible = _without_link(part) if end < len(stemmed) else [part]
            form = next((form for form in possible if form in known), "")
            if form and (end not in best or len(best[start]) + 1 < len(best[end])):
                best[end] = [*best[start], form]
    return best.get(len(stemmed), [])


def _substrings(word: str) -> Iterator[str]:
    return (
        word[start:end] for start in range(len(word) - SHORTEST + 1) for end in range(start + SHORTEST, len(word) + 1)
    )


def _without_link(part: str) -> list[str]:
    shorter = [part[: -len(link)] for link in LINKS if part.endswith(link)]
    return [part, *(form for form in shorter if len(form) >= SHORTEST)]
