"""`manage.py reset_second_factor USER`: for whoever has lost phone and recovery codes, and nobody is left to click."""

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from smartvest.accounts.factors import reset_second_factor


class Command(BaseCommand):
    help = (
        "Entfernt den zweiten Faktor und die Notfallcodes einer Person und beendet ihre Sitzungen. "
        "Bei der nächsten Anmeldung richtet sie einen neuen ein."
    )

    def add_arguments(self, parser):
        parser.add_argument("user", metavar="BENUTZERNAME")

    def handle(self, *args, user, **options):
        person = get_user_model().objects.filter(username=user).first()
        if person is None:
            raise CommandError(f"Es gibt keinen Zugang „{user}“.")
        if reset_second_factor(person):
            self.stdout.write(f"Der zweite Faktor von „{user}“ ist zurückgesetzt.")
        else:
            self.stdout.write(f"„{user}“ hat keinen zweiten Faktor; nichts geändert.")
