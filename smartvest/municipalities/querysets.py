from django.db.models import Count, Q
from wagtail.models import PageQuerySet


class MunicipalityQuerySet(PageQuerySet):
    def in_order(self):
        """The towns by name, the Kreis last, as people look for their town first."""
        return self.order_by("-kind", "title")

    def with_project_counts(self):
        """Adds `project_count`: the live projects with an implementation here, joint ones included."""
        live = Q(implementations__page__live=True)
        return self.annotate(project_count=Count("implementations__page", filter=live, distinct=True))
