"""`manage.py delete_old_messages`: forgets what people wrote some time after it was answered. For cron, once a day."""

from django.conf import settings
from django.core.management.base import BaseCommand

from smartvest.inbox import handling


class Command(BaseCommand):
    help = (
        "Löscht Nachrichten aus Formularen samt Antworten, die seit mehr als MESSAGES_KEPT_FOR Tagen abgeschlossen "
        "sind. Offene bleiben. Ein zweiter Lauf ändert nichts."
    )

    def handle(self, *args, **options):
        days = settings.MESSAGES_KEPT_FOR
        if count := handling.delete_old(days):
            self.stdout.write(f"Gelöscht: {count} Nachrichten, abgeschlossen vor mehr als {days} Tagen.")
