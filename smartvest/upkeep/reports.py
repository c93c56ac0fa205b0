"""The reports "Fällige Prüfungen" and "Defekte Links": each person sees what they may edit."""

from collections.abc import Callable

import django_filters
from django import forms
from django.db.models import Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.timezone import localtime
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import PageReportView
from wagtail.admin.widgets import AdminDateInput
from wagtail.permissions import page_permission_policy

from projects.models import Implementation, ProjectPage
from smartvest.core.models import Alert
from smartvest.municipalities.models import MunicipalityPage

from .models import Link, LinkUse
from .review_links import sign

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would calculate


def editable(user):
    """The pages that this person may change."""
    return page_permission_policy.instances_user_has_permission_for(user, "change")


def projects_for(user):
    """The live projects that this person may edit, those due longest first."""
    pages = ProjectPage.objects.live().filter(pk__in=editable(user).order_by().values("pk"))
    return pages.exclude(review_due=None).order_by("review_due", "title").defer_streamfields()


def links_for(user):
    """Where links stand that this person may mend: on live pages and, for those in charge of them, in Hinweise."""
    mine = Q(page__in=editable(user).order_by().values("pk"), page__live=True)
    if user.has_perm("core.change_alert"):
        mine |= Q(alert__is_active=True)
    return LinkUse.objects.filter(mine).select_related("link", "page", "alert").order_by("link__failing_since", "pk")


def edit_url(place) -> str:
    """The form in which to mend what stands on a page or in a Hinweis."""
    if isinstance(place, Alert):
        return reverse(Alert.snippet_viewset.get_url_name("edit"), args=[place.pk])
    return reverse("wagtailadmin_pages:edit", args=[place.pk])


def check_url(project: ProjectPage, town: MunicipalityPage) -> str:
    """Where to say for the town whether all is still true; the form where the project is not the town's to check."""
    is_ours = project.path.startswith(town.path) or town.pk in {
        part.municipality_id for part in project.implementations.all()
    }
    return reverse("review", args=[sign(project, town)]) if is_ours else edit_url(project)


def towns(project: ProjectPage) -> str:
    return ", ".join(part.municipality.title for part in project.implementations.all())


def day(value) -> str:
    return date_format(localtime(value) if hasattr(value, "hour") else value, "d.m.Y") if value else "–"


def municipality_filter(condition: Callable[[list[MunicipalityPage]], Q]) -> django_filters.Filter:
    """Checkboxes for the municipalities; `condition` says what belongs to the chosen ones."""

    class MunicipalityFilter(django_filters.ModelMultipleChoiceFilter):
        def filter(self, queryset, chosen):
            return queryset.filter(condition(list(chosen))) if chosen else queryset

    return MunicipalityFilter(
        label="Stadt",
        queryset=lambda request: MunicipalityPage.objects.in_order(),
        widget=forms.CheckboxSelectMultiple,
    )


def belongs_to(municipalities: list[MunicipalityPage], page: str = "") -> Q:
    """In the section of one of them, or a joint project with a part of one; `page` leads to the page ("page__")."""
    parts = Implementation.objects.filter(municipality__in=[each.pk for each in municipalities])
    found = Q(**{f"{page}pk__in": parts.values("page")})
    for each in municipalities:
        found |= Q(**{f"{page}path__startswith": each.path})
    return found


class GermanReport(PageReportView):
    """A report with `columns` for the screen and `export` for files: heading → what stands in the cell."""

    results_template_name = "wagtailadmin/reports/base_report_results.html"
    any_permission_required = ["add", "change", "publish"]
    export: dict[str, Callable] = {}

    @property
    def list_export(self) -> list[str]:
        return list(self.export)

    def get_heading(self, queryset, field) -> str:
        return field

    def to_row_dict(self, item) -> dict:
        return {heading: value(item) for heading, value in self.export.items()}

    def preprocess_field_value(self, field, value, export_format):
        if export_format == self.FORMAT_CSV and isinstance(value, str) and value.startswith(FORMULA):
            return f"'{value}"
        return super().preprocess_field_value(field, value, export_format)

    def stream_csv(self, queryset):
        yield b"\xef\xbb\xbf"  # without it Excel takes UTF-8 for something else, and umlauts fall apart
        yield from super().stream_csv(queryset)


class DueFilterSet(WagtailFilterSet):
    municipality = municipality_filter(belongs_to)
    due_until = django_filters.DateFilter(
        field_name="review_due", lookup_expr="lte", label="Fällig bis (leer: heute)", widget=AdminDateInput
    )
    overdue = django_filters.ChoiceFilter(
        label="Wie dringend?",
        choices=[("ja", "Nur überfällige")],
        empty_label="Alle fälligen",
        method="only_overdue",
        widget=forms.RadioSelect,
    )

    class Meta:
        model = ProjectPage
        fields = []

    def only_overdue(self, projects, name, value):
        return projects.overdue()

    def filter_queryset(self, queryset):
        projects = super().filter_queryset(queryset)
        return projects if self.form.cleaned_data["due_until"] else projects.due()


class DueReportView(GermanReport):
    page_title = "Fällige Prüfungen"
    header_icon = "history"
    filterset_class = DueFilterSet
    index_url_name = "upkeep_due_reviews"
    index_results_url_name = "upkeep_due_reviews_results"
    verbose_name_plural = "Projekte zu prüfen"
    export_filename = "faellige-pruefungen"
    project_columns = [
        TitleColumn("title", label="Projekt", get_url=edit_url, classname="title"),
        Column("towns", label="Städte", accessor=towns),
        Column("review_due", label="Fällig am", accessor=lambda project: day(project.review_due)),
        Column("last_checked", label="Zuletzt geprüft", accessor=lambda project: day(project.last_checked)),
        Column("last_checked_by", label="von", accessor=lambda project: project.last_checked_by or "–"),
    ]
    export = {
        "Projekt": lambda project: project.title,
        "Städte": towns,
        "Fällig am": lambda project: project.review_due,
        "Zuletzt geprüft": lambda project: project.last_checked or "",
        "Geprüft von": lambda project: project.last_checked_by,
        "Adresse": lambda project: project.full_url or "",
    }

    @cached_property
    def columns(self) -> list[Column]:
        """For those who work for one town also the way to its check, the same as in the mail."""
        town = MunicipalityPage.objects.own_town_of(self.request.user)
        if town is None:
            return self.project_columns
        check = TitleColumn(
            "check", label="Prüfen", accessor=lambda project: "Prüfen", get_url=lambda project: check_url(project, town)
        )
        return [*self.project_columns, check]

    def get_base_queryset(self):
        return projects_for(self.request.user).prefetch_related("implementations__municipality")

    def filter_queryset(self, queryset):
        # A date that is none must not turn the report into a list of everything.
        return super().filter_queryset(queryset) if self.filters.is_valid() else queryset.due()


class LinksFilterSet(WagtailFilterSet):
    municipality = municipality_filter(lambda chosen: belongs_to(chosen, "page__"))
    state = django_filters.ChoiceFilter(
        field_name="link__state",
        label="Zustand",
        choices=[(state.value, state.label) for state in (Link.State.SHAKY, Link.State.UNCHECKED)],
        empty_label="defekt",
        widget=forms.RadioSelect,
    )

    class Meta:
        model = LinkUse
        fields = []

    def filter_queryset(self, queryset):
        uses = super().filter_queryset(queryset)
        return uses if self.form.cleaned_data["state"] else uses.filter(link__state=Link.State.BROKEN)


class BrokenLinksReportView(GermanReport):
    page_title = "Defekte Links"
    header_icon = "link"
    filterset_class = LinksFilterSet
    index_url_name = "upkeep_broken_links"
    index_results_url_name = "upkeep_broken_links_results"
    verbose_name_plural = "defekten Links"
    export_filename = "defekte-links"
    columns = [
        TitleColumn("place", label="Seite", get_url=lambda use: edit_url(use.place), classname="title"),
        TitleColumn("url", label="Link", accessor="link.url", get_url=lambda use: use.link.url),
        Column("problem", label="Befund", accessor="link.problem"),
        Column("failing_since", label="Seit", accessor=lambda use: day(use.link.failing_since)),
        Column("checked_at", label="Geprüft", accessor=lambda use: day(use.link.checked_at)),
    ]
    export = {
        "Seite": lambda use: str(use.place),
        "Adresse der Seite": lambda use: (use.page and use.page.full_url) or "",
        "Link": lambda use: use.link.url,
        "Befund": lambda use: use.link.problem,
        "HTTP-Status": lambda use: use.link.status or "",
        "Defekt seit": lambda use: day(use.link.failing_since),
        "Zuletzt geprüft": lambda use: day(use.link.checked_at),
    }

    def get_base_queryset(self):
        return links_for(self.request.user)

    def filter_queryset(self, queryset):
        broken = queryset.filter(link__state=Link.State.BROKEN)
        return super().filter_queryset(queryset) if self.filters.is_valid() else broken
