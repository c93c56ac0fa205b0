"""Aktuelles: the news, newest first, and their archive by year."""

from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.fields import StreamField

from smartvest.core.blocks import ContentStreamBlock
from smartvest.core.models import ContentPage


class NewsIndexPage(RoutablePageMixin, ContentPage):
    body = StreamField(ContentStreamBlock(), verbose_name="Text unter der Liste", blank=True)

    main_panels = [FieldPanel("body")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.NewsPage", "events.EventIndexPage"]
    max_count = 1
    page_description = "Aktuelles: alle Meldungen, dazu die nächsten Termine."

    class Meta:
        verbose_name = "Aktuelles"
