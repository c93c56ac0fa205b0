"""The list of projects: what is found, in which order, and how many each option would give."""

import random
import re

from django.test import TestCase

from projects.models import Status
from tests.factories import (
    FieldPageFactory,
    ImplementationFactory,
    MunicipalityPageFactory,
    ProjectIndexPageFactory,
    ProjectPageFactory,
    TopicFactory,
    only,
)
from tests.listings import listing_at, options, titles


def implementations(**statuses) -> list:
    """herten="nutzbar" → the rows of a new project."""
    return [
        ImplementationFactory.build(municipality=town, status=status)
        for town, status in ((TOWNS[name], status) for name, status in statuses.items())
    ]


TOWNS = {}


class ProjectListTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        only(ProjectIndexPageFactory)
        for title in ("Herten", "Marl", "Dorsten"):
            TOWNS[title.lower()] = MunicipalityPageFactory(title=title)
        TOWNS["kreis"] = MunicipalityPageFactory(title="Kreis Recklinghausen", slug="kreis", kind="kreis")
        cls.climate = FieldPageFactory(title="Smartes Klima", slug="klima")
        cls.life = FieldPageFactory(title="Smartes Leben", slug="leben")
        cls.waste = TopicFactory(name="Abfall & Sauberkeit", slug="abfall", field=cls.climate)
        cls.books = TopicFactory(name="Bücher", slug="buecher", field=cls.life)
        ProjectPageFactory(
            title="Onleihe",
            summary="Bücher ausleihen.",
            fields=[cls.life],
            topics=[cls.books],
            implementations=implementations(herten="nutzbar", marl="geplant", kreis="nutzbar"),
        )
        ProjectPageFactory(
            title="Abfall-App",
            summary="Wann kommt die Müllabfuhr?",
            fields=[cls.climate, cls.life],
            topics=[cls.waste],
            implementations=implementations(herten="geplant", marl="nutzbar"),
        )
        ProjectPageFactory(
            title="Öko-Papierkörbe",
            summary="Melden, wann sie voll sind.",
            fields=[cls.climate],
            topics=[cls.waste],
            implementations=implementations(dorsten="idee"),
        )
        ProjectPageFactory(title="Entwurf", live=False, implementations=implementations(herten="nutzbar"))

    def test_without_a_filter_everything_public_is_shown(self):
        listing = listing_at("/projekte/")
        assert listing.sentence == "3 Projekte"
        assert not listing.is_filtered
        assert options(listing, "stadt") == {"dorsten": 1, "herten": 2, "marl": 2, "kreis": 1}
        assert options(listing, "thema") == {"abfall": 2, "buecher": 1}
        assert options(listing, "feld") == {"klima": 2, "leben": 2}
        assert options(listing, "status") == {"idee": 1, "geplant": 2, "nutzbar": 2}

    def test_what_can_be_used_comes_first_then_the_alphabet(self):
        assert titles(listing_at("/projekte/")) == ["Abfall-App", "Onleihe", "Öko-Papierkörbe"]

    def test_in_a_town_what_can_be_used_there_comes_first(self):
        assert titles(listing_at("/projekte/?stadt=herten")) == ["Onleihe", "Abfall-App"]
        assert titles(listing_at("/projekte/?stadt=marl")) == ["Abfall-App", "Onleihe"]

    def test_values_of_one_facet_are_alternatives(self):
        listing = listing_at("/projekte/?stadt=herten&stadt=dorsten")
        assert listing.sentence == "3 Projekte in Dorsten oder Herten"

    def test_facets_narrow_each_other_down(self):
        listing = listing_at("/projekte/?feld=leben&thema=abfall")
        assert titles(listing) == ["Abfall-App"]
        assert options(listing, "thema") == {"abfall": 1, "buecher": 1}
        assert options(listing, "feld") == {"klima": 2, "leben": 1}

    def test_town_and_status_mean_the_same_implementation(self):
        listing = listing_at("/projekte/?stadt=herten&status=nutzbar")
        assert titles(listing) == ["Onleihe"]
        assert listing.sentence == "1 Projekt in Herten, Stand: nutzbar"
        assert options(listing, "stadt") == {"herten": 1, "marl": 1, "kreis": 1}
        assert options(listing, "status") == {"geplant": 1, "nutzbar": 1}

    def test_an_option_without_results_stays_when_it_is_chosen_and_cannot_be_chosen_again(self):
        listing = listing_at("/projekte/?stadt=dorsten&status=nutzbar")
        assert listing.sentence == "Keine Projekte in Dorsten, Stand: nutzbar"
        (dorsten,) = [o for facet in listing.facets for o in facet.options if o.value == "dorsten"]
        assert (dorsten.count, dorsten.selected, dorsten.disabled) == (0, True, True)
        assert list(options(listing, "status")) == ["idee", "nutzbar"]

    def test_an_unpublished_town_can_neither_be_chosen_nor_is_it_counted(self):
        TOWNS["marl"].specific.unpublish()
        listing = listing_at("/projekte/?stadt=marl")
        assert "marl" not in options(listing, "stadt")
        assert listing.notices == ["Stadt „marl“ ist hier nicht bekannt und wurde weggelassen."]

    def test_a_draft_of_a_live_project_does_not_count(self):
        project = ProjectPageFactory(title="Live", fields=[self.life], implementations=implementations(marl="idee"))
        project.fields = [self.climate]
        project.implementations = implementations(herten="nutzbar")
        project.save_revision()
        assert "Live" not in titles(listing_at("/projekte/?feld=klima"))
        assert "Live" not in titles(listing_at("/projekte/?stadt=herten"))
        assert "Live" in titles(listing_at("/projekte/?feld=leben&stadt=marl&status=idee"))

    def test_unknown_values_are_named_and_the_known_ones_stay_in_force(self):
        listing = listing_at("/projekte/?stadt=herten&stadt=atlantis&thema=zeitreisen&stadt=")
        assert listing.sentence == "2 Projekte in Herten"
        assert listing.notices == [
            "Stadt „atlantis“ ist hier nicht bekannt und wurde weggelassen.",
            "Thema „zeitreisen“ ist hier nicht bekannt und wurde weggelassen.",
        ]

    def test_of_many_unknown_values_three_are_named(self):
        query = "&".join(f"stadt=x{number}" for number in range(900))
        listing = listing_at(f"/projekte/?{query}&stadt=herten")
        assert listing.notices == [
            "Stadt „x0“, „x1“, „x2“ und 897 weitere sind hier nicht bekannt und wurden weggelassen."
        ]
        assert listing.total == 2

    def test_an_empty_value_is_no_filter_and_no_mistake(self):
        listing = listing_at("/projekte/?stadt=&thema=&feld=&status=&q=&seite=")
        assert listing.notices == []
        assert not listing.is_filtered

    def test_free_text_searches_within_the_filters(self):
        listing = listing_at("/projekte/?q=onleihe&stadt=marl")
        assert listing.sentence == "1 Projekt für „onleihe“ in Marl"
        assert options(listing, "stadt") == {"herten": 1, "marl": 1, "kreis": 1}

    def test_with_free_text_the_best_match_comes_first(self):
        ProjectPageFactory(title="Papierkörbe", summary="Keine Onleihe.", implementations=implementations(marl="idee"))
        ProjectPageFactory(title="Zoo-Onleihe", implementations=implementations(marl="idee"))
        assert titles(listing_at("/projekte/?q=onleihe")) == ["Onleihe", "Zoo-Onleihe", "Papierkörbe"]

    def test_the_sentence_says_every_filter(self):
        listing = listing_at(
            "/projekte/?thema=abfall&stadt=marl&stadt=herten&stadt=kreis&feld=klima&feld=leben&status=nutzbar&status=idee&q=app"
        )
        assert listing.sentence == (
            "1 Projekt für „app“ in Herten, Marl oder im Kreis Recklinghausen zum Thema Abfall & Sauberkeit "
            "in den Handlungsfeldern Smartes Klima oder Smartes Leben, Stand: Idee oder nutzbar"
        )

    def test_the_kreis_alone_is_said_with_its_article(self):
        assert listing_at("/projekte/?stadt=kreis").sentence == "1 Projekt im Kreis Recklinghausen"


WORDS = ["onleihe", "karte", "abfall", "zebra", "baum"]


class RandomWorldTest(TestCase):
    """The machine against a reimplementation in a few lines of Python."""

    @classmethod
    def setUpTestData(cls):
        only(ProjectIndexPageFactory)
        chance = random.Random(2026)
        towns = {f"stadt-{n}": MunicipalityPageFactory(title=f"Stadt {n}", slug=f"stadt-{n}") for n in range(4)}
        fields = {f"feld-{n}": FieldPageFactory(title=f"Feld {n}", slug=f"feld-{n}") for n in range(3)}
        topics = {f"thema-{n}": TopicFactory(name=f"Thema {n}", slug=f"thema-{n}") for n in range(5)}
        cls.world = []
        for number in range(30):
            project = {
                "title": f"{chance.choice(WORDS)} {chance.choice(WORDS)} {number}",
                "summary": chance.choice(WORDS),
                "live": chance.random() < 0.85,
                "rows": [
                    (chance.choice(list(towns)), chance.choice(Status.values)) for _ in range(chance.randint(0, 4))
                ],
                "feld": set(chance.sample(sorted(fields), chance.randint(0, 3))),
                "thema": set(chance.sample(sorted(topics), chance.randint(0, 3))),
            }
            cls.world.append(project)
            ProjectPageFactory(
                title=project["title"],
                summary=project["summary"],
                live=project["live"],
                fields=[fields[slug] for slug in project["feld"]],
                topics=[topics[slug] for slug in project["thema"]],
                implementations=[
                    ImplementationFactory.build(municipality=towns[town], status=status)
                    for town, status in project["rows"]
                ],
            )
        cls.values = {
            "stadt": list(towns),
            "feld": list(fields),
            "thema": list(topics),
            "status": list(Status.values),
        }

    def matches(self, project: dict, chosen: dict, q: str) -> bool:
        text, words = re.findall(r"\w+", f"{project['title']} {project['summary']}"), re.findall(r"\w+", q)
        return (
            project["live"]
            and set(words[:-1]) <= set(text)
            and (not words or any(word.startswith(words[-1]) for word in text))
            and all(not chosen[name] or chosen[name] & project[name] for name in ("feld", "thema"))
            and (
                not (chosen["stadt"] or chosen["status"])
                or any(
                    (not chosen["stadt"] or town in chosen["stadt"])
                    and (not chosen["status"] or status in chosen["status"])
                    for town, status in project["rows"]
                )
            )
        )

    def expected(self, chosen: dict, q: str) -> set[str]:
        return {project["title"] for project in self.world if self.matches(project, chosen, q)}

    def test_results_and_counts_agree_for_two_hundred_combinations(self):
        chance = random.Random(42)
        for _ in range(200):
            chosen = {
                name: set(chance.sample(values, chance.choice([0, 0, 1, 1, 2]))) for name, values in self.values.items()
            }
            q = chance.choice(["", "", "", "onleihe", "karte baum", "ze", "onleihe k", "nirgends"])
            unknown = "&stadt=atlantis" if chance.random() < 0.2 else ""
            pairs = "&".join(f"{name}={value}" for name, values in chosen.items() for value in values)
            listing = listing_at(f"/projekte/?q={q.replace(' ', '+')}&{pairs}{unknown}")
            found = titles(listing) if listing.page.paginator.num_pages == 1 else None
            with self.subTest(chosen=chosen, q=q):
                assert listing.total == len(self.expected(chosen, q))
                assert found is None or set(found) == self.expected(chosen, q)
                assert bool(listing.notices) == bool(unknown)
                for name, values in self.values.items():
                    counts = {value: len(self.expected(chosen | {name: {value}}, q)) for value in values}
                    shown = {value: n for value, n in counts.items() if n or value in chosen[name]}
                    assert options(listing, name) == shown
