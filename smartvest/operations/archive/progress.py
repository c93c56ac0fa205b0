"""How far a long command has come: a line that rewrites itself on a terminal, nothing anywhere else (cron)."""

import time
from collections.abc import Callable

EVERY = 0.1  # seconds between two updates; a terminal far away is slow


class Progress:
    def __init__(self, stream):
        self.stream, self.is_shown = stream, stream.isatty()
        self.what, self.total, self.done, self.last, self.width = "", 0, 0, 0.0, 0
        self.in_words = size

    def begin(self, what: str, total: int = 0, in_words: Callable[[int], str] | None = None) -> None:
        """Starts a step of `total` bytes, or whatever `in_words` names; 0 where nobody knows how many they will be."""
        self.end()
        self.what, self.total, self.done, self.in_words = what, total, 0, in_words or size
        self._show()

    def add(self, size: int) -> None:
        self.reach(self.done + size)

    def reach(self, done: int) -> None:
        self.done = done
        if time.monotonic() - self.last >= EVERY:
            self._show()

    def end(self) -> None:
        """Leaves the line of the last step as it is and goes to the next one."""
        if self.what and self.is_shown:
            self._show()
            self.stream.write("\n", ending="")
        self.what, self.width = "", 0

    def _show(self) -> None:
        if not self.is_shown:
            return
        self.last = time.monotonic()
        share = self.in_words(self.total or self.done)
        if self.total:
            share = f"{min(self.done * 100 // self.total, 100)} % von {share}"
        line = f"» {self.what}: {share}"
        self.stream.write(f"\r{line:<{self.width}}", ending="")
        self.stream.flush()
        self.width = len(line)


def size(count: int) -> str:
    """Bytes as people read them: "12,3 MB"; units of 1,000."""
    for factor, unit in ((10**9, "GB"), (10**6, "MB"), (10**3, "kB")):
        if count >= factor:
            return f"{count / factor:.1f} {unit}".replace(".", ",")
    return f"{count} Bytes"
