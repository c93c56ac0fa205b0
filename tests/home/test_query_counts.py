"""A page costs the database the same whether the portal holds 5 projects or 50."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from projects.recording import record_publication
from tests.factories import (
    ChangeIndexPageFactory,
    EventPageFactory,
    FieldIndexPageFactory,
    FieldPageFactory,
    ImageFactory,
    ImplementationFactory,
    MunicipalityPageFactory,
    NewsPageFactory,
    ProjectPageFactory,
    StandardPageFactory,
    TopicFactory,
    only,
)

ADDRESSES = [
    "/",
    "/handlungsfelder/",
    "/handlungsfelder/smartes-klima/",
    "/staedte/",
    "/staedte/herten/",
    "/projekte/",
    "/projekte/?stadt=herten&thema=abfall&status=nutzbar",
    "/projekte/?q=projekt",
    "/projekte/vergleich/",
    "/projekte/vergleich/?stadt=herten&thema=abfall&status=nutzbar",
    "/projekte/onleihe/",
    "/projekte/aenderungen/",
    "/projekte/aenderungen/bericht/",
    "/aktuelles/",
    "/aktuelles/?stadt=herten",
    "/aktuelles/barcamp/",
    "/aktuelles/archiv/2026/",
    "/aktuelles/veranstaltungen/",
    "/aktuelles/veranstaltungen/?stadt=herten",
    "/aktuelles/veranstaltungen/sprechstunde/",
    "/aktuelles/veranstaltungen/archiv/",
    "/suche/?q=projekt",
    "/impressum/",
]


@pytest.fixture
def small_world(db):
    """One of each page type, all related to each other."""
    only(FieldIndexPageFactory)
    field = FieldPageFactory(title="Smartes Klima", slug="smartes-klima")
    topic = TopicFactory(name="Abfall", slug="abfall", field=field)
    town, other = MunicipalityPageFactory(title="Herten", slug="herten"), MunicipalityPageFactory(title="Marl")
    image = ImageFactory()
    only(ChangeIndexPageFactory)
    StandardPageFactory(title="Impressum", slug="impressum")
    relations = {"fields": [field], "lead_image": image}

    def add(number, **slugs):
        for index in range(number):
            implementations = [
                ImplementationFactory.build(municipality=where, status="nutzbar") for where in (town, other)
            ]
            slug = slugs if index == 0 else {}
            project = {"topics": [topic], "implementations": implementations, **relations}
            record_publication(ProjectPageFactory(**project, **({"slug": slug["project"]} if slug else {})))
            NewsPageFactory(municipalities=[town], **relations, **({"slug": slug["news"]} if slug else {}))
            EventPageFactory(municipalities=[town], **relations, **({"slug": slug["event"]} if slug else {}))

    add(5, project="onleihe", news="barcamp", event="sprechstunde")
    return add


def count_queries(client, address):
    client.get(address)  # makes the renditions and fills Wagtail's own caches
    with CaptureQueriesContext(
        connection,
    ) as queries:
        response = client.get(address)
    assert response.status_code == 200, address
    return len(queries)


def test_no_page_costs_more_queries_with_more_content(client, small_world):
    few = {address: count_queries(client, address) for address in ADDRESSES}
    small_world(45)
    cache.clear()
    many = {address: count_queries(client, address) for address in ADDRESSES}
    # Fewer is fine: a page of search results costs one query for each type of page on it.
    assert {address: (few[address], count) for address, count in many.items() if count > few[address]} == {}
