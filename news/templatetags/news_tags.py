"""What pages of other rooms may show of the news."""

from django import template

from news.models import NewsPage

register = template.Library()


@register.simple_tag
def latest_news(count: int | None = 3, municipality=None, field=None) -> list[NewsPage]:
    """The newest `count` live news items, ready for cards; of one municipality or one Handlungsfeld if given.

    A page that was never saved has none: its preview shows empty lists.
    """
    news = NewsPage.objects.live().public().newest_first()
    if municipality:
        news = news.filter(municipalities__in=[municipality.pk])
    if field:
        news = news.filter(fields__in=[field.pk])
    return list(news.for_cards()[: count or 0])
