from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "smartvest.core"
    label = "core"
    verbose_name = "Grundlagen"
