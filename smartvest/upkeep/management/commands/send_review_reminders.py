"""`manage.py send_review_reminders`: asks the municipalities for the checks that are due. For cron, once a day."""

from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Site

from smartvest.upkeep import changes, reminders, statement
from smartvest.upkeep.reviews import refresh_review_dates


class Command(BaseCommand):
    help = (
        "Bittet jede Verwaltung per E-Mail, ihre fälligen Projekte zu prüfen: das erste Mal am Tag der Fälligkeit, "
        "dann alle 14 Tage, solange etwas fällig ist. Höchstens eine E-Mail je Verwaltung und Tag, auch wenn der "
        "Befehl öfter läuft. Den Kreis bittet er auch, die Erklärung zur Barrierefreiheit zu prüfen. Was ein "
        "Mailserver nicht annimmt, geht beim nächsten Lauf hinaus; der Befehl endet dann mit 1."
    )

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="Zeigt nur, wer welche E-Mail bekäme.")

    def handle(self, *args, dry_run: bool, **options):
        if not dry_run:
            for site in Site.objects.select_related("root_page"):
                refresh_review_dates(site)
        failed = [
            request.municipality.full_name for request in reminders.requests_of_today() if not self.do(request, dry_run)
        ]
        if not dry_run:
            failed += self.mail_reported_changes()
        if failed:
            raise CommandError(f"Nicht verschickt: {', '.join(failed)}. Der nächste Lauf versucht es wieder.")

    def do(self, request: reminders.Request, dry_run: bool) -> bool:
        """One municipality; False when its mail did not go out and must be tried again."""
        titles = "; ".join(project.title for project in request.projects)
        due = [f"{len(request.projects)} fällig ({titles})"] if request.projects else []
        due += [f"{statement.TITLE}: {request.statement.note}"] if request.statement else []
        who = f"{request.municipality.full_name}: {', '.join(due)}"
        if not request.email:
            self.stderr.write(f"{who}, aber keine E-Mail-Adresse auf der Seite der Verwaltung eingetragen.")
            return True
        if dry_run:
            self.stdout.write(f"{who}, E-Mail ginge an {request.email}.")
            return True
        sent = reminders.send(request)
        outcome = {True: "verschickt an", False: "NICHT verschickt an", None: "schon in Arbeit oder verschickt an"}
        self.stdout.write(f"{who}, E-Mail {outcome[sent]} {request.email}.")
        return sent is not False

    def mail_reported_changes(self) -> list[str]:
        """What an earlier mail server did not take of the changes that municipalities reported."""
        sent, waiting = changes.mail_all_waiting()
        if sent:
            self.stdout.write(f"Gemeldete Änderungen nachgereicht: {sent}.")
        return [f"{waiting} gemeldete Änderung(en) an den Kreis"] if waiting else []
