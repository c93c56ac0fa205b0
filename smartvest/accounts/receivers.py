"""What follows from logins and from changes of factors: entries in the log, mails, a browser that is known."""

from allauth.account import signals as account_signals
from allauth.mfa import signals as mfa_signals
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver

from . import audit, devices, lockout, notices, sessions

RECOVERY_CODES = Authenticator.Type.RECOVERY_CODES
FACTOR_NAMES = {Authenticator.Type.TOTP: "Authenticator-App", Authenticator.Type.WEBAUTHN: "Passkey"}


@receiver(user_logged_in)
def begin_session(request, **kwargs):
    sessions.begin_session(request.session)


@receiver(account_signals.user_logged_in)
def remember_login(request, response, user, **kwargs):
    audit.record(user, "accounts.login", request)
    lockout.remember_address(request, user)
    devices.remember_device(request, response, lockout.normalized(user.get_username()))


@receiver(account_signals.password_reset)
def note_password_reset(request, user, **kwargs):
    audit.record(user, "accounts.password_reset", request)
    notices.tell(user, "Ihr Passwort wurde neu gesetzt.")


@receiver(mfa_signals.authenticator_added)
def note_added_factor(request, user, authenticator, **kwargs):
    if authenticator.type != RECOVERY_CODES:
        audit.record(user, "accounts.factor_added", request, factor=FACTOR_NAMES[authenticator.type])
        notices.tell(user, "Ein zweiter Faktor wurde eingerichtet.")


@receiver(mfa_signals.authenticator_removed)
def note_removed_factor(request, user, authenticator, **kwargs):
    if authenticator.type != RECOVERY_CODES:
        audit.record(user, "accounts.factor_removed", request, factor=FACTOR_NAMES[authenticator.type])
        notices.tell(user, "Ein zweiter Faktor wurde entfernt.")
    if not is_mfa_enabled(user, sessions.FACTORS):
        sessions.forget_second_factor(request.session)


@receiver(mfa_signals.authenticator_reset)
def note_renewed_codes(request, user, **kwargs):
    audit.record(user, "accounts.recovery_codes_renewed", request)
    notices.tell(user, "Ihre Notfallcodes wurden erneuert.")


@receiver(mfa_signals.authenticator_used)
def note_used_code(request, user, authenticator, **kwargs):
    if authenticator.type == RECOVERY_CODES:
        audit.record(user, "accounts.recovery_code_used", request)
        notices.tell(user, "Ein Notfallcode wurde benutzt.")


@receiver(mfa_signals.authentication_failed)
def note_wrong_code(request, user, **kwargs):
    audit.record(user, "accounts.factor_failed", request)
