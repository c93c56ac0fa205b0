"""Titles that fit what is typed so far."""

from django.test import TestCase
from wagtail.models import PageViewRestriction

from smartvest.core.search import fits, suggestions
from tests.factories import NewsPageFactory, ProjectPageFactory

from .world import build


class SuggestionsTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        build()

    def labels(self, q: str) -> list[str]:
        return [suggestion.label for suggestion in suggestions(q)]

    def test_titles_that_begin_like_that_are_suggested_first_then_the_best(self):
        assert self.labels("klima") == ["Klimaschutzkonzept", "Gutes Klima in Schulen", "Smartes Klima", "Mikroklima"]
        assert self.labels("onl") == ["Onleihe"]
        assert self.labels("müll") == ["MüllApp", "Solar-Mülltonnen", "Marler Abfall-App"]
        assert self.labels("digital bau") == ["Digitaler Bauantrag"]

    def test_words_of_the_summary_suggest_nothing(self):
        assert self.labels("hörbücher") == []

    def test_towns_and_kinds_are_named(self):
        town, project = suggestions("herten")
        assert (town.label, town.kind, town.url) == ("Herten", "Stadt", "/staedte/herten/")
        assert (project.label, project.kind) == ("Hertener CityApp", "Projekt")

    def test_there_are_not_too_many(self):
        for number in range(12):
            ProjectPageFactory(title=f"Onleihe {number}")
        assert len(suggestions("onleihe")) == 8
        assert [suggestion.label for suggestion in suggestions("onleihe", limit=1)] == ["Onleihe"]

    def test_drafts_and_private_pages_are_not_suggested(self):
        private = NewsPageFactory(title="Haushalt intern")
        PageViewRestriction.objects.create(page=private, restriction_type="password", password="geheim")
        NewsPageFactory(title="Haushalt im Entwurf", live=False)
        assert suggestions("haushalt") == []

    def test_nothing_typed_suggests_nothing(self):
        for q in ("", " ", "?", "\0", "-"):
            assert suggestions(q) == []

    def test_three_queries_are_enough(self):
        suggestions("onl")  # content types and addresses of sites are remembered
        with self.assertNumQueries(3):
            suggestions("klimaschutzkonzept")

    def test_names_that_are_no_pages_can_be_asked_one_by_one(self):
        assert fits("Abfall & Sauberkeit", "abf")
        assert fits("Abfall & Sauberkeit", "sauber abfälle")
        assert fits("Abfall & Sauberkeit", "müll")
        assert not fits("Abfall & Sauberkeit", "abfall verkehr")
        assert not fits("Abfall & Sauberkeit", "")
