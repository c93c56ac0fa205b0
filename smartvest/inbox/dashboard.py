"""The panel of the dashboard for those who answer."""

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime

from smartvest.core.dashboard import MOST_SHOWN, Item, Waiting
from smartvest.home.models import Message

from . import known_issues
from .permissions import message_policy

State = Message.State


def new_messages(user) -> Waiting | None:
    """The messages that nobody has taken on, the oldest first; None for those who may not see them."""
    if not message_policy.user_has_permission(user, "view"):
        return None
    new = Message.objects.filter(state=State.NEW)
    items = [
        Item(
            known_issues.excerpt(message, words=10),
            reverse("nachrichten:edit", args=[message.pk]),
            f"{message.reference}, seit {date_format(localtime(message.submit_time), 'j. F')}",
        )
        for message in new.order_by("submit_time", "pk")[:MOST_SHOWN]
    ]
    return Waiting(
        "Neue Nachrichten", new.count(), f"{reverse('nachrichten:index')}?state={State.NEW}", items, order=25
    )
