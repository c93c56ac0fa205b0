"""Under which key an answer is kept: one for all addresses that get the same answer, and none for all others."""

import json
from dataclasses import dataclass
from hashlib import sha256

from django.http import QueryDict

from .release import release


@dataclass(frozen=True)
class Address:
    """Where an answer is at home. `query` is the one query string of what it shows, "?" included; "" for none.
    `parameters` are the names that it looks at, all others make no difference; None: every one may make one."""

    query: str = ""
    parameters: frozenset[str] | None = None

    def is_asked_by(self, asked: QueryDict) -> bool:
        """Whether the parameters `asked` for say what the address says, neither more nor in other words."""
        return pairs(asked, self.parameters) == pairs(QueryDict(self.query.removeprefix("?")))


def pairs(query: QueryDict, names: frozenset[str] | None = None) -> list[tuple[str, str]]:
    """The parameters in one order, each once; only those with these `names`."""
    return sorted(
        {(name, value) for name, values in query.lists() if names is None or name in names for value in values}
    )


def key_of_answer(request, generation: str, query: list[tuple[str, str]], encoding: str) -> str:
    return _key("answer", request, generation, query, encoding)


def key_of_names(request, generation: str) -> str:
    """Where the names of the parameters are noted that make a difference at the path of `request`."""
    return _key("names", request, generation)


def _key(kind: str, request, *parts) -> str:
    """Hashed: addresses are longer than names of files may be, and nobody shall read them there."""
    whole = [release(), kind, request.scheme, request.get_host(), request.path, *parts]
    return sha256(json.dumps(whole).encode()).hexdigest()
