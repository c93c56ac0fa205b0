"""The tests: fast, nothing left behind, the same code paths as production."""

import tempfile

from .base import *  # noqa: F403
from .base import DATABASES

DEBUG = False
SECRET_KEY = "only-for-tests"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "testserver"]
DEMO_LOGINS_ALLOWED = True
# Tests log in thousands of times; a slow hash protects nobody here.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MEDIA_ROOT = tempfile.mkdtemp(prefix="smartvest-test-media-")
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# Static files come straight from static/: no collectstatic before a test run.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # The browser tests' live server shares one connection with the test; WAL and IMMEDIATE are for files.
    DATABASES["default"] = {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
