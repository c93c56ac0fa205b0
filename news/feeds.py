"""The news as entries of a feed."""

from django.db.models import Prefetch, QuerySet
from django.utils.html import format_html

from fields.models import FieldPage
from smartvest.core.listing.feeds import Entry, last_published, page_entry
from smartvest.core.plain_html import plain_html
from smartvest.municipalities.models import MunicipalityPage
from smartvest.municipalities.sections import responsible_for


def news_entries(results: QuerySet) -> list[Entry]:
    """The news among `results` that were published last; a correction brings an old one up again."""
    news = list(
        last_published(results).prefetch_related(
            Prefetch("fields", FieldPage.objects.defer_streamfields()),
            Prefetch("municipalities", MunicipalityPage.objects.defer_streamfields()),
        )
    )
    responsible = responsible_for(news)
    return [
        page_entry(
            item,
            author=responsible[item.pk].full_name if item.pk in responsible else "",
            content=format_html("<p>{}</p>", item.summary) + text,
            categories=[page.title for page in [*item.fields.all(), *item.municipalities.all()]],
        )
        for item, text in zip(news, plain_html((n.body, n.full_url or "") for n in news), strict=True)
    ]
