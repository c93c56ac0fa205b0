""" "Meinten Sie …?" proposes what is written somewhere and finds something."""

import pytest
from django.test import TestCase
from wagtail.models import PageViewRestriction

from smartvest.core.models import KnownWord
from smartvest.core.search import did_you_mean
from smartvest.core.search.vocabulary import distance
from tests.factories import NewsPageFactory, ProjectPageFactory

from .world import build

# What is typed, and what is proposed.
TABLE = """
    onlihe                  | Onleihe
    onleine                 | Onleihe
    onlieh                  | Onleihe
    Hertne                  | Herten
    hreten                  | Herten
    mral                    | Marl
    recklinghuasen          | Recklinghausen
    casrop-rauxel           | Castrop-rauxel
    castrop rauxl           | castrop Rauxel
    klimashutzkonzept       | Klimaschutzkonzept
    mültonne                | Mülltonnen
    mueltonne               | Mülltonnen
    mikroklmia              | Mikroklima
    abfal-app               | Abfall-app
    telenotartz             | Telenotarzt
    onlihe e-books          | Onleihe e-books
    onlihe marl             |
    die "onlihe"?           | die Onleihe
    serviceprtal emscher    | Serviceportal emscher
    onleihe                 |
    Muelltonne              |
    mülltonnen              |
    xyzzyx                  |
    xyz                     |
    onleihe nirgendwo       |
"""


class SpellingTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        build()

    def test_mistyped_words_are_replaced_and_right_ones_are_not(self):
        for line in filter(str.strip, TABLE.splitlines()):
            q, better = (cell.strip() for cell in line.split("|"))
            with self.subTest(q=q):
                assert did_you_mean(q) == better

    def test_nothing_private_and_no_draft_is_proposed(self):
        private = NewsPageFactory(title="Haushaltsberatungen")
        PageViewRestriction.objects.create(page=private, restriction_type="password", password="geheim")
        NewsPageFactory(title="Personalversammlung", live=False)
        assert did_you_mean("haushaltsberatngen") == ""
        assert did_you_mean("personalversamlung") == ""

    def test_a_word_that_is_gone_is_not_proposed(self):
        page = ProjectPageFactory(title="Trinkwasserbrunnen")
        assert did_you_mean("trinkwaserbrunnen") == "Trinkwasserbrunnen"
        page.delete()
        assert KnownWord.objects.filter(word="trinkwasserbrunnen").exists()
        assert did_you_mean("trinkwaserbrunnen") == ""

    def test_the_number_of_queries_does_not_grow_with_the_content(self):
        with self.assertNumQueries(6):
            assert did_you_mean("onlihe") == "Onleihe"
        for number in range(20):
            ProjectPageFactory(title=f"Onleihe am Ort {number}")
        with self.assertNumQueries(6):
            assert did_you_mean("onlihe") == "Onleihe"


@pytest.mark.parametrize(
    ("one", "other", "steps"),
    [
        ("marl", "marl", 0),
        ("marl", "mral", 1),
        ("marl", "mar", 1),
        ("marl", "marll", 1),
        ("marl", "merl", 1),
        ("onleihe", "onlihe", 1),
        ("abfallkalender", "abfalkalendr", 2),
        ("marl", "herten", 3),
        ("", "ab", 2),
    ],
)
def test_letters_left_out_added_changed_and_swapped_count_once(one, other, steps):
    assert distance(one, other, 2) == distance(other, one, 2) == steps
