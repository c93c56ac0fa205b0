"""Whatever stands in the address of a list: the answer is a page or a clear no, never an error (DESIGN, section 5)."""

import datetime
from itertools import product

import pytest
from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from projects.recording import record_publication
from tests.factories import (
    ChangeIndexPageFactory,
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

LISTS = [
    "/projekte/",
    "/projekte/aenderungen/",
    "/aktuelles/",
    "/aktuelles/archiv/2026/",
    "/aktuelles/veranstaltungen/",
    "/aktuelles/veranstaltungen/archiv/",
    "/aktuelles/veranstaltungen/archiv/2020/",
    "/suche/",
]
FILTERS = ["stadt", "thema", "feld", "status", "art", "jahr", "typ", "q", "von", "bis", "unbekannt", ""]
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
NO_PAGE_NUMBERS = ["x", "-1", "0", "2", "%C2%B2", "99999999999", "2026-02-30", "%00", "%ff", "1.0"]
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


class JunkTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        """A little of everything, so that every facet has something to count."""
        town = MunicipalityPageFactory(title="Herten")
        field = FieldPageFactory(title="Smartes Leben")
        relations = {"municipalities": [town], "fields": [field]}
        row = ImplementationFactory.build(municipality=town)
        record_publication(ProjectPageFactory(fields=[field], topics=[TopicFactory()], implementations=[row]))
        ChangeIndexPageFactory()
        NewsPageFactory(date=datetime.date(2026, 1, 1), **relations)
        EventPageFactory(**relations)
        EventPageFactory(start=datetime.datetime(2020, 5, 12, 18, tzinfo=datetime.UTC), **relations)

    def status(self, address: str) -> int:
        return self.client.get(address, follow=True).status_code  # empty parameters are redirected away

    def test_junk_in_every_filter_gives_a_page(self):
        for address, value in product(LISTS, JUNK):
            with self.subTest(address=address, value=value[:50]):
                query = "&".join(f"{parameter}={value}" for parameter in FILTERS)
                assert self.status(f"{address}?{query}") == 200

    def test_junk_as_page_number_is_not_found(self):
        for address, value in product(LISTS, NO_PAGE_NUMBERS):
            with self.subTest(address=address, value=value[:50]):
                assert self.status(f"{address}?q=herten&seite={value}") == 404

    def test_repeated_and_broken_parameters_are_no_error(self):
        for address, query in product(LISTS, REPEATED):
            with self.subTest(address=address, query=query[:50]):
                # 1,500 values are more than Django reads: it refuses the request as a bad one.
                assert self.status(address + query) == (400 if query.count("&") > 1000 else 200)

    def test_junk_in_a_report_is_answered_in_words(self):
        for value in JUNK:
            with self.subTest(value=value[:50]):
                report = "/projekte/aenderungen/bericht/"
                assert self.status(f"{report}?von={value}&bis={value}&stadt={value}&seite={value}") == 200

    def test_a_year_without_content_is_not_found(self):
        archives = ["/aktuelles/archiv/", "/aktuelles/veranstaltungen/archiv/"]
        for archive, year in product(archives, ["1", "999", "2019", "9" * 20, "x", "-1", "20 20", "%00"]):
            with self.subTest(archive=archive, year=year):
                assert self.status(f"{archive}{year}/") == 404

    def test_what_is_typed_is_never_markup(self):
        page = self.client.get("/projekte/?stadt=<b>&q=<i>x</i>&thema=%22onload%3D1").content.decode()
        for markup in ("<b>", "<i>", '"onload'):
            assert markup not in page


FILTERED = [
    "/projekte/",
    "/projekte/?stadt=herten&thema=abfall&feld=leben&status=nutzbar&status=idee&q=projekt",
    "/projekte/aenderungen/",
    "/projekte/aenderungen/?stadt=herten&thema=abfall&art=neu&art=stand&q=projekt&von=2020-01-01",
    "/aktuelles/?stadt=herten&feld=leben&jahr=2026&q=meldung",
    "/aktuelles/archiv/2026/?stadt=herten",
    "/aktuelles/veranstaltungen/?stadt=herten&feld=leben&q=termin&von=2020-01-01",
    "/aktuelles/veranstaltungen/archiv/?stadt=herten",
    "/suche/?q=projekt&typ=projekt",
]


@pytest.mark.django_db
def test_a_list_costs_the_same_queries_with_50_items_as_with_5_and_at_most_12():
    town, image = MunicipalityPageFactory(title="Herten"), ImageFactory()
    field, topic = FieldPageFactory(title="Smartes Leben", slug="leben"), TopicFactory(slug="abfall")
    relations = {"municipalities": [town], "fields": [field], "lead_image": image}
    ChangeIndexPageFactory()

    def add(number):
        for _ in range(number):
            row = ImplementationFactory.build(municipality=town)
            project = ProjectPageFactory(fields=[field], topics=[topic], implementations=[row], lead_image=image)
            record_publication(project)
            NewsPageFactory(**relations)
            EventPageFactory(**relations)
            EventPageFactory(start=timezone.now() - datetime.timedelta(days=5), **relations)

    def cost(address) -> int:
        view = view_at(address)
        with CaptureQueriesContext(connection) as queries:
            listing = view()
            assert listing.items
            assert listing.facets
            assert listing.sentence
        return len(queries)

    add(5)
    for address in FILTERED:
        cost(address)  # fills Wagtail's own caches
    few = {address: cost(address) for address in FILTERED}
    add(45)
    assert {address: cost(address) for address in FILTERED} == few
    assert max(few.values()) <= 12, few
