"""Meldungen: what has happened."""

from django.db import models
from django.forms import CheckboxSelectMultiple
from django.utils import timezone
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, PageManager
from wagtail.search import index

from fields.models import InFields
from news.querysets import NewsQuerySet
from projects.models import ProjectPage
from smartvest.core.blocks import ContentStreamBlock
from smartvest.core.models import ContentPage
from smartvest.municipalities.models import InMunicipalities, InSectionForm


class NewsPage(InMunicipalities, InFields, ContentPage):
    date = models.DateField(
        "Datum", default=timezone.localdate, help_text="Steht über der Meldung und bestimmt ihren Platz in der Liste."
    )
    body = StreamField(ContentStreamBlock(), verbose_name="Text", blank=True)

    objects = PageManager.from_queryset(NewsQuerySet)()

    base_form_class = InSectionForm
    main_panels = [
        FieldPanel("date"),
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldPanel("municipalities", widget=CheckboxSelectMultiple),
                FieldPanel("fields", widget=CheckboxSelectMultiple),
            ],
            heading="Einordnung",
        ),
        InlinePanel("related_projects", heading="Projekte dazu", label="Projekt"),
    ]
    parent_page_types = ["news.NewsIndexPage", "municipalities.MunicipalityPage"]
    subpage_types = []
    page_description = "Eine Meldung: Was ist geschehen, und was bringt es den Menschen?"

    search_fields = [*ContentPage.search_fields, index.SearchField("body"), index.FilterField("date")]

    class Meta:
        verbose_name = "Meldung"
        verbose_name_plural = "Meldungen"
        indexes = [models.Index(fields=["-date"])]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["related_projects"] = [
            item.project for item in self.related_projects.select_related("project").all() if item.project.live
        ]
        return context

    def structured_data(self) -> dict:
        return super().structured_data() | {
            "@type": "NewsArticle",
            "headline": self.title,
            "datePublished": self.date.isoformat(),
        }


class NewsProject(Orderable):
    page = ParentalKey(NewsPage, on_delete=models.CASCADE, related_name="related_projects")
    project = models.ForeignKey(
        ProjectPage, verbose_name="Projekt", on_delete=models.CASCADE, related_name="news_links"
    )

    panels = [PageChooserPanel("project")]

    class Meta(Orderable.Meta):
        verbose_name = "Projekt dazu"
