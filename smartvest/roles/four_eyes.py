"""Four eyes: what is submitted is published by somebody who was not the last to change it.

A page in the workflow is published by approval only. Publishing it directly would save it as a version of the one who
publishes, who would then approve their own text.
"""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.utils.formats import date_format
from django.utils.timezone import localtime


class NeedsAnotherPerson(Exception):
    """`page` may not be approved by this person; the text says why and who may."""

    def __init__(self, page, reason: str):
        super().__init__(reason)
        self.page = page


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
    """Raises NeedsAnotherPerson when this person may not approve `page` as it is stored."""
    fresh = page.specific_class._base_manager.select_related("latest_revision").get(pk=page.pk)
    if reason := refusal(fresh, user):
        raise NeedsAnotherPerson(fresh, reason)


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
    members = get_user_model().objects.filter(groups__in=task.groups.all(), is_active=True).distinct()
    return [user for user in members.order_by("last_name", "first_name", "pk") if not is_last_editor(page, user)]


def who_may(page) -> str:
    """Who may approve `page`, as a sentence."""
    people = approvers(page)
    if not people:
        return NOBODY
    return f"Freigeben {'kann' if len(people) == 1 else 'können'}: {names(people)}."


def names_of_approvers(page) -> str:
    """Those who may approve `page`, as a list of names; "" when it waits for nobody."""
    return names(approvers(page))


def names(people) -> str:
    return ", ".join(user.get_full_name() or user.get_username() for user in people)


def returned_with(page) -> str:
    """Who returned `page` and with which comment; "" when it was not returned."""
    state = page.current_workflow_state
    if not state or state.status != state.STATUS_NEEDS_CHANGES or not state.current_task_state:
        return ""
    answer = state.current_task_state
    who = names([answer.finished_by]) if answer.finished_by else "Die Kreisredaktion"
    comment = f" Kommentar: „{answer.comment}“" if answer.comment else ""
    return f"{who} hat diese Seite zurückgegeben.{comment} Bitte ändern Sie sie und reichen Sie sie erneut ein."


def submitted_by(page) -> str:
    """Who waits for the approval of `page`, since when, and what there is to do."""
    state = page.current_workflow_state
    who = f" von {names([state.requested_by])}" if state.requested_by else ""
    day = date_format(localtime(state.current_task_state.started_at), "SHORT_DATE_FORMAT")
    return f"Eingereicht{who} am {day}. Bitte geben Sie die Seite unten frei oder mit einem Kommentar zurück."
