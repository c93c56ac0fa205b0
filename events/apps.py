from django.apps import AppConfig


class EventsConfig(AppConfig):
    name = "events"
    label = "events"
    verbose_name = "Termine"

    def ready(self):
        from . import receivers  # noqa: F401  registers the signal handlers
