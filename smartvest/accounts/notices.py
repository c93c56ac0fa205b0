"""Mails that tell people what was changed at their own login, so that they notice when it was somebody else."""

from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string

from . import later


def tell(user, what: str) -> None:
    """Mails `user` the sentence `what` after the commit. A mail server that is away stops nothing."""
    if user.email:
        text = render_to_string("accounts/notice_mail.txt", {"user": user, "what": what})
        transaction.on_commit(lambda: later.run(send_notice, user.email, text))


def send_notice(email: str, text: str) -> None:
    send_mail("Änderung an Ihrer Anmeldung", text, None, [email])
