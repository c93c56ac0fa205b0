"""Two rules that the permissions of a group cannot express, and the four eyes. Wagtail asks this for every page, on
every way: in views, buttons, bulk actions and the actions themselves."""

from wagtail.models import PagePermissionTester

from projects.models import ProjectIndexPage

from . import four_eyes


class RolePermissionTester(PagePermissionTester):
    def can_edit(self) -> bool:
        """A town may change the joint projects, but not the directory they lie in."""
        if self._only_changes_children():
            return False
        return super().can_edit()

    def can_delete(self, ignore_bulk=False) -> bool:
        """Only where one might also add a page: a town deletes its own drafts, but neither its own section nor a draft
        of the joint projects. Moving away asks the same."""
        return super().can_delete(ignore_bulk) and self._may_add_beside()

    def can_publish(self) -> bool:
        """What is in the workflow is published by approval only."""
        return super().can_publish() and not four_eyes.publishing_refusal(self.page, self.user)

    def _only_changes_children(self) -> bool:
        if self.user.is_superuser or not self.user.is_active:
            return False
        return issubclass(self.page.specific_class or object, ProjectIndexPage) and "add" not in self.permissions

    def _may_add_beside(self) -> bool:
        if self.user.is_superuser:
            return True
        parent_path = self.page.path[: -self.page.steplen]
        return any(
            each.permission.codename == "add_page" and parent_path.startswith(each.page.path)
            for each in self.permission_policy.get_cached_permissions_for_user(self.user)
        )
