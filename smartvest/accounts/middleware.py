"""Stands before all views: nobody counts as logged in whose session is over or whose second factor is missing.

It decides for the whole portal and not view by view, so no address can be forgotten: not the admin's previews, API and
choosers, not a page or a document for staff only, and no login form that some package may bring along.
"""

from functools import cache

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.models import AnonymousUser
from django.http import JsonResponse
from django.shortcuts import redirect
from django.urls import reverse

from . import sessions
from .sessions import Standing

# Where somebody has to go first, and what else is open until that is done.
FIRST = {Standing.NEEDS_FACTOR: "mfa_index", Standing.NEEDS_CODES: "mfa_view_recovery_codes"}
OPEN_MEANWHILE = {
    Standing.NEEDS_FACTOR: ("mfa_index", "mfa_activate_totp", "mfa_add_webauthn", "account_reauthenticate"),
    Standing.NEEDS_CODES: (
        "mfa_view_recovery_codes",
        "account_reauthenticate",
        "mfa_reauthenticate",
        "mfa_reauthenticate_webauthn",
    ),
}


class StaffSessionMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        # Visitors have no session, and what they see must not depend on one.
        has_session = settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated
        leads_elsewhere = self.check(request) if has_session else None
        return leads_elsewhere or self.get_response(request)

    def check(self, request):
        """Leaves `request.user` or makes it nobody; an answer where the way leads somewhere else first."""
        if sessions.is_over(request.session):
            logout(request)
            return None
        if not request.path.startswith(signs_of_life()):
            sessions.note_activity(request.session)
        standing = sessions.standing_of(request)
        if standing is Standing.OPEN or request.path in open_meanwhile(standing):
            return None
        if standing in FIRST and request.path.startswith(reverse("wagtailadmin_home")):
            return send_to(request, FIRST[standing])
        request.user = AnonymousUser()
        return None


def send_to(request, name: str):
    if request.headers.get("x-requested-with") == "XMLHttpRequest":
        return JsonResponse({"detail": "Bitte schließen Sie zuerst die Anmeldung ab."}, status=403)
    return redirect(name)


@cache
def open_meanwhile(standing: Standing) -> frozenset[str]:
    names = OPEN_MEANWHILE.get(standing, ())
    return frozenset(reverse(name) for name in (*names, "account_logout")) if names else frozenset()


@cache
def signs_of_life() -> str:
    """What an open editor asks every ten seconds, whether somebody sits before it or not."""
    return f"{reverse('wagtailadmin_home')}editing-sessions/"
