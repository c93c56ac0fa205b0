"""`manage.py send_owed_messages`: mails what no mail server has taken so far. For cron, every few minutes."""

from django.core.management.base import BaseCommand, CommandError

from smartvest.home.forms import letters


class Command(BaseCommand):
    help = (
        "Verschickt, was zu Nachrichten aus Formularen noch aussteht: Hinweise an die Redaktion, Bestätigungen und "
        "Antworten. Zwei Läufe zugleich schicken nichts doppelt. Bleibt etwas übrig, endet der Befehl mit 1."
    )

    def handle(self, *args, **options):
        sent, owed = letters.send_owed()
        if sent:
            self.stdout.write(f"Verschickt: {sent}.")
        if owed:
            raise CommandError(
                f"Nicht verschickt: {owed}. Der nächste Lauf versucht es wieder. Fehlt am Formular und in den "
                "Portal-Einstellungen eine Adresse der Redaktion?"
            )
