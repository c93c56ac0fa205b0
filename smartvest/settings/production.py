"""The portal on a server. Reads only the environment and refuses to start when something it needs is missing or unsafe.

What each variable means stands in docs/betrieb.md.
"""

from smartvest.operations import logs

from .addresses import allowed_hosts, base_url
from .base import *  # noqa: F403
from .base import DATABASES, MIDDLEWARE, VAR
from .databases import is_sqlite, with_pool
from .environment import environment
from .login import cookie_names
from .mail import mail_server_at
from .media import media_at
from .security import origins, policies

DEBUG = False
if environment.text("DEBUG", "0") != "0":
    environment.refuse("DEBUG", "gibt es auf einem Server nicht: Fehlerseiten zeigten sonst, was niemanden angeht.")
SECRET_KEY = environment.secret("SECRET_KEY")
SECRET_KEY_FALLBACKS = environment.secrets("SECRET_KEY_FALLBACKS")

# A TLS proxy stands in front; only HTTPS_REDIRECT=0 (a test behind no proxy) switches the redirect off.
SECURE_SSL_REDIRECT = environment.flag("HTTPS_REDIRECT", default=True)
# It tells from where somebody asks. Without that, all visitors would count as one sender of messages.
PROXIES_IN_FRONT = environment.number("PROXIES_IN_FRONT", default=int(SECURE_SSL_REDIRECT), most=9)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 31_536_000  # one year
SECURE_HSTS_INCLUDE_SUBDOMAINS = True  # those of the portal's own name
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = cookie_names(SECURE_SSL_REDIRECT)

ALLOWED_HOSTS = allowed_hosts(environment)
WAGTAILADMIN_BASE_URL = base_url(environment, ALLOWED_HOSTS, only_https=SECURE_SSL_REDIRECT)
CSRF_TRUSTED_ORIGINS = [WAGTAILADMIN_BASE_URL]

if is_sqlite(DATABASES["default"]):
    if not environment.flag("ALLOW_SQLITE"):
        environment.refuse("DATABASE_URL", "nennt kein PostgreSQL. Genügt SQLite, sagt es ALLOW_SQLITE=1.")
else:
    # A thread of gunicorn needs one connection.
    size = environment.number("DATABASE_POOL_SIZE", default=6, most=100)
    DATABASES["default"] = with_pool(DATABASES["default"], size)

# Requests for approval, reminders, answers and reports leave by this server.
environment.required("EMAIL_URL", "der Mailserver, z. B. smtp+tls://name:passwort@mail.example:587")
mail_server = environment.parsed("EMAIL_URL", mail_server_at, default="smtp://localhost")
EMAIL_HOST, EMAIL_PORT = mail_server.host, mail_server.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = mail_server.user, mail_server.password
EMAIL_USE_TLS, EMAIL_USE_SSL = mail_server.starttls, mail_server.tls
DEFAULT_FROM_EMAIL = SERVER_EMAIL = environment.mail_address("EMAIL_FROM", "der Absender der E-Mails des Portals")

# The address of a proxy that keeps answers itself and takes PURGE for "forget all of them" (deploy/varnish.vcl).
if proxy_cache := environment.text("PROXY_CACHE"):
    WAGTAILFRONTENDCACHE = {
        "default": {"BACKEND": "wagtail.contrib.frontend_cache.backends.HTTPBackend", "LOCATION": proxy_cache}
    }

store = environment.parsed("MEDIA_STORAGE", media_at, default=(VAR / "media").as_uri())
STORAGES = {
    "default": {"BACKEND": "smartvest.core.files.whole_files.WholeFileStorage"},
    "staticfiles": {"BACKEND": "smartvest.core.static_files.PortalStaticFilesStorage"},
}
if store.bucket:
    bucket = store.bucket | {
        "access_key": environment.required("AWS_ACCESS_KEY_ID", "für MEDIA_STORAGE=s3://… der Zugang zum Bucket"),
        "secret_key": environment.required("AWS_SECRET_ACCESS_KEY", "für MEDIA_STORAGE=s3://… das Passwort dazu"),
    }
    STORAGES["default"] = {"BACKEND": "smartvest.core.files.bucket.Bucket", "OPTIONS": bucket}
    if store.public:  # only the sizes of pictures; originals and documents come through the portal
        STORAGES["sizes"] = STORAGES["default"] | {"OPTIONS": bucket | {"public_address": store.public}}
        WAGTAILIMAGES_RENDITION_STORAGE = "sizes"
else:
    MEDIA_ROOT = store.folder
SECURE_CSP, CSP_FOR_ADMIN = policies(media=origins(store.public), forms=origins(environment.text("OIDC_SERVER_URL")))

# What happens, as JSON lines without personal data; each request is one of level INFO.
LOGGING = logs.configuration(environment.one_of("LOG_LEVEL", ("INFO", "WARNING", "ERROR"), default="INFO"))
MIDDLEWARE = ["smartvest.operations.request_log.RequestLogMiddleware", *MIDDLEWARE]

SILENCED_SYSTEM_CHECKS = [
    "security.W019",  # asks for no frames at all; the preview of the admin frames our own pages
    "security.W021",  # asks for HSTS preload, about which the owner of the whole domain decides
]

environment.check()
