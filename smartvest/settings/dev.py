"""The portal on a developer's machine: `make run`."""

from .base import *  # noqa: F403
from .environment import environment
from .login import second_factor_required

DEBUG = True
SECRET_KEY = "only-for-development-and-demonstration"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
INTERNAL_IPS = ["127.0.0.1"]
DEMO_LOGINS_ALLOWED = True
PATTERN_PAGES = True
PAGE_CACHE = False  # templates change all the time
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
SECOND_FACTOR_REQUIRED = second_factor_required(environment, "optional")  # the demo logins have none

environment.check()
