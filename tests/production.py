"""The settings of production, in a process of its own: settings are read once."""

import os
import subprocess
import sys

from django.conf import settings

# What every portal needs. No test reads what the machine has set.
ENVIRONMENT = {
    "PATH": os.environ.get("PATH", ""),
    "DJANGO_SETTINGS_MODULE": "smartvest.settings.production",
    "SECRET_KEY": "Zq3v-8Jd0sLkW_fYx1Rb7NcTgM5hPaUe2oVi4KwXyB9nDtEjHrC6",
    "ALLOWED_HOSTS": "portal.example",
    "BASE_URL": "https://portal.example",
    "EMAIL_URL": "smtp://localhost",
    "EMAIL_FROM": "portal@portal.example",
    "ALLOW_SQLITE": "1",
}


def run(*arguments: str, environment: dict[str, str] = ENVIRONMENT) -> subprocess.CompletedProcess:
    """The ended process of `python arguments…`; what it printed is text."""
    return subprocess.run(
        [sys.executable, *arguments], env=environment, cwd=settings.ROOT, capture_output=True, text=True
    )
