"""What a session may open: whether its second factor was given, and whether it is over."""

import time
from enum import Enum

from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY, get_authentication_records
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.sessions.models import Session
from django.utils import timezone

FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
LOGGED_IN_AT, SEEN_AT, CODES_UNSEEN = "accounts_logged_in_at", "accounts_seen_at", "accounts_codes_unseen"
SEEN_EVERY = 5 * 60  # seconds; noting each request would write to the database with each


class Standing(Enum):
    """How far somebody who gave a password has come."""

    OPEN = "may do what their role allows"
    NEEDS_FACTOR = "has to set up a second factor first"
    NEEDS_CODES = "has to see the recovery codes first"
    NOBODY = "counts as not logged in: the second factor is missing, or any role in the portal"


def standing_of(request) -> Standing:
    """Of a request whose user is authenticated."""
    user = request.user
    if not user.has_perm("wagtailadmin.access_admin"):
        return Standing.NOBODY
    if second_factor_given(request):
        return Standing.NEEDS_CODES if CODES_UNSEEN in request.session else Standing.OPEN
    if is_mfa_enabled(user, FACTORS):
        return Standing.NOBODY
    return Standing.NEEDS_FACTOR if settings.SECOND_FACTOR_REQUIRED else Standing.OPEN


def second_factor_given(request) -> bool:
    """In this session, to the portal or, where that counts, to the provider of single sign-on."""
    methods = {record["method"] for record in get_authentication_records(request, request.user)}
    return "mfa" in methods or came_by_trusted_sso(request, request.user)


def came_by_trusted_sso(request, user) -> bool:
    """Whether single sign-on has asked for a second factor in the place of the portal."""
    records = get_authentication_records(request, user)
    return settings.SSO_GIVES_SECOND_FACTOR and any(record["method"] == "socialaccount" for record in records)


def forget_second_factor(session) -> None:
    """The factor that was given in this session does not exist any more."""
    records = session.get(AUTHENTICATION_METHODS_SESSION_KEY, [])
    session[AUTHENTICATION_METHODS_SESSION_KEY] = [record for record in records if record["method"] != "mfa"]


def begin_session(session) -> None:
    session[LOGGED_IN_AT] = session[SEEN_AT] = time.time()


def is_over(session) -> bool:
    """Idle for SESSION_IDLE_FOR, or older than SESSION_COOKIE_AGE whatever was done in it."""
    now = time.time()
    return (
        now - session.get(SEEN_AT, 0) > settings.SESSION_IDLE_FOR.total_seconds()
        or now - session.get(LOGGED_IN_AT, 0) > settings.SESSION_COOKIE_AGE
    )


def note_activity(session) -> None:
    if time.time() - session[SEEN_AT] > SEEN_EVERY:
        session[SEEN_AT] = time.time()


def end_sessions_of(user) -> int:
    """Logs somebody out everywhere; how many sessions that ended."""
    ended = 0
    for session in Session.objects.filter(expire_date__gt=timezone.now()).iterator():
        if session.get_decoded().get("_auth_user_id") == str(user.pk):
            session.delete()
            ended += 1
    return ended
