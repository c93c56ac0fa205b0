"""The directory of all projects, and the section of the joint ones."""

from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.fields import StreamField

from smartvest.core.blocks import ContentStreamBlock
from smartvest.core.models import ContentPage


class ProjectIndexPage(RoutablePageMixin, ContentPage):
    body = StreamField(ContentStreamBlock(), verbose_name="Text unter der Liste", blank=True)

    main_panels = [FieldPanel("body")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["projects.ProjectPage"]
    max_count = 1
    page_description = "Das Verzeichnis aller Projekte. Gemeinsame Projekte liegen direkt darunter."

    class Meta:
        verbose_name = "Projektverzeichnis"
