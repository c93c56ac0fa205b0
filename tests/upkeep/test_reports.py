"""The two reports and their panels: everybody sees what they may edit, and nothing else."""

import csv
import datetime
import io
import re

import openpyxl
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageLogEntry

from smartvest.roles.county import set_up_county
from smartvest.upkeep import dashboard
from smartvest.upkeep.models import Link
from tests.factories import (
    AlertFactory,
    ImplementationFactory,
    MunicipalityPageFactory,
    ProjectIndexPageFactory,
    ProjectPageFactory,
    UserFactory,
)
from tests.factories.upkeep import LinkFactory, LinkUseFactory

pytestmark = pytest.mark.django_db
DUE, BROKEN = "/admin/berichte/faellige-pruefungen/", "/admin/berichte/defekte-links/"


def day(offset: int) -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=offset)


@pytest.fixture
def herten(site_tree):
    ProjectIndexPageFactory()
    return MunicipalityPageFactory(title="Herten")


@pytest.fixture
def marl(herten):
    return MunicipalityPageFactory(title="Marl")


@pytest.fixture
def person(herten, marl):
    """Somebody of Herten, of Marl, of the Kreis, or without any role."""

    def make(role: str):
        user = UserFactory(is_superuser=role == "admin")
        groups = {"herten": lambda: herten.section.group, "marl": lambda: marl.section.group}
        groups["county"] = lambda: set_up_county([])
        if role in groups:
            user.groups.add(groups[role]())
        return user

    return make


def logged_in(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def projects(herten, marl):
    def part(town):
        return ImplementationFactory.build(municipality=town)

    return [
        ProjectPageFactory(title="Herten allein", parent=herten, review_due=day(-3), implementations=[part(herten)]),
        ProjectPageFactory(title="Marl allein", parent=marl, review_due=day(-2), implementations=[part(marl)]),
        ProjectPageFactory(
            title="Gemeinsam", review_due=day(0), last_checked=day(-365), implementations=[part(herten), part(marl)]
        ),
        ProjectPageFactory(title="Morgen fällig", parent=herten, review_due=day(1)),
        ProjectPageFactory(title="Entwurf", parent=herten, review_due=day(-9), live=False),
    ]


def titles(client, query: str = "") -> list[str]:
    response = client.get(f"{DUE}{query}")
    assert response.status_code == 200
    return [project.title for project in response.context["object_list"]]


class TestDueReviews:
    @pytest.mark.parametrize(
        ("role", "seen"),
        [
            ("admin", ["Herten allein", "Marl allein", "Gemeinsam"]),
            ("county", ["Herten allein", "Marl allein", "Gemeinsam"]),
            ("herten", ["Herten allein", "Gemeinsam"]),
            ("marl", ["Marl allein", "Gemeinsam"]),
        ],
    )
    def test_each_role_sees_what_it_may_edit(self, projects, person, role, seen):
        client = logged_in(person(role))
        assert titles(client) == seen
        page = client.get(DUE).content.decode()
        assert ("Marl allein" in page) == ("Marl allein" in seen)

    def test_nobody_without_a_role_gets_in(self, projects, person):
        assert logged_in(person("none")).get(DUE).status_code == 302
        assert Client().get(DUE).status_code == 302

    def test_filters_by_town_joint_projects_included(self, projects, person, herten, marl):
        client = logged_in(person("county"))
        assert titles(client, f"?municipality={herten.pk}") == ["Herten allein", "Gemeinsam"]
        assert titles(client, f"?municipality={herten.pk}&municipality={marl.pk}") == [
            "Herten allein",
            "Marl allein",
            "Gemeinsam",
        ]
        assert titles(logged_in(person("herten")), f"?municipality={marl.pk}") == ["Gemeinsam"]

    def test_filters_by_day_and_urgency(self, projects, person):
        client = logged_in(person("herten"))
        assert titles(client, f"?due_until={day(1)}") == ["Herten allein", "Gemeinsam", "Morgen fällig"]
        assert titles(client, f"?due_until={day(-1)}") == ["Herten allein"]
        assert titles(client, "?overdue=ja") == ["Herten allein"]

    @pytest.mark.parametrize(
        "query", ["due_until=x", "due_until=2026-02-30", "municipality=²", "municipality=99999999", "overdue=x", "p=²"]
    )
    def test_junk_in_the_address_shows_no_more(self, projects, person, query):
        assert titles(logged_in(person("marl")), f"?{query}") == ["Marl allein", "Gemeinsam"]

    def test_the_same_in_a_file_for_excel(self, projects, person):
        projects[0].title = "=1+1"
        projects[0].save()
        client = logged_in(person("herten"))
        content = client.get(f"{DUE}?export=csv").getvalue().decode()
        rows = list(csv.reader(io.StringIO(content.removeprefix("\ufeff"))))
        assert content.startswith("\ufeff")
        assert rows[0] == ["Projekt", "Städte", "Fällig am", "Zuletzt geprüft", "Geprüft von", "Adresse"]
        assert [row[0] for row in rows[1:]] == ["'=1+1", "Gemeinsam"]
        assert rows[2][1:4] == ["Herten, Marl", str(day(0)), str(day(-365))]
        sheet = openpyxl.load_workbook(io.BytesIO(client.get(f"{DUE}?export=xlsx").getvalue())).active
        assert [[cell.value for cell in row][:2] for row in sheet.rows][1:] == [
            ["=1+1", "Herten"],
            ["Gemeinsam", "Herten, Marl"],
        ]
        assert sheet["A2"].data_type == "s"

    def test_the_report_costs_the_same_for_few_and_for_many(self, projects, person, herten):
        client = logged_in(person("county"))

        def cost() -> int:
            client.get(DUE)
            with CaptureQueriesContext(connection) as queries:
                client.get(DUE)
            return len(queries)

        few = cost()
        for _ in range(20):
            ProjectPageFactory(review_due=day(-5), implementations=[ImplementationFactory.build(municipality=herten)])
        assert cost() == few


class TestCheckingFromTheAdmin:
    def test_a_town_gets_from_report_and_dashboard_to_its_check(self, projects, person):
        user = person("herten")
        client = logged_in(user)
        for address in (DUE, "/admin/"):
            links = re.findall(r"/pruefung/[^/]+/", client.get(address).content.decode())
            assert len(set(links)) == 2, address
        client.post(links[0], {"confirm": "1"})
        assert titles(client) == ["Gemeinsam"]
        entry = PageLogEntry.objects.get(action="upkeep.review_confirmed")
        assert (entry.user, entry.data) == (user, {"municipality": "Stadt Herten"})

    def test_a_joint_project_of_others_leads_to_its_form(self, projects, person, marl):
        part = ImplementationFactory.build(municipality=marl)
        project = ProjectPageFactory(title="Ohne Herten", review_due=day(-20), implementations=[part])
        item, *_ = dashboard.due_reviews(person("herten")).items
        assert item.url == f"/admin/pages/{project.pk}/edit/"

    def test_those_who_work_for_several_get_the_form(self, projects, person):
        client = logged_in(person("county"))
        assert "/pruefung/" not in client.get(DUE).content.decode()
        assert "/pruefung/" not in client.get("/admin/").content.decode()


@pytest.fixture
def links(projects):
    own, foreign, joint, *_ = projects
    broken = {"state": Link.State.BROKEN, "problem": "Seite nicht gefunden (404)", "status": 404}
    since = [timezone.now() - datetime.timedelta(days=days) for days in (9, 8, 7, 6)]
    everywhere = LinkFactory(url="https://weg.example/alle", failing_since=since[0], **broken)
    for page in (own, foreign, joint):
        LinkUseFactory(link=everywhere, page=page)
    LinkUseFactory(link=LinkFactory(url="https://weg.example/marl", failing_since=since[1], **broken), page=foreign)
    LinkUseFactory(
        link=LinkFactory(url="https://weg.example/hinweis", failing_since=since[2], **broken), alert=AlertFactory()
    )
    LinkUseFactory(link=LinkFactory(url="https://einmal.example", state=Link.State.SHAKY), page=own)
    LinkUseFactory(link=LinkFactory(url="https://gut.example", state=Link.State.WORKS), page=own)


def rows(client, query: str = "") -> list[tuple[str, str]]:
    response = client.get(f"{BROKEN}{query}")
    assert response.status_code == 200
    return [(str(use.place), use.link.url.rpartition("/")[2]) for use in response.context["object_list"]]


class TestBrokenLinks:
    def test_a_town_sees_its_pages_and_joint_ones(self, links, person):
        assert rows(logged_in(person("herten"))) == [("Herten allein", "alle"), ("Gemeinsam", "alle")]
        assert rows(logged_in(person("marl"))) == [
            ("Marl allein", "alle"),
            ("Gemeinsam", "alle"),
            ("Marl allein", "marl"),
        ]

    def test_the_county_sees_all_pages_and_hinweise(self, links, person):
        client = logged_in(person("county"))
        seen = rows(client)
        assert len(seen) == 5
        assert ("Bürgerzone am 24.12. geschlossen", "hinweis") in seen
        page = client.get(BROKEN).content.decode()
        for words in ("Seite nicht gefunden (404)", "https://weg.example/marl", "/admin/snippets/core/alert/edit/"):
            assert words in page

    def test_filters_by_town_and_state(self, links, person, marl):
        client = logged_in(person("county"))
        assert rows(client, f"?municipality={marl.pk}") == [
            ("Marl allein", "alle"),
            ("Gemeinsam", "alle"),
            ("Marl allein", "marl"),
        ]
        assert rows(client, "?state=wackelig") == [("Herten allein", "einmal.example")]
        assert len(rows(client, "?state=x")) == 5

    def test_the_same_as_csv(self, links, person):
        content = logged_in(person("marl")).get(f"{BROKEN}?export=csv").getvalue().decode()
        table = list(csv.DictReader(io.StringIO(content.removeprefix("\ufeff"))))
        assert [row["Link"] for row in table] == ["https://weg.example/alle"] * 2 + ["https://weg.example/marl"]
        assert table[0]["HTTP-Status"] == "404"
        assert table[0]["Befund"] == "Seite nicht gefunden (404)"


class TestDashboard:
    def test_panels_count_what_this_person_may_edit(self, links, person):
        # The Kreis is also told that the accessibility statement is missing.
        roles = {"herten": [0, 0, 2, 2], "marl": [0, 0, 2, 3], "county": [1, 0, 3, 5], "none": [0, 0, 0, 0]}
        for role, expected in roles.items():
            assert [panel.total for panel in dashboard.panels(person(role))] == expected, role

    def test_they_lead_to_the_reports_and_name_the_first(self, links, person):
        home = logged_in(person("herten")).get("/admin/").content.decode()
        for words in (DUE, BROKEN, "Herten allein", "fällig seit", "https://weg.example/alle"):
            assert words in home
        assert "Marl allein" not in home

    def test_the_menu_offers_the_reports_to_towns_too(self, projects, person):
        home = logged_in(person("herten")).get("/admin/").content.decode()
        assert "Fällige Prüfungen" in home
        assert "Defekte Links" in home
