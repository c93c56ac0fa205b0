"""The admin of the upkeep: entries of the page history, reports, panels of the dashboard."""

from wagtail import hooks
from wagtail.log_actions import LogFormatter

from smartvest.core.german import by_whom

from .reviews import CONFIRMED, REPORTED


@hooks.register("register_log_actions")
def register_review_actions(actions):
    @actions.register_action(CONFIRMED)
    class ReviewConfirmed(LogFormatter):
        label = "Prüfung bestätigt"

        def format_message(self, log_entry):
            return f"Geprüft {by_whom(log_entry.data.get('municipality', ''))}: alles stimmt noch."

    @actions.register_action(REPORTED)
    class ChangeReported(LogFormatter):
        label = "Änderung gemeldet"

        def format_message(self, log_entry):
            return f"Änderung gemeldet {by_whom(log_entry.data.get('municipality', ''))}."

        def format_comment(self, log_entry):
            return log_entry.data.get("text", "")
