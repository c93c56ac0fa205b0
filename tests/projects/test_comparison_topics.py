"""Themen × towns: each number is the length of the list that it leads to."""

import random

from projects.models import Status
from tests.listings import listing_at

from .comparing import ADDRESS, Vest


class TopicsTest(Vest):
    def numbers(self, query: str = "") -> dict[str, dict[str, int]]:
        topics = listing_at(ADDRESS + query).topics
        return {topic.label: {cell.municipality.title: cell.count for cell in topic.cells} for topic in topics}

    def test_all_public_projects_count_not_only_joint_ones(self):
        assert self.numbers() == {
            "Apps": {"Dorsten": 1, "Herten": 1, "Marl": 1},
            "Bücher": {"Dorsten": 1, "Herten": 3, "Marl": 2},
        }

    def test_chosen_topics_and_towns_are_the_rows_and_columns(self):
        assert self.numbers("?thema=apps&stadt=herten") == {"Apps": {"Herten": 1}}
        assert self.numbers("?stadt=kreis") == {}

    def test_a_number_leads_to_the_list_with_the_other_filters(self):
        (row,) = listing_at(f"{ADDRESS}?thema=apps&status=geplant&stadt=dorsten").topics
        assert row.url == "/projekte/?status=geplant&thema=apps"
        assert [cell.url for cell in row.cells] == ["/projekte/?status=geplant&thema=apps&stadt=dorsten"]
        link = f'href="{row.cells[0].url}"'.replace("&", "&amp;")
        assert link in self.client.get(f"{ADDRESS}?thema=apps&status=geplant&stadt=dorsten").content.decode()

    def test_each_number_is_the_total_of_its_list(self):
        chance = random.Random(6)
        for number in range(12):
            states = {town: chance.choice(Status.values) for town in chance.sample(sorted(self.towns), 2)}
            topics, fields = chance.sample([self.books, self.apps], chance.randint(1, 2)), [self.life, self.climate]
            self.project(f"Projekt {number}", topics=topics, fields=chance.sample(fields, 1), **states)
        checked = 0
        for query in ("", "?status=nutzbar&status=geplant", "?feld=klima", "?q=projekt&status=idee", "?thema=apps"):
            for row in listing_at(ADDRESS + query).topics:
                for cell in row.cells:
                    checked += 1
                    address = cell.url or f"{row.url}&stadt={cell.municipality.slug}"
                    assert listing_at(address).total == cell.count, address
        assert checked > 20

    def test_they_stand_on_the_first_page_only(self):
        for number in range(40):
            self.project(f"Gemeinsam {number}", herten="nutzbar", marl="nutzbar")
        assert listing_at(f"{ADDRESS}?seite=2").topics == []
        assert len(listing_at(f"{ADDRESS}?seite=2").rows) == 4
