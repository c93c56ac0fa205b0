"""Whether a form was sent from a page of somebody else. Needs no token, and so no cookie (decision 10)."""

from django.conf import settings


def is_cross_site(request) -> bool:
    """True when the browser says that another site sent the request.

    Every browser since 2023 says so in Sec-Fetch-Site (W3C Fetch Metadata), where the connection is encrypted; others
    send Origin with every POST (RFC 6454). What says neither is no browser, and acts for nobody but itself.
    """
    site = request.headers.get("Sec-Fetch-Site")
    if site:
        return site not in ("same-origin", "none")
    origin = request.headers.get("Origin")
    if origin is None:
        return False
    return origin.partition("://")[2] != request.get_host() and origin not in settings.CSRF_TRUSTED_ORIGINS
