"""The projects of a list as a file: the same results, and nothing that the page would not show."""

import csv
import io
import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from projects.export import PROJECT_COLUMNS, TOWN_COLUMNS, files
from projects.models import ProjectPage
from smartvest.core.models import SiteSettings
from tests import factories
from tests.listings import listing_at

pytestmark = pytest.mark.django_db
FILES = ["export.csv", "export-excel.csv", "export.json"]
part = factories.ImplementationFactory.build


@pytest.fixture
def town(site_tree):
    factories.ProjectIndexPageFactory()
    return factories.MunicipalityPageFactory(title="Herten", slug="herten")


@pytest.fixture
def marl(town):
    return factories.MunicipalityPageFactory(title="Marl", slug="marl")


def body(client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, response.content
    return response.getvalue().decode()


def rows(client, query: str = "", name: str = "export.csv", separator: str = ",") -> list[dict]:
    text = body(client, f"/projekte/{name}{query}").removeprefix("\ufeff")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=separator))


def document(client, query: str = "") -> dict:
    return json.loads(body(client, f"/projekte/export.json{query}"))


def test_every_town_has_a_line_and_the_project_stands_in_each(client, town, marl):
    factories.ProjectPageFactory(
        title="Öffentliches WLAN",
        implementations=[part(municipality=town), part(municipality=marl, status="geplant", since="2027-03")],
    )
    found = [(row["titel"], row["verwaltung"], row["stand"], row["seit"]) for row in rows(client)]
    assert found == [
        ("Öffentliches WLAN", "Stadt Herten", "nutzbar", ""),
        ("Öffentliches WLAN", "Stadt Marl", "geplant", "2027-03"),
    ]


def test_all_forms_say_the_same(client, town):
    factories.ProjectPageFactory(full=True, title="Onleihe", funding_amount=250_000)
    [plain], [excel] = rows(client), rows(client, name="export-excel.csv", separator=";")
    [project] = document(client)["projekte"]
    [ours] = project.pop("umsetzungen")
    as_text = {
        k: " | ".join(v) if isinstance(v, list) else "" if v is None else str(v) for k, v in (project | ours).items()
    }
    assert plain == excel == as_text
    assert plain["foerdersumme_euro"] == "250000"
    assert plain["adresse"] == "http://localhost/projekte/onleihe/"
    assert [column for column, value in plain.items() if not value] == []  # the full project fills every column


def test_the_columns_are_those_that_are_documented(client, town):
    names = [column.name for column in (*PROJECT_COLUMNS, *TOWN_COLUMNS)]
    assert body(client, "/projekte/export.csv").strip().split(",") == [f'"{name}"' for name in names]
    assert len(set(names)) == len(names)
    assert all(column.description for column in (*PROJECT_COLUMNS, *TOWN_COLUMNS))


def test_no_mail_address_leaves_in_a_file(client, town):
    factories.ProjectPageFactory(full=True)
    for name in FILES:
        assert "buecherei@" not in body(client, f"/projekte/{name}")


def test_the_file_holds_all_results_of_the_page_and_the_parts_that_fulfil_its_filters(client, town, marl):
    for number in range(30):
        factories.ProjectPageFactory(
            title=f"Projekt {number}",
            implementations=[part(municipality=town), part(municipality=marl, status="geplant")],
        )
    factories.ProjectPageFactory(title="Nur Marl", implementations=[part(municipality=marl)])
    query = "?stadt=herten&status=nutzbar&q=projekt"
    found = rows(client, query)
    assert len(found) == listing_at(f"/projekte/{query}").total == 30
    assert {(row["verwaltung"], row["stand"]) for row in found} == {("Stadt Herten", "nutzbar")}
    assert [len(project["umsetzungen"]) for project in document(client, query)["projekte"]] == [1] * 30
    assert len(rows(client)) == 61


def test_json_says_whose_data_these_are_and_what_they_show(client, town):
    settings = SiteSettings.for_site(site_of(town))
    settings.operator, settings.data_licence = "Kreis und Städte", "cc-by-4.0"
    settings.save()
    factories.ProjectPageFactory(implementations=[part(municipality=town)])
    found = document(client, "?stadt=herten&seite=2")
    assert found["titel"] == "1 Projekt in Herten"
    assert found["herausgeber"] == "Kreis und Städte"
    assert found["lizenz"]["adresse"] == "https://creativecommons.org/licenses/by/4.0/deed.de"
    assert found["quelle"] == "http://localhost/projekte/?stadt=herten"
    assert found["stand"]
    assert found["anzahl"] == 1


def site_of(page):
    return page.get_site()


def test_nothing_to_export_is_a_whole_file_too(client, town):
    assert rows(client) == []
    assert document(client)["projekte"] == []


def test_only_what_is_public_is_exported(client, town):
    factories.ProjectPageFactory(title="Entwurf", live=False, implementations=[part(municipality=town)])
    closed = factories.ProjectPageFactory(title="Geschlossen", implementations=[part(municipality=town)])
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    public = factories.ProjectPageFactory(title="Alt", implementations=[part(municipality=town)])
    public.title = "Neu, noch Entwurf"
    public.save_revision()
    assert [row["titel"] for row in rows(client)] == ["Alt"]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("query", ["?stadt=atlantis", "?stadt=herten&status=x", "?q=%22%22", "?thema=%00", "?feld=²"])
def test_what_selects_nothing_is_refused_in_words_and_is_never_everything(client, town, name, query):
    response = client.get(f"/projekte/{name}{query}")
    assert response.status_code == 404
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response.content.decode().startswith("Diese Auswahl gibt es nicht.")
    assert "Content-Disposition" not in response


@pytest.mark.parametrize("name", ["export.xml", "export.csv/", "x/export.csv", "export.exe.csv", "export_csv/"])
def test_other_files_do_not_exist(client, town, name):
    assert client.get(f"/projekte/{name}").status_code == 404


def test_a_formula_in_a_title_stays_a_text_in_tables_and_as_typed_in_json(client, town):
    factories.ProjectPageFactory(title="=1+1", implementations=[part(municipality=town, note="@SUM(A1)")])
    [row] = rows(client)
    assert (row["titel"], row["besonderheit"]) == ("'=1+1", "'@SUM(A1)")
    assert document(client)["projekte"][0]["titel"] == "=1+1"


def test_the_file_is_named_after_what_is_in_it(client, town):
    cases = {
        "export.csv": "projekte.csv",
        "export-excel.csv?stadt=herten&status=nutzbar": "projekte-herten-nutzbar.csv",
        "export.json?q=B%C3%BCcher/../..%22": "projekte-bucher.json",
    }
    for address, name in cases.items():
        assert client.get(f"/projekte/{address}")["Content-Disposition"] == f'attachment; filename="{name}"'


def test_who_has_the_file_already_is_not_sent_it_again(client, town):
    project = factories.ProjectPageFactory(implementations=[part(municipality=town)])
    for name in FILES:
        first = client.get(f"/projekte/{name}")
        assert client.get(f"/projekte/{name}", headers={"if-none-match": first["ETag"]}).status_code == 304
        assert first["Cache-Control"] == "public, no-cache"
    ProjectPage.objects.filter(pk=project.pk).update(title="Anders")
    assert client.get("/projekte/export.csv", headers={"if-none-match": first["ETag"]}).status_code == 200


def test_a_chunk_costs_the_same_queries_however_many_projects_are_in_it(client, town, marl, monkeypatch):
    field, topic = factories.FieldPageFactory(), factories.TopicFactory()

    def add(number):
        for _ in range(number):
            both = [part(municipality=town), part(municipality=marl)]
            factories.ProjectPageFactory(fields=[field], topics=[topic], implementations=both)

    def cost(name) -> int:
        client.get(f"/projekte/{name}")  # fills Wagtail's own caches
        with CaptureQueriesContext(connection) as queries:
            body(client, f"/projekte/{name}?stadt=herten")
        return len(queries)

    add(5)
    few = {name: cost(name) for name in FILES}
    add(45)
    assert {name: cost(name) for name in FILES} == few
    monkeypatch.setattr(files, "CHUNK", 10)
    more_chunks = 4 * 4  # the relations of four more chunks; the projects themselves come in one query
    assert {name: cost(name) for name in FILES} == {name: count + more_chunks for name, count in few.items()}
