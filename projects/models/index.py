"""The directory of all projects, and the section of the joint ones."""

from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import path
from wagtail.fields import StreamField

from smartvest.core.blocks import ContentStreamBlock
from smartvest.core.listing import ListingFilterSet, OtherForm
from smartvest.core.listing.feeds import FEED, WithFeed
from smartvest.core.listing.pages import ListingPage
from smartvest.municipalities.sections import live_municipalities

from .projects import ProjectPage


class ProjectIndexPage(WithFeed, ListingPage):
    body = StreamField(ContentStreamBlock(), verbose_name="Text unter der Liste", blank=True)

    other_forms = (
        FEED,
        OtherForm("export-excel.csv", "Tabelle für Excel", "text/csv", "table"),
        OtherForm("export.csv", "CSV", "text/csv", "table"),
        OtherForm("export.json", "JSON", "application/json", "file"),
    )
    main_panels = [FieldPanel("body")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["projects.ProjectPage", "projects.ChangeIndexPage"]
    max_count = 1
    page_description = "Das Verzeichnis aller Projekte. Gemeinsame Projekte liegen direkt darunter."

    class Meta:
        verbose_name = "Projektverzeichnis"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["municipalities"] = live_municipalities(request)
        return context

    def get_listing(self, request, forms=(), *, compares: bool = False):
        from projects.comparison import comparison_listing  # the same as below

        if compares:
            return comparison_listing(request, self.get_url(request) or "")
        return super().get_listing(request, forms=forms)

    def get_filterset(self, request) -> ListingFilterSet:
        from projects.filters import ProjectFilterSet  # the filters know the models, so they come later

        return ProjectFilterSet(request.GET, ProjectPage.objects.all(), request=request)

    def feed_entries(self, results, request):
        from projects.feeds import project_entries  # as above

        return project_entries(results, request)

    @path("vergleich/", name="comparison")
    def comparison(self, request):
        """Wer hat was? The solutions of several towns, town by town."""
        return self.render(request, template="projects/comparison.html", compares=True)

    @path("vergleich/export.csv/")
    def comparison_csv(self, request):
        return self.comparison_file(request, "csv")

    @path("vergleich/export-excel.csv/")
    def comparison_for_excel(self, request):
        return self.comparison_file(request, "excel")

    def comparison_file(self, request, form: str):
        from projects.comparison import comparison_file  # the same

        return comparison_file(request, form)

    @path("export.csv/")
    def export_csv(self, request):
        return self.export(request, "csv")

    @path("export-excel.csv/")
    def export_for_excel(self, request):
        return self.export(request, "excel")

    @path("export.json/")
    def export_json(self, request):
        return self.export(request, "json")

    def export(self, request, form: str):
        from projects.export import project_file  # the same

        return project_file(self.get_filterset(request), request, form)
