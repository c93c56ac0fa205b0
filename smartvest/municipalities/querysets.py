from django.db.models import Count, Q
from wagtail.models import PageQuerySet
from wagtail.permissions import page_permission_policy


class MunicipalityQuerySet(PageQuerySet):
    def in_order(self):
        """The towns by name, the Kreis last, as people look for their town first."""
        return self.order_by("-kind", "title")

    def with_project_counts(self):
        """Adds `project_count`: the live projects with an implementation here, joint ones included."""
        live = Q(implementations__page__live=True)
        return self.annotate(project_count=Count("implementations__page", filter=live, distinct=True))

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
