"""Whatever stands in the address of a list: the answer is a page or a clear no, never an error (DESIGN, section 5)."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.factories import (
    EventPageFactory,
    FieldPageFactory,
    ImageFactory,
    ImplementationFactory,
    MunicipalityPageFactory,
    NewsPageFactory,
    ProjectPageFactory,
    TopicFactory,
)
from tests.listings import view_at

pytestmark = pytest.mark.django_db

LISTS = [
    "/projekte/",
    "/aktuelles/",
    "/aktuelles/archiv/2026/",
    "/aktuelles/veranstaltungen/",
    "/aktuelles/veranstaltungen/archiv/",
    "/aktuelles/veranstaltungen/archiv/2020/",
    "/suche/",
]
FILTERS = ["stadt", "thema", "feld", "status", "jahr", "typ", "q", "von", "bis", "unbekannt", ""]
JUNK = [
    "",
    "x",
    "-1",
    "0",
    "%C2%B2",  # ²
    "99999999999",
    "9" * 400,
    "2026-02-30",
    "0001-01-01",
    "9999-12-31",
    "31.12.9999",
    "%00",
    "a%00b",
    "%ff%fe",
    "%ED%A0%80",  # half of a surrogate pair
    "%E2%80%AE%D7%A9%D7%9C%D7%95%D7%9D",  # right to left
    "%F0%9F%98%80",
    "%27%20OR%201=1--",
    "%22*%28NEAR%20OR%20AND",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "%7B%7B%20settings%20%7D%7D",
    "../../etc/passwd",
    "nutzbar,geplant",
    "NaN",
    "1e999",
    "_",
    "a" * 5000,
    "a+" * 2500,
    "herten",
]
REPEATED = [
    "?" + "&".join(f"stadt=x{number}" for number in range(900)),
    "?" + "&".join(f"stadt=x{number}" for number in range(1500)),
    "?" + "&".join(["stadt=herten"] * 900),
    "?" + "&".join(["q=onleihe"] * 900),
    "?" + "&".join(["seite=1"] * 50),
    "?stadt=herten&stadt=&stadt=herten&von=2026-01-01&von=x&q=a&q=",
    "?%00=%00&=&&&stadt",
    "?stadt[]=herten&stadt%5B0%5D=marl",
    "?von=2026-05-02&bis=2026-05-01",
]


@pytest.fixture
def world():
    """A little of everything, so that every facet has something to count."""
    town = MunicipalityPageFactory(title="Herten")
    field = FieldPageFactory(title="Smartes Leben")
    relations = {"municipalities": [town], "fields": [field]}
    ProjectPageFactory(
        fields=[field], topics=[TopicFactory()], implementations=[ImplementationFactory.build(municipality=town)]
    )
    NewsPageFactory(date=datetime.date(2026, 1, 1), **relations)
    EventPageFactory(**relations)
    EventPageFactory(start=datetime.datetime(2020, 5, 12, 18, tzinfo=datetime.UTC), **relations)


@pytest.mark.parametrize("address", LISTS)
def test_junk_in_every_filter_gives_a_page(client, world, address):
    for value in JUNK:
        query = "&".join(f"{parameter}={value}" for parameter in FILTERS)
        assert client.get(f"{address}?{query}").status_code == 200, value[:50]


@pytest.mark.parametrize("address", LISTS)
def test_junk_as_page_number_is_not_found(client, world, address):
    for value in JUNK:
        found = 200 if value == "" else 404
        assert client.get(f"{address}?q=herten&seite={value}").status_code == found, value[:50]


@pytest.mark.parametrize("address", LISTS)
@pytest.mark.parametrize("query", REPEATED, ids=lambda query: query[:30])
def test_repeated_and_broken_parameters_are_no_error(client, world, address, query):
    # 1,500 values are more than Django reads: it refuses the request as a bad one.
    assert client.get(address + query).status_code == (400 if query.count("&") > 1000 else 200)


@pytest.mark.parametrize("year", ["1", "999", "2019", "99999999999999999999", "x", "-1", "20 20", "%00"])
@pytest.mark.parametrize("archive", ["/aktuelles/archiv/", "/aktuelles/veranstaltungen/archiv/"])
def test_a_year_without_content_is_not_found(client, world, archive, year):
    assert client.get(f"{archive}{year}/").status_code == 404


def test_what_is_typed_is_never_markup(client, world):
    page = client.get("/projekte/?stadt=<b>&q=<i>x</i>&thema=%22onload%3D1").content.decode()
    assert "<b>" not in page
    assert "<i>" not in page
    assert '"onload' not in page


FILTERED = [
    "/projekte/",
    "/projekte/?stadt=herten&thema=abfall&feld=leben&status=nutzbar&status=idee&q=projekt",
    "/aktuelles/?stadt=herten&feld=leben&jahr=2026&q=meldung",
    "/aktuelles/archiv/2026/?stadt=herten",
    "/aktuelles/veranstaltungen/?stadt=herten&feld=leben&q=termin&von=2020-01-01",
    "/aktuelles/veranstaltungen/archiv/?stadt=herten",
    "/suche/?q=projekt&typ=projekt",
]


@pytest.mark.parametrize("address", FILTERED)
def test_a_list_costs_the_same_queries_with_50_items_as_with_5_and_at_most_12(address):
    town, image = MunicipalityPageFactory(title="Herten"), ImageFactory()
    field = FieldPageFactory(title="Smartes Leben", slug="leben")
    relations = {"municipalities": [town], "fields": [field], "lead_image": image}
    topic = TopicFactory(slug="abfall")

    def add(number):
        for _ in range(number):
            row = ImplementationFactory.build(municipality=town)
            ProjectPageFactory(fields=[field], topics=[topic], implementations=[row], lead_image=image)
            NewsPageFactory(**relations)
            EventPageFactory(**relations)
            EventPageFactory(start=timezone.now() - datetime.timedelta(days=5), **relations)

    def cost() -> int:
        view = view_at(address)
        with CaptureQueriesContext(connection) as queries:
            listing = view()
            assert listing.items
            assert listing.facets
            assert listing.sentence
        return len(queries)

    add(5)
    cost()  # fills Wagtail's own caches
    few = cost()
    add(45)
    assert cost() == few <= 12
