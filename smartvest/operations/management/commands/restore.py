"""`manage.py restore FILE`: the portal as it was when `manage.py backup` made the file."""

import sys
from pathlib import Path

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from smartvest.operations.archive import ArchiveError, restoring
from smartvest.operations.archive.progress import Progress
from smartvest.operations.archive.reading import verified

CONSENT = "ersetzen"


class Command(BaseCommand):
    help = (
        "Ersetzt Datenbank, Bilder und Dokumente durch die einer Sicherung. Prüft sie vorher ganz und ändert nichts, "
        "wenn etwas nicht stimmt. Danach muss sich die Redaktion neu anmelden. Mehr: docs/sicherung.md"
    )
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="DATEI", type=Path)
        parser.add_argument("--overwrite", action="store_true", help="Vorhandene Inhalte ohne Rückfrage ersetzen.")
        parser.add_argument("--check", action="store_true", help="Die Datei nur prüfen, nichts ändern.")
        parser.add_argument(
            "--other-key",
            action="store_true",
            help="Auch eine Sicherung annehmen, die mit einem anderen SECRET_KEY gemacht wurde. Nur, wenn sicher ist, "
            "woher sie kommt.",
        )

    def handle(self, *args, file: Path, overwrite: bool, check: bool, other_key: bool, **options):
        progress = Progress(self.stdout)
        try:
            archive = verified(file, other_key, progress)
            restoring.refuse_what_does_not_fit(archive)
            progress.end()
            self.stdout.write(f"Die Sicherung vom {archive.manifest.made_at} ist vollständig und unverändert.")
            if check:
                return
            if not overwrite and restoring.has_content():
                self.ask()
            restoring.restore(archive, progress)
        except ArchiveError as error:
            progress.end()
            raise CommandError(str(error)) from error
        self.bring_up_to_date()
        self.say_what_differs(archive.manifest)

    def ask(self) -> None:
        """Raises CommandError unless somebody agrees."""
        if not sys.stdin.isatty():
            raise CommandError("Das Portal hat schon Inhalte. Mit --overwrite werden sie ersetzt.")
        question = f"Alle Inhalte dieses Portals werden ersetzt. Tippen Sie „{CONSENT}“, wenn Sie das wollen: "
        if input(question).strip() != CONSENT:
            raise CommandError("Abgebrochen. Es wurde nichts geändert.")

    def bring_up_to_date(self) -> None:
        """An older archive lacks what later versions have added; pages kept of before are gone."""
        call_command("migrate", interactive=False, verbosity=0)
        try:
            call_command("setup_roles", stdout=self.stdout)
        finally:
            call_command("clear_page_cache", stdout=self.stdout)

    def say_what_differs(self, manifest) -> None:
        if names := manifest.missing:
            self.stdout.write(f"Schon bei der Sicherung fehlten {len(names)} Dateien: {', '.join(names[:20])}")
        if names := manifest.different_settings():
            self.stdout.write(f"Anders eingestellt als damals: {', '.join(names)}.")
        self.stdout.write("Fertig. Bitte starten Sie das Portal neu; alle müssen sich neu anmelden.")
