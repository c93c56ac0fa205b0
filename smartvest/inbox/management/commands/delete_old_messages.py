"""`manage.py delete_old_messages`: forgets what people wrote after some time. For cron, once a day."""

from django.conf import settings
from django.core.management.base import BaseCommand

from smartvest.home.models import SearchWithoutResult
from smartvest.inbox import handling


class Command(BaseCommand):
    help = (
        "Löscht Nachrichten aus Formularen samt Antworten, die seit mehr als MESSAGES_KEPT_FOR Tagen abgeschlossen "
        "sind, und offene, zu denen seit mehr als OPEN_MESSAGES_KEPT_FOR Tagen nichts geschehen ist. Löscht auch die "
        "Wörter der Suchen ohne Treffer, die älter als SEARCHES_KEPT_FOR Tage sind. Ein zweiter Lauf ändert nichts."
    )

    def handle(self, *args, **options):
        days = settings.MESSAGES_KEPT_FOR
        if count := handling.delete_closed(days):
            self.stdout.write(f"Gelöscht: {count} Nachrichten, abgeschlossen vor mehr als {days} Tagen.")
        days = settings.OPEN_MESSAGES_KEPT_FOR
        if count := handling.delete_forgotten(days):
            self.stdout.write(
                f"Gelöscht: {count} offene Nachrichten, zu denen seit mehr als {days} Tagen nichts geschah."
            )
        if count := SearchWithoutResult.objects.too_old().delete()[0]:
            self.stdout.write(f"Gelöscht: {count} Suchen ohne Treffer, älter als {settings.SEARCHES_KEPT_FOR} Tage.")
