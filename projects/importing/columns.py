"""Which heading means what. `docs/import.md` says the same to people; a test compares the two."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from django.db import models

from projects.models import Implementation, ProjectPage

from . import values
from .reading import HEADER_WITHIN, Row, Sheet, UnreadableFile
from .vocabulary import normalise, read_status


@dataclass(frozen=True)
class Column:
    key: str  # the name of the model field where there is one
    label: str  # the heading that documentation and messages use
    synonyms: str = ""  # other headings, with commas
    read: Callable[[str], object] | None = values.one_line  # None: `entries` reads it
    model: type[models.Model] | None = None  # whose field `key` is; None: `entries` places it
    required: bool = False

    @property
    def headings(self) -> list[str]:
        return [normalise(name) for name in (self.label, *self.synonyms.split(", ")) if name]


COLUMNS = (
    Column(
        "title",
        "Titel",
        "Projekt, Projekttitel, Projektname, Projektbezeichnung, Name, Bezeichnung, Name des Projekts, "
        "Titel des Projekts",
        model=ProjectPage,
        required=True,
    ),
    Column(
        "municipalities",
        "Stadt",
        "Städte, Kommune, Kommunen, Gemeinde, Stadt/Kreis, Stadt oder Kreis, Beteiligte Städte",
        read=None,
        required=True,
    ),
    Column(
        "status",
        "Status",
        "Stand, Umsetzungsstand, Projektstatus, Projektstand, Stand der Umsetzung, Umsetzungsstatus",
        read=read_status,
        model=Implementation,
        required=True,
    ),
    Column(
        "summary",
        "Kurzbeschreibung",
        "Kurzfassung, Kurztext, Zusammenfassung, Nutzen, Kurz, Projektkurzbeschreibung",
        model=ProjectPage,
    ),
    Column("body", "Beschreibung", "Langbeschreibung, Projektbeschreibung, Text, Inhalt, Details, Worum geht es", None),
    Column("fields", "Handlungsfeld", "Handlungsfelder, Handlungsfeld(er), Säule", read=None),
    Column("topics", "Thema", "Themen, Themenfeld, Themenfelder, Thema/Themen, Schlagwort, Schlagworte", read=None),
    Column(
        "since",
        "Seit",
        "Beginn, Start, Startdatum, Projektbeginn, Projektstart, Ab, Von, Gestartet, Laufzeit von",
        values.partial_date,
        Implementation,
    ),
    Column(
        "until", "Bis", "Ende, Enddatum, Projektende, Laufzeit bis, Befristet bis", values.partial_date, Implementation
    ),
    Column(
        "link",
        "Link",
        "URL, Website, Webseite, Internet, Internetseite, Internetadresse, Homepage, Projektseite, Weblink",
        values.web_address,
        Implementation,
    ),
    Column(
        "contact_role",
        "Ansprechstelle",
        "Ansprechpartner, Ansprechpartnerin, Ansprechpartner/in, Ansprechperson, Kontakt, Zuständig, Zuständigkeit, "
        "Zuständige Stelle, Fachbereich, Amt, Dienststelle, Verantwortlich",
        model=Implementation,
    ),
    Column(
        "contact_email",
        "E-Mail",
        "Mail, E-Mail-Adresse, Mailadresse, Kontakt-E-Mail, Kontakt (E-Mail)",
        values.email,
        Implementation,
    ),
    Column("target_group", "Zielgruppe", "Für wen, Zielgruppen, Nutzergruppe", model=ProjectPage),
    Column("partners", "Partner", "Projektpartner, Kooperationspartner, Beteiligte, Kooperation", read=None),
    Column(
        "funding_programme",
        "Förderung",
        "Förderprogramm, Fördergeber, Fördermittelgeber, Gefördert durch",
        model=ProjectPage,
    ),
    Column(
        "funding_amount", "Fördersumme", "Förderbetrag, Förderhöhe, Fördermittel, Zuwendung", values.amount, ProjectPage
    ),
    Column("funding_note", "Finanzierung", "Zur Finanzierung, Hinweis zur Finanzierung", model=ProjectPage),
    Column(
        "cost_band", "Kosten", "Kosten (einmalig), Einmalige Kosten, Projektkosten", values.cost_band, Implementation
    ),
    Column(
        "action_url",
        "Angebot",
        "Adresse des Angebots, Jetzt nutzen, Link zum Angebot, Link zur Anwendung",
        values.web_address,
        ProjectPage,
    ),
    Column("software", "Software", "Technik, Software oder Technik, System, Anwendung, Verfahren", model=ProjectPage),
    Column("source_code_url", "Quelltext", "Quellcode, Repository", values.web_address, ProjectPage),
    Column("data_url", "Offene Daten", "Open Data, Daten", values.web_address, ProjectPage),
    Column(
        "learnings",
        "Erfahrungen",
        "Was wir gelernt haben, Lessons Learned, Gelernt, Erkenntnisse",
        values.paragraphs,
        ProjectPage,
    ),
    Column("note", "Besonderheit", "Besonderheiten, Bemerkung, Bemerkungen, Anmerkung, Hinweis", model=Implementation),
)

BY_HEADING = {heading: column for column in COLUMNS for heading in column.headings}


def column_for(heading: str) -> Column | None:
    """Tolerant of case, spaces, stars, remarks in brackets and alternatives with a slash."""
    without_brackets = re.sub(r"[(\[].*?[)\]]", "", heading)
    for name in (heading, without_brackets, *without_brackets.split("/")):
        if column := BY_HEADING.get(normalise(name)):
            return column
    return None


def count_known(cells: tuple[str, ...]) -> int:
    """How many different columns the cells of a row name."""
    return len({column.key for cell in cells if (column := column_for(cell))})


@dataclass(frozen=True)
class Table:
    """A sheet whose columns are understood."""

    description: str
    header: Row
    columns: dict[int, Column]  # by position from 0
    rows: list[Row]
    ignored: list[str] = field(default_factory=list)  # headings that mean nothing here

    def values(self, row: Row) -> dict[Column, str]:
        """The filled cells of a row."""
        cells = {column: row.cells[i] for i, column in self.columns.items() if i < len(row.cells)}
        return {column: text for column, text in cells.items() if text}


def find_table(sheets: list[Sheet], given: frozenset[str] = frozenset()) -> Table:
    """The sheet with the best header. `given` are keys of required columns that the caller supplies himself.

    Raises UnreadableFile without a header, and for missing or doubled columns.
    """
    tops = [
        (count_known(row.cells), -i, sheet, row) for i, sheet in enumerate(sheets) for row in sheet.rows[:HEADER_WITHIN]
    ]
    known, _, sheet, header = max(tops, key=lambda top: top[:2], default=(0, 0, None, None))
    if sheet is None:
        raise UnreadableFile("Die Datei ist leer.")
    if known < 2:
        seen = ", ".join(f"„{cell[:30]}“" for cell in sheet.rows[0].cells if cell)
        raise UnreadableFile(
            "Keine Kopfzeile gefunden. Gebraucht werden mindestens die Spalten "
            f"{required_labels()}. In der ersten Zeile steht: {seen[:300]}."
        )
    columns, ignored = match_headings(header)
    missing = [c.label for c in COLUMNS if c.required and c not in columns.values() and c.key not in given]
    if missing:
        raise UnreadableFile(
            f"In der Kopfzeile (Zeile {header.number}) fehlt: {', '.join(missing)}. "
            f"Gefunden: {', '.join(f'„{cell}“' for cell in header.cells if cell)[:500]}."
        )
    rows = [row for row in sheet.rows if row.number > header.number]
    return Table(sheet.description, header, columns, rows, ignored)


def match_headings(header: Row) -> tuple[dict[int, Column], list[str]]:
    """Columns by position, and the headings nobody knows. Raises UnreadableFile when two mean the same."""
    columns: dict[int, Column] = {}
    ignored = []
    for position, heading in enumerate(header.cells):
        column = column_for(heading) if heading else None
        if column is None:
            ignored += [heading] if heading else []
            continue
        for other, taken in columns.items():
            if taken is column:
                raise UnreadableFile(
                    f"Die Spalten „{header.cells[other]}“ und „{heading}“ bedeuten beide „{column.label}“. "
                    "Bitte eine davon umbenennen oder löschen."
                )
        columns[position] = column
    return columns, ignored


def required_labels() -> str:
    return ", ".join(f"„{column.label}“" for column in COLUMNS if column.required)
