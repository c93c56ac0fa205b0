"""Who may do what with a page, and what the others read of it in the admin."""

from django.db import models
from wagtail.log_actions import get_active_log_context
from wagtail.models import PagePermissionTester
from wagtail.permissions import page_permission_policy

FOREIGN_DRAFT = "Entwurf einer anderen Redaktion"


def works_on(user, page) -> bool:
    """This person has any role in the part of the tree where `page` lies."""
    if not user.is_active:
        return False
    return user.is_superuser or any(
        page.path.startswith(each.page.path) for each in page_permission_policy.get_cached_permissions_for_user(user)
    )


class PagePermissionsMixin(models.Model):
    """Asks `permission_tester` for every permission, so that a higher room can put a stricter one in its place."""

    permission_tester = PagePermissionTester

    class Meta:
        abstract = True

    def permissions_for_user(self, user):
        return self.permission_tester(user, self)

    @property
    def status_string(self) -> str:
        """The state of the page in the lists of the admin; a submission says so."""
        if not self.workflow_in_progress:
            return super().status_string
        return "im Portal, Änderung eingereicht" if self.live else "eingereicht"

    def get_admin_display_title(self) -> str:
        """The title of the draft for those who work on the page; others read only what is public anyway. Wagtail shows
        this title in choosers, messages and reports without asking who reads."""
        reader = get_active_log_context().user  # the person whose request the admin is answering
        if reader is None or works_on(reader, self):
            return super().get_admin_display_title()
        return self.title if self.live else FOREIGN_DRAFT
