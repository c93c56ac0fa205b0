"""The portal on a server. Reads only the environment and refuses to start when something it needs is missing."""

import os

from django.core.exceptions import ImproperlyConfigured

from .base import *  # noqa: F403


def required(name: str, what_for: str) -> str:
    """The environment variable `name`; raises ImproperlyConfigured naming it when it is missing or empty."""
    value = os.environ.get(name, "").strip()
    if not value:
        raise ImproperlyConfigured(f"Die Umgebungsvariable {name} fehlt: {what_for}.")
    return value


DEBUG = False
SECRET_KEY = required("SECRET_KEY", "ein zufälliger, geheimer Schlüssel aus mindestens 50 Zeichen")
ALLOWED_HOSTS = required("ALLOWED_HOSTS", "die Namen des Portals, durch Komma getrennt").split(",")
WAGTAILADMIN_BASE_URL = required("BASE_URL", "die Adresse des Portals, z. B. https://portal.example")
CSRF_TRUSTED_ORIGINS = [WAGTAILADMIN_BASE_URL]

# Requests for approval, reminders and reports leave by this mail server; without one it is the machine's own.
EMAIL_HOST = os.environ.get("EMAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("EMAIL_PORT", "25"))
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_USER", ""), os.environ.get("EMAIL_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("EMAIL_TLS", "0") != "0"  # STARTTLS
DEFAULT_FROM_EMAIL = SERVER_EMAIL = os.environ.get("EMAIL_FROM") or f"smartvest@{ALLOWED_HOSTS[0]}"

# The address of a proxy that keeps answers itself and takes PURGE for "forget all of them" (deploy/varnish.vcl).
if PROXY_CACHE := os.environ.get("PROXY_CACHE"):
    WAGTAILFRONTENDCACHE = {
        "default": {"BACKEND": "wagtail.contrib.frontend_cache.backends.HTTPBackend", "LOCATION": PROXY_CACHE}
    }

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "smartvest.core.static_files.PortalStaticFilesStorage"},
}

# A TLS proxy stands in front; only HTTPS_REDIRECT=0 (a test behind no proxy) switches the redirect off.
SECURE_SSL_REDIRECT = os.environ.get("HTTPS_REDIRECT", "1") != "0"
# It tells from where somebody asks. Without that, all visitors would count as one sender of messages.
PROXIES_IN_FRONT = int(os.environ.get("PROXIES_IN_FRONT") or SECURE_SSL_REDIRECT)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 31_536_000
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT
