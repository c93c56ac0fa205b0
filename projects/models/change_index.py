"""Was hat sich geändert? The change log of all projects, to read, to follow and to print."""

from django.template.response import TemplateResponse
from django.utils import timezone
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import path
from wagtail.fields import StreamField

from smartvest.core.blocks import ContentStreamBlock
from smartvest.core.listing import ListingFilterSet
from smartvest.core.listing.feeds import FEED, WithFeed
from smartvest.core.listing.pages import ListingPage
from smartvest.core.models import ContentPage

from .changes import Change


class ChangeIndexPage(WithFeed, ListingPage):
    body = StreamField(ContentStreamBlock(), verbose_name="Text unter der Liste", blank=True)

    main_panels = [FieldPanel("body")]
    parent_page_types = ["projects.ProjectIndexPage"]
    subpage_types = []
    max_count = 1
    other_forms = (FEED,)
    page_description = "Was sich an den Projekten geändert hat, mit Bericht für Ausschüsse. Füllt sich von selbst."

    class Meta:
        verbose_name = "Änderungen der Projekte"

    def get_filterset(self, request) -> ListingFilterSet:
        from projects.filters import ChangeFilterSet  # the filters know the models, so they come later

        return ChangeFilterSet(request.GET, Change.objects.public(request), request=request)

    def get_context(self, request, *args, **kwargs):
        """Besides `listing`: `report_url`, where the chosen towns and days can be printed."""
        context = super().get_context(request, *args, **kwargs)
        context["report_url"] = self.report_url(request, context["listing"].filterset)
        return context

    def feed_entries(self, results, request):
        from projects.feeds import change_entries  # as above

        return change_entries(results, request)

    def listed_pages(self, items):
        return [change.page for change in items]

    def report_url(self, request, filterset: ListingFilterSet) -> str:
        from projects.report import report_query

        return self.address(request, "report") + report_query(filterset)

    @path("bericht/", name="report")
    def report(self, request):
        """All that changed between two days, by town, for a committee to print."""
        from projects.report import ReportForm

        form = ReportForm(request.GET)
        context = ContentPage.get_context(self, request)  # without the list, which asks other things
        context |= {"form": form, "report": form.report(request), "today": timezone.localdate()}
        return TemplateResponse(request, "projects/change_report.html", context)
