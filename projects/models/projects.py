"""A digital project: one idea, in one or more municipalities."""

import datetime
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Orderable, PageManager

from fields.tags import Tagged
from projects.forms import ProjectPageForm
from projects.panels import MAIN_PANELS, TITLE_PANELS
from projects.querysets import ProjectQuerySet, State, as_cards
from projects.structured_data import project_data
from smartvest.core.blocks import SHORT_TEXT_FEATURES, ContentStreamBlock
from smartvest.core.german import enumerated
from smartvest.core.models import ContentPage
from smartvest.core.search_fields import Names, Text
from smartvest.municipalities.models import MunicipalityPage
from smartvest.municipalities.sections import with_municipalities

from .implementations import Implementation, Status

# The status that says most about a project comes first.
STATUS_ORDER = [Status.USABLE, Status.IN_PROGRESS, Status.PLANNED, Status.COMPLETED, Status.IDEA, Status.STOPPED]
SIMILAR = 3  # projects suggested below a project


class StatusSummary(NamedTuple):
    """A status as value and in words."""

    status: str
    words: str


def in_words(municipalities: list[State]) -> str:
    """Where something holds: "in Herten", "in 9 Städten", "in 6 Städten und im Kreis"."""
    towns = [m.title for m in municipalities if m.kind == MunicipalityPage.Kind.TOWN]
    parts = ["in " + (towns[0] if len(towns) == 1 else f"{len(towns)} Städten")] if towns else []
    if len(towns) < len(municipalities):
        parts.append("im Kreis")
    return " und ".join(parts)


def who_is_how_far(implementations: list[Implementation]) -> list[tuple[Status, str]]:
    """Every status that there is with its towns: [(nutzbar, "Herten und Marl"), (geplant, "Datteln")]."""
    towns = {}
    for implementation in implementations:
        towns.setdefault(implementation.status, []).append(implementation.municipality.title)
    return [(status, enumerated(towns[status])) for status in STATUS_ORDER if status in towns]


def mistakes_in(rows: Iterable[Orderable]) -> Iterator[str]:
    """What is missing or wrong in the rows of a page, which a page does not check by itself; drafts may lack values:
    "Meilenstein 2, Wann?: Dieses Feld darf nicht leer sein."."""
    for number, row in enumerate(rows, start=1):
        try:
            row.full_clean(exclude=["page"], validate_unique=False, validate_constraints=False)
        except ValidationError as error:
            for name, messages in error.message_dict.items():
                label = row._meta.get_field(name).verbose_name
                yield from (f"{row._meta.verbose_name} {number}, {label}: {message}" for message in messages)


class ProjectPage(Tagged, ContentPage):
    body = StreamField(ContentStreamBlock(), verbose_name="Worum geht es?", blank=True)
    fields = ParentalManyToManyField("fields.FieldPage", verbose_name="Handlungsfelder", related_name="projects")
    topics = ParentalManyToManyField(
        "fields.Topic", verbose_name="Themen", related_name="projects", help_text="Ein bis drei Themen genügen."
    )
    target_group = models.CharField(
        "Für wen?", max_length=160, blank=True, help_text="Zum Beispiel „alle mit Bibliotheksausweis“."
    )
    action_label = models.CharField(
        "Text des Knopfes", max_length=40, blank=True, help_text="Leer: „Jetzt nutzen“. Besser: „Zur Onleihe“."
    )
    action_url = models.URLField(
        "Adresse des Angebots", blank=True, help_text="Nur, wenn man es heute schon nutzen kann."
    )
    funding_programme = models.CharField("Förderprogramm", max_length=160, blank=True)
    funding_amount = models.PositiveIntegerField("Fördersumme in Euro", null=True, blank=True)
    funding_note = models.CharField("Zur Finanzierung", max_length=250, blank=True)
    learnings = RichTextField(
        "Was wir gelernt haben",
        blank=True,
        features=SHORT_TEXT_FEATURES,
        help_text="Was würden Sie einer anderen Stadt raten? Auch Fehler helfen.",
    )
    easy_summary = RichTextField(
        "In Leichter Sprache",
        blank=True,
        features=SHORT_TEXT_FEATURES,
        help_text="Kurze Sätze, einfache Wörter, ein Gedanke je Zeile: Was ist das? Wem hilft es? Was kostet es?",
    )
    software = models.CharField("Software oder Technik", max_length=160, blank=True)
    source_code_url = models.URLField("Quelltext", blank=True, help_text="Wenn die Software offen ist.")
    data_url = models.URLField("Offene Daten", blank=True, help_text="Wo man die Daten des Projekts bekommt.")
    based_on = models.ForeignKey(
        "self",
        verbose_name="Übernommen von",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="adoptions",
        help_text="Das Projekt, von dem dieses abgeschaut ist.",
    )

    last_checked_by = models.CharField(
        "Geprüft von",
        max_length=160,
        blank=True,
        help_text="Eine Verwaltung, kein Name: „Stadt Herten“. Leer: Es wird nur der Tag genannt.",
    )
    review_due = models.DateField(
        "Nächste Prüfung",
        null=True,
        blank=True,
        db_index=True,
        editable=False,  # follows from the last check and the interval in the settings (smartvest.upkeep.reviews)
    )

    objects = PageManager.from_queryset(ProjectQuerySet)()

    shown_with_lists = (*ContentPage.shown_with_lists, "fields", "topics")

    exclude_fields_in_copy = ["last_checked", "last_checked_by", "review_due"]  # nobody has checked the copy

    base_form_class = ProjectPageForm
    title_panels = TITLE_PANELS
    main_panels = MAIN_PANELS
    review_panels = [FieldRowPanel([FieldPanel("last_checked"), FieldPanel("last_checked_by")])]
    parent_page_types = ["projects.ProjectIndexPage", "municipalities.MunicipalityPage"]
    subpage_types = []
    page_description = "Ein digitales Projekt mit seinem Stand in jeder Stadt."

    search_fields = [
        *ContentPage.search_fields,
        Text("easy_summary"),
        Text("target_group"),
        Text("software"),
        Text("learnings"),
        Text("funding_programme"),
        Names("fields", "title"),
        Names("topics", "name"),
        Names("implementations", "municipality__title", "note"),
        Names("partners", "name"),
        Names("documents", "title", "document__title"),
    ]

    class Meta:
        verbose_name = "Projekt"
        verbose_name_plural = "Projekte"

    @property
    def is_overdue(self) -> bool:
        """Nobody has looked for longer than the portal promises; the same rule as `ProjectQuerySet.overdue`."""
        return self.review_due is not None and self.review_due < timezone.localdate()

    def with_content_json(self, content):
        """The page as a saved version has it, but with the live page's review date, and its last check if that is the
        later one: a town confirms by link what is live, and a draft from before must not roll that back.

        What is live is asked of the database: `self` may be the form that somebody had open meanwhile.
        """
        page = super().with_content_json(content)
        checks = "last_checked", "last_checked_by", "review_due"
        live = ProjectPage.objects.filter(pk=self.pk).only(*checks).first() or self
        page.review_due = live.review_due
        theirs, ours = page.last_checked or datetime.date.min, live.last_checked or datetime.date.min
        if theirs < ours or (theirs == ours and not page.last_checked_by):
            page.last_checked, page.last_checked_by = live.last_checked, live.last_checked_by
        return page

    @cached_property
    def states(self) -> list[State]:
        """What the towns have, in a preview too. For lists `as_cards()` fetches it for all projects together."""
        complete = (each for each in self.implementations_in_order if hasattr(each, "municipality"))
        return [State(each.status, each.municipality.kind, each.municipality.title) for each in complete]

    @property
    def status_summary(self) -> StatusSummary:
        """The status that says most: ("nutzbar", "in 9 Städten nutzbar"); ("", "") without any."""
        present = {state.status for state in self.states}
        status = next((status for status in STATUS_ORDER if status in present), None)
        if status is None:
            return StatusSummary("", "")
        where = in_words([state for state in self.states if state.status == status])
        # These two stand first, or it would read "in Herten in Umsetzung" and "in Herten Idee".
        stands_first = status in (Status.IN_PROGRESS, Status.IDEA)
        return StatusSummary(status.value, f"{status.label} {where}" if stands_first else f"{where} {status.label}")

    def require_ready(self) -> None:
        """Also without its form a project goes public with at least one town, and with rows that are complete."""
        super().require_ready()
        if not self.implementations.all():
            raise ValidationError("Bitte mindestens eine Stadt eintragen.")
        mistakes = [*mistakes_in(self.implementations.all()), *mistakes_in(self.milestones.all())]
        if mistakes:
            raise ValidationError(mistakes)

    @cached_property
    def implementations_in_order(self) -> list[Implementation]:
        """The implementations as this version of the page has them, towns and Kreis fetched together."""
        implementations = list(self.implementations.all())
        models.prefetch_related_objects(implementations, "municipality")
        return implementations

    def get_context(self, request, *args, **kwargs):
        from projects.adoption import adoption_context  # which know the models, so they come later
        from projects.history import history_of

        context = super().get_context(request, *args, **kwargs)
        # Not by the property itself, which does not know whom others have asked for already.
        self.implementations_in_order = with_municipalities(self.implementations.all(), request)
        context["implementations"] = self.implementations_in_order
        context["history"] = history_of(self, request)
        context["similar_projects"] = as_cards(ProjectPage.objects.similar_to(self, request).for_cards()[:SIMILAR])
        return context | adoption_context(self, context["implementations"], request)

    def structured_data(self, about) -> list[dict]:
        return [project_data(self, about)]


class ProjectPartner(Orderable):
    page = ParentalKey(ProjectPage, on_delete=models.CASCADE, related_name="partners")
    name = models.CharField("Name", max_length=120)
    url = models.URLField("Adresse", blank=True)

    panels = [FieldRowPanel([FieldPanel("name"), FieldPanel("url")])]

    class Meta(Orderable.Meta):
        verbose_name = "Partner"


class ProjectDocument(Orderable):
    page = ParentalKey(ProjectPage, on_delete=models.CASCADE, related_name="documents")
    document = models.ForeignKey(
        "core.PortalDocument", verbose_name="Dokument", on_delete=models.CASCADE, related_name="+"
    )
    title = models.CharField("Titel", max_length=120, blank=True, help_text="Leer: der Titel des Dokuments.")

    panels = [FieldPanel("document"), FieldPanel("title")]

    class Meta(Orderable.Meta):
        verbose_name = "Dokument"
