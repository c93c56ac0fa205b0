from django.apps import AppConfig


class RolesConfig(AppConfig):
    name = "smartvest.roles"
    label = "roles"
    verbose_name = "Rollen und Freigabe"

    def ready(self):
        from . import receivers  # noqa: F401  registers the signal handlers
