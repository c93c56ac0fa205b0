"""Wer hat was? What is compared, what stands in the cells, and what a single town reads."""

from bs4 import BeautifulSoup
from wagtail.models import PageViewRestriction

from tests.factories import ImplementationFactory
from tests.listings import listing_at, options
from tests.metadata import Head

from .comparing import ADDRESS, Vest, text_of


class RowsTest(Vest):
    def test_solutions_are_what_several_have_and_what_was_taken_over_with_what_it_came_from(self):
        assert self.titles() == ["CAS-App", "Dorsten-App", "Marl-App", "Onleihe"]

    def test_two_parts_of_the_same_town_make_no_joint_project(self):
        page = self.project("Zweimal", herten="nutzbar")
        ImplementationFactory(page=page, municipality=self.towns["herten"], status="geplant")
        assert "Zweimal" not in self.titles()

    def test_drafts_and_private_projects_are_neither_compared_nor_a_source(self):
        assert "Heimlich" not in self.titles()
        PageViewRestriction.objects.create(page=self.app, restriction_type="login")
        assert self.titles() == ["Dorsten-App", "Marl-App", "Onleihe"]
        PageViewRestriction.objects.create(page=self.again, restriction_type="login")
        assert self.titles() == ["Onleihe"]
        assert "CAS-App" not in self.client.get(ADDRESS).content.decode()

    def test_field_topic_status_and_words_narrow_them_down(self):
        assert self.titles("?feld=leben") == ["Onleihe"]
        assert self.titles("?thema=apps") == ["CAS-App", "Dorsten-App", "Marl-App"]
        assert self.titles("?status=geplant") == ["Dorsten-App", "Onleihe"]
        assert self.titles("?q=onleihe") == ["Onleihe"]
        assert listing_at(f"{ADDRESS}?feld=leben&stadt=herten&stadt=marl").sentence == (
            "1 Lösung im Handlungsfeld Smartes Leben, Städte: Herten und Marl"
        )

    def test_unknown_values_are_named_and_the_others_stay_in_force(self):
        listing = listing_at(f"{ADDRESS}?feld=leben&stadt=atlantis&thema=x")
        assert listing.total == 1
        assert any("„atlantis“" in notice for notice in listing.notices)
        assert self.client.get(f"{ADDRESS}?seite=0").status_code == 404
        assert self.client.get(f"{ADDRESS}?stadt=%00&q=%ff%00'").status_code == 200

    def test_towns_choose_columns_and_leave_no_row_out(self):
        assert self.titles("?stadt=dorsten&stadt=marl") == self.titles()
        assert list(self.table("?stadt=marl&stadt=dorsten")["Onleihe"]) == ["Dorsten", "Marl"]

    def test_the_head_of_a_column_leads_to_its_town_alone(self):
        urls = {town.slug: url for town, _, url in listing_at(f"{ADDRESS}?stadt=herten&stadt=marl&feld=leben").columns}
        assert urls == {name: f"{ADDRESS}?feld=leben&stadt={name}" for name in ("herten", "marl")}

    def test_the_numbers_of_the_towns_say_in_how_many_they_take_part(self):
        assert options(listing_at(ADDRESS), "stadt") == {"dorsten": 1, "herten": 2, "marl": 2}
        assert [(town.title, number) for town, number, _ in listing_at(ADDRESS).columns] == [
            ("Dorsten", 1),
            ("Herten", 2),
            ("Marl", 2),
        ]


class CellsTest(Vest):
    def test_a_cell_says_how_far_the_town_is_and_since_when(self):
        onleihe = self.table()["Onleihe"]
        assert onleihe == {"Dorsten": "noch nicht", "Herten": "nutzbar seit Mai 2022", "Marl": "geplant"}

    def test_the_kreis_has_a_column_only_where_it_takes_part(self):
        assert "Kreis Recklinghausen" not in self.table()["Onleihe"]
        self.project("Telenotarzt", herten="nutzbar", kreis="nutzbar")
        table = self.table()
        assert table["Telenotarzt"]["Kreis Recklinghausen"] == "nutzbar"
        assert table["Onleihe"]["Kreis Recklinghausen"] == "noch nicht"
        assert list(self.table("?stadt=kreis&stadt=marl")["Onleihe"]) == ["Marl", "Kreis Recklinghausen"]

    def test_who_has_a_relative_of_a_solution_has_it_under_another_name(self):
        table = self.table()
        assert table["CAS-App"] == {
            "Dorsten": "geplant übernommen als Dorsten-App",
            "Herten": "nutzbar seit 2017",
            "Marl": "in Umsetzung übernommen als Marl-App",
        }
        assert table["Dorsten-App"]["Herten"] == "nutzbar Vorbild: CAS-App seit 2017"

    def test_what_a_town_has_itself_says_more_than_its_relatives_until_it_ends(self):
        own = self.project("Herten-App", herten="nutzbar", based_on=self.app)
        assert self.table()["CAS-App"]["Herten"] == "nutzbar seit 2017"
        self.app.implementations.update(status="eingestellt")
        assert self.table()["CAS-App"]["Herten"] == "nutzbar übernommen als Herten-App eingestellt seit 2017"
        own.unpublish()
        assert self.table()["CAS-App"]["Herten"] == "eingestellt seit 2017"

    def test_state_and_solution_lead_on(self):
        self.onleihe.implementations.filter(status="nutzbar").update(link="https://www.herten.example/onleihe")
        html = BeautifulSoup(self.client.get(ADDRESS).content, "html.parser")
        links = {text_of(link): link["href"] for link in html.select(".comparison-table a")}
        assert links["nutzbar in Herten (andere Website)"] == "https://www.herten.example/onleihe"
        assert links["Onleihe"] == self.onleihe.url
        assert links["übernommen als Marl-App"] == self.adopted.url
        assert links["Herten"] == f"{ADDRESS}?stadt=herten"

    def test_a_circle_of_adoptions_ends(self):
        type(self.app).objects.filter(pk=self.app.pk).update(based_on=self.again)
        assert set(self.titles()) == {"CAS-App", "Dorsten-App", "Marl-App", "Onleihe"}
        assert self.client.get(self.app.url).status_code == 200


class OneTownTest(Vest):
    def lists(self, query: str) -> dict[str, list[str]]:
        groups = listing_at(f"{ADDRESS}{query}").rows_by_heading
        return {heading: [row.project.title for row in rows] for heading, rows in groups}

    def test_it_reads_what_it_has_and_what_not(self):
        assert self.lists("?stadt=dorsten") == {
            "Das hat oder plant Dorsten": ["CAS-App", "Dorsten-App", "Marl-App"],
            "Das hat Dorsten noch nicht": ["Onleihe"],
        }
        assert self.lists("?stadt=kreis&feld=leben") == {"Das hat der Kreis Recklinghausen noch nicht": ["Onleihe"]}

    def test_what_was_stopped_it_had(self):
        self.project("Altes", dorsten="eingestellt", marl="nutzbar")
        assert self.lists("?stadt=dorsten")["Das hatte Dorsten früher"] == ["Altes"]

    def test_what_it_lacks_says_who_has_it_and_leads_to_how(self):
        html = BeautifulSoup(self.client.get(f"{ADDRESS}?stadt=dorsten").content, "html.parser")
        lacking = text_of(html.select(".comparison-town")[-1])
        assert lacking == "Das hat Dorsten noch nicht Onleihe nutzbar Herten geplant Marl So geht es: Onleihe"
        (link,) = [link["href"] for link in html("a") if "So geht es" in link.get_text()]
        address, _, part = link.partition("#")
        assert BeautifulSoup(self.client.get(address).content, "html.parser").find(id=part)

    def test_a_list_of_one_town_may_be_found_by_search_engines_and_a_combination_not(self):
        page = self.client.get(f"{ADDRESS}?stadt=herten").content.decode()
        assert f'<link rel="canonical" href="http://localhost{ADDRESS}?stadt=herten">' in page
        assert "<title>Wer hat was?: Herten – smartVEST</title>" in page
        assert "noindex" in self.client.get(f"{ADDRESS}?stadt=herten&feld=leben").content.decode()


class WaysThereTest(Vest):
    def test_directory_project_town_and_sitemap_lead_to_it(self):
        for address in ("/projekte/", self.onleihe.url):
            assert f'href="{ADDRESS}"' in self.client.get(address).content.decode(), address
        assert f'href="{ADDRESS}?stadt=herten"' in self.client.get("/staedte/herten/").content.decode()
        assert f"<loc>http://localhost{ADDRESS}</loc>" in self.client.get("/sitemap.xml").content.decode()

    def test_programs_read_its_solutions_as_a_list_at_its_own_address(self):
        head = Head(ADDRESS)
        (solutions,) = head.things
        assert solutions["@id"] == f"http://localhost{ADDRESS}#liste"
        assert [item["name"] for item in solutions["itemListElement"]] == self.titles()
        assert head.breadcrumb[-1]["name"] == "Wer hat was?"

    def test_an_empty_portal_says_so(self):
        type(self.app).objects.all().unpublish()
        assert "Hier steht noch nichts" in self.client.get(ADDRESS).content.decode()
