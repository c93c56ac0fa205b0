"""Editors' groups of words count in the next search."""

import pytest
from django.core.exceptions import ValidationError
from django.test import TestCase

from projects.models import ProjectPage
from smartvest.core.models import SynonymGroup
from smartvest.core.search import marked, matching
from tests.factories import ProjectPageFactory
from tests.listings import listing_at, titles


def found(q: str) -> set[str]:
    return set(ProjectPage.objects.filter(matching(ProjectPage, q)).values_list("title", flat=True))


class SynonymsTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        ProjectPageFactory(title="Bußgeldstelle")
        ProjectPageFactory(title="Bus und Bahn")
        ProjectPageFactory(title="Bahnhof für den Bus")
        cls.fines = SynonymGroup.objects.create(words="Knöllchen, Bußgeld")
        SynonymGroup.objects.create(words="ÖPNV, Bus und Bahn")

    def test_a_change_counts_at_once(self):
        assert (found("knöllchen"), found("strafzettel")) == ({"Bußgeldstelle"}, set())
        self.fines.words = "Strafzettel, Bußgeld"
        self.fines.save()
        assert (found("knöllchen"), found("strafzettel")) == (set(), {"Bußgeldstelle"})
        self.fines.delete()
        assert found("strafzettel") == set()

    def test_visitors_get_the_change_with_the_next_request(self):
        assert "Bußgeldstelle" in self.client.get("/projekte/?q=knöllchen").content.decode()
        self.fines.delete()
        assert "Bußgeldstelle" not in self.client.get("/projekte/?q=knöllchen").content.decode()

    def test_other_forms_and_spellings_count_too(self):
        assert found("Knoellchens") == found("KNÖLLCHEN") == {"Bußgeldstelle"}

    def test_entries_of_several_words_count_as_a_whole(self):
        assert found("öpnv") == {"Bus und Bahn"}
        assert found("den bus") >= {"Bus und Bahn", "Bahnhof für den Bus"}

    def test_synonyms_are_marked(self):
        assert marked("Die Bußgeldstelle", "knöllchen") == "Die <mark>Bußgeldstelle</mark>"

    def test_the_word_that_was_typed_comes_first(self):
        ProjectPageFactory(title="Zettel: Knöllchen")
        assert titles(listing_at("/projekte/?q=knöllchen")) == ["Zettel: Knöllchen", "Bußgeldstelle"]


@pytest.mark.parametrize("words", ["", "Müll", "Müll,", " , ;", "Müll, …"])
def test_a_group_has_two_words_at_least(words):
    with pytest.raises(ValidationError):
        SynonymGroup(words=words).clean()
