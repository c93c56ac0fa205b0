from collections.abc import Iterable

from django.db.models import Case, Q, Value, When
from wagtail.models import PageQuerySet

from fields.tags import with_tags
from smartvest.core.models.pages import ON_CARDS
from smartvest.municipalities.models import with_town_names


class NewsQuerySet(PageQuerySet):
    def newest_first(self):
        return self.order_by("-date", "-pk")

    def newer_than(self, news):
        """What stands before `news` in the list, the nearest first; nothing for a page that was never saved."""
        later = Q(date__gte=news.date) & ~Q(date=news.date, pk__lte=news.pk)
        return self.filter(later).order_by("date", "pk") if news.pk and news.date else self.none()

    def older_than(self, news):
        """What stands after `news` in the list, the nearest first; nothing for a page that was never saved."""
        earlier = Q(date__lte=news.date) & ~Q(date=news.date, pk__gte=news.pk)
        return self.filter(earlier).newest_first() if news.pk and news.date else self.none()

    def related_to(self, news, projects: list[int], count: int) -> list:
        """At most `count`, ready for cards: those that editors picked for `news`, in their order; then such about its
        `projects`, then such from the same town or Handlungsfeld, then any, each the newest first; never itself."""
        picked = [item.news_id for item in news.related_news.all() if item.news_id != news.pk]
        others, nearness = self.exclude(pk=news.pk), [about_one_of(projects), from_same_place(news)]
        # Of each kind a few, so that only they have to be put in order and not all the news there are.
        nearest = Q(pk__in=picked)
        for where in (*nearness, Q()):
            nearest |= Q(pk__in=others.filter(where).newest_first().values("pk")[:count])
        steps = [*(Q(pk=pk) for pk in picked), *nearness]
        in_order = Case(*(When(step, then=Value(place)) for place, step in enumerate(steps)), default=Value(len(steps)))
        return as_cards(others.filter(nearest).order_by(in_order, "-date", "-pk").for_cards()[:count])

    def for_lists(self):
        """With what a card without a picture shows and no more, but for what `as_cards()` fetches."""
        return self.only(*ON_CARDS, "date")

    def for_cards(self):
        """The same for cards with pictures."""
        cards = self.only(*ON_CARDS, "date", "lead_image").select_related("lead_image")
        return cards.prefetch_related("lead_image__renditions")


def as_cards(news: Iterable) -> list:
    """The news, each with its `tags` and `town_names`; two queries besides that for the news."""
    return with_town_names(with_tags(news))


def about_one_of(projects: list[int]) -> Q:
    from .models import NewsProject  # which knows this file

    return Q(pk__in=NewsProject.objects.filter(project__in=projects).values("page"))


def from_same_place(news) -> Q:
    """From the same town or Handlungsfeld as `news`."""
    towns, fields = type(news).municipalities.through.objects, type(news).fields.through.objects
    in_towns = towns.filter(municipalitypage__in=[town.pk for town in news.municipalities.all()])
    in_fields = fields.filter(fieldpage__in=[field.pk for field in news.fields.all()])
    return Q(pk__in=in_towns.values("newspage")) | Q(pk__in=in_fields.values("newspage"))
