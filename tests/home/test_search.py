"""The search of the portal: all public pages through the machine of the other lists."""

from django.test import TestCase
from wagtail.models import PageViewRestriction

from tests.factories import (
    EventPageFactory,
    FieldPageFactory,
    MunicipalityPageFactory,
    NewsPageFactory,
    ProjectPageFactory,
    StandardPageFactory,
)
from tests.listings import listing_at, options, titles


class SearchTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        ProjectPageFactory(title="Onleihe", summary="E-Books ausleihen.")
        NewsPageFactory(title="Onleihe hat Geburtstag")
        EventPageFactory(title="Onleihe ausprobieren")
        MunicipalityPageFactory(title="Herten", summary="Hier gibt es die Onleihe.")
        FieldPageFactory(title="Smartes Leben", summary="Dazu gehört die Onleihe.")
        StandardPageFactory(title="Hilfe", body=[("text", "<p>So geht die Onleihe.</p>")])
        ProjectPageFactory(title="Onleihe im Entwurf", live=False)
        private = NewsPageFactory(title="Onleihe intern")
        PageViewRestriction.objects.create(page=private, restriction_type="password", password="geheim")

    def test_a_standing_page_is_called_a_page(self):
        html = self.client.get("/suche/?q=hilfe").content.decode()
        self.assertInHTML('<p class="card-date">Seite</p>', html)
        assert "Standardseite" not in html

    def test_public_pages_of_every_type_are_found(self):
        listing = listing_at("/suche/?q=onleihe")
        assert listing.sentence == "6 Treffer für „onleihe“"
        assert set(titles(listing)) == {
            "Onleihe",
            "Onleihe hat Geburtstag",
            "Onleihe ausprobieren",
            "Herten",
            "Smartes Leben",
            "Hilfe",
        }
        assert options(listing, "typ") == {
            "projekt": 1,
            "meldung": 1,
            "termin": 1,
            "stadt": 1,
            "handlungsfeld": 1,
            "seite": 1,
        }

    def test_hits_in_the_title_come_first(self):
        assert titles(listing_at("/suche/?q=onleihe"))[:3] == [
            "Onleihe",
            "Onleihe ausprobieren",
            "Onleihe hat Geburtstag",
        ]

    def test_the_kind_of_page_can_be_chosen(self):
        listing = listing_at("/suche/?q=onleihe&typ=projekt&typ=termin")
        assert titles(listing) == ["Onleihe", "Onleihe ausprobieren"]
        assert listing.sentence == "2 Treffer für „onleihe“ unter Projekte oder Termine"

    def test_results_are_full_pages_with_their_summaries(self):
        (project,) = listing_at("/suche/?q=onleihe&typ=projekt").items
        assert project.card_summary == "E-Books ausleihen."

    def test_without_a_word_it_asks_first(self):
        for query in ("", "?q=", "?q=%3F", "?typ=projekt"):
            with self.subTest(query=query):
                listing = listing_at(f"/suche/{query}")
                assert (listing.sentence, listing.items, listing.facets) == ("Wonach suchen Sie?", [], [])
                assert (listing.empty_reason, listing.ways_out) == ("no-query", [])

    def test_no_result_has_ways_out(self):
        listing = listing_at("/suche/?q=nirgends&typ=projekt")
        assert listing.sentence == "Keine Treffer für „nirgends“ unter Projekte"
        assert [(way.label, way.url) for way in listing.ways_out] == [
            ("Ohne „Art: Projekte“ suchen", "/suche/?q=nirgends"),
            ("Zur Seite „Projekte“", "/projekte/"),
            ("Zur Seite „Aktuelles“", "/aktuelles/"),
            ("Zur Seite „Veranstaltungen“", "/aktuelles/veranstaltungen/"),
        ]

    def test_the_page_answers_and_is_not_for_search_engines(self):
        response = self.client.get("/suche/?q=onleihe")
        assert response.status_code == 200
        assert listing_at("/suche/").noindex

    def test_only_reading_is_allowed(self):
        assert self.client.post("/suche/").status_code == 405
