"""The news as entries of a feed."""

from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.html import format_html

from smartvest.core.listing.feeds import Entry, last_published, page_entry
from smartvest.core.plain_html import plain_html
from smartvest.municipalities.sections import all_municipalities, responsible_for

from .models import NewsPage
from .querysets import as_cards


def news_entries(results: QuerySet, request) -> list[Entry]:
    """The news among `results` that were published last; a correction brings an old one up again."""
    news = as_cards(last_published(results))
    administrations, responsible = all_municipalities(request), responsible_for(news, request)
    entries = []
    for item, text in zip(news, plain_html((n.body, n.get_full_url(request) or "") for n in news), strict=True):
        administration = administrations.get(item.author_id) or responsible.get(item.pk)
        entries.append(
            page_entry(
                item,
                request,
                author=administration.full_name if administration else "",
                content=format_html("<p>{}</p>", item.summary) + correction_note(item) + text,
                categories=[*(tag.title for tag in item.tags), *item.town_names],
            )
        )
    return entries


def correction_note(news: NewsPage) -> str:
    """As it stands above the text of the page; "" without a correction."""
    if not news.correction:
        return ""
    day = f" vom {date_format(news.correction_date, 'j. F Y')}" if news.correction_date else ""
    return format_html("<p><strong>Korrektur{}:</strong> {}</p>", day, news.correction)
