"""The search of the portal: all public pages through the machine of the other lists."""

import pytest
from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction, Site

from smartvest.core.models import SiteSettings
from tests.factories import (
    EventPageFactory,
    FieldPageFactory,
    FormPageFactory,
    ImplementationFactory,
    MunicipalityPageFactory,
    NewsPageFactory,
    ProjectPageFactory,
    StandardPageFactory,
    TopicFactory,
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

    def test_a_hit_shows_what_made_it_in_title_summary_or_text(self):
        hits = {hit.title: hit.passage for hit in listing_at("/suche/?q=onleihe").hits}
        assert hits["<mark>Onleihe</mark>"] == "E-Books ausleihen."
        assert hits["Smartes Leben"] == "Dazu gehört die <mark>Onleihe</mark>."
        assert hits["Hilfe"] == "So geht die <mark>Onleihe</mark>."

    def test_a_hit_says_what_it_is_and_what_it_lies_below(self):
        hits = {hit.title: (hit.kind, hit.trail) for hit in listing_at("/suche/?q=onleihe").hits}
        assert hits["<mark>Onleihe</mark>"] == ("Projekt", ["Projekte"])
        assert hits["Hilfe"] == ("Seite", [])

    def test_without_a_word_it_asks_first(self):
        for query in ("", "?q=", "?q=%3F", "?typ=projekt"):
            with self.subTest(query=query):
                listing = listing_at(f"/suche/{query}")
                assert (listing.sentence, listing.items, listing.facets) == ("Wonach suchen Sie?", [], [])
                assert (listing.empty_reason, listing.ways_out) == ("no-query", [])

    def test_without_a_word_it_says_so_and_offers_the_themen_with_projects(self):
        ProjectPageFactory(topics=[TopicFactory(name="Abfall & Sauberkeit", slug="abfall")])
        TopicFactory(name="Noch ohne Projekt")
        html = self.client.get("/suche/?q=%3F").content.decode()
        assert "ist kein Wort, nach dem sich suchen lässt" in html
        self.assertInHTML(
            '<a class="button button-quiet" href="/projekte/?thema=abfall">Abfall &amp; Sauberkeit</a>', html
        )
        assert "Noch ohne Projekt" not in html

    def test_no_result_has_ways_out(self):
        settings = SiteSettings.for_site(Site.objects.get())
        settings.contact_page = FormPageFactory(title="Kontakt", slug="kontakt")
        settings.save()
        listing = listing_at("/suche/?q=nirgends&typ=projekt")
        assert listing.sentence == "Keine Treffer für „nirgends“ unter Projekte"
        assert [(way.label, way.url) for way in listing.ways_out] == [
            ("Ohne „Art: Projekte“ suchen", "/suche/?q=nirgends"),
            ("Zur Seite „Projekte“", "/projekte/"),
            ("Zur Seite „Aktuelles“", "/aktuelles/"),
            ("Zur Seite „Veranstaltungen“", "/aktuelles/veranstaltungen/"),
            ("Zur Seite „Handlungsfelder“", "/handlungsfelder/"),
            ("Schreiben Sie uns, was Sie suchen", "/kontakt/"),
        ]

    def test_a_typing_error_leads_to_what_was_meant(self):
        html = self.client.get("/suche/?q=Onlehie").content.decode()
        self.assertInHTML('<p class="better-spelling">Meinten Sie <a href="?q=Onleihe">Onleihe</a>?</p>', html)
        assert "Meinten Sie" not in self.client.get("/suche/?q=onleihe").content.decode()

    def test_the_page_answers_and_is_not_for_search_engines(self):
        response = self.client.get("/suche/?q=onleihe")
        assert response.status_code == 200
        assert listing_at("/suche/").noindex

    def test_only_reading_is_allowed(self):
        assert self.client.post("/suche/").status_code == 405
        assert self.client.post("/suche/vorschlaege/").status_code == 405

    def test_what_is_typed_is_never_markup(self):
        for q in ("%3Cb%3Eonleihe%3C/b%3E", "%3Cmark%3Eonleihe", "%22%3E%3Cb%3E", "onlehie%3Cb%3E"):
            with self.subTest(q=q):
                html = self.client.get(f"/suche/?q={q}").content.decode()
                assert "<b>" not in html
                assert "&lt;b&gt;" in html or "%3Cb%3E" not in q


class TownsTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.herten = MunicipalityPageFactory(title="Herten", summary="Sensoren überall.")
        cls.marl = MunicipalityPageFactory(title="Marl", summary="Ruhig.")
        rows = [ImplementationFactory.build(municipality=town) for town in (cls.herten, cls.marl)]
        ProjectPageFactory(title="Sensoren für alle", implementations=rows)
        ProjectPageFactory(title="Sensoren ohne Stadt", implementations=[])
        NewsPageFactory(title="Sensoren in Marl", municipalities=[cls.marl])
        NewsPageFactory(title="Sensoren hinter Herten", parent=cls.herten, municipalities=[])
        EventPageFactory(title="Sensoren bauen", parent=cls.herten, municipalities=[cls.herten, cls.marl])

    def test_each_type_belongs_to_towns_in_its_own_way(self):
        in_herten = listing_at("/suche/?q=sensoren&stadt=herten")
        assert set(titles(in_herten)) == {"Herten", "Sensoren für alle", "Sensoren hinter Herten", "Sensoren bauen"}
        assert in_herten.sentence == "4 Treffer für „sensoren“ in Herten"
        in_marl = listing_at("/suche/?q=sensoren&stadt=marl")
        assert set(titles(in_marl)) == {"Sensoren für alle", "Sensoren in Marl", "Sensoren bauen"}

    def test_the_counts_are_those_of_the_results(self):
        for query in ("", "&typ=projekt", "&typ=meldung&typ=termin", "&typ=stadt", "&stadt=marl", "&typ=seite"):
            counts = options(listing_at(f"/suche/?q=sensoren{query}"), "stadt")
            for town in ("herten", "marl"):
                with self.subTest(query=query, town=town):
                    others = query.replace("&stadt=marl", "")
                    assert counts.get(town, 0) == listing_at(f"/suche/?q=sensoren{others}&stadt={town}").total

    def test_the_counts_of_the_types_follow_the_town(self):
        assert options(listing_at("/suche/?q=sensoren&stadt=marl"), "typ") == {"projekt": 1, "meldung": 1, "termin": 1}

    def test_towns_add_up(self):
        assert listing_at("/suche/?q=sensoren&stadt=marl&stadt=herten").total == 5


@pytest.mark.django_db
def test_a_search_costs_the_same_whatever_and_however_much_it_finds(client):
    town = MunicipalityPageFactory(title="Herten", summary="Sensoren")

    def add(number):
        for _ in range(number):
            row = ImplementationFactory.build(municipality=town)
            ProjectPageFactory(title="Sensoren", implementations=[row])

    def cost(query) -> int:
        with CaptureQueriesContext(connection) as queries:
            listing = client.get(f"/suche/?q=sensoren{query}").context["listing"]
        assert (bool(listing.hits), bool(listing.facets), bool(listing.sentence)) == (True, True, True)
        return len(queries)

    add(5)
    cost("")  # fills Wagtail's own caches
    few = [cost(query) for query in ("", "&typ=projekt", "&typ=projekt&stadt=herten")]
    add(45)
    for factory in (NewsPageFactory, EventPageFactory, FieldPageFactory, StandardPageFactory, FormPageFactory):
        factory(title="Sensoren")
    assert [cost(query) for query in ("", "&typ=projekt", "&typ=projekt&stadt=herten")] == few
    assert max(few) <= 12, few


@pytest.mark.django_db
def test_words_are_marked_in_the_cards_of_the_lists_too(client):
    ProjectPageFactory(title="Digitale Onleihe", summary="Die Onleihe für alle & jeden.")
    NewsPageFactory(title="Onleihe wächst")
    EventPageFactory(title="Onleihe kennenlernen")
    found = {address: client.get(f"{address}?q=onleihe").content.decode() for address in LISTS}
    assert "Digitale <mark>Onleihe</mark>" in found["/projekte/"]
    assert "Die <mark>Onleihe</mark> für alle &amp; jeden." in found["/projekte/"]
    assert "<mark>Onleihe</mark> wächst" in found["/aktuelles/"]
    assert "<mark>Onleihe</mark> kennenlernen" in found["/aktuelles/veranstaltungen/"]
    assert all("<mark>" not in client.get(address).content.decode() for address in LISTS)


LISTS = ["/projekte/", "/aktuelles/", "/aktuelles/veranstaltungen/"]
