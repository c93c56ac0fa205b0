"""`manage.py load_demo`: the demo content. Adds what is missing and never changes what is there."""

from datetime import date

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from smartvest.demo.content.site import PASSWORD
from smartvest.demo.loading import logins
from smartvest.demo.loading.steps import has_content, load
from smartvest.roles.setup import set_up_roles


class Command(BaseCommand):
    help = (
        "Lädt die Demo-Inhalte: Handlungsfelder, Städte, Projekte, Meldungen, Termine, Bilder. Was schon da ist, "
        "bleibt unverändert. Ein zweiter Lauf ändert nichts."
    )

    def add_arguments(self, parser):
        parser.add_argument("--if-empty", action="store_true", help="Nur laden, wenn das Portal noch leer ist.")
        parser.add_argument("--with-logins", action="store_true", help="Auch die Demo-Zugänge anlegen.")
        parser.add_argument(
            "--today", metavar="JJJJ-MM-TT", help="Der Tag, von dem aus Termine und Meldungen zählen (sonst heute)."
        )

    def handle(self, *, if_empty=False, with_logins=False, today=None, **options):
        if with_logins:
            logins.refuse_where_not_allowed()
        day = self.day(today)
        if if_empty and has_content():
            self.stdout.write("Das Portal hat schon Inhalte. Es wurde nichts geändert.")
            return
        self.stdout.write("Demo-Inhalte laden (bis zu einer Minute)")
        with transaction.atomic():
            count = load(day, self.stdout.write)
            set_up_roles()
            names = logins.add_logins() if with_logins else []
        self.stdout.write(f"{count} Seiten angelegt." if count else "Alles ist schon da. Es wurde nichts geändert.")
        if names:
            self.stdout.write(f"Demo-Zugänge: {', '.join(names)}, Passwort: {PASSWORD}")

    def day(self, text: str | None) -> date:
        """The given day or today; raises CommandError for anything that is no date."""
        try:
            return date.fromisoformat(text) if text else timezone.localdate()
        except ValueError:
            raise CommandError(f"„{text}“ ist kein Datum der Form JJJJ-MM-TT.") from None
