"""Mails that leave once: first the row, then the mail, so that none is lost when the mail server is away.

A process claims the row, sends the mail and says so; two at once cannot send the same one.
"""

import logging
from collections.abc import Callable
from datetime import timedelta

from django.core.mail import EmailMessage
from django.db.models import Model, Q
from django.utils import timezone

logger = logging.getLogger(__name__)
# A process that died after claiming a row keeps the others waiting this long; longer than any mail server takes.
LEASE = timedelta(minutes=10)


def send_once(row: Model, compose: Callable[[], EmailMessage], *, sent_at: str = "sent_at") -> bool | None:
    """Whether the mail of `row` left; None when another process has sent it or is at it.

    The model of `row` has the field `claimed_at` and one, named by `sent_at`, for when its mail left. A mail without a
    receiver does not leave, nor does one that `compose` fails to write.
    """
    mine, now = type(row).objects.filter(pk=row.pk, **{sent_at: None}), timezone.now()
    if not mine.filter(Q(claimed_at=None) | Q(claimed_at__lt=now - LEASE)).update(claimed_at=now):
        return None
    try:
        mail = compose()
        sent = bool(mail.to) and bool(mail.send())
    except Exception as error:  # whatever the mail server or its backend raises: the next run tries again
        # Not its words: they may name the receiver, and logs are kept longer than messages.
        logger.error("Nicht verschickt: %s (%s)", row, type(error).__name__)
        sent = False
    mine.update(**({sent_at: timezone.now()} if sent else {"claimed_at": None}))
    return sent
