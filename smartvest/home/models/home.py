"""The home page, the root of the portal's tree."""

from django.db import models
from django.urls import reverse
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable

from fields.models import fields_for_cards
from projects.models import ProjectPage
from projects.querysets import as_cards
from smartvest.core.blocks import ContentStreamBlock
from smartvest.core.models import ContentPage
from smartvest.municipalities.models import MunicipalityPage

FEATURED = 6  # cards on the home page


class HomePage(ContentPage):
    hero_title = models.CharField(
        "Große Überschrift", max_length=120, blank=True, help_text="Leer: der Titel der Seite."
    )
    hero_text = models.TextField(
        "Text darunter", max_length=300, blank=True, help_text="Was finden Menschen hier? Ein bis zwei Sätze."
    )
    body = StreamField(ContentStreamBlock(), verbose_name="Weitere Inhalte", blank=True)

    image_panels = []  # the map stands where other pages have their picture
    main_panels = [
        MultiFieldPanel([FieldPanel("hero_title"), FieldPanel("hero_text")], heading="Willkommen"),
        InlinePanel(
            "featured_projects",
            heading="Projekte auf der Startseite",
            label="Projekt",
            max_num=FEATURED,
            help_text="Bis zu sechs. Was frei bleibt, füllen die neuesten Projekte auf.",
        ),
        FieldPanel("body"),
    ]
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "fields.FieldIndexPage",
        "projects.ProjectIndexPage",
        "municipalities.MunicipalityIndexPage",
        "news.NewsIndexPage",
        "home.StandardPage",
        "home.FormPage",
        "home.AccessibilityStatementPage",
        "home.ImageCreditsPage",
        "opendata.OpenDataPage",
    ]
    max_count = 1
    page_description = "Die Startseite."

    class Meta:
        verbose_name = "Startseite"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["municipalities"] = MunicipalityPage.objects.for_map(request)
        context["fields"] = fields_for_cards()
        context["projects"] = self.projects_to_show()
        return context

    def projects_to_show(self) -> list[ProjectPage]:
        """Picked by hand first, in the editor's order, then filled up with the newest."""
        picked = [item.project_id for item in self.featured_projects.all()]
        projects = ProjectPage.objects.live()
        shown = list(projects.filter(pk__in=picked).for_cards())
        shown.sort(key=lambda project: picked.index(project.pk))
        missing = FEATURED - len(shown)
        if missing:
            shown += projects.exclude(pk__in=picked).newest_first().for_cards()[:missing]
        return as_cards(shown)

    def structured_data(self, about) -> list[dict]:
        """The portal, with its search (https://developers.google.com/search/docs/appearance/structured-data)."""
        search = {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": f"{about.root}{reverse('search')}?q={{search_term_string}}",
            },
            "query-input": "required name=search_term_string",
        }
        return [
            about.website
            | {
                "alternateName": self.title if self.title != about.portal.portal_name else "",
                "description": about.description,
                "inLanguage": "de",
                "publisher": about.publisher,
                "potentialAction": search,
            }
        ]


class FeaturedProject(Orderable):
    page = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="featured_projects")
    project = models.ForeignKey(ProjectPage, verbose_name="Projekt", on_delete=models.CASCADE, related_name="+")

    panels = [PageChooserPanel("project")]

    class Meta(Orderable.Meta):
        verbose_name = "Projekt auf der Startseite"
