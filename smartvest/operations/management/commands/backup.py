"""`manage.py backup FILE`: the whole portal in one file. For cron, once a day."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from smartvest.operations.archive import ArchiveError
from smartvest.operations.archive.backing_up import back_up
from smartvest.operations.archive.progress import Progress, size


class Command(BaseCommand):
    help = (
        "Sichert Datenbank, Bilder und Dokumente in eine Datei, während das Portal weiterläuft. Die Datei erscheint "
        "erst, wenn sie vollständig ist; nur ihr Besitzer darf sie lesen. Passwörter und Schlüssel aus der Umgebung "
        "stehen nicht darin. Ohne Terminal gibt der Befehl nur Fehler aus. Mehr: docs/sicherung.md"
    )
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="DATEI", type=Path, help="Zum Beispiel portal.tar.")
        parser.add_argument("--force", action="store_true", help="Eine vorhandene Datei ersetzen.")

    def handle(self, *args, file: Path, force: bool, **options):
        try:
            manifest = back_up(file, force, Progress(self.stdout))
        except ArchiveError as error:
            raise CommandError(str(error)) from error
        if names := manifest.missing:
            self.stderr.write(f"{len(names)} Dateien fehlen im Portal und in der Sicherung: {', '.join(names[:20])}")
        if self.stdout.isatty():
            self.stdout.write(f"Gesichert: {len(manifest.media)} Dateien, {size(file.stat().st_size)} in {file}.")
