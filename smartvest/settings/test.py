"""The tests: fast, nothing left behind, the same code paths as production."""

import tempfile

from .base import *  # noqa: F403
from .base import CACHES, DATABASES

DEBUG = False
SECRET_KEY = "only-for-tests"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "testserver"]
DEMO_LOGINS_ALLOWED = True
PATTERN_PAGES = True
# A test shall see what it has made and count what that costs; those of the page cache switch it on.
PAGE_CACHE = False
CACHES = {
    alias: {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": alias}
    for alias in ("default", "pages")
} | {"renditions": CACHES["renditions"]}
# Tests log in thousands of times; a slow hash protects nobody here.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
_folder = tempfile.TemporaryDirectory(prefix="smartvest-tests-", ignore_cleanup_errors=True)  # goes with the process
MEDIA_ROOT = _folder.name
SECOND_FACTOR_REQUIRED = False  # the tests of it switch it on
SOCIALACCOUNT_PROVIDERS = {}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# Static files come straight from static/: no collectstatic before a test run.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, as in production: the live server of the browser tests answers several requests at once (the editor saves
    # while the preview loads), and threads that share the one connection of a database in memory break each other's
    # transactions. Nothing needs to survive a power cut.
    DATABASES["default"]["NAME"] = f"{MEDIA_ROOT}/unused.sqlite3"
    DATABASES["default"]["TEST"] = {"NAME": f"{MEDIA_ROOT}/test.sqlite3"}
    DATABASES["default"]["OPTIONS"]["init_command"] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"
else:
    # The live server's threads would hold their connections after the last test, and the database could not be dropped.
    DATABASES["default"]["CONN_MAX_AGE"] = 0
