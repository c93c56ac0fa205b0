"""What every list says and links to, shown with the projects."""

import pytest
from django.http import Http404
from django.test import TestCase

from tests.factories import (
    FieldPageFactory,
    ImplementationFactory,
    MunicipalityPageFactory,
    ProjectIndexPageFactory,
    ProjectPageFactory,
    TopicFactory,
    only,
)
from tests.listings import listing_at, titles


class ListingTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        only(ProjectIndexPageFactory)
        cls.herten = MunicipalityPageFactory(title="Herten")
        cls.marl = MunicipalityPageFactory(title="Marl")
        cls.waste = TopicFactory(name="Abfall & Sauberkeit", slug="abfall")
        FieldPageFactory(title="Smartes Leben", slug="leben")
        for number in range(30):
            row = ImplementationFactory.build(municipality=cls.herten)
            ProjectPageFactory(title=f"Projekt {number:02}", topics=[cls.waste], implementations=[row])

    def test_each_active_filter_is_a_pill_that_removes_only_itself(self):
        listing = listing_at("/projekte/?q=projekt&stadt=herten&thema=abfall&seite=2")
        assert [(pill.label, pill.remove_url) for pill in listing.pills] == [
            ("Suche: „projekt“", "/projekte/?stadt=herten&thema=abfall"),
            ("Stadt: Herten", "/projekte/?q=projekt&thema=abfall"),
            ("Thema: Abfall & Sauberkeit", "/projekte/?q=projekt&stadt=herten"),
        ]
        assert listing.reset_url == "/projekte/"

    def test_the_last_pill_leads_to_the_plain_list(self):
        (pill,) = listing_at("/projekte/?stadt=herten").pills
        assert pill.remove_url == "/projekte/"

    def test_what_people_typed_is_escaped_in_links(self):
        (pill,) = listing_at("/projekte/?q=%22%3E%26seite%3D9+m%C3%BCll").pills
        assert pill.remove_url == "/projekte/"
        way = listing_at("/projekte/?q=%22%3E%26seite%3D9+m%C3%BCll").ways_out[-1]
        assert way.url == "/suche/?q=%22%3E%26seite%3D9+m%C3%BCll"

    def test_pages_hold_24_and_say_where_one_is(self):
        listing = listing_at("/projekte/")
        assert len(listing.items) == 24
        assert listing.sentence == "30 Projekte"
        second = listing_at("/projekte/?seite=2")
        assert titles(second) == [f"Projekt {number}" for number in range(24, 30)]
        assert second.sentence == "30 Projekte (Seite 2 von 2)"

    def test_no_project_is_on_two_pages(self):
        seen = titles(listing_at("/projekte/")) + titles(listing_at("/projekte/?seite=2"))
        assert len(set(seen)) == 30

    def test_beyond_the_last_page_there_is_nothing(self):
        for page in ("3", "99999999999"):
            with pytest.raises(Http404):
                listing_at(f"/projekte/?seite={page}")

    def test_a_page_number_that_is_none_is_not_found(self):
        for page in ("0", "-1", "x", "²", "1.0", "٢", "01", "+1", "2%00", "1e3"):
            with self.subTest(page=page), pytest.raises(Http404):
                listing_at(f"/projekte/?seite={page}")

    def test_the_first_page_of_an_empty_list_is_found(self):
        assert listing_at("/projekte/?stadt=marl&seite=1").total == 0

    def test_the_title_names_filters_and_page(self):
        assert listing_at("/projekte/").title_suffix == ""
        assert listing_at("/projekte/?seite=2").title_suffix == "Seite 2 von 2"
        listing = listing_at("/projekte/?thema=abfall&stadt=herten&q=projekt&seite=2")
        assert listing.title_suffix == "„projekt“, Herten, Abfall & Sauberkeit, Seite 2 von 2"

    def test_search_engines_get_the_plain_list_and_single_choices(self):
        for query in ("", "?stadt=herten", "?stadt=herten&seite=2", "?seite=2", "?stadt="):
            with self.subTest(query=query):
                assert not listing_at(f"/projekte/{query}").noindex
        for query in ("?stadt=herten&stadt=marl", "?stadt=herten&thema=abfall", "?q=projekt", "?stadt=atlantis"):
            with self.subTest(query=query):
                assert listing_at(f"/projekte/{query}").noindex

    def test_the_canonical_address_does_without_order_and_junk(self):
        listing = listing_at("/projekte/?utm=x&thema=abfall&seite=2&stadt=herten&stadt=atlantis&stadt=herten")
        assert listing.canonical_query == "?stadt=herten&thema=abfall&seite=2"
        assert listing.canonical_url == "http://testserver/projekte/?stadt=herten&thema=abfall&seite=2"
        assert listing_at("/projekte/?seite=1&q=").canonical_query == ""

    def test_a_facet_without_any_result_is_left_out(self):
        assert [facet.name for facet in listing_at("/projekte/").facets] == ["stadt", "thema", "status"]

    def test_a_facet_counts_what_is_chosen(self):
        (towns, *_) = listing_at("/projekte/?stadt=herten&stadt=marl").facets
        assert (towns.label, towns.selected_count) == ("Stadt", 2)

    def test_when_nothing_matches_there_are_ways_out(self):
        listing = listing_at("/projekte/?stadt=marl&thema=abfall")
        assert listing.empty_reason == "no-match"
        assert [(way.label, way.url) for way in listing.ways_out] == [
            ("Ohne „Thema: Abfall & Sauberkeit“ suchen", "/projekte/?stadt=marl"),
            ("In allen Städten suchen", "/projekte/?thema=abfall"),
            ("Alle Projekte zeigen", "/projekte/"),
            ("Im ganzen Portal suchen", "/suche/"),
        ]

    def test_a_search_without_result_leads_to_the_search_of_the_portal(self):
        listing = listing_at("/projekte/?q=m%C3%BCll")
        assert listing.sentence == "Keine Projekte für „müll“"
        assert (listing.ways_out[-1].label, listing.ways_out[-1].url) == (
            "Im ganzen Portal nach „müll“ suchen",
            "/suche/?q=m%C3%BCll",
        )

    def test_a_list_with_results_needs_no_way_out(self):
        listing = listing_at("/projekte/?stadt=herten")
        assert (listing.empty_reason, listing.ways_out) == ("", [])

    def test_text_without_a_word_is_named_and_shown_again(self):
        listing = listing_at("/projekte/?q=%3F%21")
        assert listing.notices == ["In „?!“ ist kein Wort, nach dem sich suchen lässt."]
        assert (listing.query, listing.total, listing.is_filtered) == ("?!", 30, False)

    def test_very_long_text_is_cut_and_the_cut_is_said(self):
        listing = listing_at("/projekte/?q=" + "a+" * 2500)
        assert listing.notices == ["Gesucht wurde nur nach den ersten 8 Wörtern."]
        assert len(listing.query) <= 100

    def test_of_a_parameter_that_may_stand_once_the_last_one_counts(self):
        assert listing_at("/projekte/?q=xyz&q=projekt").query == "projekt"


class EmptyPortalTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        only(ProjectIndexPageFactory)

    def test_a_list_without_content_says_so(self):
        listing = listing_at("/projekte/")
        assert (listing.sentence, listing.empty_reason, listing.facets) == ("Keine Projekte", "nothing-yet", [])
        assert [way.url for way in listing.ways_out] == ["/suche/"]
