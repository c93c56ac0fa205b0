"""Publishing, taking back, copying and deleting pages are done as a whole or not at all.

Wagtail's actions write the page, its log, and by signals what our rooms add (search entry, change log, Termine) one
after the other without a transaction. A worker that dies in between, or a disk that is full, would leave a page that
the search does not know. The editor's buttons, the schedule and commands all go through these actions.
"""

from django.db import transaction
from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.actions.delete_page import DeletePageAction
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.actions.unpublish import UnpublishAction
from wagtail.actions.unpublish_page import UnpublishPageAction

ACTIONS = (
    PublishRevisionAction,
    UnpublishAction,
    UnpublishPageAction,
    CopyPageAction,
    CreatePageAliasAction,
    DeletePageAction,
)


def make_actions_whole() -> None:
    """Called once, when the portal starts: Wagtail has no setting for it."""
    for action in ACTIONS:
        action.execute = transaction.atomic(action.execute)
