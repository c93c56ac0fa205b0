"""The search index of a full portal, as an operator makes it anew."""

import io
import time

from django.core.management import call_command


class Progress(io.StringIO):
    """Hands on each line that the command writes."""

    def __init__(self, say):
        super().__init__()
        self.say = say

    def write(self, text: str) -> int:
        if text.strip():
            self.say(f"Suchindex: {text.strip()}")
        return len(text)


def update_index(say) -> dict[str, float]:
    """Seconds that `manage.py update_index` takes, by the clock and of this process."""
    wall, processor = time.perf_counter(), time.process_time()
    call_command("update_index", stdout=Progress(say))
    return {"wall": time.perf_counter() - wall, "processor": time.process_time() - processor}
