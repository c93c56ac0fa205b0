from django.db import models
from django.db.models import Count, Exists, OuterRef, Prefetch, Q
from django.utils import timezone
from wagtail.models import Page, PageQuerySet

from fields.models import FieldPage
from smartvest.municipalities.models import MunicipalityPage

from .models.implementations import Implementation


def overdue() -> Q:
    """Nobody has looked for longer than the portal promises: the review date is before today."""
    return Q(review_due__lt=timezone.localdate())


class ProjectQuerySet(PageQuerySet):
    def in_municipality(self, municipality):
        """Has an implementation there, wherever in the tree the project lies."""
        return self.filter(
            Exists(Implementation.objects.filter(page=OuterRef("pk"), municipality__in=[municipality.pk]))
        )

    def due(self, day=None):
        """Somebody should look whether all is still true: the review date is `day` (today) or before."""
        return self.filter(review_due__lte=day or timezone.localdate())

    def overdue(self):
        """The review date is before today."""
        return self.filter(overdue())

    def public_among(self, ids: list[int]) -> list:
        """The projects with these ids in their order, without drafts and those behind a login; two queries."""
        projects = self.live().public().defer_streamfields().in_bulk(ids)
        return [projects[pk] for pk in ids if pk in projects]

    def newest_first(self):
        return self.order_by("-first_published_at", "title")

    def similar_to(self, project):
        """Live public projects that share a Thema with `project`, those that share the most first; never itself."""
        topics = [topic.pk for topic in project.topics.all()]
        shared = Count("topics", filter=Q(topics__in=topics))
        return (
            self.live()
            .public()
            .exclude(pk=project.pk)
            .filter(topics__in=topics)
            .annotate(shared=shared)
            .order_by("-shared", "title")
        )

    def for_cards(self):
        """With all that a card shows, in a constant number of queries.

        Municipalities come in a query of their own: eleven objects instead of one for each implementation.
        """
        municipalities = Prefetch("municipality", MunicipalityPage.objects.defer_streamfields())
        implementations = Implementation.objects.order_by("sort_order").prefetch_related(municipalities)
        return (
            self.defer_streamfields()
            .select_related("lead_image")
            .prefetch_related(
                "lead_image__renditions",
                Prefetch("fields", FieldPage.objects.defer_streamfields()),
                "topics",
                Prefetch("implementations", implementations),
            )
        )


class ChangeQuerySet(models.QuerySet):
    def public(self):
        """Entries of live projects that everybody may see, from their day on: a milestone to come is no change yet,
        and what was known at the beginning never is one."""
        pages = Page.objects.live().public().values("pk")
        return (
            self.filter(page__in=pages, day__lte=timezone.localdate()).exclude(kind="bekannt").with_something_to_tell()
        )

    def with_something_to_tell(self):
        """Without entries whose towns have all been deleted; of a milestone the words are left."""
        from .models.changes import ChangePart  # which knows this file

        return self.filter(Q(kind="meilenstein") | Exists(ChangePart.objects.filter(change=OuterRef("pk"))))

    def newest_first(self):
        """By day, then those of one project together."""
        return self.order_by("-day", "page", "-pk")

    def with_words(self):
        """With all that their words need, in a constant number of queries."""
        from .models import ProjectPage  # which knows this file

        return self.prefetch_related(
            Prefetch("page", ProjectPage.objects.defer_streamfields()),
            Prefetch("parts__municipality", MunicipalityPage.objects.defer_streamfields()),
        )

    def known_since(self):
        """The day on which the recording began, where there were projects already; None where it saw everything."""
        return self.filter(kind="bekannt").aggregate(day=models.Min("day"))["day"]
