"""The directory of all projects, and the section of the joint ones."""

from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from smartvest.core.blocks import ContentStreamBlock
from smartvest.core.listing import ListingFilterSet
from smartvest.core.listing.feeds import FEED, WithFeed
from smartvest.core.listing.pages import ListingPage
from smartvest.municipalities.models import MunicipalityPage

from .projects import ProjectPage


class ProjectIndexPage(WithFeed, ListingPage):
    body = StreamField(ContentStreamBlock(), verbose_name="Text unter der Liste", blank=True)

    main_panels = [FieldPanel("body")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["projects.ProjectPage", "projects.ChangeIndexPage"]
    max_count = 1
    other_forms = (FEED,)
    page_description = "Das Verzeichnis aller Projekte. Gemeinsame Projekte liegen direkt darunter."

    class Meta:
        verbose_name = "Projektverzeichnis"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["municipalities"] = MunicipalityPage.objects.live().defer_streamfields().in_order()
        return context

    def get_filterset(self, request) -> ListingFilterSet:
        from projects.filters import ProjectFilterSet  # the filters know the models, so they come later

        return ProjectFilterSet(request.GET, ProjectPage.objects.live().public())

    def feed_entries(self, results):
        from projects.feeds import project_entries  # as above

        return project_entries(results)
