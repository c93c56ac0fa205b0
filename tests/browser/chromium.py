"""Which Chromium the browser tests drive. Run as a script, this makes sure that there is one."""

import os
import shutil
import subprocess
import sys

ON_PATH = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

HOW_TO_GET_ONE = """Kein Chromium für die Browsertests gefunden. So bekommen Sie einen:
  Debian:              apt install chromium
  andere Systeme:      .venv/bin/playwright install --with-deps chromium
  schon vorhanden:     CHROMIUM=/pfad/zum/chromium make test"""

ARGUMENTS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    # Whatever a page asks for, nothing leaves this machine.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
]
if os.name == "posix" and os.geteuid() == 0:
    ARGUMENTS.append("--no-sandbox")  # Chromium refuses to start as root otherwise


def find() -> str | None:
    """The path of a Chromium that runs, or None.

    Looks at the environment variable CHROMIUM, then at the PATH, then at Playwright's own download.
    A CHROMIUM that does not run is not passed over: whoever set it wants to know.
    """
    if wanted := os.environ.get("CHROMIUM"):
        path = shutil.which(wanted)
        return path if path and runs(path) else None
    return next((path for path in candidates() if runs(path)), None)


def candidates():
    """Paths worth a try; Playwright is only asked when the PATH offers nothing that runs."""
    yield from filter(None, map(shutil.which, ON_PATH))
    yield playwrights_own()


def playwrights_own() -> str:
    """Where Playwright keeps its Chromium, whether or not it is there. Asked in a process of its own, since
    Playwright's synchronous interface can be open only once."""
    code = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    return answer.stdout.strip()


def runs(path: str) -> bool:
    """Whether the program at `path` starts; one that lacks its libraries does not."""
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def ways_to_install():
    """Commands that may bring a Chromium here, the distribution's own package first."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        yield ["apt-get", "update"]
        yield ["apt-get", "install", "--yes", "--no-install-recommends", "chromium", "fonts-liberation"]
    yield [sys.executable, "-m", "playwright", "install", "chromium"]


def ensure() -> str | None:
    """The path of a Chromium, installed if necessary and possible; None where it is not."""
    path = find()
    if path or os.environ.get("CHROMIUM"):
        return path
    for command in ways_to_install():
        print("» Chromium installieren:", *command, flush=True)  # noqa: T201
        subprocess.run(command, check=False, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})
        if path := find():
            return path
    return None


if __name__ == "__main__":
    chromium = ensure()
    if not chromium and "CHROMIUM" in os.environ:
        print(f"CHROMIUM={os.environ['CHROMIUM']} startet nicht.", flush=True)  # noqa: T201
    print(f"» Chromium: {chromium}" if chromium else HOW_TO_GET_ONE, flush=True)  # noqa: T201
    sys.exit(0 if chromium else 1)
