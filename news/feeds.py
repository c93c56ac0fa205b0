"""The news as entries of a feed."""

from django.db.models import Prefetch, QuerySet
from django.utils.formats import date_format
from django.utils.html import format_html

from fields.models import FieldPage
from smartvest.core.listing.feeds import Entry, last_published, page_entry
from smartvest.core.plain_html import plain_html
from smartvest.municipalities.models import MunicipalityPage
from smartvest.municipalities.sections import responsible_for

from .models import NewsPage


def news_entries(results: QuerySet) -> list[Entry]:
    """The news among `results` that were published last; a correction brings an old one up again."""
    news = list(
        last_published(results).prefetch_related(
            Prefetch("author", MunicipalityPage.objects.defer_streamfields()),
            Prefetch("fields", FieldPage.objects.defer_streamfields()),
            Prefetch("municipalities", MunicipalityPage.objects.defer_streamfields()),
        )
    )
    responsible = responsible_for(news)
    entries = []
    for item, text in zip(news, plain_html((n.body, n.full_url or "") for n in news), strict=True):
        administration = item.author or responsible.get(item.pk)
        entries.append(
            page_entry(
                item,
                author=administration.full_name if administration else "",
                content=format_html("<p>{}</p>", item.summary) + correction_note(item) + text,
                categories=[page.title for page in [*item.fields.all(), *item.municipalities.all()]],
            )
        )
    return entries


def correction_note(news: NewsPage) -> str:
    """As it stands above the text of the page; "" without a correction."""
    if not news.correction:
        return ""
    day = f" vom {date_format(news.correction_date, 'j. F Y')}" if news.correction_date else ""
    return format_html("<p><strong>Korrektur{}:</strong> {}</p>", day, news.correction)
