"""The style sheet of the samples: a class per token and per pair of colours, so that no style attribute is needed."""

from .contrast import PAIRS
from .tokens import read_tokens


def stylesheet() -> str:
    """CSS in which `--value` is the value of the token, and `--under` the ground of a pair."""
    tokens = [token for kind in read_tokens().values() for token in kind]
    rules = [f".token-{token.name} {{ --value: var(--{token.name}); }}" for token in tokens]
    rules += [
        f".pair-{pair.text}-{pair.ground} {{ --value: var(--{pair.text}); --under: var(--{pair.ground}); }}"
        for pair in PAIRS
    ]
    return "\n".join(rules) + "\n"
