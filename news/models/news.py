"""Meldungen: what has happened."""

from django.core.exceptions import ValidationError
from django.db import models
from django.forms import CheckboxSelectMultiple, Select
from django.utils import timezone
from django.utils.functional import cached_property
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    PageChooserPanel,
)
from wagtail.fields import StreamField
from wagtail.models import Orderable, PageManager
from wagtail.search import index

from fields.models import InFields
from news.querysets import NewsQuerySet
from news.structured_data import article_properties, news_article
from projects.models import ProjectPage
from smartvest.core.blocks import ContentStreamBlock
from smartvest.core.models import ContentPage
from smartvest.core.public import public
from smartvest.core.search_fields import Names, Text
from smartvest.municipalities.models import InMunicipalities, InSectionForm, MunicipalityPage
from smartvest.municipalities.sections import responsible_for

RELATED = 3  # news below a news item


class NewsPageForm(InSectionForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "author" in self.fields:  # the field is missing where somebody may not change it
            self.fields["author"].empty_label = "wie der Bereich, sonst der Kreis"


class NewsPage(InMunicipalities, InFields, ContentPage):
    date = models.DateField(
        "Datum", default=timezone.localdate, help_text="Steht über der Meldung und bestimmt ihren Platz in der Liste."
    )
    author = models.ForeignKey(
        MunicipalityPage,
        verbose_name="Herausgegeben von",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        limit_choices_to={"live": True},
        help_text="Welche Verwaltung spricht? Leer: die Stadt, in deren Bereich die Meldung liegt, sonst der Kreis.",
    )
    body = StreamField(ContentStreamBlock(), verbose_name="Text", blank=True)
    correction = models.TextField(
        "Was wurde berichtigt?",
        max_length=500,
        blank=True,
        help_text="Was stand da, und was ist richtig? Zum Beispiel „Zunächst stand hier der 5. Mai. Richtig ist der 6. "
        "Mai.“ Den Text selbst bitte auch ändern.",
    )
    correction_date = models.DateField("Wann?", null=True, blank=True)

    objects = PageManager.from_queryset(NewsQuerySet)()

    shown_with = ("lead_image", "author")
    shown_with_lists = (*ContentPage.shown_with_lists, "fields", "municipalities")

    exclude_fields_in_copy = ["correction", "correction_date"]  # the copy is a news item of its own

    base_form_class = NewsPageForm
    main_panels = [
        FieldPanel("date"),
        FieldPanel("author", widget=Select),
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldPanel("municipalities", widget=CheckboxSelectMultiple),
                FieldPanel("fields", widget=CheckboxSelectMultiple),
            ],
            heading="Einordnung",
        ),
        InlinePanel("related_projects", heading="Projekte dazu", label="Projekt"),
        InlinePanel(
            "related_news",
            heading="Weitere Meldungen dazu",
            label="Meldung",
            max_num=RELATED,
            help_text=f"Bis zu {RELATED}. Was fehlt, füllt das Portal auf: zuerst mit Meldungen zum selben Projekt.",
        ),
        MultiFieldPanel(
            [
                HelpPanel(
                    "<p>Nur wenn in der veröffentlichten Meldung etwas falsch war. Der Hinweis steht mit Datum über "
                    "dem Text und im Feed. Tippfehler brauchen keinen.</p>"
                ),
                FieldPanel("correction"),
                FieldRowPanel([FieldPanel("correction_date")]),
            ],
            heading="Korrektur",
        ),
    ]
    parent_page_types = ["news.NewsIndexPage", "municipalities.MunicipalityPage"]
    subpage_types = []
    page_description = "Eine Meldung: Was ist geschehen, und was bringt es den Menschen?"

    search_fields = [
        *ContentPage.search_fields,
        Names("municipalities", "title"),
        Names("fields", "title"),
        Text("correction"),
        index.FilterField("date"),
    ]

    class Meta:
        verbose_name = "Meldung"
        verbose_name_plural = "Meldungen"
        indexes = [models.Index(fields=["-date"])]

    def clean(self):
        super().clean()
        if self.correction and not self.correction_date:
            raise ValidationError({"correction_date": "Von welchem Tag ist die Korrektur?"})
        if self.correction_date and not self.correction:
            raise ValidationError({"correction": "Bitte sagen, was berichtigt wurde, oder das Datum leeren."})

    @cached_property
    def administration(self) -> MunicipalityPage | None:
        """Who speaks: whom the editors chose, otherwise the town in whose section it lies, otherwise the Kreis."""
        return self.author or responsible_for([self]).get(self.pk)

    @property
    def author_name(self) -> str:
        """ "Stadt Herten"; "" in a portal without a Kreis."""
        return self.administration.full_name if self.administration else ""

    def get_context(self, request, *args, **kwargs):
        """Besides the page: `related_projects`, `related_news`, and the `newer` and `older` neighbours."""
        context = super().get_context(request, *args, **kwargs)
        projects = [link.project_id for link in self.related_projects.all()]
        context["related_projects"] = ProjectPage.objects.public_among(projects, request)
        news = NewsPage.objects.filter(public(request))
        context["related_news"] = news.related_to(self, projects, RELATED)
        context["newer"] = news.for_lists().newer_than(self).first()
        context["older"] = news.for_lists().older_than(self).first()
        return context

    def structured_data(self, about) -> list[dict]:
        return [news_article(self, about)]

    def open_graph(self) -> dict[str, str]:
        return article_properties(self)


class NewsProject(Orderable):
    page = ParentalKey(NewsPage, on_delete=models.CASCADE, related_name="related_projects")
    project = models.ForeignKey(
        ProjectPage, verbose_name="Projekt", on_delete=models.CASCADE, related_name="news_links"
    )

    panels = [PageChooserPanel("project")]

    class Meta(Orderable.Meta):
        verbose_name = "Projekt dazu"


class RelatedNews(Orderable):
    """A news item that editors put below another one."""

    page = ParentalKey(NewsPage, on_delete=models.CASCADE, related_name="related_news")
    news = models.ForeignKey(NewsPage, verbose_name="Meldung", on_delete=models.CASCADE, related_name="+")

    panels = [PageChooserPanel("news")]

    class Meta(Orderable.Meta):
        verbose_name = "Meldung dazu"
