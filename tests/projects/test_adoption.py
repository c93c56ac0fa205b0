"""What the page of a project says to a town that does not have it, and who took it over from whom."""

from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from projects.families import Families
from projects.models import ProjectPage

from .comparing import Vest, text_of


class BoxTest(Vest):
    def box(self, page) -> str:
        """What stands in the box; "" without one."""
        html = BeautifulSoup(self.client.get(page.url).content, "html.parser")
        return text_of(html.select_one(".adoption")) if html.select_one(".adoption") else ""

    def test_it_names_who_lacks_it_whom_to_ask_and_what_it_cost(self):
        parts = self.onleihe.implementations
        parts.filter(status="nutzbar").update(
            contact_role="Stadtbücherei", contact_email="buecherei@herten.example", cost_band="bis-25000"
        )
        box = self.box(self.onleihe)
        assert box.startswith("Noch nicht dabei: Dorsten.")
        assert "Herten (nutzbar) Stadtbücherei: buecherei@herten.example" in box
        assert "5.000 bis 25.000 € (Herten)" in box
        assert "geplant" not in box  # who only plans it has nothing to tell yet

    def test_without_a_contact_of_its_own_the_town_itself_is_named(self):
        herten = self.towns["herten"]
        herten.contact_role, herten.contact_email = "Stabsstelle Digitales", "digital@herten.example"
        herten.save()
        assert "Herten (nutzbar) Stabsstelle Digitales: digital@herten.example" in self.box(self.onleihe)

    def test_learnings_and_software_are_passed_on(self):
        self.onleihe.learnings, self.onleihe.software = "<p>Früh reden.</p>", "LoRaWAN"
        self.onleihe.save_revision().publish()
        assert "Software oder Technik: LoRaWAN Was wir gelernt haben" in self.box(self.onleihe)

    def test_whoever_has_a_relative_lacks_nothing(self):
        assert self.box(self.app) == ""  # Marl and Dorsten took it over
        self.again.implementations.update(status="eingestellt")
        assert "Noch nicht dabei: Dorsten." in self.box(self.app)

    def test_there_is_none_where_it_makes_no_sense(self):
        for states in (
            {"herten": "eingestellt"},
            {"herten": "idee", "marl": "geplant"},
            {"herten": "nutzbar", "marl": "nutzbar", "dorsten": "nutzbar"},
            {"kreis": "nutzbar"},  # the Kreis does it for all
        ):
            with self.subTest(states):
                assert self.box(self.project(f"Projekt {sorted(states.items())}", **states)) == ""

    def test_a_draft_without_a_town_can_be_previewed(self):
        page = ProjectPage(title="Neu", slug="neu")
        response = page.make_preview_request()
        assert response.status_code == 200


class FamilyTest(Vest):
    def tree(self, page) -> str:
        html = BeautifulSoup(self.client.get(page.url).content, "html.parser")
        return text_of(html.select_one(".family")) if html.select_one(".family") else ""

    def test_the_chain_is_told_both_ways(self):
        assert self.tree(self.adopted) == (
            "CAS-App Herten: nutzbar davon übernommen: Marl-App (dieses Projekt) Marl: in Umsetzung "
            "davon übernommen: Dorsten-App Dorsten: geplant"
        )
        assert self.tree(self.onleihe) == ""

    def test_it_ends_at_a_draft(self):
        self.adopted.unpublish()
        assert self.tree(self.app) == self.tree(self.again) == ""

    def test_a_preview_shows_the_draft_s_source(self):
        self.onleihe.based_on = self.alone
        families = Families.of([self.onleihe], ProjectPage.objects.live().public())
        assert families.source_of(self.onleihe) == self.alone
        assert [project.title for project in families.family_of(self.onleihe)] == ["Nur in Herten", "Onleihe"]

    def test_a_project_that_names_itself_is_no_family(self):
        ProjectPage.objects.filter(pk=self.alone.pk).update(based_on=self.alone.pk)
        assert self.tree(self.alone) == ""

    def test_a_long_chain_costs_no_more_than_a_short_one(self):
        def cost(page) -> int:
            self.client.get(page.url)
            with CaptureQueriesContext(connection) as queries:
                self.client.get(page.url)
            return len(queries)

        few, last = cost(self.again), self.again
        for number in range(12):
            last = self.project(f"Glied {number}", marl="nutzbar", based_on=last, topics=[self.apps])
        assert cost(self.again) == few
        assert len(Families.of([last], ProjectPage.objects.live().public()).family_of(last)) == 15
