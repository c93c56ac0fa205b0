"""Four eyes: what is submitted is published by somebody who was not the last to change it.

A page in the workflow is published by approval only. Publishing it directly would save it as a version of the one who
publishes, who would then approve their own text.
"""

from django.conf import settings
from django.core.exceptions import PermissionDenied

ONLY_BY_APPROVAL = (
    "„{title}“ ist zur Freigabe eingereicht und kann deshalb nur freigegeben oder zurückgegeben, nicht direkt "
    "veröffentlicht werden. {who}"
)
RETURNED = (
    "„{title}“ wurde mit der Bitte um Änderungen zurückgegeben und kann deshalb nicht direkt veröffentlicht werden. "
    "Reichen Sie die Seite nach der Änderung bitte erneut ein; freigeben kann dann jemand anderes."
)
OWN_TEXT = "Sie haben „{title}“ zuletzt geändert und können die Seite deshalb nicht selbst freigeben. {who}"
ONLY_THE_SUBMITTER = (
    "Eine Einreichung zieht zurück, wer sie eingereicht hat. Soll die Stadt „{title}“ noch einmal ändern, geben Sie "
    "die Seite bitte mit einem Kommentar zurück."
)
NOBODY = "Zurzeit gibt es niemanden, der sie freigeben könnte. Bitte wenden Sie sich an die Verwaltung des Portals."


def is_exempt(user) -> bool:
    """Superusers are bound too, unless the settings say otherwise."""
    return user.is_superuser and not settings.FOUR_EYES_FOR_SUPERUSERS


def is_last_editor(page, user) -> bool:
    """This person made the version that would be published."""
    revision = page.latest_revision
    return bool(revision and revision.user_id is not None and revision.user_id == user.pk)


def refusal(page, user) -> str:
    """Why this person may not approve `page`, who may, in a sentence; "" when four eyes do not stand in the way."""
    if is_exempt(user) or not is_last_editor(page, user):
        return ""
    return OWN_TEXT.format(title=page.get_admin_display_title(), who=who_may(page))


def require(page, user) -> None:
    """Raises PermissionDenied with the reason when this person may not approve `page`."""
    fresh = page.specific_class._base_manager.select_related("latest_revision").get(pk=page.pk)
    if reason := refusal(fresh, user):
        raise PermissionDenied(reason)


def publishing_refusal(page, user) -> str:
    """Why `page` cannot be published past its workflow; "" when it is in none."""
    state = page.current_workflow_state
    if is_exempt(user) or not state:
        return ""
    if state.status == state.STATUS_NEEDS_CHANGES:
        return RETURNED.format(title=page.get_admin_display_title())
    return ONLY_BY_APPROVAL.format(title=page.get_admin_display_title(), who=who_may(page))


def withdrawal_refusal(page, user) -> str:
    """Why this person may not end the workflow of `page`; "" when they may. Else an approver could end it, change the
    text and publish it alone."""
    state = page.current_workflow_state
    if is_exempt(user) or not state or user.pk in (state.requested_by_id, page.owner_id):
        return ""
    return ONLY_THE_SUBMITTER.format(title=page.get_admin_display_title())


def approvers(page):
    """The active members of the approving groups, without the last editor of `page`."""
    task = page.current_workflow_task
    if task is None:
        return []
    return approvers_for(task.specific, page)


def approvers_for(task, page) -> list:
    """As `approvers`, for a page whose workflow has just reached `task`."""
    from django.contrib.auth import get_user_model

    members = get_user_model().objects.filter(groups__in=task.groups.all(), is_active=True).distinct()
    return [user for user in members.order_by("last_name", "first_name", "pk") if not is_last_editor(page, user)]


def who_may(page) -> str:
    """Who may approve `page`, as a sentence."""
    names = [user.get_full_name() or user.get_username() for user in approvers(page)]
    if not names:
        return NOBODY
    return f"Freigeben kann: {names[0]}." if len(names) == 1 else f"Freigeben können: {', '.join(names)}."
