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


def note(message: Message, user) -> AccessibilityStatementPage:
    """Adds the issue to the newest draft of the statement and gives back the page; nothing goes public. One that was
    noted before is not noted again. Raises Refused."""
    page = AccessibilityStatementPage.objects.current()
    if page is None:
        raise Refused("Im Portal gibt es noch keine Erklärung zur Barrierefreiheit.")
    permissions = page.permissions_for_user(user)
    if not permissions.can_edit():
        raise Refused("Sie dürfen die Erklärung zur Barrierefreiheit nicht ändern.")
    if permissions.page_locked():
        raise Refused(f"„{page.title}“ ist gerade gesperrt, zum Beispiel weil sie zur Freigabe eingereicht ist.")
    with transaction.atomic():
        fresh = Message.objects.filter(pk=message.pk, issue_noted_at=None, purpose=Purpose.BARRIER)
        if fresh.update(issue_noted_at=timezone.now()):
            draft = page.get_latest_revision_as_object()
            issues = list(draft.issues.all())
            draft.issues.add(
                AccessibilityIssue(
                    place=place(message)[: limit("place")],
                    description=Truncator(description(message)).chars(limit("description")),
                    sort_order=max([issue.sort_order or 0 for issue in issues], default=-1) + 1,
                )
            )
            draft.save_revision(user=user, log_action=True)
            log(instance=message, action=ISSUE_NOTED, user=user)
    return page


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
