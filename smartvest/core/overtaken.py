"""Two people edit the same page. Nobody's text is lost, since each save is a version of its own; but whoever saves last
would put their text over the other one's unseen. Wagtail notices that for its autosave only."""

from django.urls import reverse
from django.utils.html import format_html
from django.utils.timezone import localtime
from wagtail.admin import messages
from wagtail.models import Revision

# What makes a version more than a draft. Who has not seen the other one's text shall not decide that.
ACTIONS = ("action-publish", "action-submit", "action-restart-workflow", "action-workflow-action")


def overtaking(request, page) -> Revision | None:
    """The version that somebody saved after this form was opened; None where there is none. The form names the one
    that it shows, or the one that its own autosave has written since."""
    latest = page.latest_revision
    shown = request.POST.get("overwrite_revision_id") or request.POST.get("loaded_revision_id")
    if latest is None or not shown:
        return None
    is_same = shown == str(latest.pk)
    if is_same and not request.POST.get("overwrite_revision_id"):
        is_same = request.POST.get("loaded_revision_created_at") == latest.created_at.isoformat()  # may be written over
    return None if is_same else latest


def save_as_draft_only(request, page) -> None:
    """Where somebody was quicker: lets the form only save, and says so with the way to compare both versions."""
    if request.method != "POST" or not request.accepts("text/html"):
        return  # an autosave, which Wagtail refuses
    theirs = overtaking(request, page)
    if theirs is None:
        return
    values = request.POST.copy()
    values.pop("overwrite_revision_id", None)  # a version of its own
    was_more = [values.pop(action) for action in ACTIONS if action in values]
    request.POST = values
    who = "Sie selbst haben" if theirs.user == request.user else f"{theirs.user or 'Jemand'} hat"
    messages.warning(
        request,
        format_html(
            "{} um {} Uhr eine andere Fassung dieser Seite gespeichert, während dieses Formular offen war. {} Beide "
            "Fassungen gibt es noch: <a href='{}'>Bitte vergleichen Sie sie</a> und übernehmen Sie, was fehlt.",
            who,
            f"{localtime(theirs.created_at):%H:%M}",
            "Ihre steht jetzt als neuester Entwurf darüber und wurde nicht weitergegeben."
            if was_more
            else "Ihre steht jetzt als neuester Entwurf darüber.",
            reverse("wagtailadmin_pages:history", args=[page.pk]),
        ),
    )
