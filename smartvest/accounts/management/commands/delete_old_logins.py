"""`manage.py delete_old_logins`: forgets who logged in, failed and from where. For cron, once a day."""

from django.core.management import call_command
from django.core.management.base import BaseCommand

from smartvest.accounts import audit
from smartvest.accounts.models import Attempt, KnownAddress, UsedCode


class Command(BaseCommand):
    help = (
        "Löscht Einträge des Protokolls über Anmeldungen, die älter als LOGINS_KEPT_FOR Tage sind, bekannte Adressen "
        "nach KNOWN_DEVICES_KEPT_FOR Tagen, Versuche, die nicht mehr zählen, und abgelaufene Sitzungen. "
        "Ein zweiter Lauf ändert nichts."
    )

    def handle(self, *args, **options):
        old = {
            "Einträge über Anmeldungen": audit.too_old(),
            "bekannte Adressen": KnownAddress.objects.too_old(),
            "Versuche": Attempt.objects.too_old(),
            "benutzte Codes": UsedCode.objects.too_old(),
        }
        for what, rows in old.items():
            if count := rows.delete()[0]:
                self.stdout.write(f"Gelöscht: {count} {what}.")
        call_command("clearsessions")
