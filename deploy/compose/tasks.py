"""The timers of the containers: starts each command of the portal at its time, one after the other, until SIGTERM.

The same times as those of deploy/debian/systemd (a test compares them).
"""

import signal
import subprocess
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

# Every so many minutes at this minute, or once a day at this time in Berlin.
OFTEN = {"publish_scheduled": (5, 0), "send_owed_messages": (5, 2)}
DAILY = {
    "backup": "02:15",
    "check_links": "03:30",
    "delete_old_logins": "03:45",
    "delete_old_messages": "03:50",
    "send_review_reminders": "06:15",
}
BACKUPS, KEPT_DAYS = Path("/backups"), 14
ZONE = ZoneInfo("Europe/Berlin")


def due(now: datetime) -> list[str]:
    """The commands whose time is in this minute."""
    often = [name for name, (every, at) in OFTEN.items() if now.minute % every == at]
    return often + [name for name, at in DAILY.items() if f"{now:%H:%M}" == at]


def run(name: str, now: datetime) -> None:
    """A command that fails has said why; the next one runs all the same."""
    words = [name, str(BACKUPS / f"portal-{now:%Y-%m-%dT%H%M%S}.tar")] if name == "backup" else [name]
    if subprocess.run([sys.executable, "manage.py", *words]).returncode == 0 and name == "backup":
        oldest = time.time() - KEPT_DAYS * 86_400
        for file in BACKUPS.glob("portal-*.tar"):
            if file.stat().st_mtime < oldest:
                file.unlink()


def main() -> None:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    done = datetime.now(ZONE).replace(second=0, microsecond=0)
    while True:
        # Minute by minute, also those that a long command has taken.
        while (minute := done + timedelta(minutes=1)) <= datetime.now(ZONE):
            for name in due(minute):
                run(name, minute)
            done = minute
        time.sleep(5)


if __name__ == "__main__":
    main()
