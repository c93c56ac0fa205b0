"""Headers that tell browsers what an answer may do, on every answer: pages, files, errors, redirects, kept ones.

Until Django 6 comes with `django.middleware.csp`, this also writes the Content Security Policy; its settings and the
attribute `_csp_config`, by which a view asks for another one, are those of Django 6.
Sources: CSP Level 3, Permissions Policy, Fetch ("Cross-Origin-Resource-Policy"), all W3C or WHATWG.
"""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.clickjacking import xframe_options_exempt

POLICY, RESOURCE_POLICY = "Content-Security-Policy", "Cross-Origin-Resource-Policy"
# Lists in other forms: others may read them with scripts, too. That is what they are for.
OPEN_DATA = {
    "application/atom+xml",
    "application/json",
    "application/rdf+xml",
    "text/calendar",
    "text/csv",
    "text/turtle",
}


class SecurityHeadersMiddleware:
    """Stands before all others. What a view has set itself, stays."""

    def __init__(self, get_response):
        self.get_response = get_response
        features = settings.PERMISSIONS_POLICY.items()
        self.permissions = ", ".join(f"{feature}=({' '.join(allowed)})" for feature, allowed in features)

    def __call__(self, request):
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", self.permissions)
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        # 304 brings up to date what the browser has kept (RFC 9111, 3.2), and does not say of what kind that is.
        if response.status_code != HTTPStatus.NOT_MODIFIED:
            protect(request, response)
        return response


def protect(request, response) -> None:
    """Adds what depends on the kind of answer."""
    headers = response.headers
    if not shows_an_error_to_developers(response):
        csp = getattr(response, "_csp_config", None) or policy_for(request, response)
        headers.setdefault(POLICY, as_header(csp | {"upgrade-insecure-requests": True} if request.is_secure() else csp))
    headers.setdefault(RESOURCE_POLICY, "cross-origin" if is_for_all(request, response) else "same-origin")
    if headers[RESOURCE_POLICY] == "cross-origin" and kind_of(response) in OPEN_DATA:
        headers.setdefault("Access-Control-Allow-Origin", "*")


def shows_an_error_to_developers(response) -> bool:
    """Django's own pages for them have styles in them."""
    return settings.DEBUG and response.status_code in (HTTPStatus.NOT_FOUND, HTTPStatus.INTERNAL_SERVER_ERROR)


def as_header(csp: dict) -> str:
    """The header for a policy: each value a list of sources, or True where the directive takes none."""
    parts = (name if sources is True else f"{name} {' '.join(sources)}" for name, sources in csp.items())
    return "; ".join(parts)


def policy_for(request, response) -> dict:
    """Only the admin gets what Wagtail needs, and only for who is logged in: the login page does without."""
    if kind_of(response) == "application/pdf":
        return settings.CSP_FOR_PDF
    if is_file(request, response):
        return settings.CSP_FOR_FILES
    return settings.CSP_FOR_ADMIN if is_logged_in(request) and is_admin(request) else settings.SECURE_CSP


def is_admin(request) -> bool:
    return request.path.startswith(reverse("wagtailadmin_home"))


def is_file(request, response) -> bool:
    """A file, and not a page made here."""
    is_page = kind_of(response) in ("", "text/html")
    return not is_page or (lies_in_a_folder(request) and response.status_code < HTTPStatus.BAD_REQUEST)


def lies_in_a_folder(request) -> bool:
    return request.path.startswith((settings.STATIC_URL, settings.MEDIA_URL))


def is_logged_in(request) -> bool:
    """Where nobody has asked who it is, nothing depends on it; to ask now might fail, when all that the answer says is
    that the database is away."""
    known = getattr(request, "_cached_user", None)  # django.contrib.auth.middleware
    return known is not None and known.is_authenticated


def kind_of(response) -> str:
    """The content type without its parameters."""
    return response.get("Content-Type", "").partition(";")[0].strip().lower()


def is_for_all(request, response) -> bool:
    """Other sites may load it: open data, pictures (a feed shows them in another site's reader), and styles, since a
    part of ours in a frame with `sandbox` belongs to nobody (HTML, "opaque origin")."""
    return lies_in_a_folder(request) or (kind_of(response) in OPEN_DATA and not is_admin(request))


def for_other_sites(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Decorates a view whose pages anybody may show in a frame."""

    @wraps(view)
    def answer(*args, **kwargs):
        response = xframe_options_exempt(view)(*args, **kwargs)
        response.headers[POLICY] = as_header(settings.SECURE_CSP | {"frame-ancestors": ["*"]})
        response.headers[RESOURCE_POLICY] = "cross-origin"
        return response

    return answer
