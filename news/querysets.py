from django.db.models import Prefetch
from wagtail.models import PageQuerySet

from fields.models import FieldPage
from smartvest.municipalities.models import MunicipalityPage


class NewsQuerySet(PageQuerySet):
    def newest_first(self):
        return self.order_by("-date", "-pk")

    def for_cards(self):
        """With all that a card shows, in a constant number of queries."""
        return (
            self.defer_streamfields()
            .select_related("lead_image")
            .prefetch_related(
                "lead_image__renditions",
                Prefetch("fields", FieldPage.objects.defer_streamfields()),
                Prefetch("municipalities", MunicipalityPage.objects.defer_streamfields()),
            )
        )
