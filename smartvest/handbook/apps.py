from django.apps import AppConfig


class HandbookConfig(AppConfig):
    name = "smartvest.handbook"
    label = "handbook"
    verbose_name = "Handbuch"
