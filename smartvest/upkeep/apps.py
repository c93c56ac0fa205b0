from django.apps import AppConfig


class UpkeepConfig(AppConfig):
    name = "smartvest.upkeep"
    label = "upkeep"
    verbose_name = "Pflege"
    invisible_models = ("link", "linkuse", "reminder", "reportedchange")

    def ready(self):
        from . import receivers  # noqa: F401  registers the signal handlers
