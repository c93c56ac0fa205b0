"""The inbox in the admin: its menu, its panel of the dashboard, its entries of the history."""

from wagtail import hooks
from wagtail.log_actions import LogFormatter

from . import dashboard
from .handling import ANSWERED, ISSUE_NOTED, STATE_CHANGED
from .views import MessageViewSet


@hooks.register("register_admin_viewset")
def register_messages():
    return MessageViewSet("nachrichten")


@hooks.register("filter_form_submissions_for_user")
def nowhere_but_in_the_inbox(user, form_pages):
    """Wagtail's own lists show the same without an answer and to everybody who may change the form."""
    return form_pages.none()


@hooks.register("construct_homepage_panels")
def add_panel(request, panels):
    if panel := dashboard.new_messages(request.user):
        panels.append(panel)


@hooks.register("register_log_actions")
def register_steps(actions):
    actions.register_action(ISSUE_NOTED, "Mangel übernommen", "Als bekannten Mangel übernommen.")

    @actions.register_action(STATE_CHANGED)
    class StateChanged(LogFormatter):
        label = "Stand geändert"

        def format_message(self, log_entry):
            return f"Stand: {log_entry.data['after']} (vorher: {log_entry.data['before']})."

    @actions.register_action(ANSWERED)
    class Answered(LogFormatter):
        label = "Beantwortet"

        def format_message(self, log_entry):
            return "Antwort per E-Mail geschrieben." if log_entry.data["by_mail"] else "Antwort vermerkt."
