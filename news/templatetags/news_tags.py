"""What pages of other rooms may show of the news."""

from django import template

from news.models import NewsPage
from news.querysets import as_cards
from smartvest.core.public import public

register = template.Library()


@register.simple_tag(takes_context=True)
def latest_news(context, count: int | None = 3, municipality=None, field=None) -> list[NewsPage]:
    """The newest `count` live news items, ready for cards; of one municipality or one Handlungsfeld if given.

    A page that was never saved has none: its preview shows empty lists.
    """
    news = NewsPage.objects.filter(public(context.get("request"))).newest_first()
    if municipality:
        news = news.filter(municipalities__in=[municipality.pk])
    if field:
        news = news.filter(fields__in=[field.pk])
    return as_cards(news.for_cards()[: count or 0])
