"""The list of news and its archive."""

import datetime
import random

import pytest
from django.http import Http404
from django.test import TestCase

from tests.factories import (
    FieldPageFactory,
    MunicipalityPageFactory,
    NewsIndexPageFactory,
    NewsPageFactory,
    only,
)
from tests.listings import listing_at, options, titles


class NewsListTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        only(NewsIndexPageFactory)
        cls.herten, cls.marl = MunicipalityPageFactory(title="Herten"), MunicipalityPageFactory(title="Marl")
        cls.life = FieldPageFactory(title="Smartes Leben", slug="leben")
        cls.add("Neue Bücher", 2026, municipalities=[cls.herten], fields=[cls.life])
        cls.add("Sensoren an Laternen", 2025, municipalities=[cls.herten, cls.marl])
        cls.add("Kreis beschließt Strategie", 2025)
        cls.add("Entwurf", 2024, municipalities=[cls.herten], live=False)

    @classmethod
    def add(cls, title, year, **kwargs):
        return NewsPageFactory(title=title, date=datetime.date(year, 3, 1), **kwargs)

    def test_the_newest_comes_first(self):
        listing = listing_at("/aktuelles/")
        assert titles(listing) == ["Neue Bücher", "Kreis beschließt Strategie", "Sensoren an Laternen"]
        assert listing.sentence == "3 Meldungen"

    def test_news_of_a_towns_own_section_are_listed_too(self):
        self.add("Aus dem Rathaus", 2026, parent=self.marl, municipalities=[self.marl])
        assert "Aus dem Rathaus" in titles(listing_at("/aktuelles/?stadt=marl"))

    def test_a_town_finds_the_news_that_name_it_and_not_those_of_the_whole_kreis(self):
        listing = listing_at("/aktuelles/?stadt=marl")
        assert titles(listing) == ["Sensoren an Laternen"]
        assert options(listing, "stadt") == {"herten": 2, "marl": 1}

    def test_the_year_is_a_facet_with_the_latest_first(self):
        listing = listing_at("/aktuelles/?jahr=2025")
        assert listing.sentence == "2 Meldungen aus 2025"
        assert list(options(listing, "jahr").items()) == [("2026", 1), ("2025", 2)]
        assert listing_at("/aktuelles/?jahr=2025&jahr=2026&feld=leben").sentence == (
            "1 Meldung im Handlungsfeld Smartes Leben aus 2026 oder 2025"
        )

    def test_a_year_without_news_is_unknown(self):
        listing = listing_at("/aktuelles/?jahr=2024")
        assert listing.notices == ["Jahr „2024“ ist hier nicht bekannt und wurde weggelassen."]
        assert listing.total == 3

    def test_with_free_text_the_best_match_comes_first(self):
        self.add("Ausleihe", 2026, summary="Neue Bücher sind da.")
        self.add("Bücher, Bücher", 2020)
        assert titles(listing_at("/aktuelles/?q=b%C3%BCcher"))[-1] == "Ausleihe"

    def test_a_page_of_the_archive_has_the_news_of_its_year(self):
        listing = listing_at("/aktuelles/archiv/2025/?stadt=herten")
        assert titles(listing) == ["Sensoren an Laternen"]
        assert listing.sentence == "1 Meldung aus 2025 in Herten"
        assert listing.reset_url == "/aktuelles/archiv/2025/"
        assert options(listing, "jahr") == {}

    def test_a_page_of_the_archive_ignores_another_year_in_the_query(self):
        assert listing_at("/aktuelles/archiv/2025/?jahr=2026").total == 2

    def test_the_archive_of_a_year_without_public_news_is_not_found(self):
        for year in (2024, 1999, 0, 10**30):
            with self.subTest(year=year), pytest.raises(Http404):
                listing_at(f"/aktuelles/archiv/{year}/")

    def test_the_years_can_be_browsed(self):
        context = self.client.get("/aktuelles/archiv/2025/").context
        assert [(year.year, year.count, year.url) for year in context["years"]] == [
            (2026, 1, "/aktuelles/archiv/2026/"),
            (2025, 2, "/aktuelles/archiv/2025/"),
        ]
        assert context["year"] == 2025
        assert self.client.get("/aktuelles/").context["year"] is None

    def test_visitors_may_keep_the_list_but_have_to_ask_whether_it_is_still_true(self):
        assert self.client.get("/aktuelles/")["Cache-Control"] == "public, no-cache"
        assert self.client.get("/aktuelles/archiv/2025/")["Cache-Control"] == "public, no-cache"


class RandomNewsTest(TestCase):
    """The machine against a reimplementation in a few lines of Python."""

    @classmethod
    def setUpTestData(cls):
        only(NewsIndexPageFactory)
        chance = random.Random(7)
        towns = {f"stadt-{n}": MunicipalityPageFactory(title=f"Stadt {n}", slug=f"stadt-{n}") for n in range(3)}
        fields = {f"feld-{n}": FieldPageFactory(title=f"Feld {n}", slug=f"feld-{n}") for n in range(3)}
        cls.values = {"stadt": list(towns), "feld": list(fields), "jahr": ["2023", "2024", "2025", "2026"]}
        cls.world = []
        for number in range(20):
            news = {
                "title": f"Meldung {number}",
                "stadt": set(chance.sample(sorted(towns), chance.randint(0, 3))),
                "feld": set(chance.sample(sorted(fields), chance.randint(0, 3))),
                "jahr": {chance.choice(cls.values["jahr"])},
            }
            cls.world.append(news)
            (year,) = news["jahr"]
            NewsPageFactory(
                title=news["title"],
                date=datetime.date(int(year), chance.choice([1, 6, 12]), chance.choice([1, 28])),
                municipalities=[towns[slug] for slug in news["stadt"]],
                fields=[fields[slug] for slug in news["feld"]],
            )

    def expected(self, chosen: dict) -> set[str]:
        return {
            news["title"]
            for news in self.world
            if all(not values or values & news[name] for name, values in chosen.items())
        }

    def test_results_and_counts_agree_for_a_hundred_combinations(self):
        chance = random.Random(8)
        for _ in range(100):
            chosen = {
                name: set(chance.sample(values, chance.choice([0, 0, 1, 2]))) for name, values in self.values.items()
            }
            pairs = "&".join(f"{name}={value}" for name, values in chosen.items() for value in values)
            listing = listing_at(f"/aktuelles/?{pairs}")
            with self.subTest(chosen=chosen):
                assert set(titles(listing)) == self.expected(chosen)
                for name, values in self.values.items():
                    counts = {value: len(self.expected(chosen | {name: {value}})) for value in values}
                    shown = {value: n for value, n in counts.items() if n or value in chosen[name]}
                    assert options(listing, name) == shown
