"""Answers for everybody are made once: a cache of whole answers, compressed, shared by all workers.

A visitor never gets an answer that is older than the last edit. Every answer is kept under the *generation* of the
content that was in force before it was made; whatever changes content starts a new generation, after its commit.

From the request to the answer: `middleware` looks for an answer and keeps new ones, `addresses` says under which key,
`answers` what may be kept. `generation` is the content's; `writes` watches the database and starts a new one; `moments`
knows when content changes by time alone; `release` tells one version of the program from the next; `proxies` empties
caches in front. `memory` is what a process remembers of the content, under the same generation.
"""

from .addresses import Address
from .answers import UNSPOKEN, offer
from .generation import begin_new_generation
from .memory import remembered
from .moments import changes_by_time

__all__ = ["UNSPOKEN", "Address", "begin_new_generation", "changes_by_time", "offer", "remembered"]
