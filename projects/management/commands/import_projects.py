"""`manage.py import_projects FILE`: projects from a town's spreadsheet, as drafts. Explained in docs/import.md."""

from collections import Counter, defaultdict
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from projects.importing.columns import Table, count_known, find_table
from projects.importing.directory import ProjectDirectory
from projects.importing.entries import Entry, EntryReader, RowErrors
from projects.importing.reading import MAX_ROWS, Row, UnreadableFile, read_sheets
from projects.importing.vocabulary import normalise
from smartvest.municipalities.models import MunicipalityPage

PROGRESS_EVERY = 100  # rows

ROWS_FAILED = 2  # exit code; 1 is Django's for a file that could not be read at all


class Command(BaseCommand):
    help = (
        "Liest Projekte aus einer CSV- oder Excel-Datei (.xlsx) und legt sie als Entwürfe an. Was schon da ist, bleibt "
        "unberührt. Spalten und Beispiele: docs/import.md. Endet mit 0, wenn alles gelesen wurde, mit 2, wenn Zeilen "
        "fehlerhaft waren (die übrigen sind importiert), mit 1, wenn die Datei nicht lesbar war."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="DATEI", help="CSV (UTF-8 oder Windows-1252) oder .xlsx")
        parser.add_argument("--dry-run", action="store_true", help="Nur prüfen und berichten, nichts anlegen.")
        parser.add_argument(
            "--stadt", metavar="KÜRZEL", help="Stadt für Zeilen ohne Stadt, z. B. herten (so steht es in der Adresse)."
        )

    def handle(self, *, file, dry_run=False, stadt=None, **options):
        self.dry_run = dry_run
        self.counts = Counter()
        self.rows_of = defaultdict(list)  # normalised title → (row number, name of the section)
        try:
            municipality = self.municipality(stadt)
            self.directory = ProjectDirectory()
            table = find_table(
                read_sheets(Path(file), count_known), given=frozenset({"municipalities"} if municipality else ())
            )
            if not table.rows:
                raise UnreadableFile("Unter der Kopfzeile steht nichts.")
            if len(table.rows) > MAX_ROWS:
                raise UnreadableFile(f"Die Tabelle hat mehr als {MAX_ROWS} Zeilen. Bitte aufteilen.")
        except UnreadableFile as error:
            raise CommandError(f"{file}: {error}") from error
        self.introduce(table)
        self.reader = EntryReader(municipality)
        for done, row in enumerate(table.rows, 1):
            self.take(table, row)
            if done % PROGRESS_EVERY == 0 and done < len(table.rows):
                self.stdout.write(f"… {done} von {len(table.rows)} Zeilen")
        self.conclude()

    def municipality(self, slug: str | None) -> MunicipalityPage | None:
        """Raises UnreadableFile for a town that is not there, or when there is none at all."""
        slugs = {page.slug: page for page in MunicipalityPage.objects.in_order()}
        if not slugs:
            raise UnreadableFile("Das Portal hat noch keine Städte. Bitte zuerst anlegen.")
        if slug and slug not in slugs:
            raise UnreadableFile(f"--stadt {slug} gibt es nicht. Möglich sind: {', '.join(slugs)}.")
        return slugs.get(slug)

    def introduce(self, table: Table) -> None:
        found = "1 Zeile" if len(table.rows) == 1 else f"{len(table.rows)} Zeilen"
        self.stdout.write(f"Gelesen: {table.description}, Kopfzeile in Zeile {table.header.number}, darunter {found}.")
        if table.ignored:
            self.stdout.write(f"Diese Spalten werden nicht übernommen: {', '.join(table.ignored)[:500]}.")
        if self.dry_run:
            self.stdout.write("Probelauf: Es wird nichts angelegt.")

    def take(self, table: Table, row: Row) -> None:
        """One row, from its cells to a draft and a line of the report."""
        cells = table.values(row)
        if not cells:
            return
        try:
            entry = self.reader.read(cells)
            self.refuse_twin(entry)
        except RowErrors as error:
            self.counts["failed"] += 1
            for reason in error.reasons:
                self.report(row, self.style.ERROR(f"FEHLER: {reason}"))
            return
        section = self.directory.section_of(entry.municipalities)
        self.rows_of[normalise(entry.title)].append((row.number, section.title))
        if known := self.directory.find(entry):
            self.counts["known"] += 1
            self.report(row, f"schon vorhanden: {known}, bleibt unverändert.")
            return
        if not self.dry_run:
            self.directory.add(entry)
        self.counts["created"] += 1
        where = f"unter „{section.title}“" + ("" if section != self.directory.index else " (gemeinsames Projekt)")
        verb = "würde Entwurf" if self.dry_run else "neuer Entwurf"
        self.report(row, f"{verb} „{entry.title}“ {where}.")
        for note in [*entry.notes, *self.hint_at_joint(entry)]:
            self.report(row, f"  Hinweis: {note}")

    def refuse_twin(self, entry: Entry) -> None:
        """Raises RowErrors when an earlier row has the same title in the same section."""
        section = self.directory.section_of(entry.municipalities)
        for number, title in self.rows_of[normalise(entry.title)]:
            if title == section.title:
                raise RowErrors([f"„{entry.title}“ steht für „{title}“ schon in Zeile {number}."])

    def hint_at_joint(self, entry: Entry) -> list[str]:
        if len(entry.municipalities) == 1 and (joint := self.directory.joint(entry.title)):
            return [f"Es gibt schon ein gemeinsames Projekt {joint}. Gehört die Stadt dort dazu?"]
        return []

    def report(self, row: Row, text: str) -> None:
        self.stdout.write(f"Zeile {row.number}: {text}")

    def conclude(self) -> None:
        """The sums, and what only shows over all rows. Raises CommandError when rows failed."""
        for rows in self.rows_of.values():
            if len(rows) > 1:
                listed = ", ".join(f"{number} ({title})" for number, title in rows)
                self.stdout.write(
                    f"Hinweis: Derselbe Titel steht in den Zeilen {listed}. Für ein gemeinsames Projekt alle Städte in "
                    "eine Zeile schreiben."
                )
        created = "würden als Entwurf angelegt" if self.dry_run else "als Entwurf angelegt"
        sums = (
            f"{self.counts['created']} {created}, {self.counts['known']} schon vorhanden, "
            f"{self.counts['failed']} mit Fehlern."
        )
        if self.counts["failed"]:
            raise CommandError(
                f"Fertig: {sums} Bitte die genannten Zeilen berichtigen und die Datei noch einmal einlesen.",
                returncode=ROWS_FAILED,
            )
        self.stdout.write(self.style.SUCCESS(f"Fertig: {sums}"))
