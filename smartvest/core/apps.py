from django.apps import AppConfig
from django.db.models.signals import post_migrate


class CoreConfig(AppConfig):
    name = "smartvest.core"
    label = "core"
    verbose_name = "Grundlagen"
    invisible_models = ("knownword", "searchentry", "trigram")  # searches are never kept

    def ready(self):
        from . import receivers  # noqa: F401  registers the signal handlers
        from .page_indexes import make_page_indexes
        from .search import receivers as search_receivers  # noqa: F401
        from .whole_actions import make_actions_whole

        make_actions_whole()
        post_migrate.connect(make_page_indexes, sender=self)
