"""How the form of a project looks: what everybody is asked on one screen, everything else folded away."""

from django.forms import CheckboxSelectMultiple, Select
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import mark_safe
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    PageChooserPanel,
    Panel,
    TitleFieldPanel,
)

from smartvest.core.panels import FoldPanel


class TopicChoice(CheckboxSelectMultiple):
    """The Themen in columns, below the names of their Handlungsfelder."""

    def render(self, name, value, attrs=None, renderer=None):
        context = self.get_context(name, value, attrs)
        return mark_safe(render_to_string("projects/admin/topic_choice.html", context))


class SimilarProjectsPanel(Panel):
    """Room below the title, where a script shows similar projects while one types. Without it nothing is there."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "projects/admin/similar_panel.html"

        class Media:
            js = ["js/similar_projects.js"]
            css = {"all": ["css/editor.css"]}

        def get_context_data(self, parent_context=None):
            return super().get_context_data(parent_context) | {"url": reverse("similar_projects")}


class ForeignRowPanel(Panel):
    """In another town's row: who looks after it."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "projects/admin/foreign_row.html"

        def is_shown(self):
            return self.form.is_foreign

        def get_context_data(self, parent_context=None):
            """The row in words, since its fields are only there to be sent back unchanged."""
            labels = dict(self.form.fields["status"].choices)
            values = {name: self.form[name].value() for name in ("municipality", "status", "since")}
            return super().get_context_data(parent_context) | {
                "town": self.form.towns.titles.get(int(values["municipality"])),
                "status": labels.get(values["status"], ""),
                "since": values["since"],
            }


class TownRowsPanel(InlinePanel):
    """Rows that belong to towns and know who asks, so that they can offer and protect the right ones."""

    def with_rows(self, form, **options) -> dict:
        """The options of the form, its rows being of this type."""
        result = super().get_form_options()
        deferred = {"defer_required_on_fields": self.child_edit_handler.get_form_options()["defer_required_on_fields"]}
        rows = type("RowForm", (form,), {"Meta": type("Meta", (form.Meta,), deferred)})
        result["formsets"][self.relation_name] |= {"form": rows, "inherit_kwargs": ["towns"], **options}
        return result


class ImplementationsPanel(TownRowsPanel):
    def get_form_options(self):
        from .forms import ImplementationForm, ImplementationFormSet  # the form knows the models, so it comes later

        return self.with_rows(ImplementationForm, formset=ImplementationFormSet)


class MilestonesPanel(TownRowsPanel):
    def get_form_options(self):
        from .forms import MilestoneForm, MilestoneFormSet  # the form knows the models, so it comes later

        return self.with_rows(MilestoneForm, formset=MilestoneFormSet)


ROW_PANELS = [
    ForeignRowPanel(),
    FieldRowPanel(
        [
            FieldPanel("municipality", widget=Select),
            FieldPanel("status", help_text="„nutzbar“: heute verwendbar."),
            FieldPanel("since", help_text="2022 oder 05/2022."),
        ]
    ),
    FieldPanel("link", help_text="Wo man auf der Website der Stadt mehr erfährt."),
    FoldPanel(
        [
            FieldPanel("note"),
            FieldRowPanel([FieldPanel("contact_role"), FieldPanel("contact_email")]),
            FieldRowPanel([FieldPanel("until"), FieldPanel("cost_band")]),
        ],
        label="Mehr zu dieser Stadt: Besonderheit, Ansprechstelle, Ende, Kosten",
    ),
]

TITLE_PANELS = [
    HelpPanel(template="projects/admin/guide.html"),
    TitleFieldPanel("title", placeholder="Titel*", help_text="So, wie man es in Ihrer Stadt nennt."),
    SimilarProjectsPanel(),
]

MAIN_PANELS = [
    FieldPanel("target_group"),
    ImplementationsPanel(
        "implementations",
        heading="Wo, wie weit, seit wann?",
        label="Stadt",
        min_num=1,
    ),
    # A draft may leave both open.
    FieldPanel("topics", widget=TopicChoice, required_on_save=False),
    FieldPanel(
        "fields",
        widget=CheckboxSelectMultiple(attrs={"class": "choices-in-a-row"}),
        required_on_save=False,
        help_text="Ergeben sich aus den Themen. Nur ankreuzen, wenn es andere sein sollen.",
    ),
    MilestonesPanel("milestones", heading="Meilensteine", label="Meilenstein", classname="collapsed"),
    FieldPanel("body", heading="Mehr erzählen: Texte, Bilder, Downloads", classname="collapsed"),
    MultiFieldPanel(
        [FieldRowPanel([FieldPanel("action_label"), FieldPanel("action_url")])],
        heading="Knopf „Jetzt nutzen“ für alle Städte",
        classname="collapsed",
    ),
    FieldPanel("easy_summary", classname="collapsed"),
    FieldPanel("learnings", classname="collapsed"),
    InlinePanel("partners", heading="Partner", label="Partner", classname="collapsed"),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("funding_programme"), FieldPanel("funding_amount")]),
            FieldPanel("funding_note"),
        ],
        heading="Förderung",
        classname="collapsed",
    ),
    MultiFieldPanel(
        [FieldPanel("software"), FieldRowPanel([FieldPanel("source_code_url"), FieldPanel("data_url")])],
        heading="Technik und Daten",
        classname="collapsed",
    ),
    InlinePanel("documents", heading="Dokumente", label="Dokument", classname="collapsed"),
    PageChooserPanel(
        "based_on",
        "projects.ProjectPage",
        classname="collapsed",
        help_text="Von wem haben Sie es abgeschaut? Beide Projekte und „Wer hat was?“ zeigen es dann.",
    ),
]
