from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "smartvest.accounts"
    label = "accounts"
    verbose_name = "Anmeldung"
    invisible_models = ("attempt", "knownaddress", "usedcode")

    def ready(self):
        from . import receivers  # noqa: F401
