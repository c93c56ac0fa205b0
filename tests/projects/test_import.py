"""`manage.py import_projects`, from the file to the drafts and the report."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page

from projects.importing import reading
from projects.models import ProjectPage, Status
from tests.factories import (
    FieldPageFactory,
    ImplementationFactory,
    MunicipalityPageFactory,
    NewsPageFactory,
    ProjectIndexPageFactory,
    ProjectPageFactory,
    TopicFactory,
)

pytestmark = pytest.mark.django_db

EXAMPLE = Path(__file__).parents[2] / "docs" / "beispiel-import.csv"


@pytest.fixture(autouse=True)
def portal():
    """Some towns, the Kreis, Handlungsfelder and Themen, and an empty directory of projects."""
    ProjectIndexPageFactory()
    for title in ("Castrop-Rauxel", "Datteln", "Haltern am See", "Herten", "Marl", "Waltrop"):
        MunicipalityPageFactory(title=title)
    MunicipalityPageFactory(title="Kreis Recklinghausen", kind="kreis")
    for title in ("Smarte Verwaltung", "Smartes Leben", "Smartes Klima"):
        FieldPageFactory(title=title)
    for name in ("Bürgerservice", "Klimasensorik", "Breitband & WLAN", "Abfall & Sauberkeit"):
        TopicFactory(name=name, slug=name.lower().replace(" & ", "-"))


@pytest.fixture
def write(tmp_path):
    """Writes lines (or bytes) to a file and returns its path."""

    def write(*lines: str, name="projekte.csv", encoding="utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes("\n".join(lines).encode(encoding))
        return path

    return write


def run(path, **options) -> str:
    """The report of a run in which all rows are good."""
    out = StringIO()
    call_command("import_projects", str(path), stdout=out, **options)
    return out.getvalue()


def run_with_errors(path, **options) -> str:
    """The report of a run in which rows fail."""
    out = StringIO()
    with pytest.raises(CommandError) as caught:
        call_command("import_projects", str(path), stdout=out, **options)
    assert caught.value.returncode == 2
    return f"{out.getvalue()}{caught.value}"


def refusal(path, **options) -> str:
    """The message with which a whole file is refused; nothing may have been written."""
    with pytest.raises(CommandError) as caught:
        run(path, **options)
    assert caught.value.returncode == 1
    assert not ProjectPage.objects.exists()
    return str(caught.value)


def test_the_example_of_the_documentation_becomes_drafts_in_the_right_sections():
    report = run(EXAMPLE)
    assert "3 als Entwurf angelegt, 0 schon vorhanden, 0 mit Fehlern" in report
    own = ProjectPage.objects.get(title="Digitaler Bauantrag")
    assert not own.live
    assert own.has_unpublished_changes
    assert own.get_parent().title == "Herten"
    assert own.slug == "digitaler-bauantrag"
    implementation = own.implementations.get()
    assert (implementation.municipality.title, implementation.status) == ("Herten", Status.USABLE)
    assert implementation.since == "2023-05"
    assert implementation.link == "https://www.herten.example/bauantrag"
    assert implementation.contact_email == "bauen@herten.example"
    assert [page.title for page in own.fields.all()] == ["Smarte Verwaltung"]
    assert [topic.name for topic in own.topics.all()] == ["Bürgerservice"]
    assert own.body[0].value.source == (
        "<p>Bauanträge gehen ohne Papier.</p>"
        "<ul><li>Unterlagen hochladen</li><li>Rückfragen im Portal beantworten</li></ul>"
    )
    sensors = ProjectPage.objects.get(title="Hitze-Sensoren")
    assert sensors.funding_amount == 250_000
    assert [partner.name for partner in sensors.partners.all()] == ["Westfälische Hochschule"]


def test_a_row_with_several_towns_becomes_one_joint_project():
    run(EXAMPLE)
    joint = ProjectPage.objects.get(title="Offenes WLAN am Kanal")
    assert joint.get_parent().slug == "projekte"
    towns = [(part.municipality.title, part.status) for part in joint.implementations.all()]
    assert towns == [("Datteln", "geplant"), ("Waltrop", "geplant"), ("Castrop-Rauxel", "geplant")]
    assert joint.topics.get().name == "Breitband & WLAN"


def test_the_draft_is_complete_in_the_editor_too():
    run(EXAMPLE)
    draft = ProjectPage.objects.get(title="Hitze-Sensoren").get_latest_revision_as_object()
    assert draft.implementations.get().until == "2026-12"
    assert draft.topics.get().name == "Klimasensorik"
    draft.save_revision().publish()
    assert ProjectPage.objects.get(title="Hitze-Sensoren").live


def test_a_second_run_changes_nothing():
    run(EXAMPLE)
    before = list(Page.objects.order_by("pk").values())
    report = run(EXAMPLE)
    assert "0 als Entwurf angelegt, 3 schon vorhanden" in report
    assert "Zeile 2: schon vorhanden: „Digitaler Bauantrag“ (Entwurf)" in report
    assert list(Page.objects.order_by("pk").values()) == before


def test_a_second_run_leaves_alone_what_an_editor_has_changed():
    run(EXAMPLE)
    page = ProjectPage.objects.get(title="Digitaler Bauantrag")
    page.title = "Bauantrag ohne Papier"
    page.summary = "Von Hand"
    page.save_revision().publish()
    report = run(EXAMPLE)
    assert "„Bauantrag ohne Papier“ (veröffentlicht)" in report
    assert ProjectPage.objects.get(pk=page.pk).summary == "Von Hand"
    assert ProjectPage.objects.count() == 3


def test_a_project_that_moved_to_the_directory_is_not_made_again():
    run(EXAMPLE)
    page = ProjectPage.objects.get(title="Digitaler Bauantrag")
    page.move(ProjectPage.objects.get(title="Offenes WLAN am Kanal").get_parent(), "last-child")
    assert "0 als Entwurf angelegt" in run(EXAMPLE)


def test_the_same_title_in_another_town_is_another_project(write):
    report = run(write("Titel;Stadt;Status", "Onleihe;Herten;läuft", "Onleihe;Marl;läuft"))
    assert "2 als Entwurf angelegt" in report
    assert "Derselbe Titel steht in den Zeilen 2 (Herten), 3 (Marl)" in report


def test_a_joint_project_of_that_name_is_pointed_out(write):
    gladbeck = MunicipalityPageFactory(title="Gladbeck")
    ProjectPageFactory(title="Onleihe", implementations=[ImplementationFactory.build(municipality=gladbeck)])
    report = run(write("Titel;Stadt;Status", "Onleihe;Gladbeck;läuft", "Onleihe;Marl;läuft"))
    assert "Zeile 2: schon vorhanden" in report
    assert "Es gibt schon ein gemeinsames Projekt „Onleihe“" in report


def test_titles_are_the_same_regardless_of_case_and_umlauts(write):
    run(write("Titel;Stadt;Status", "ÖPNV-Auskunft;Herten;läuft"))
    assert "1 schon vorhanden" in run(write("Titel;Stadt;Status", "öpnv Auskunft;Herten;läuft"))


def test_an_address_taken_by_a_news_page_gets_a_number(write):
    herten = Page.objects.get(title="Herten")
    NewsPageFactory(parent=herten, title="Onleihe", slug="onleihe")
    run(write("Titel;Stadt;Status", "Onleihe;Herten;läuft"))
    assert ProjectPage.objects.get().slug == "onleihe-2"


def test_dry_run_changes_nothing_and_reports_the_same(write):
    before = list(Page.objects.order_by("pk").values())
    report = run(EXAMPLE, dry_run=True)
    assert list(Page.objects.order_by("pk").values()) == before
    assert "Zeile 2: würde Entwurf „Digitaler Bauantrag“ unter „Herten“" in report
    assert "3 würden als Entwurf angelegt" in report


def test_rows_with_errors_are_named_and_the_good_ones_imported(write):
    path = write(
        "Titel;Stadt;Status;Seit;E-Mail;Thema",
        "Gut;Herten;läuft;2020;;",
        ";;;;;",
        '"Zwei\nZeilen";Entenhausen;läuft;2020;;',
        "Ohne Stand;Marl;;2020;;",
        "Viel falsch;Marl;vielleicht;31.02.2020;keine Mail;Müllabfuhr",
        "Auch gut;Marl;in Arbeit;seit 2021;;",
    )
    report = run_with_errors(path)
    assert "Zeile 4: FEHLER: Spalte „Stadt“: Die Stadt „Entenhausen“ gibt es nicht." in report
    assert "Zeile 5: FEHLER: Spalte „Status“ ist leer." in report
    assert "Zeile 6: FEHLER: Spalte „Status“: „vielleicht“ ist kein bekannter Stand." in report
    assert "Zeile 6: FEHLER: Spalte „Seit“: Bitte ein Jahr (2022)" in report
    assert "Zeile 6: FEHLER: Spalte „E-Mail“: Bitte genau eine E-Mail-Adresse." in report
    assert "Zeile 6: FEHLER: Spalte „Thema“: Das Thema „Müllabfuhr“ gibt es nicht." in report
    assert "2 als Entwurf angelegt, 0 schon vorhanden, 3 mit Fehlern" in report
    assert set(ProjectPage.objects.values_list("title", flat=True)) == {"Gut", "Auch gut"}


@pytest.mark.parametrize(
    ("column", "text", "reason"),
    [
        ("Seit", "=HEUTE()", "Das ist eine Formel."),
        ("Link", "#NV", "Die Tabelle zeigt hier einen Fehler: #NV"),
        ("Partner", "BÃ¼cherei", "Die Umlaute sind beschädigt."),
        ("Kurzbeschreibung", "x" * 301, "Der Text hat 301 Zeichen, erlaubt sind 300."),
        ("Beschreibung", "x" * 20_001, "Der Text ist zu lang"),
        ("Titel", "x" * 256, "Der Text hat 256 Zeichen, erlaubt sind 255."),
        ("Bis", "2019", "Das Ende liegt vor dem Anfang."),
        ("Status", "umgesetzt", "„umgesetzt“ ist mehrdeutig."),
        (
            "Thema",
            "Abfal & Sauberkeit",
            "Das Thema „Abfal & Sauberkeit“ gibt es nicht. Meinten Sie „Abfall & Sauberkeit“?",
        ),
        ("Link", "javascript:alert(1)", "Bitte genau eine Internetadresse"),
        ("Fördersumme", "viel", "„viel“ ist kein Betrag."),
        ("Fördersumme", "9999999999999", "„9999999999999“ ist unglaubhaft viel."),
    ],
)
def test_a_wrong_cell_is_explained(write, column, text, reason):
    cells = {"Titel": "Onleihe", "Stadt": "Herten", "Status": "läuft", "Seit": "2020"} | {column: text}
    report = run_with_errors(write("\t".join(cells), "\t".join(cells.values())))
    assert f"Zeile 2: FEHLER: Spalte „{column}“: {reason}" in report
    assert not ProjectPage.objects.exists()


def test_the_same_project_twice_in_a_file_is_an_error(write):
    report = run_with_errors(write("Titel;Stadt;Status", "Onleihe;Herten;läuft", "ONLEIHE;Stadt Herten;läuft"))
    assert "Zeile 3: FEHLER: „ONLEIHE“ steht für „Herten“ schon in Zeile 2." in report
    assert ProjectPage.objects.count() == 1


def test_a_towns_own_table_needs_no_town_column(write):
    path = write("Projekt;Stand", "Onleihe;läuft")
    assert "fehlt: Stadt" in refusal(path)
    run(path, stadt="herten")
    assert ProjectPage.objects.get().get_parent().title == "Herten"


def test_an_unknown_town_option_is_refused(write):
    message = refusal(write("Titel;Stadt;Status", "A;Herten;läuft"), stadt="entenhausen")
    assert "--stadt entenhausen gibt es nicht" in message
    assert "herten" in message


def test_notes_and_unknown_columns_are_reported(write):
    path = write("Nr.;Titel;Stadt;Status;Ansprechpartner/in", "1;Onleihe;Herten;läuft;Frau Muster")
    report = run(path)
    assert "Diese Spalten werden nicht übernommen: Nr." in report
    assert "„Frau Muster“ ist wohl ein Name" in report
    assert "noch offen: Kurzbeschreibung, Handlungsfeld, Thema" in report


def test_html_in_a_cell_stays_text(write):
    run(write("Titel;Stadt;Status;Beschreibung", "Onleihe;Herten;läuft;<script>alert(1)</script>"))
    assert "<script>" not in ProjectPage.objects.get().body[0].value.source


def test_a_long_file_shows_progress(write, monkeypatch):
    monkeypatch.setattr("projects.management.commands.import_projects.PROGRESS_EVERY", 2)
    report = run(write("Titel;Stadt;Status", *(f"Projekt {i};Herten;läuft" for i in range(5))))
    assert "… 2 von 5 Zeilen" in report
    assert "… 4 von 5 Zeilen" in report


def test_without_towns_or_directory_the_command_says_what_is_missing(write):
    path = write("Titel;Stadt;Status", "A;Herten;läuft")
    Page.objects.get(slug="projekte").delete()
    assert "noch kein Projektverzeichnis" in refusal(path)
    Page.objects.get(slug="staedte").delete()
    assert "noch keine Städte" in refusal(path)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "Die Datei ist leer"),
        (b"\xef\xbb\xbf", "Die Datei ist leer"),
        (b" \n\n", "Die Datei ist leer"),
        (b";;;\n;;;\n", "Die Datei ist leer"),
        (b"Titel;Stadt;Status\n", "Unter der Kopfzeile steht nichts"),
        (b"Titel;Stadt\nA;Herten\n", "fehlt: Status"),
        (b"Einkaufszettel\nMilch\n", "Keine Kopfzeile gefunden"),
        ("Titel;Stadt;Status;Kommune\nA;Herten;läuft;Marl\n".encode(), "bedeuten beide „Stadt“"),
        (b"Titel;Stadt;Status;Stand\nA;Herten;a;b\n", "bedeuten beide „Status“"),
        (b'Titel;Stadt;Status\n"A;Herten;online\nB;Marl;online\n', "Anführungszeichen"),
        (b'Titel;Stadt;Status\n"' + b"A" * 200_000 + b'";Herten;online\n', "viel zu groß"),
        (b"Titel;Stadt;Status\nA\x00B;Herten;online\n", "keine Textdatei"),
        (b"Titel;Stadt;Status\nA\x81B\xff;Herten;online\n", "keine Textdatei"),
        (b"\x89PNG\r\n\x1a\n0000", "ein Bild"),
        (b"%PDF-1.4 Titel;Stadt;Status", "eine PDF-Datei"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "alte Excel-Datei"),
        (b"PK\x03\x04 not a zip file at all", "keine lesbare Excel-Datei"),
    ],
)
def test_a_wrong_file_is_refused_with_a_reason(tmp_path, content, message):
    path = tmp_path / "datei.csv"
    path.write_bytes(content)
    assert message in refusal(path)


def test_a_missing_file_a_folder_and_a_huge_file_are_refused(tmp_path, write, monkeypatch):
    assert "lässt sich nicht öffnen" in refusal(tmp_path / "gibt-es-nicht.csv")
    assert "Ordner" in refusal(tmp_path)
    monkeypatch.setattr(reading, "MAX_BYTES", 10)
    assert "größer als" in refusal(write("Titel;Stadt;Status", "A;Herten;läuft"))


def test_too_many_rows_are_refused(write, monkeypatch):
    monkeypatch.setattr("projects.management.commands.import_projects.MAX_ROWS", 2)
    assert "mehr als 2 Zeilen" in refusal(write("Titel;Stadt;Status", *["A;Herten;läuft"] * 3))
