"""What browsers are told to allow (smartvest.core.security_headers), and the cookies of those who log in."""

from urllib.parse import urlsplit

SELF, NONE, UNSAFE_INLINE = "'self'", "'none'", "'unsafe-inline'"


def policies(media: tuple[str, ...] = (), forms: tuple[str, ...] = ()) -> tuple[dict, dict]:
    """The Content Security Policies of public pages and of the admin.

    `media` are the origins of pictures and videos that lie on other hosts ("https://medien.example", S3), `forms` those
    where a form may lead, as the login does with OpenID Connect ("https://anmeldung.example").
    """
    pictures = [SELF, *media]
    public = {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": pictures,
        "media-src": pictures,
        "connect-src": [SELF],
        "form-action": [SELF, *forms],
        "frame-ancestors": [SELF],  # the preview of the admin frames our pages
        "base-uri": [NONE],
        "object-src": [NONE],
    }
    # Wagtail starts the fields of its forms by scripts that stand in the page, and shows a picture before it is sent.
    admin = public | {
        "script-src": [SELF, UNSAFE_INLINE],
        "style-src": [SELF, UNSAFE_INLINE],
        "img-src": [*pictures, "blob:"],
        "frame-src": [SELF],
    }
    return public, admin


def origins(*addresses: str) -> tuple[str, ...]:
    """Scheme and host of each address, as policies name them; empty ones are left out."""
    return tuple(f"{parts.scheme}://{parts.netloc}" for parts in map(urlsplit, filter(None, addresses)))


# The first is shaped like the setting of the same name in Django 6 (django.middleware.csp), which takes it as it is.
SECURE_CSP, CSP_FOR_ADMIN = policies()
# What is no page: should a browser take it for one after all, it shows nothing and runs nothing.
CSP_FOR_FILES = {"default-src": [NONE], "frame-ancestors": [SELF], "sandbox": True}
CSP_FOR_PDF = {"default-src": [NONE], "frame-ancestors": [SELF]}  # not every browser opens its reader in a sandbox

# Which abilities of the browser pages may ask for. Ours show videos and take passkeys; all else is nobody's.
PERMISSIONS_POLICY = {
    "accelerometer": [],
    "autoplay": [],
    "camera": [],
    "display-capture": [],
    "encrypted-media": [],
    "fullscreen": ["self"],
    "geolocation": [],
    "gyroscope": [],
    "magnetometer": [],
    "microphone": [],
    "midi": [],
    "payment": [],
    "picture-in-picture": ["self"],
    "publickey-credentials-create": ["self"],
    "publickey-credentials-get": ["self"],
    "screen-wake-lock": [],
    "serial": [],
    "usb": [],
    "xr-spatial-tracking": [],
}

SECURE_REDIRECT_EXEMPT = ["^(healthz|readyz)/?$"]  # containers and monitors ask at the machine, where there is no TLS
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin"  # no other site learns which page somebody comes from, nor what they searched
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"  # for browsers before frame-ancestors

# A login is the only thing that sets cookies (decision 10). Scripts need neither of the two: Wagtail reads the token
# from the page.
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"

WHITENOISE_ALLOW_ALL_ORIGINS = False  # our styles and scripts are for our pages

# Documents: only a PDF opens in the browser, everything else is saved first. How it is called does not depend on what
# the machine knows about endings. The policy above is stricter than Wagtail's own.
WAGTAILDOCS_BLOCK_EMBEDDED_CONTENT = False
WAGTAILDOCS_INLINE_CONTENT_TYPES = ["application/pdf"]
OFFICE = "application/vnd.openxmlformats-officedocument"
OPEN_DOCUMENT = "application/vnd.oasis.opendocument"
WAGTAILDOCS_CONTENT_TYPES = {
    "csv": "text/csv",
    "docx": f"{OFFICE}.wordprocessingml.document",
    "ics": "text/calendar",
    "mp4": "video/mp4",
    "odp": f"{OPEN_DOCUMENT}.presentation",
    "ods": f"{OPEN_DOCUMENT}.spreadsheet",
    "odt": f"{OPEN_DOCUMENT}.text",
    "pdf": "application/pdf",
    "pptx": f"{OFFICE}.presentationml.presentation",
    "txt": "text/plain",
    "vtt": "text/vtt",
    "xlsx": f"{OFFICE}.spreadsheetml.sheet",
    "zip": "application/zip",
}
WAGTAILDOCS_EXTENSIONS = sorted(WAGTAILDOCS_CONTENT_TYPES)  # each with a check in smartvest.core.files.document_checks
