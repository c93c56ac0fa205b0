from django.apps import AppConfig


class MunicipalitiesConfig(AppConfig):
    name = "smartvest.municipalities"
    label = "municipalities"
    verbose_name = "Kreis und Städte"
