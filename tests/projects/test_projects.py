"""What a project says about itself."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from projects.models import ProjectPage
from smartvest.municipalities.models import MunicipalityPage
from tests.factories import ImplementationFactory, MunicipalityPageFactory, ProjectPageFactory

pytestmark = pytest.mark.django_db


def project(**status_by_town):
    """A project with an implementation for each town; "kreis" is the Kreis."""
    kinds = {"kreis": MunicipalityPage.Kind.COUNTY}
    return ProjectPageFactory(
        implementations=[
            ImplementationFactory.build(
                municipality=MunicipalityPageFactory(title=town.title(), kind=kinds.get(town, "stadt")), status=status
            )
            for town, status in status_by_town.items()
        ]
    )


@pytest.mark.parametrize(
    ("status_by_town", "words"),
    [
        ({}, ""),
        ({"herten": "nutzbar"}, "in Herten nutzbar"),
        ({"kreis": "abgeschlossen"}, "im Kreis abgeschlossen"),
        ({"herten": "nutzbar", "marl": "nutzbar", "datteln": "geplant"}, "in 2 Städten nutzbar"),
        ({"herten": "nutzbar", "marl": "nutzbar", "kreis": "nutzbar"}, "in 2 Städten und im Kreis nutzbar"),
        ({"herten": "in-umsetzung", "marl": "eingestellt"}, "in Umsetzung in Herten"),
        ({"herten": "idee", "marl": "idee"}, "Idee in 2 Städten"),
        ({"herten": "eingestellt"}, "in Herten eingestellt"),
    ],
)
def test_a_card_says_in_words_what_can_be_used_where(status_by_town, words):
    assert project(**status_by_town).status_summary[1] == words


def test_the_words_cost_the_same_for_one_town_and_for_many():
    one, many = project(herten="nutzbar"), project(marl="nutzbar", datteln="nutzbar", dorsten="geplant")
    costs = []
    for page in (one, many):
        fresh = ProjectPage.objects.get(pk=page.pk)
        with CaptureQueriesContext(connection) as queries:
            assert fresh.status_summary
        costs.append(len(queries))
    assert costs[0] == costs[1]


def links_on(response) -> set[str]:
    return {link.get_text() for link in BeautifulSoup(response.content, "html.parser").find_all("a")}


def test_where_an_idea_came_from_and_went_to_is_told_of_public_projects_only(client):
    parent = ProjectPageFactory(title="Vorbild")
    child = ProjectPageFactory(title="Mitte", based_on=parent)
    grandchild = ProjectPageFactory(title="Nachbau", based_on=child)
    others = {"Vorbild", "Nachbau"}
    assert others <= links_on(client.get(child.url))
    for page in (parent, grandchild):
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert not others & links_on(client.get(child.url))
