"""Aktuelles: the news, newest first, and their archive by year."""

from django.http import HttpResponseRedirect
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import path
from wagtail.fields import StreamField

from smartvest.core.blocks import ContentStreamBlock
from smartvest.core.listing import ListingFilterSet
from smartvest.core.listing.feeds import FEED, WithFeed
from smartvest.core.listing.pages import ArchivePage
from smartvest.core.public import public

from .news import NewsPage


class NewsIndexPage(WithFeed, ArchivePage):
    body = StreamField(ContentStreamBlock(), verbose_name="Text unter der Liste", blank=True)

    main_panels = [FieldPanel("body")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.NewsPage", "events.EventIndexPage"]
    max_count = 1
    other_forms = (FEED,)
    archive_template = "news/news_archive.html"
    page_description = "Aktuelles: alle Meldungen, dazu die nächsten Termine."

    class Meta:
        verbose_name = "Aktuelles"

    def get_filterset(self, request, year: int | None = None) -> ListingFilterSet:
        from news.filters import (  # the filters know the models, so they come later
            NewsFilterSet,
            NewsOfOneYearFilterSet,
        )

        news = NewsPage.objects.filter(public(request))
        if year is None:
            return NewsFilterSet(request.GET, news)
        return NewsOfOneYearFilterSet(request.GET, news, year=year)

    def feed_entries(self, results, request):
        from news.feeds import news_entries  # as above

        return news_entries(results, request)

    @path("archiv/", name="archive")
    def archive(self, request):
        """Who shortens the address of a year finds all years."""
        return HttpResponseRedirect(f"{self.get_url(request)}#archiv")
