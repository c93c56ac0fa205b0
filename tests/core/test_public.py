"""Which pages everybody may see: the same that Wagtail finds, with a query of its own for each question."""

import datetime

import pytest
from django.db import connection
from django.test import RequestFactory
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from events.models import Occurrence
from projects.models import ProjectPage
from smartvest.core.listing.years import years_of
from smartvest.core.page_indexes import INDEXES
from smartvest.core.public import live, public
from tests.factories import EventPageFactory, MunicipalityPageFactory, ProjectPageFactory

pytestmark = pytest.mark.django_db


def close(page) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


@pytest.fixture
def sections():
    """Two towns of which one is closed, and projects in both, beside them and in drafts."""
    herten, marl = MunicipalityPageFactory(title="Herten"), MunicipalityPageFactory(title="Marl")
    for parent in (herten, marl):
        ProjectPageFactory(parent=parent)
        ProjectPageFactory(parent=parent, live=False)
    close(ProjectPageFactory())
    ProjectPageFactory()
    close(marl)


def test_public_are_the_same_pages_that_wagtail_says(sections):
    for pages in (Page.objects, ProjectPage.objects):
        expected = set(pages.live().public().values_list("pk", flat=True))
        assert set(pages.filter(public()).values_list("pk", flat=True)) == expected
    assert ProjectPage.objects.filter(public()).count() == 2
    assert ProjectPage.objects.filter(live()).count() == ProjectPage.objects.live().count()


def test_where_nothing_is_closed_drafts_are_hidden_all_the_same():
    ProjectPageFactory(live=False)
    project = ProjectPageFactory()
    assert list(ProjectPage.objects.filter(public())) == [project]


def test_a_section_that_only_begins_alike_stays_open(sections):
    closed = Page.objects.get(title="Marl")
    neighbour = MunicipalityPageFactory(title="Waltrop")
    assert neighbour.path[: -Page.steplen] == closed.path[: -Page.steplen]
    assert Page.objects.filter(public(), pk=neighbour.pk).exists()


def test_a_request_asks_once_which_sections_are_closed(sections, django_assert_num_queries):
    request = RequestFactory().get("/")
    with django_assert_num_queries(3):
        for _ in range(2):
            assert ProjectPage.objects.filter(public(request)).count() == 2


def test_the_indexes_for_hidden_pages_and_the_menu_are_there():
    with connection.cursor() as cursor:
        assert set(INDEXES) <= set(connection.introspection.get_constraints(cursor, Page._meta.db_table))


def test_a_year_begins_at_midnight_in_berlin():
    for moment in ("2025-12-31T22:59", "2025-12-31T23:00", "2026-06-01T10:00"):
        start = datetime.datetime.fromisoformat(moment).replace(tzinfo=datetime.UTC)
        EventPageFactory(start=start)
    assert timezone.get_default_timezone_name() == "Europe/Berlin"
    assert years_of(Occurrence.objects.all(), "start__year") == {2026: 2, 2025: 1}
