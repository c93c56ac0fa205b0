from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce
from wagtail.models import PageQuerySet
from wagtail.permissions import page_permission_policy

from smartvest.core.models.pages import ON_CARDS
from smartvest.core.page_cache import remembered
from smartvest.core.public import live


class MunicipalityQuerySet(PageQuerySet):
    def in_order(self):
        """The towns by name, the Kreis last, as people look for their town first."""
        return self.order_by("-kind", "title")

    def with_project_counts(self):
        """Adds `project_count`: the live projects with an implementation here, joint ones included."""
        implementations = self.model.implementations.rel.related_model.objects
        here = implementations.filter(live("page"), municipality=OuterRef("pk")).order_by().values("municipality")
        counts = here.annotate(count=Count("page", distinct=True)).values("count")
        return self.annotate(project_count=Coalesce(Subquery(counts), 0))

    def for_map(self, request) -> list:
        """The live ones in order, with what the map and the cards show; remembered, since the counts grow."""
        shown = self.only(*ON_CARDS, "kind", "tile_column", "tile_row").filter(live())
        return remembered(request, "map", lambda: list(shown.with_project_counts().in_order()))

    def editable_by(self, user):
        """Those whose page `user` may change: their town for a town's editors, all for the county's; none for None."""
        if user is None:
            return self.none()
        pages = page_permission_policy.instances_user_has_permission_for(user, "change")
        return self.filter(pk__in=pages.values("pk"))

    def own_town_of(self, user):
        """The one municipality `user` works for; None for those who work for several or for the Kreis as a whole."""
        towns = list(self.editable_by(user).defer_streamfields()[:2])
        return towns[0] if len(towns) == 1 else None
