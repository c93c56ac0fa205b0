"""The list of dates and the archive of the past ones."""

import datetime
import random
from zoneinfo import ZoneInfo

import pytest
from django.http import Http404
from django.test import TestCase
from django.utils import timezone

from events.models import Occurrence
from tests.factories import EventIndexPageFactory, EventPageFactory, FieldPageFactory, MunicipalityPageFactory, only
from tests.listings import listing_at, options, titles

BERLIN = ZoneInfo("Europe/Berlin")
UPCOMING = "/aktuelles/veranstaltungen/"
PAST = "/aktuelles/veranstaltungen/archiv/"


def at(text: str) -> datetime.datetime:
    """ "2026-05-12 18:00" in Recklinghausen."""
    return datetime.datetime.fromisoformat(text).replace(tzinfo=BERLIN)


class EventListTest(TestCase):
    """A world in the year 2150, so that "now" never overtakes it, and one in 2020."""

    @classmethod
    def setUpTestData(cls):
        only(EventIndexPageFactory)
        cls.herten, cls.marl = MunicipalityPageFactory(title="Herten"), MunicipalityPageFactory(title="Marl")
        cls.life = FieldPageFactory(title="Smartes Leben", slug="leben")
        cls.add("Lesung", "2150-05-12 18:00", "2150-05-12 20:00", municipalities=[cls.herten], fields=[cls.life])
        cls.add("Barcamp", "2150-05-01 00:00", "2150-05-03 00:00", all_day=True, municipalities=[cls.herten, cls.marl])
        cls.add(
            "Sprechstunde",
            "2150-05-05 10:00",
            "2150-05-05 11:00",
            repeat="weekly",
            repeat_until=datetime.date(2150, 5, 26),
            municipalities=[cls.marl],
        )
        cls.add("Silvester", "2020-12-31 22:00", "2021-01-01 02:00", municipalities=[cls.herten])
        cls.add("Neujahr", "2021-01-01 11:00", "2021-01-01 12:00")
        cls.add("Entwurf", "2150-05-12 18:00", "2150-05-12 20:00", live=False, municipalities=[cls.herten])

    @classmethod
    def add(cls, title, start, end, **kwargs):
        return EventPageFactory(title=title, start=at(start), end=at(end), **kwargs)

    def test_the_next_comes_first_and_each_date_of_a_series_is_listed(self):
        listing = listing_at(UPCOMING)
        assert titles(listing) == ["Barcamp", *["Sprechstunde"] * 2, "Lesung", *["Sprechstunde"] * 2]
        assert listing.sentence == "6 Termine"

    def test_dates_of_one_event_are_counted_one_by_one(self):
        listing = listing_at(UPCOMING)
        assert options(listing, "stadt") == {"herten": 2, "marl": 5}
        assert options(listing, "feld") == {"leben": 1}

    def test_facets_narrow_each_other_down(self):
        listing = listing_at(f"{UPCOMING}?stadt=herten&feld=leben")
        assert listing.sentence == "1 Termin in Herten im Handlungsfeld Smartes Leben"
        assert options(listing, "stadt") == {"herten": 1}

    def test_from_a_day_on_means_what_is_not_over_by_then(self):
        assert titles(listing_at(f"{UPCOMING}?von=2150-05-03"))[0] == "Barcamp"
        assert titles(listing_at(f"{UPCOMING}?von=2150-05-04"))[0] == "Sprechstunde"

    def test_up_to_a_day_means_what_has_begun_by_its_end(self):
        assert titles(listing_at(f"{UPCOMING}?bis=2150-04-30")) == []
        assert titles(listing_at(f"{UPCOMING}?bis=2150-05-01")) == ["Barcamp"]
        assert titles(listing_at(f"{UPCOMING}?bis=2150-05-05")) == ["Barcamp", "Sprechstunde"]

    def test_days_narrow_down_the_counts_and_are_said(self):
        listing = listing_at(f"{UPCOMING}?von=2150-05-02&bis=2150-05-06&stadt=marl")
        assert listing.sentence == "2 Termine ab dem 2. Mai 2150 bis zum 6. Mai 2150 in Marl"
        assert options(listing, "stadt") == {"herten": 1, "marl": 2}
        assert [pill.label for pill in listing.pills] == ["Stadt: Marl", "Von: 2. Mai 2150", "Bis: 6. Mai 2150"]
        assert listing.title_suffix == "Marl, ab dem 2. Mai 2150, bis zum 6. Mai 2150"
        assert [(day.name, day.value) for day in listing.days] == [("von", "2150-05-02"), ("bis", "2150-05-06")]

    def test_days_may_be_written_the_german_way(self):
        listing = listing_at(f"{UPCOMING}?von=12.05.2150")
        assert listing.days[0].value == "2150-05-12"
        assert listing.canonical_query == "?von=2150-05-12"

    def test_a_day_that_does_not_exist_is_named_and_the_rest_stays_in_force(self):
        for day in ("2150-02-30", "gestern", "0001-01-01", "9999-12-31", "2150-05-12 18:00"):
            with self.subTest(day=day):
                listing = listing_at(f"{UPCOMING}?von={day}&stadt=herten")
                assert listing.notices == [f"Von „{day}“ ist kein Datum und wurde weggelassen."]
                assert listing.sentence == "2 Termine in Herten"

    def test_an_interval_that_ends_before_it_begins_is_said_and_can_be_turned_round(self):
        listing = listing_at(f"{UPCOMING}?von=2150-05-06&bis=2150-05-02")
        assert listing.total == 0
        assert listing.notices == ["Das Ende des Zeitraums liegt vor seinem Anfang: Dazwischen gibt es keine Termine."]
        (turned,) = [way for way in listing.ways_out if way.label == "Anfang und Ende tauschen"]
        assert listing_at(turned.url).total == 2

    def test_days_that_are_over_lead_to_the_archive(self):
        listing = listing_at(f"{UPCOMING}?bis=2021-01-01&stadt=herten")
        (archive,) = [way for way in listing.ways_out if way.label == "In den vergangenen Terminen suchen"]
        assert titles(listing_at(archive.url)) == ["Silvester"]

    def test_free_text_finds_every_date_of_an_event(self):
        assert listing_at(f"{UPCOMING}?q=sprechstunde").sentence == "4 Termine für „sprechstunde“"

    def test_the_archive_begins_with_the_latest(self):
        listing = listing_at(PAST)
        assert titles(listing) == ["Neujahr", "Silvester"]
        assert listing.sentence == "2 vergangene Termine"
        assert listing_at(f"{PAST}?stadt=marl").ways_out[0].label == "Alle vergangenen Termine zeigen"

    def test_a_date_is_in_the_archive_of_the_year_in_which_it_begins_here(self):
        assert titles(listing_at(f"{PAST}2020/")) == ["Silvester"]
        assert listing_at(f"{PAST}2021/").sentence == "1 vergangener Termin aus 2021"

    def test_the_archive_of_a_year_without_past_dates_is_not_found(self):
        for year in (2019, 2150):
            with pytest.raises(Http404):
                listing_at(f"{PAST}{year}/")

    def test_the_years_of_the_archive_can_be_browsed(self):
        context = self.client.get(PAST).context
        assert [(year.year, year.count, year.url) for year in context["years"]] == [
            (2021, 1, f"{PAST}2021/"),
            (2020, 1, f"{PAST}2020/"),
        ]
        assert context["is_archive"]
        assert not self.client.get(UPCOMING).context["is_archive"]
        assert self.client.get(UPCOMING).context["archive_url"] == PAST

    def test_visitors_may_keep_the_list_but_have_to_ask_whether_it_is_still_true(self):
        assert self.client.get(UPCOMING)["Cache-Control"] == "public, no-cache"


class RandomDatesTest(TestCase):
    """The machine against a reimplementation in a few lines of Python."""

    @classmethod
    def setUpTestData(cls):
        only(EventIndexPageFactory)
        chance = random.Random(9)
        towns = {f"stadt-{n}": MunicipalityPageFactory(title=f"Stadt {n}", slug=f"stadt-{n}") for n in range(3)}
        fields = {f"feld-{n}": FieldPageFactory(title=f"Feld {n}", slug=f"feld-{n}") for n in range(2)}
        cls.values = {"stadt": list(towns), "feld": list(fields)}
        cls.first = datetime.date(2150, 3, 20)
        cls.relations = {}
        for number in range(12):
            start = datetime.datetime.combine(cls.first, datetime.time(chance.randrange(24), 30), BERLIN)
            start += datetime.timedelta(days=chance.randrange(20))
            stadt = set(chance.sample(sorted(towns), chance.randint(0, 3)))
            feld = set(chance.sample(sorted(fields), chance.randint(0, 2)))
            event = EventPageFactory(
                title=f"Termin {number}",
                start=start,
                end=start + datetime.timedelta(hours=chance.choice([0, 1, 30])),
                all_day=chance.random() < 0.3,
                repeat=chance.choice(["none", "weekly"]),
                repeat_until=start.date() + datetime.timedelta(days=15),
                municipalities=[towns[slug] for slug in stadt],
                fields=[fields[slug] for slug in feld],
            )
            cls.relations[event.pk] = {"stadt": stadt, "feld": feld}

    def expected(self, chosen: dict, von, bis) -> set[int]:
        return {
            date.pk
            for date in Occurrence.objects.all()
            if all(not values or values & self.relations[date.event_id][name] for name, values in chosen.items())
            and (von is None or timezone.localtime(date.end).date() >= von)
            and (bis is None or timezone.localtime(date.start).date() <= bis)
        }

    def test_results_and_counts_agree_for_a_hundred_combinations(self):
        chance = random.Random(10)
        for _ in range(100):
            chosen = {
                name: set(chance.sample(values, chance.choice([0, 0, 1, 2]))) for name, values in self.values.items()
            }
            von, bis = (
                chance.choice([None, self.first + datetime.timedelta(days=chance.randrange(25))]) for _ in range(2)
            )
            pairs = [f"{name}={value}" for name, values in chosen.items() for value in values]
            pairs += [f"{name}={day}" for name, day in (("von", von), ("bis", bis)) if day]
            listing = listing_at(f"{UPCOMING}?{'&'.join(pairs)}")
            with self.subTest(chosen=chosen, von=von, bis=bis):
                expected = self.expected(chosen, von, bis)
                assert listing.total == len(expected)
                assert {date.pk for date in listing.items} <= expected
                for name, values in self.values.items():
                    counts = {value: len(self.expected(chosen | {name: {value}}, von, bis)) for value in values}
                    shown = {value: n for value, n in counts.items() if n or value in chosen[name]}
                    assert options(listing, name) == shown
