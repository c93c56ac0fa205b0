"""Flat lists of one page type in the admin: what the lists of projects, news and events share."""

import django_filters
from django import forms
from django.db.models import Model, QuerySet
from django.utils.formats import date_format
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn, ParentPageColumn
from wagtail.admin.views.pages.listing import IndexView, PageFilterSet
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.admin.widgets import BooleanRadioSelect
from wagtail.permissions import page_permission_policy

from .files.image_checks import with_incomplete_images


class PageMenuItem(MenuItem):
    """Hidden from those who may not work on any page."""

    def is_shown(self, request):
        return page_permission_policy.explorable_root_instance(request.user) is not None


class ContentPageFilterSet(PageFilterSet):
    """Without what has one answer here (site, child pages), with published or not."""

    site = None
    has_child_pages = None
    live = django_filters.BooleanFilter(label="Veröffentlicht", widget=BooleanRadioSelect)
    incomplete_images = django_filters.BooleanFilter(
        label="Bilder ohne Alternativtext oder Nachweis", widget=BooleanRadioSelect, method="by_images"
    )

    def by_images(self, pages, name, wanted):
        found = with_incomplete_images(pages)
        return found if wanted else pages.exclude(pk__in=found.values("pk"))


class ContentPageIndexView(IndexView):
    related: tuple[str, ...] = ()  # what the columns show of other tables, fetched once for all rows

    def annotate_queryset(self, pages):
        return super().annotate_queryset(pages).prefetch_related(*self.related)


class ContentPageListing(PageListingViewSet):
    """A type says its columns and filters; title, place, last change and state come from here."""

    index_view_class = ContentPageIndexView
    filterset_class = ContentPageFilterSet
    add_to_admin_menu = True
    menu_item_class = PageMenuItem
    own_columns: tuple[Column, ...] = ()
    related: tuple[str, ...] = ()

    @property
    def menu_label(self):
        return self.model._meta.verbose_name_plural

    @property
    def columns(self):
        return [
            BulkActionsColumn("bulk_actions"),
            PageTitleColumn("title", label="Titel", sort_key="title", classname="title"),
            *self.own_columns,
            ParentPageColumn("parent", label="Bereich"),
            day_column("latest_revision_created_at", "Bearbeitet"),
            PageStatusColumn("live", label="Zustand", sort_key="live"),
        ]

    def get_index_view_kwargs(self, **kwargs):
        return super().get_index_view_kwargs(related=self.related, **kwargs)


def day_column(name: str, label: str) -> Column:
    """A sortable column with a date or, of a moment, its day."""

    def day(page) -> str:
        value = getattr(page, name)
        return date_format(value, "SHORT_DATE_FORMAT") if value else "–"

    return Column(name, label=label, accessor=day, sort_key=name)


def names_column(name: str, label: str) -> Column:
    """The titles of a to-many relation to pages, which the listing has prefetched."""
    return Column(name, label=label, accessor=lambda page: ", ".join(each.title for each in getattr(page, name).all()))


def choices_filter(label: str, queryset, rows: type[Model], owner: str, choice: str) -> django_filters.Filter:
    """Checkboxes for `queryset(request)`; keeps pages that `rows` connects with a chosen one.

    `owner` and `choice` are the columns of `rows`. A subquery instead of a join: no page twice, and the search, which
    cannot join, may follow.
    """

    class ChoicesFilter(django_filters.ModelMultipleChoiceFilter):
        def filter(self, pages: QuerySet, chosen) -> QuerySet:
            if not chosen:
                return pages
            connected = rows._default_manager.filter(**{f"{choice}__in": [each.pk for each in chosen]})
            return pages.filter(pk__in=connected.values(owner))

    return ChoicesFilter(label=label, queryset=queryset, widget=forms.CheckboxSelectMultiple)
