"""How allauth behaves here: no sign-up, German words, our own lock, encrypted secrets, sign-on for known people."""

import logging
import time

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import generate_totp_secret
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.contrib.auth import authenticate, get_user_model
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme

from smartvest.home.forms.senders import address_of

from . import audit, later, lockout, secrets, sessions
from .refusals import too_many

logger = logging.getLogger(__name__)


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": "Benutzername oder Passwort stimmt nicht.",
        "incorrect_password": "Das Passwort stimmt nicht.",
        "too_many_login_attempts": "Zu viele falsche Codes. Bitte warten Sie fünf Minuten.",
    }

    def authenticate(self, request, **credentials):
        """Who has this name and password, or None. Answers 429 without looking when the lock says so.

        The log is written after the answer: how long that takes must not tell whether somebody has the name.
        """
        username = credentials.get("username", "")
        try:
            attempt = lockout.begin(request, username)
        except lockout.TooMany as refused:
            later.run(audit.record_refused_login, request, username)
            raise ImmediateHttpResponse(too_many(request, refused.seconds)) from refused
        user = authenticate(request, **credentials)
        AuthenticationBackend.unstash_authenticated_user()  # somebody inactive counts as a wrong password
        if user:
            lockout.succeed(attempt)
        else:
            later.run(audit.record_failed_login, request, username)
        return user

    def pre_login(self, request, user, **kwargs):
        """Only those may log in who have something to do here."""
        if response := super().pre_login(request, user, **kwargs):
            return response
        if not user.has_perm("wagtailadmin.access_admin"):
            return self.respond_user_inactive(request, user)
        return None

    def get_login_stages(self) -> list[str]:
        return ["smartvest.accounts.stages.SecondFactorStage"]

    def is_reauthentication_required(self, *, app, **kwargs) -> bool:
        """Who has just logged in need not give the password again to set up a factor."""
        request = context.request
        records = get_authentication_records(request, request.user)
        newest = max((record["at"] for record in records), default=0)
        return time.time() - newest > settings.ACCOUNT_REAUTHENTICATION_TIMEOUT

    def is_safe_url(self, url) -> bool:
        """Only addresses of the host that is asked."""
        request = context.request
        return url_has_allowed_host_and_scheme(url, {request.get_host()}, require_https=request.is_secure())

    def get_client_ip(self, request) -> str:
        return address_of(request)

    def add_message(self, request, level, message_template=None, *args, **kwargs):
        """The pages say themselves what has happened; only messages in words come through."""
        if message_template is None:
            super().add_message(request, level, None, *args, **kwargs)


class MFAAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": "Der Code stimmt nicht, ist abgelaufen oder wurde schon benutzt.",
        "cannot_delete_authenticator": "Ihr einziger zweiter Faktor lässt sich nicht entfernen. "
        "Richten Sie zuerst einen anderen ein.",
    }

    def encrypt(self, text: str) -> str:
        return secrets.encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        """A secret that cannot be read any more fits no code; whoever has it needs a new one."""
        try:
            return secrets.decrypt(encrypted_text)
        except secrets.UnreadableSecret:
            logger.error("Ein zweiter Faktor ist nicht lesbar: SECRET_KEY wurde geändert, ohne SECRET_KEY_FALLBACKS")
            return generate_totp_secret()

    def can_delete_authenticator(self, authenticator) -> bool:
        others = Authenticator.objects.filter(user=authenticator.user_id, type__in=sessions.FACTORS)
        return not settings.SECOND_FACTOR_REQUIRED or others.exclude(pk=authenticator.pk).exists()

    def generate_authenticator_name(self, user, type) -> str:
        return f"Passkey {Authenticator.objects.filter(user=user, type=type).count() + 1}"

    def get_totp_label(self, user) -> str:
        return user.get_username()

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return super().get_public_key_credential_rp_entity() | {"name": settings.MFA_TOTP_ISSUER}

    def get_public_key_credential_user_entity(self, user) -> dict:
        return super().get_public_key_credential_user_entity(user) | {
            "name": user.get_username(),
            "display_name": user.get_full_name() or user.get_username(),
        }


class SocialAccountAdapter(DefaultSocialAccountAdapter):
    def is_open_for_signup(self, request, sociallogin) -> bool:
        return False

    def pre_social_login(self, request, sociallogin):
        """Lets in whoever is linked already; links somebody else by their verified mail address, once.

        Nobody is created. A mail address that two people share, or that is linked to another person of the provider
        already, links nobody: addresses get passed on when somebody leaves.
        """
        if sociallogin.is_existing:
            return
        verified = [address.email for address in sociallogin.email_addresses if address.verified]
        people = [
            user
            for email in verified
            for user in get_user_model().objects.filter(email__iexact=email, is_active=True).exclude(email="")
        ]
        if len(people) != 1 or SocialAccount.objects.filter(user=people[0]).exists():
            context = {"verified": bool(verified)}
            raise ImmediateHttpResponse(render(request, "accounts/sso_refused.html", context, status=403))
        sociallogin.connect(request, people[0])
