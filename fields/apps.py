from django.apps import AppConfig


class FieldsConfig(AppConfig):
    name = "fields"
    label = "fields"
    verbose_name = "Handlungsfelder"
