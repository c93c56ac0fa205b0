"""What is suggested while somebody types."""

from itertools import product

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from tests.core.test_listing_addresses import JUNK, REPEATED
from tests.factories import (
    MunicipalityPageFactory,
    NewsPageFactory,
    ProjectIndexPageFactory,
    ProjectPageFactory,
    TopicFactory,
)

pytestmark = pytest.mark.django_db
ADDRESS = "/suche/vorschlaege/"


@pytest.fixture(autouse=True)
def content(site_tree):
    ProjectIndexPageFactory()
    ProjectPageFactory(title="Onleihe", slug="onleihe")
    TopicFactory(name="Online-Dienste", slug="online-dienste")


def suggested(client, query: str) -> list[dict]:
    response = client.get(f"{ADDRESS}?q={query}")
    assert response.status_code == 200
    return response.json()["suggestions"]


def test_the_kreis_is_no_stadt(client):
    MunicipalityPageFactory(title="Kreis Recklinghausen", slug="kreis", kind="kreis")
    MunicipalityPageFactory(title="Recklinghausen", slug="recklinghausen")
    kinds = {each["title"]: each["kind"] for each in suggested(client, "reckl")}
    assert kinds == {"Kreis Recklinghausen": "Kreis", "Recklinghausen": "Stadt"}


def test_pages_and_themen_are_suggested_by_the_beginning_of_their_names(client):
    assert suggested(client, "onl") == [
        {"title": "Onleihe", "kind": "Projekt", "url": "/projekte/onleihe/"},
        {"title": "Online-Dienste", "kind": "Thema", "url": "/projekte/?thema=online-dienste"},
    ]


def test_nothing_is_suggested_for_a_single_letter_or_no_word(client):
    for query in ("", "o", "%20o%20", "%3F%3F", "%00", "xylophon"):
        assert suggested(client, query) == []


def test_drafts_and_private_pages_are_not_suggested(client):
    ProjectPageFactory(title="Onleihe im Entwurf", live=False)
    private = NewsPageFactory(title="Onleihe intern")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    assert [each["title"] for each in suggested(client, "onleihe")] == ["Onleihe"]


def test_there_are_at_most_eight_and_the_cost_does_not_grow(client):
    def cost() -> int:
        suggested(client, "onl")  # fills Wagtail's own caches
        with CaptureQueriesContext(connection) as queries:
            suggested(client, "onl")
        return len(queries)

    few = cost()
    for number in range(30):
        ProjectPageFactory(title=f"Onleihe {number}")
        TopicFactory(name=f"Onlinethema {number}")
        MunicipalityPageFactory(title=f"Onlingen {number}")
    assert cost() == few <= 6
    assert len(suggested(client, "onl")) == 8


def test_they_are_for_caches_and_not_for_search_engines(client):
    response = client.get(f"{ADDRESS}?q=onl")
    assert response.headers["Cache-Control"] == "public, max-age=60"
    assert response.headers["X-Robots-Tag"] == "noindex"
    assert response.headers["Content-Type"] == "application/json"
    assert "Cookie" not in response.headers.get("Vary", "")


def test_whatever_is_asked_there_is_an_answer(client):
    for value, name in product(JUNK, ("q", "typ", "stadt", "seite")):
        assert client.get(f"{ADDRESS}?{name}={value}").status_code == 200, (name, value[:50])
    for query in REPEATED:
        assert client.get(ADDRESS + query).status_code == (400 if query.count("&") > 1000 else 200), query[:50]
