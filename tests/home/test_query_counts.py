"""What a page costs the database: at most its budget, and the same whether the portal holds 5 projects or 50."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from projects.recording import record_publication
from tests.factories import (
    AccessibilityStatementPageFactory,
    AlertFactory,
    ChangeIndexPageFactory,
    EventPageFactory,
    FieldIndexPageFactory,
    FieldPageFactory,
    FormPageFactory,
    ImageCreditsPageFactory,
    ImageFactory,
    ImplementationFactory,
    MunicipalityPageFactory,
    NewsPageFactory,
    OpenDataPageFactory,
    ProjectPageFactory,
    StandardPageFactory,
    TopicFactory,
    only,
)

# Uncached, with all facets; making renditions and a login's session apart.
BUDGET_OF_FILTERED_LIST, BUDGET = 12, 20
FILTERED_LISTS = [
    "/projekte/?stadt=herten&thema=abfall&status=nutzbar&feld=smartes-klima",
    "/projekte/?q=projekt",
    "/projekte/vergleich/?stadt=herten&thema=abfall&status=nutzbar",
    "/projekte/aenderungen/?stadt=herten&thema=abfall&art=neu",
    "/aktuelles/?stadt=herten&feld=smartes-klima&jahr=2026",
    "/aktuelles/archiv/2026/?stadt=herten",
    "/aktuelles/veranstaltungen/?stadt=herten&feld=smartes-klima",
    "/aktuelles/veranstaltungen/archiv/?stadt=herten",
    "/suche/?q=projekt&typ=projekt&stadt=herten",
]
PAGES = [
    "/",
    "/handlungsfelder/",
    "/handlungsfelder/smartes-klima/",
    "/staedte/",
    "/staedte/herten/",
    "/projekte/",
    "/projekte/vergleich/",
    "/projekte/onleihe/",
    "/projekte/aenderungen/",
    "/projekte/aenderungen/bericht/",
    "/aktuelles/",
    "/aktuelles/barcamp/",
    "/aktuelles/veranstaltungen/",
    "/aktuelles/veranstaltungen/sprechstunde/",
    f"/aktuelles/veranstaltungen/monat/{timezone.localdate():%Y/%-m}/",
    "/suche/?q=projekt",
    "/impressum/",
    "/barriere-melden/",
    "/barrierefreiheit/",
    "/bildnachweise/",
    "/offene-daten/",
]
FILES_AND_PARTS = [
    "/projekte/feed/",
    "/projekte/aenderungen/feed/",
    "/projekte/export.csv",
    "/projekte/export.json",
    "/projekte/vergleich/export.csv",
    "/aktuelles/feed/",
    "/aktuelles/veranstaltungen/feed/",
    "/aktuelles/veranstaltungen/kalender.ics",
    "/aktuelles/veranstaltungen/sprechstunde/termin.ics",
    "/suche/vorschlaege/?q=pro",
    "/einbetten/projekte/",
    "/einbetten/termine/?stadt=herten",
    "/einbetten/meldungen/teil/",
    "/katalog.ttl",
    "/sitemap.xml",
]
ADDRESSES = [*FILTERED_LISTS, *PAGES, *FILES_AND_PARTS]


@pytest.fixture
def small_world(db):
    """One of each page type, all related to each other."""
    only(FieldIndexPageFactory)
    field = FieldPageFactory(title="Smartes Klima", slug="smartes-klima")
    topic = TopicFactory(name="Abfall", slug="abfall", field=field)
    town, other = MunicipalityPageFactory(title="Herten", slug="herten"), MunicipalityPageFactory(title="Marl")
    image = ImageFactory()
    only(ChangeIndexPageFactory)
    imprint = StandardPageFactory(title="Impressum", slug="impressum")
    AlertFactory(link_page=imprint)
    FormPageFactory(slug="barriere-melden")
    AccessibilityStatementPageFactory(slug="barrierefreiheit")
    ImageCreditsPageFactory(slug="bildnachweise")
    OpenDataPageFactory(slug="offene-daten")
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
    b"".join(client.get(address))  # makes the renditions and fills Wagtail's own caches
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
        b"".join(response)
    assert response.status_code == 200, address
    return len(queries)


def count_all(client) -> dict[str, int]:
    return {address: count_queries(client, address) for address in ADDRESSES}


def test_no_page_costs_more_queries_than_its_budget_or_with_more_content(client, small_world):
    few = count_all(client)
    small_world(45)
    cache.clear()
    many = count_all(client)
    budgets = {address: BUDGET_OF_FILTERED_LIST if address in FILTERED_LISTS else BUDGET for address in ADDRESSES}
    assert {address: count for address, count in many.items() if count > budgets[address]} == {}
    # Fewer is fine: a page of search results costs one query for each type of page on it.
    assert {address: (few[address], count) for address, count in many.items() if count > few[address]} == {}
