"""Veranstaltungen: the next dates, and the archive of the past ones."""

from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.fields import StreamField

from smartvest.core.blocks import ContentStreamBlock
from smartvest.core.models import ContentPage


class EventIndexPage(RoutablePageMixin, ContentPage):
    body = StreamField(ContentStreamBlock(), verbose_name="Text unter der Liste", blank=True)

    main_panels = [FieldPanel("body")]
    parent_page_types = ["news.NewsIndexPage"]
    subpage_types = ["events.EventPage"]
    max_count = 1
    page_description = "Alle Veranstaltungen, die nächste zuerst."

    class Meta:
        verbose_name = "Veranstaltungen"
