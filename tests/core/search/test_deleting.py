"""What is deleted leaves nothing in the search, and what named it is no longer found by it."""

import pytest
from django.db import connection
from django.test import TestCase
from wagtail.models import Page

from projects.models import ProjectPartner
from smartvest.core.models import SearchEntry
from smartvest.core.search import matching
from tests.factories import (
    FieldPageFactory,
    MunicipalityPageFactory,
    NewsPageFactory,
    ProjectPageFactory,
    TopicFactory,
)

pytestmark = pytest.mark.django_db


def delete(thing) -> None:
    """As in the admin: in a transaction, with all that belongs to it."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        thing.delete()
    connection.check_constraints()


@pytest.mark.parametrize(
    "make",
    [
        lambda: ProjectPageFactory(partners=[ProjectPartner(name="Sparkasse")], topics=[TopicFactory()]),
        lambda: FieldPageFactory(full=True),
        lambda: NewsPageFactory(municipalities=[MunicipalityPageFactory()]),
    ],
    ids=["project", "field", "news"],
)
def test_a_page_goes_with_the_names_that_belong_to_it(make):
    page = make()
    assert SearchEntry.objects.filter(page=page.pk).exists()
    delete(page)
    assert not SearchEntry.objects.filter(page=page.pk).exists()


def test_a_town_goes_with_its_section_and_the_others_lose_its_name():
    town = MunicipalityPageFactory(title="Herten")
    NewsPageFactory(title="Neues von hier", parent=town, municipalities=[town])
    NewsPageFactory(title="Neues von dort", municipalities=[town])
    delete(town)
    left = Page.objects.filter(search_entry__isnull=False)
    assert left.filter(title="Neues von dort").exists()
    assert not left.filter(title="Neues von hier").exists()
    assert not left.filter(matching(Page, "herten")).exists()
