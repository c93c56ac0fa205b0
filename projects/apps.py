from django.apps import AppConfig


class ProjectsConfig(AppConfig):
    name = "projects"
    label = "projects"
    verbose_name = "Projekte"

    def ready(self):
        from . import receivers  # noqa: F401  registers the signal handlers
