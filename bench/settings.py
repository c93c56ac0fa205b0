"""The settings of the portal that is measured: those of production, with everything in a folder that is thrown away.

Reads BENCH_FOLDER (that folder) and BENCH_PAGE_CACHE ("1": answers are kept in the page cache, otherwise none is).
"""

import os
from pathlib import Path

os.environ |= {
    "SECRET_KEY": "only-for-measuring-and-thrown-away-afterwards-with-all-that-it-signed",
    "ALLOWED_HOSTS": "localhost,127.0.0.1",
    "BASE_URL": "http://localhost",
    "HTTPS_REDIRECT": "0",
    "ALLOW_SQLITE": "1",
    "LOG_LEVEL": "WARNING",
    "EMAIL_URL": "smtp://localhost",
    "EMAIL_FROM": "portal@portal.example",
    "SECOND_FACTOR": "optional",
}

from smartvest.settings.production import *  # noqa: F403
from smartvest.settings.production import CACHES

FOLDER = Path(os.environ["BENCH_FOLDER"])
STATIC_ROOT = FOLDER / "static"
MEDIA_ROOT = FOLDER / "media"
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
if os.environ["BENCH_PAGE_CACHE"] != "1":  # each page is made as for its first visitor after a change
    CACHES["pages"] = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
