from django.apps import AppConfig


class PatternsConfig(AppConfig):
    name = "smartvest.patterns"
    label = "patterns"
    verbose_name = "Musterseiten"
