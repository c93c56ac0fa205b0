"""The words that may be proposed to those who mistype, and how similar two words are."""

from collections.abc import Iterable

from django.db.models import Count

from ..models.search import KnownWord, Trigram
from .words import fold, stem

SHORTEST = 4  # letters; shorter words are all similar to each other
LOOKED_AT = 40  # words that share most trigrams with the one typed


def learn(words: Iterable[str]) -> None:
    """Remembers the words as they are written. They stay known until the index is built anew."""
    written = {fold(word): word for word in reversed(list(words)) if not word.isdigit()}
    written = {word: way for word, way in written.items() if len(word) >= SHORTEST}
    known = set(KnownWord.objects.filter(word__in=written).values_list("word", flat=True))
    new = [KnownWord(word=word, stem=stem(word), written=written[word]) for word in sorted(set(written) - known)]
    if not new:
        return
    KnownWord.objects.bulk_create(new, ignore_conflicts=True)
    pks = KnownWord.objects.filter(word__in=[word.word for word in new]).values_list("word", "pk")
    Trigram.objects.bulk_create(
        Trigram(word_id=pk, letters=letters) for word, pk in pks for letters in sorted(trigrams(word))
    )


def known_stems(stems: Iterable[str]) -> set[str]:
    """Those of `stems` that a known word has. One query."""
    return set(KnownWord.objects.filter(stem__in=stems).values_list("stem", flat=True).distinct())


def forget_all() -> None:
    Trigram.objects.all()._raw_delete(using=Trigram.objects.db)
    KnownWord.objects.all()._raw_delete(using=KnownWord.objects.db)


def trigrams(word: str) -> set[str]:
    """ "marl" → "  m", " ma", "mar", "arl", "rl ", "l  "."""
    padded = f"  {word}  "
    return {padded[start : start + 3] for start in range(len(word) + 2)}


def similar(word: str) -> list[str]:
    """Known words, as they are written, that differ from the folded `word` in one letter, or in two when it is long
    (one left out, added, changed or swapped with its neighbour each); the most similar first. One query."""
    allowed = 1 if len(word) < 6 else 2
    near = (
        KnownWord.objects.filter(trigrams__letters__in=trigrams(word))
        .annotate(shared=Count("trigrams"))
        .order_by("-shared", "word")
        .values_list("word", "written", "shared")[:LOOKED_AT]
    )
    candidates = [(distance(word, other, allowed), -shared, other, written) for other, written, shared in near]
    return [written for steps, _, _, written in sorted(candidates) if 0 < steps <= allowed]


def distance(one: str, other: str, most: int) -> int:
    """Damerau and Levenshtein's distance (optimal string alignment); `most` + 1 when it is more than `most`."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before, row = [], list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        before, last, row = row, before, [i]
        for j, against in enumerate(other, start=1):
            steps = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                steps = min(steps, last[j - 2] + 1)
            row.append(steps)
        if min(row) > most:
            return most + 1
    return row[-1]
