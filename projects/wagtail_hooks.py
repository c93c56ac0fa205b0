"""The admin's list of all projects, and what their form asks while one types."""

import django_filters
from django import forms
from django.urls import path
from wagtail import hooks
from wagtail.admin.ui.tables import Column

from fields.page_listings import field_filter
from smartvest.core.page_listings import ContentPageFilterSet, ContentPageListing, day_column
from smartvest.municipalities.models import MunicipalityPage

from .models import Implementation, ProjectPage, Status
from .views import similar


class ProjectPageFilterSet(ContentPageFilterSet):
    municipality = django_filters.ModelMultipleChoiceFilter(
        label="Stadt",
        queryset=lambda request: MunicipalityPage.objects.in_order(),
        method="in_implementations",
        widget=forms.CheckboxSelectMultiple,
    )
    status = django_filters.MultipleChoiceFilter(
        label="Stand", choices=Status.choices, method="in_implementations", widget=forms.CheckboxSelectMultiple
    )
    field = field_filter(ProjectPage.fields.through, "projectpage")

    class Meta:
        model = ProjectPage
        fields = []

    def in_implementations(self, projects, name, value):
        """Town and status of the same row, as in the public list: "nutzbar in Herten"."""
        chosen = {f"{name}__in": self.form.cleaned_data.get(name) for name in ("municipality", "status")}
        chosen = {condition: values for condition, values in chosen.items() if values}
        if not chosen:
            return projects
        rows = Implementation.objects.filter(**chosen)
        return projects.filter(pk__in=rows.values("page"))


def states(project: ProjectPage) -> str:
    """ "Herten: nutzbar, Marl: geplant"; of many only the number, so that rows stay low."""
    parts = [f"{part.municipality.title}: {part.get_status_display()}" for part in project.implementations.all()]
    return ", ".join(parts) if len(parts) <= 3 else f"{len(parts)} Städte, {project.status_summary[1]}"


class ProjectListing(ContentPageListing):
    model = ProjectPage
    icon = "clipboard-list"
    menu_order = 110
    filterset_class = ProjectPageFilterSet
    own_columns = (Column("implementations", label="Stand", accessor=states), day_column("last_checked", "Geprüft"))
    related = ("implementations__municipality",)


@hooks.register("register_admin_viewset")
def register_project_listing():
    return ProjectListing("projekte")


@hooks.register("register_admin_urls")
def register_similar_projects():
    return [path("aehnliche-projekte/", similar, name="similar_projects")]
