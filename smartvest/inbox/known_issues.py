"""A reported barrier becomes a known issue of the accessibility statement: as a draft, which somebody completes."""

from django.db import transaction
from django.utils import timezone
from django.utils.text import Truncator
from wagtail.log_actions import log
from wagtail.models import Page, Site

from smartvest.home.models import AccessibilityIssue, AccessibilityStatementPage, Message, Purpose

from .handling import ISSUE_NOTED


class Refused(Exception):
    """The issue cannot be noted; the text says why, in German."""


def is_noted(message: Message) -> bool:
    """The newest version of the statement names the message; an older one may have been saved over it."""
    page = AccessibilityStatementPage.objects.current()
    return page is not None and names(page.get_latest_revision_as_object(), message)


def names(page: AccessibilityStatementPage, message: Message) -> bool:
    return any(issue.reported_as == message.reference for issue in page.issues.all())


@transaction.atomic
def note(message: Message, user) -> tuple[AccessibilityStatementPage, bool]:
    """Adds the issue to the newest draft of the statement; nothing goes public. Gives back the page, and whether the
    issue is new there: two people at once note it once. Raises Refused."""
    page = AccessibilityStatementPage.objects.select_for_update().current()
    if page is None:
        raise Refused("Im Portal gibt es noch keine Erklärung zur Barrierefreiheit.")
    if message.purpose != Purpose.BARRIER:
        raise Refused("Diese Nachricht meldet keine Barriere.")
    permissions = page.permissions_for_user(user)
    if not permissions.can_edit():
        raise Refused("Sie dürfen die Erklärung zur Barrierefreiheit nicht ändern.")
    if permissions.page_locked():
        raise Refused(f"„{page.title}“ ist gerade gesperrt, zum Beispiel weil sie zur Freigabe eingereicht ist.")
    draft = page.get_latest_revision_as_object()
    if names(draft, message):
        return page, False
    draft.issues.add(
        AccessibilityIssue(
            place=place(message)[: limit("place")],
            description=Truncator(description(message)).chars(limit("description")),
            reported_as=message.reference,
            sort_order=max([issue.sort_order or 0 for issue in draft.issues.all()], default=-1) + 1,
        )
    )
    draft.save_revision(user=user, log_action=True)
    Message.objects.filter(pk=message.pk).update(issue_noted_at=timezone.now())
    log(instance=message, action=ISSUE_NOTED, user=user)
    return page, True


def excerpt(message: Message, words: int) -> str:
    """The beginning of what a message says, for a list."""
    return Truncator(description(message)).words(words)


def limit(name: str) -> int:
    return AccessibilityIssue._meta.get_field(name).max_length


def place(message: Message) -> str:
    """The page by its title if it is one of the portal, else what the sender called it."""
    if not message.own_path:
        return message.page_address or "Bitte ergänzen: Wo?"
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    path = site.root_page.url_path + message.own_path.partition("?")[0].partition("#")[0].lstrip("/") if site else ""
    page = Page.objects.live().filter(url_path=path).first()
    return f"Seite „{page.title}“" if page else message.own_path


def description(message: Message) -> str:
    """The longest answer: what does not work. Names and addresses are short, and an editor reads it before anybody."""
    about = {message.page_address, message.sender_email}
    return max((answer for _, answer in message.answers if answer not in about), key=len, default="Bitte ergänzen")
