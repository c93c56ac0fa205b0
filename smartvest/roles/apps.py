from django.apps import AppConfig


class RolesConfig(AppConfig):
    name = "smartvest.roles"
    label = "roles"
    verbose_name = "Rollen und Freigabe"
    invisible_models = ("countyapprovaltask", "section")

    def ready(self):
        from smartvest.core.models import ContentPage

        from . import mails, receivers  # noqa: F401  registers the signal handlers
        from .permission_tester import RolePermissionTester

        ContentPage.permission_tester = RolePermissionTester
        mails.connect()
