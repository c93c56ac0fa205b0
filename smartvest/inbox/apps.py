from django.apps import AppConfig


class InboxConfig(AppConfig):
    name = "smartvest.inbox"
    label = "inbox"
    verbose_name = "Nachrichten"

    def ready(self):
        from smartvest.home.models import FormPage

        from .views import SubmissionsInTheInbox

        FormPage.submissions_list_view_class = SubmissionsInTheInbox
