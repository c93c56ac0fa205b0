"""Veranstaltungen: the next dates, and the archive of the past ones."""

from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import path
from wagtail.fields import StreamField

from smartvest.core.blocks import ContentStreamBlock
from smartvest.core.listing import ListingFilterSet
from smartvest.core.listing.feeds import FEED, WithFeed
from smartvest.core.listing.pages import ArchivePage

from .occurrences import Occurrence


class EventIndexPage(WithFeed, ArchivePage):
    body = StreamField(ContentStreamBlock(), verbose_name="Text unter der Liste", blank=True)

    main_panels = [FieldPanel("body")]
    parent_page_types = ["news.NewsIndexPage"]
    subpage_types = ["events.EventPage"]
    max_count = 1
    other_forms = (FEED,)
    feed_moves_by_itself = True  # to the next date
    archive_template = "events/event_archive.html"
    page_description = "Alle Veranstaltungen, die nächste zuerst."

    class Meta:
        verbose_name = "Veranstaltungen"

    def get_filterset(self, request, archive: bool = False, year: int | None = None) -> ListingFilterSet:
        from events.filters import PastFilterSet, UpcomingFilterSet  # the filters know the models, so they come later

        occurrences = Occurrence.objects.public()
        if archive or year is not None:
            return PastFilterSet(request.GET, occurrences.past(), year=year)
        return UpcomingFilterSet(request.GET, occurrences.upcoming(), archive_url=self.archive_url(request))

    def feed_entries(self, results):
        from events.feeds import event_entries  # as above

        return event_entries(results)

    def listed_pages(self, items):
        return [occurrence.event for occurrence in items]

    def archive_url(self, request) -> str:
        return (self.get_url(request) or "") + self.reverse_subpage("archive")

    def get_context(self, request, *args, **kwargs):
        """Besides `listing`: `is_archive`, and `archive_url`, where the past dates are."""
        context = super().get_context(request, *args, **kwargs)
        context["is_archive"] = bool(kwargs)
        context["archive_url"] = self.archive_url(request)
        return context

    @path("archiv/", name="archive")
    def archive(self, request):
        """All that is over."""
        return self.render(request, template=self.archive_template, archive=True)
