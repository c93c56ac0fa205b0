"""How gunicorn serves the portal on a server: `gunicorn -c deploy/gunicorn.conf.py`. docs/betrieb.md explains it."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "smartvest.settings.production")

chdir = str(ROOT)
wsgi_app = "smartvest.wsgi"
bind = os.environ.get("BIND") or "127.0.0.1:8000"

# Threads: a slow mail server, bucket or reader of a large document keeps one of them, not a whole process.
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY") or 2)
threads = int(os.environ.get("WEB_THREADS") or 4)
# Each worker loads the portal itself: connections to databases must not be shared by a fork, and a reload (SIGHUP)
# brings new code.
preload_app = False

timeout = 60  # seconds until a worker that does not move at all is replaced
graceful_timeout = 30  # seconds that requests under way have to end after SIGTERM
keepalive = 5  # seconds that a proxy may wait with its next request on the same connection
# What grows over weeks, begins anew; not in all workers at once.
max_requests, max_requests_jitter = 20_000, 2_000
limit_request_line = 8190  # bytes; addresses of lists with many filters are long
worker_tmp_dir = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # a sign of life a second, never on a slow disk
control_socket_disable = True  # nobody needs to steer it, and the file system may be read-only

logconfig_dict = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "smartvest.operations.logs.JsonFormatter"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
    "loggers": {
        "gunicorn.error": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
        # The portal writes one line for each request itself, with shortened IP addresses.
        "gunicorn.access": {"handlers": [], "level": "CRITICAL", "propagate": False},
    },
}


def on_starting(server):
    """Before the first worker: in a process of its own, so that this one holds no code and no connections."""
    if subprocess.run([sys.executable, "manage.py", "check_start"], cwd=ROOT).returncode:
        raise RuntimeError("Das Portal startet nicht; die Gründe stehen darüber.")
