"""Which Varnish the tests start. Run as a script, this makes sure that there is one."""

import os
import shutil
import subprocess

HOW_TO_GET_ONE = """Kein Varnish für die Tests gefunden. So bekommen Sie einen:
  Debian und Ubuntu:   apt install varnish
  macOS:               brew install varnish
  schon vorhanden:     VARNISHD=/pfad/zum/varnishd make test
  ohne diese Tests:    make pytest ARGS="-m 'not proxy'\""""


def find() -> str | None:
    """The path of `varnishd`: that of the environment variable VARNISHD, or the one on the path of a server."""
    folders = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])
    return shutil.which(os.environ.get("VARNISHD") or "varnishd", path=folders)


def ensure() -> str | None:
    """The same, installed by the system's own packages if need be and if we may."""
    if not find() and "VARNISHD" not in os.environ and os.geteuid() == 0 and shutil.which("apt-get"):
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (["update"], ["install", "--yes", "--no-install-recommends", "varnish"]):
            print("» Varnish installieren: apt-get", *command, flush=True)  # noqa: T201
            subprocess.run(["apt-get", *command], check=False, env=environment)
    return find()


if __name__ == "__main__":
    varnish = ensure()
    # Without one the tests that need it fail and say the same; the others run.
    print(f"» Varnish: {varnish}" if varnish else HOW_TO_GET_ONE, flush=True)  # noqa: T201
