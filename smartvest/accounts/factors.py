"""Taking somebody's second factor away when phone and recovery codes are lost."""

from allauth.mfa.models import Authenticator

from . import audit, notices, sessions


def reset_second_factor(user, by=None) -> bool:
    """Removes all factors and recovery codes of `user` and ends their sessions; False when there was nothing.

    `by` is who does it; None is the command line. The person gets a mail and sets up a new factor at the next login.
    """
    removed, _ = Authenticator.objects.filter(user=user).delete()
    if removed:
        sessions.end_sessions_of(user)
        audit.record(user, "accounts.factor_reset", by=by, by_command=by is None)
        notices.tell(user, "Ihr zweiter Faktor wurde von der Verwaltung des Portals zurückgesetzt.")
    return bool(removed)


def may_reset(person, user) -> bool:
    """Whoever may change users; the factor of somebody who may do everything only those who may do so, too."""
    return person.has_perm("auth.change_user") and (person.is_superuser or not user.is_superuser)
