from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "smartvest.core"
    label = "core"
    verbose_name = "Grundlagen"
    invisible_models = ("knownword", "searchentry", "trigram")  # searches are never kept

    def ready(self):
        from . import receivers  # noqa: F401  registers the signal handlers
        from .search import receivers as search_receivers  # noqa: F401
