"""`manage.py setup_roles`: groups, permissions, collections and the workflow as the code says. Safe to repeat."""

from django.core.management.base import BaseCommand, CommandError

from smartvest.roles.setup import in_stock_groups, set_up_roles, without_role


class Command(BaseCommand):
    help = (
        "Richtet Gruppen, Rechte, Sammlungen und die Freigabe durch den Kreis ein und repariert sie. Was zu viel ist, "
        "wird entfernt. Nach jeder Auslieferung starten; ein zweiter Lauf ändert nichts."
    )

    def handle(self, *args, **options):
        try:
            done = set_up_roles()
        except LookupError as error:
            raise CommandError(str(error)) from None
        for sentence in done or ["Nichts zu tun."]:
            self.stdout.write(sentence)
        if names := without_role():
            self.stdout.write(f"Ohne Rolle, bitte zuordnen oder abschalten: {', '.join(names)}.")
        if names := in_stock_groups():
            self.stdout.write(
                f"In einer Gruppe aus Wagtails Grundausstattung, mit Rechten auf alles: {', '.join(names)}."
            )
