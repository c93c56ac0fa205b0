"""The number of a message: short, easy to say on the phone, not to be guessed."""

import re
import secrets

# None of 0 O, 1 I L, 2 Z, 5 S, 8 B, U V, M N, and no vowels, so that no words come about.
LETTERS = "34679CDFGHJKMPRTWX"
PREFIXES = {"barriere": "BM", "kontakt": "KT"}


def new_reference(purpose: str) -> str:
    """A random number for a message of that purpose, one of 34 million: "BM-7K3F-4R"."""
    drawn = "".join(secrets.choice(LETTERS) for _ in range(6))
    return f"{PREFIXES[purpose]}-{drawn[:4]}-{drawn[4:]}"


def sample_reference(purpose: str) -> str:
    """What such a number looks like, for the preview of a form: "BM-XXXX-XX"."""
    return f"{PREFIXES[purpose]}-XXXX-XX"


def spelled_plainly(text: str) -> str:
    """What somebody typed of a number, without hyphens and blanks and in capitals, to compare it: "BM7K3F4R"."""
    return re.sub(r"[\W_]", "", text).upper()
