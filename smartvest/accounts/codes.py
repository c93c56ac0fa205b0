"""Whether a code opens: of the authenticator app or of the recovery codes, once each.

allauth remembers used codes and counts wrong ones in the cache. Where that is away, nobody would get in, or everybody
as often as they like; so both are kept in the database.
"""

from allauth.core.internal.cryptokit import normalize_user_code
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import validate_totp_code

from . import lockout
from .models import UsedCode

TYPES = (Authenticator.Type.TOTP, Authenticator.Type.RECOVERY_CODES)


def opened_by(user, code: str) -> Authenticator | None:
    """The factor of `user` that the code belongs to, and which has not seen it before.

    Raises lockout.TooMany when there were too many wrong codes of late.
    """
    attempt = lockout.count("codes per person", str(user.pk))
    for authenticator in Authenticator.objects.filter(user=user, type__in=TYPES):
        if is_good(authenticator, code):
            lockout.succeed(attempt)
            return authenticator
    return None


def is_good(authenticator: Authenticator, code: str) -> bool:
    if authenticator.type == Authenticator.Type.RECOVERY_CODES:
        return authenticator.wrap().validate_code(code)
    secret = get_adapter().decrypt(authenticator.data["secret"])
    return validate_totp_code(secret, code) and is_first_use(authenticator, code)


def is_first_use(authenticator: Authenticator, code: str) -> bool:
    """Of two at once the database lets one pass."""
    authenticator.used_codes.too_old().delete()
    _, is_new = UsedCode.objects.get_or_create(
        authenticator=authenticator, code=lockout.hashed(normalize_user_code(code))
    )
    return is_new
