from django.db.models import Case, Exists, OuterRef, Prefetch, Q, Value, When
from wagtail.models import PageQuerySet

from fields.models import FieldPage
from smartvest.municipalities.models import MunicipalityPage


class NewsQuerySet(PageQuerySet):
    def newest_first(self):
        return self.order_by("-date", "-pk")

    def newer_than(self, news):
        """What stands before `news` in the list, the nearest first; nothing for a page that was never saved."""
        later = Q(date__gt=news.date) | Q(date=news.date, pk__gt=news.pk)
        return self.filter(later).order_by("date", "pk") if news.pk and news.date else self.none()

    def older_than(self, news):
        """What stands after `news` in the list, the nearest first; nothing for a page that was never saved."""
        earlier = Q(date__lt=news.date) | Q(date=news.date, pk__lt=news.pk)
        return self.filter(earlier).newest_first() if news.pk and news.date else self.none()

    def related_to(self, news, count: int) -> list:
        """At most `count`, ready for cards: those that editors picked for `news`, in their order; then such about the
        same project, then such from the same town or Handlungsfeld, then any, each the newest first; never itself."""
        picked = [item.news_id for item in news.related_news.all() if item.news_id != news.pk]
        in_order = Case(
            *(When(pk=pk, then=Value(place)) for place, pk in enumerate(picked)), default=Value(len(picked))
        )
        return list(
            self.exclude(pk=news.pk)
            .annotate(place=in_order, nearness=nearness_to(news))
            .order_by("place", "nearness", "-date", "-pk")
            .for_cards()[:count]
        )

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


def nearness_to(news) -> Case:
    """0 about the same project as `news`, 1 from the same town or Handlungsfeld, 2 anything else."""
    from .models import NewsPage, NewsProject

    def shares(rows, owner: str, column: str, values) -> Exists:
        return Exists(rows.objects.filter(**{owner: OuterRef("pk"), f"{column}__in": list(values)}))

    projects = [item.project_id for item in news.related_projects.all()]
    towns, fields = ([page.pk for page in related.all()] for related in (news.municipalities, news.fields))
    same_place = Q(shares(NewsPage.municipalities.through, "newspage", "municipalitypage", towns)) | Q(
        shares(NewsPage.fields.through, "newspage", "fieldpage", fields)
    )
    return Case(
        When(shares(NewsProject, "page", "project", projects), then=Value(0)),
        When(same_place, then=Value(1)),
        default=Value(2),
    )
