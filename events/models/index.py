"""Veranstaltungen: the next dates as a list, by month and as calendars, and the archive of the past ones."""

from django.db.models import Max, Min
from django.http import Http404
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import path
from wagtail.fields import StreamField
from wagtail.models import Site

from events.months import Month, MonthView, weeks
from smartvest.core import page_cache
from smartvest.core.blocks import ContentStreamBlock
from smartvest.core.listing import Listing, ListingFilterSet, OtherForm, query_of, selection
from smartvest.core.listing.feeds import FEED, WithFeed
from smartvest.core.listing.pages import ArchivePage

from .occurrences import Occurrence

PER_MONTH = 1000  # dates in the view of a month; with more there is a second page

# The filters and the calendars know the models, so they are imported where they are used.


class EventIndexPage(WithFeed, ArchivePage):
    body = StreamField(ContentStreamBlock(), verbose_name="Text unter der Liste", blank=True)

    main_panels = [FieldPanel("body")]
    parent_page_types = ["news.NewsIndexPage"]
    subpage_types = ["events.EventPage"]
    max_count = 1
    archive_template = "events/event_archive.html"
    page_description = "Alle Veranstaltungen, die nächste zuerst."
    other_forms = (
        OtherForm(
            "kalender.ics",
            "Kalender abonnieren",
            "text/calendar",
            "calendar",
            scheme="webcal",
            note="Ein abonnierter Kalender hält sich selbst aktuell: Neue Termine, Änderungen und Absagen kommen von "
            "allein. Die Datei bleibt, wie sie heute ist. Reihen stehen mit allen Terminen darin, Vergangenes bleibt "
            "noch ein Jahr lang stehen.",
        ),
        OtherForm("kalender.ics", "Kalenderdatei (ICS)", "text/calendar", "download"),
        FEED,
    )

    class Meta:
        verbose_name = "Veranstaltungen"

    def get_filterset(self, request, archive: bool = False, year: int | None = None, month=None) -> ListingFilterSet:
        from events.filters import MonthFilterSet, PastFilterSet, UpcomingFilterSet

        occurrences = Occurrence.objects.public(request)
        if month:
            return MonthFilterSet(request.GET, occurrences.touching(month.start, month.next.start), month=month)
        if archive or year is not None:
            return PastFilterSet(request.GET, occurrences.past(), year=year)
        return UpcomingFilterSet(request.GET, occurrences.upcoming(), archive_url=self.address(request, "archive"))

    def get_listing(self, request, forms=(), month: Month | None = None, **kwargs) -> Listing:
        if month is None:
            return super().get_listing(request, forms, **kwargs)
        return Listing(self.get_filterset(request, month=month), request, per_page=PER_MONTH)

    def feed_entries(self, results, request):
        from events.feeds import event_entries

        return event_entries(results, request)

    def listed_pages(self, items):
        return [occurrence.event for occurrence in items]

    def get_context(self, request, *args, month=None, **kwargs):
        """Besides `listing`: `is_archive`; `archive_url`, `list_url` and `month_url`, where the same is to be had in
        another view; on the page of a month `month`."""
        context = super().get_context(request, *args, month=month, **kwargs)
        listing = context["listing"]
        filters = query_of(listing.active)
        context["is_archive"] = bool(kwargs)
        context["archive_url"] = self.address(request, "archive")
        context["list_url"] = (self.get_url(request) or "") + filters
        if month:
            context["month"] = self.month_view(request, month, listing, filters)
        else:
            now = timezone.now()
            first = listing.items[0].start if listing.items else now
            shown = Month.of(first if context["is_archive"] else max(first, now))
            context["month_url"] = self.address(request, "month", shown.year, shown.number) + filters
        return context

    def month_view(self, request, month: Month, listing: Listing, filters: str) -> MonthView:
        first, last = self.month_bounds

        def url(other: Month) -> str:
            return self.address(request, "month", other.year, other.number) + filters if first <= other <= last else ""

        return MonthView(month, weeks(month, listing.items), url(month.previous), url(month.next))

    @cached_property
    def month_bounds(self) -> tuple[Month, Month]:
        """The first and the last month that can be looked at: those with public dates, and the current one."""
        ends = Occurrence.objects.public().aggregate(first=Min("start"), last=Max("end"))
        now = timezone.now()
        return Month.of(min(ends["first"] or now, now)), Month.of(max(ends["last"] or now, now))

    @path("archiv/", name="archive")
    def archive(self, request):
        """All that is over."""
        return self.render(request, template=self.archive_template, archive=True)

    @path("monat/<int:year>/<int:number>/", name="month")
    def month(self, request, year: int, number: int):
        """A month as a table of its days. Not found before the first and after the last public date."""
        first, last = self.month_bounds
        month = Month(year, number)
        if not (1 <= number <= 12 and first <= month <= last):
            raise Http404("In diesem Monat gibt es hier keine Termine.")
        if tidy := self.to_tidy_path(request, "month", year, number):
            return tidy
        return self.render(request, template="events/event_month.html", month=month)

    @path("kalender.ics/", name="calendar")
    def calendar(self, request):
        """The events with dates to come or of the last year, narrowed down as the list is."""
        from events.filters import UpcomingFilterSet
        from events.ical import calendar_of, calendar_response

        filterset = UpcomingFilterSet(request.GET, Occurrence.objects.public(request).recent())
        dates = selection(filterset)
        site = Site.find_for_request(request)
        words = [f"{self.title} {site.site_name}".strip(), *(active.phrase for active in filterset.active)]
        response = calendar_response(calendar_of(dates, ", ".join(words), request), "veranstaltungen")
        page_cache.offer(response, filterset.home_address)
        return response
