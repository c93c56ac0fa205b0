from django.apps import AppConfig


class OperationsConfig(AppConfig):
    name = "smartvest.operations"
    label = "operations"
    verbose_name = "Betrieb"
