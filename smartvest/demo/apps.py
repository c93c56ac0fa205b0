"""App configuration of the demo room."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """Holds no models: only the demo content and the command ``load_demo``."""

    name = "smartvest.demo"
    label = "demo"
    verbose_name = "Demo-Inhalte"
