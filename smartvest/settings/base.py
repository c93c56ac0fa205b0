"""What holds in every environment. Each of dev, test and production adds only what is its own."""

from pathlib import Path

from .caches import caches_at
from .databases import database_at, is_sqlite
from .environment import environment
from .login import *  # noqa: F403
from .login import LOGIN_APPS
from .security import *  # noqa: F403

ROOT = Path(__file__).resolve().parents[2]
VAR = ROOT / "var"  # database, media and collected files of this installation; never in git

INSTALLED_APPS = [
    # Our rooms, the highest first: their templates and admin hooks win over Wagtail's.
    "smartvest.demo",
    "smartvest.handbook",
    "smartvest.patterns",
    "smartvest.accounts",
    "smartvest.operations",
    "smartvest.roles",
    "smartvest.upkeep",
    "smartvest.inbox",
    "smartvest.opendata",
    "smartvest.home",
    "events",
    "news",
    "projects",
    "fields",
    "smartvest.municipalities",
    "smartvest.core",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.contrib.table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    *LOGIN_APPS,
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
]

MIDDLEWARE = [
    "smartvest.core.security_headers.SecurityHeadersMiddleware",
    "smartvest.core.encoding.utf8_middleware",
    "django.middleware.security.SecurityMiddleware",
    "smartvest.operations.health.HealthMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "smartvest.core.page_cache.middleware.PageCacheMiddleware",  # keeps what those below have compressed
    "smartvest.home.search_limit.SearchLimitMiddleware",
    "django.middleware.gzip.GZipMiddleware",  # pads answers by random lengths against BREACH
    "django.middleware.http.ConditionalGetMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "smartvest.accounts.middleware.StaffSessionMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "smartvest.roles.middleware.RolesMiddleware",
    "smartvest.core.refusals.RefusalMiddleware",
]

ROOT_URLCONF = "smartvest.urls"
WSGI_APPLICATION = "smartvest.wsgi.application"
APPEND_SLASH = True

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
            ],
        },
    },
]

# SQLite until users outgrow it, PostgreSQL by DATABASE_URL.
DATABASES = {"default": environment.parsed("DATABASE_URL", database_at, f"sqlite:///{VAR / 'portal.sqlite3'}")}
if not is_sqlite(DATABASES["default"]):
    INSTALLED_APPS.append("django.contrib.postgres")

CACHES = environment.parsed("CACHE_URL", caches_at, (VAR / "cache").as_uri())
PAGE_CACHE = True  # whole answers for visitors (smartvest.core.page_cache)
WAGTAILFRONTENDCACHE = {}  # no proxy in front that keeps answers

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "de"
TIME_ZONE = "Europe/Berlin"
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STATICFILES_DIRS = [ROOT / "static"]
STATIC_ROOT = VAR / "static"
STORAGES = {
    "default": {"BACKEND": "smartvest.core.files.whole_files.WholeFileStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR / "media"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

# Logins with a well-known password; only the dev and test settings allow them.
DEMO_LOGINS_ALLOWED = False
# The pattern pages under /muster/; only the dev and test settings have them, and no environment variable can.
PATTERN_PAGES = False

WAGTAIL_SITE_NAME = "smartVEST"
WAGTAILADMIN_BASE_URL = "http://127.0.0.1:8000"
WAGTAIL_DATE_FORMAT, WAGTAIL_DATETIME_FORMAT = "%d.%m.%Y", "%d.%m.%Y %H:%M"  # what editors type
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES = [("de", "Deutsch")]
WAGTAILADMIN_PERMITTED_LANGUAGES = [("de", "Deutsch")]
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]  # what somebody publishes from elsewhere still begins at 18:00 here
WAGTAIL_ALLOW_UNICODE_SLUGS = False  # "fuer" in addresses: readable when pasted into a mail
WAGTAILIMAGES_IMAGE_MODEL = "core.PortalImage"
WAGTAILDOCS_DOCUMENT_MODEL = "core.PortalDocument"
WAGTAILIMAGES_IMAGE_FORM_BASE = "smartvest.core.files.image_form.PortalImageForm"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "heic", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 15 * 1024 * 1024  # bytes
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000  # what good phones take; each pixel costs the server 3 bytes of memory
WAGTAILDOCS_MAX_UPLOAD_SIZE = 50 * 1024 * 1024  # bytes; short videos among them
WAGTAILDOCS_DOCUMENT_FORM_BASE = "smartvest.core.files.document_form.PortalDocumentForm"
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "smartvest.core.search.backend", "SEARCH_CONFIG": "german"},
}
# What one sender may send by the forms, so that nobody drowns the others: this many messages in this many seconds.
MESSAGES_PER_SENDER = (5, 600)
# The same for what is searched, and for suggestions while somebody types. Kept answers count for nothing. People behind
# one address (a town hall) have it together, so it is far more than people need and far less than a program can ask.
SEARCHES_PER_SENDER = (120, 60)
SUGGESTIONS_PER_SENDER = (600, 60)
MESSAGES_KEPT_FOR = 180  # days after they were closed; then delete_old_messages deletes them
OPEN_MESSAGES_KEPT_FOR = 365  # days after the last thing that happened to one that nobody has closed
SEARCHES_KEPT_FOR = 90  # days; the words of searches that found nothing, which the same command deletes
PROXIES_IN_FRONT = 0  # how many proxies of our own add to X-Forwarded-For; 0: nobody, so nobody is believed
EMAIL_TIMEOUT = 10  # seconds; a form must not hang on a mail server that does not answer
# The admin must not tell other hosts who works here.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False  # English, for developers
WAGTAIL_WORKFLOW_ENABLED = True
FOUR_EYES_FOR_SUPERUSERS = True  # nobody publishes their own submitted text alone, not even the administration
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False  # mails go to those who must act
WAGTAILEMBEDS_FINDERS = []  # no third-party embeds: the video block shows own files or a plain link
TAGGIT_CASE_INSENSITIVE = True
