from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "smartvest.accounts"
    label = "accounts"
    verbose_name = "Anmeldung"
