"""Was hat sich geändert? The list of changes, and the report for a committee."""

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from projects.models import Change, Milestone
from smartvest.municipalities.models import MunicipalityPage
from tests.factories import (
    ChangeIndexPageFactory,
    FieldPageFactory,
    MunicipalityPageFactory,
    ProjectPageFactory,
    TopicFactory,
    only,
)
from tests.listings import listing_at, options

from .editing import on, publish
from .test_recording import World

LIST, REPORT = "/projekte/aenderungen/", "/projekte/aenderungen/bericht/"


class Lists(World):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        only(ChangeIndexPageFactory)
        cls.books = TopicFactory(name="Bücher", slug="buecher")
        ProjectPageFactory(title="Onleihe heimlich", live=False)
        cls.project.topics = [cls.books]
        cls.project.save()
        cls.app = ProjectPageFactory(title="Abfall-App", live=False, first_published_at=None)
        with on("2026-05-04"):
            publish(cls.project, herten="in-umsetzung", marl="geplant")
        with on("2026-05-31"):
            publish(cls.app, marl="geplant")
        with on("2026-06-01"):
            milestone = Milestone(date="2026-06-01", title="Die 10.000. Ausleihe")
            publish(cls.project, [milestone], herten="nutzbar", marl="geplant")
        with on("2026-06-30"):
            publish(cls.app, marl="abgeschlossen")

    def text(self, address: str) -> str:
        return " ".join(BeautifulSoup(self.client.get(address).content, "html.parser").find("main").get_text().split())


class ListTest(Lists):
    def found(self, query: str) -> list[str]:
        return [f"{item.page.title}: {item.get_kind_display()}" for item in listing_at(f"{LIST}?{query}").items]

    def test_the_latest_comes_first(self):
        assert self.found("") == [
            "Abfall-App: Beendet",
            "Onleihe: Meilenstein",
            "Onleihe: Neuer Stand",
            "Abfall-App: Neu im Portal",
            "Onleihe: Neu im Portal",
        ]
        assert listing_at(LIST).sentence == "5 Änderungen"

    def test_what_each_option_would_give_is_counted_over_entries(self):
        listing = listing_at(LIST)
        assert options(listing, "stadt") == {"herten": 3, "marl": 4}
        assert options(listing, "thema") == {"buecher": 3}
        assert options(listing, "art") == {"neu": 2, "stand": 1, "meilenstein": 1, "beendet": 1}
        assert options(listing_at(f"{LIST}?stadt=herten"), "art") == {"neu": 1, "stand": 1, "meilenstein": 1}

    def test_of_a_joint_project_a_town_gets_what_concerns_it(self):
        assert self.found("stadt=marl") == [
            "Abfall-App: Beendet",
            "Onleihe: Meilenstein",
            "Abfall-App: Neu im Portal",
            "Onleihe: Neu im Portal",
        ]

    def test_topic_kind_and_words_narrow_the_list_down(self):
        assert self.found("thema=buecher&art=stand") == ["Onleihe: Neuer Stand"]
        assert self.found("q=abfall") == ["Abfall-App: Beendet", "Abfall-App: Neu im Portal"]
        listing = listing_at(f"{LIST}?stadt=herten&art=stand&art=neu&thema=buecher")
        assert listing.sentence == "2 Änderungen in Herten zum Thema Bücher, Art: Neu im Portal oder Neuer Stand"

    def test_both_days_of_a_period_belong_to_it(self):
        assert self.found("von=2026-05-31&bis=2026-06-01") == [
            "Onleihe: Meilenstein",
            "Onleihe: Neuer Stand",
            "Abfall-App: Neu im Portal",
        ]

    def test_a_period_the_wrong_way_round_is_said_and_can_be_swapped(self):
        listing = listing_at(f"{LIST}?von=2026-06-01&bis=2026-05-01&stadt=marl")
        assert listing.notices == [
            "Das Ende des Zeitraums liegt vor seinem Anfang: Dazwischen gibt es keine Änderungen."
        ]
        (swap,) = [way for way in listing.ways_out if way.label == "Anfang und Ende tauschen"]
        assert listing_at(swap.url).total == 3

    def test_the_page_groups_by_month_and_says_what_changed_in_words(self):
        text = self.text(LIST)
        assert "Juni 2026 30. Juni 2026 Abfall-App Beendet Marl: abgeschlossen (vorher: geplant)" in text
        assert "Mai 2026 31. Mai 2026 Abfall-App Neu im Portal Marl: geplant" in text
        assert "heimlich" not in text

    def test_a_search_engine_gets_the_plain_list_only(self):
        assert b"noindex" not in self.client.get(LIST).content
        assert b"noindex" in self.client.get(f"{LIST}?stadt=herten&art=neu").content
        assert b"noindex" in self.client.get(REPORT).content

    def test_the_list_of_projects_and_a_project_lead_to_it(self):
        for address in ("/projekte/", "/projekte/onleihe/"):
            assert f'href="{LIST}"' in self.client.get(address).content.decode()

    def test_a_project_tells_its_history_the_latest_first(self):
        text = self.text("/projekte/onleihe/")
        assert "Verlauf 1. Juni 2026 Meilenstein Die 10.000. Ausleihe 1. Juni 2026 Neuer Stand" in text


class ReportTest(Lists):
    def test_it_tells_town_by_town_what_changed_and_counts_it(self):
        text = self.text(f"{REPORT}?von=2026-06-01&bis=2026-06-30")
        assert "vom 1. Juni 2026 bis 30. Juni 2026" in text
        assert "4 Änderungen an 2 Projekten" in text  # the milestone of two towns counts in both
        assert "Herten – – 1 1 – 2 Marl – – – 1 1 2 Alle – – 1 2 1 4" in text
        assert "Ohne Änderungen: Dorsten, Kreis Recklinghausen." in text
        assert (
            "Stadt Herten Onleihe 1. Juni 2026 Neuer Stand: jetzt nutzbar (vorher: in Umsetzung) "
            "1. Juni 2026 Meilenstein: Die 10.000. Ausleihe "
            "Stadt Marl Abfall-App 30. Juni 2026 Beendet: abgeschlossen (vorher: geplant) Onleihe"
        ) in text

    def test_it_begins_with_the_last_half_year(self):
        with on("2026-11-27"):
            text = self.text(REPORT)
        assert "vom 28. Mai 2026 bis 27. November 2026" in text
        assert "31. Mai 2026 Neu im Portal: geplant" in text
        assert "4. Mai 2026" not in text

    def test_without_a_beginning_it_covers_the_half_year_before_the_end(self):
        assert "vom 1. Januar 2026 bis 30. Juni 2026" in self.text(f"{REPORT}?bis=2026-06-30")

    def test_one_town_can_have_its_own(self):
        text = self.text(f"{REPORT}?von=2026-06-01&bis=2026-06-30&stadt=herten")
        assert "Was hat sich geändert? Stadt Herten" in text
        assert "2 Änderungen an 1 Projekt" in text
        assert "Abfall-App" not in text

    def test_a_town_whose_page_is_not_in_the_portal_keeps_its_changes(self):
        for slug in ("herten", "dorsten"):
            MunicipalityPage.objects.get(slug=slug).unpublish()
        text = self.text(f"{REPORT}?von=2026-06-01&bis=2026-06-30")
        assert "4 Änderungen an 2 Projekten" in text
        assert "Ohne Änderungen: Kreis Recklinghausen." in text

    def test_a_period_without_changes_says_so(self):
        assert "hat sich nichts geändert" in self.text(f"{REPORT}?von=2020-01-01&bis=2020-12-31")

    def test_what_is_wrong_is_said_and_stays_in_the_form(self):
        for query, message, kept in (
            ("von=31.02.2026&bis=2026-06-30", "Von – „31.02.2026“ ist kein Datum.", 'value="31.02.2026"'),
            ("von=2026-06-30&bis=2026-01-01", "Bis – Das Ende des Zeitraums liegt vor seinem Anfang.", "2026-01-01"),
            ("von=2026-01-01&stadt=atlantis", "Stadt – Diese Stadt ist hier nicht bekannt.", "2026-01-01"),
            ("bis=vorgestern", "Bis – „vorgestern“ ist kein Datum.", 'value="vorgestern"'),
        ):
            with self.subTest(query=query):
                response = self.client.get(f"{REPORT}?{query}")
                assert response.status_code == 200
                assert message in self.text(f"{REPORT}?{query}")
                assert kept in response.content.decode()
                assert response.context_data["report"] is None

    def test_german_dates_are_understood(self):
        assert "vom 1. Juni 2026 bis 30. Juni 2026" in self.text(f"{REPORT}?von=1.6.2026&bis=30.6.2026")

    def test_the_list_hands_its_period_and_its_town_on(self):
        page = self.client.get(f"{LIST}?von=2026-06-01&stadt=herten&art=neu").content.decode()
        assert f'href="{REPORT}?stadt=herten&amp;von=2026-06-01"' in page
        assert f'href="{REPORT}"' in self.client.get(f"{LIST}?stadt=herten&stadt=marl").content.decode()


@pytest.mark.django_db
def test_a_report_about_a_time_before_the_log_says_since_when_there_is_one(client):
    only(ChangeIndexPageFactory)
    project = ProjectPageFactory()
    Change.objects.create(page=project, day="2026-06-01", kind="bekannt", recorded_at="2026-06-01T12:00:00Z")
    since = "Änderungen werden seit dem 1. Juni 2026 aufgezeichnet"
    assert since in client.get(f"{REPORT}?von=2026-01-01&bis=2026-06-30").content.decode()
    assert since not in client.get(f"{REPORT}?von=2026-06-01&bis=2026-06-30").content.decode()


@pytest.mark.django_db
def test_lists_and_report_cost_the_same_with_60_projects_as_with_6(client):
    only(ChangeIndexPageFactory)
    topic = TopicFactory(slug="abfall", field=FieldPageFactory())
    for title in ("Herten", "Marl"):
        MunicipalityPageFactory(title=title)

    def add(number):
        for _ in range(number):
            project = ProjectPageFactory(topics=[topic], live=False, first_published_at=None)
            with on("2026-06-01"):
                publish(project, herten="geplant", marl="idee")
            with on("2026-06-02"):
                publish(project, [Milestone(date="2026-06-02", title="Start")], herten="nutzbar", marl="geplant")

    addresses = [LIST, f"{LIST}?stadt=herten&thema=abfall&von=2026-01-01", f"{REPORT}?von=2026-01-01&bis=2026-12-31"]

    def costs() -> dict[str, int]:
        cache.clear()
        counted = {}
        for address in addresses:
            client.get(address)
            with CaptureQueriesContext(connection) as queries:
                assert client.get(address).status_code == 200
            counted[address] = len(queries)
        return counted

    add(6)
    few = costs()
    add(54)
    assert costs() == few
