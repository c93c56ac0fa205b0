from django.apps import AppConfig


class OpenDataConfig(AppConfig):
    name = "smartvest.opendata"
    label = "opendata"
    verbose_name = "Offene Daten"
