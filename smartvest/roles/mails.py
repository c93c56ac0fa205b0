"""Mails of the workflow: to those who must act, and to nobody else.

Returned and approved pages are told to the submitter by Wagtail's own notifiers; their German stands in
`templates/wagtailadmin/notifications/`.
"""

from wagtail.admin.mail import GroupApprovalTaskStateSubmissionEmailNotifier
from wagtail.models import TaskState
from wagtail.signals import task_submitted

from . import four_eyes

# Wagtail connects its own notifier under this name, after us because our app stands first; a name is connected once.
WAGTAILS_NAME = "group_approval_task_submitted_email_notification"


class SubmissionNotifier(GroupApprovalTaskStateSubmissionEmailNotifier):
    """Tells a submission to those who may approve it: not to its last author, not to superusers outside the group."""

    def get_recipient_users(self, task_state, **kwargs):
        page = task_state.workflow_state.content_object
        return set(four_eyes.approvers_for(task_state.task.specific, page))

    def get_context(self, task_state, **kwargs):
        context = super().get_context(task_state, **kwargs)
        context["requested_by"] = task_state.workflow_state.requested_by
        return context

    def send_emails(self, template_set, context, recipients, **kwargs):
        """One mail each, which also says who else has got it."""
        sent = True
        for recipient in sorted(recipients, key=lambda user: user.pk):
            names = sorted(user.get_full_name() or user.get_username() for user in recipients - {recipient})
            context["others"] = ", ".join(names)
            sent = super().send_emails(template_set, context, {recipient}, **kwargs) and sent
        return sent


submission_notifier = SubmissionNotifier()


def connect() -> None:
    """Puts our notifier in the place of Wagtail's."""
    task_submitted.connect(submission_notifier, sender=TaskState, dispatch_uid=WAGTAILS_NAME)
