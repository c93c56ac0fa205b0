"""One line at the foot of the terminal that says how far it is; in a file or a pipe nothing."""

import shutil
import sys
import time

WIDTH = 20  # characters of the bar


class Progress:
    def __init__(self, stream=sys.stderr):
        self.stream = stream
        self.shown = stream.isatty()
        self.start = time.monotonic()

    def __call__(self, text: str, share: float | None = None) -> None:
        """Replaces the line; `share` of the work that is done (0 to 1) draws a bar."""
        if not self.shown:
            return
        filled = round(WIDTH * (share or 0))
        bar = "" if share is None else f"[{'█' * filled}{'·' * (WIDTH - filled)}] "
        minutes, seconds = divmod(int(time.monotonic() - self.start), 60)
        line = f"{bar}{minutes}:{seconds:02} {text}"
        self.stream.write("\r\x1b[K" + line[: shutil.get_terminal_size().columns - 1])
        self.stream.flush()

    def clear(self) -> None:
        if self.shown:
            self.stream.write("\r\x1b[K")
            self.stream.flush()


class Labelled:
    """Says of what the progress is."""

    def __init__(self, label: str, progress: Progress):
        self.label, self.progress = label, progress

    def __call__(self, text: str, share: float | None = None) -> None:
        self.progress(f"{self.label}: {text}", share)
