"""From many measurements to a few figures. All sequences hold at least one number."""

from collections.abc import Sequence
from math import ceil
from statistics import median

UNDISTURBED = 10  # percent
Rounds = Sequence[Sequence[float]]  # measurements in the blocks in which they were taken


def percentile(values: Sequence[float], percent: float) -> float:
    """The smallest value that at least `percent` of all do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(ceil(len(ordered) * percent / 100), 1) - 1]


def flat(rounds: Rounds) -> list[float]:
    return [value for values in rounds for value in values]


def ratio(rounds: Rounds, base: Rounds) -> float:
    """How many times `base` the others are: the median of what each round says by its quickest request.

    Neighbours on a busy machine only make a request slower, so the quickest of a round is the least disturbed. Rounds
    of the same number were measured right after one another: what slows the machine for a while slows both of them
    down, and their ratio stays. A round in which only one was disturbed does not decide.
    """
    return median(min(values) / min(before) for values, before in zip(rounds, base, strict=True))


def summary(wall: Rounds, processor: Rounds) -> dict[str, float]:
    """What stands in the results for a page, in milliseconds.

    A busy machine makes the same work take more processor time (shared caches, slower clock), never less: so that is
    the value which a tenth of the requests do not exceed. Its median would tell of the neighbours.
    """
    return {
        "requests": sum(map(len, wall)),
        "median_ms": median(flat(wall)) * 1000,
        "p99_ms": percentile(flat(wall), 99) * 1000,
        "processor_ms": percentile(flat(processor), UNDISTURBED) * 1000,
    }
