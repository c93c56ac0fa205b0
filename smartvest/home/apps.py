from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "smartvest.home"
    label = "home"
    verbose_name = "Portal"
    invisible_models = ("letter", "message", "searchwithoutresult")
