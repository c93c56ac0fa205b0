"""`manage.py check_links`: visits the outgoing links of the portal. For cron, once a day."""

from django.core.management.base import BaseCommand, CommandError

from smartvest.upkeep import link_check
from smartvest.upkeep.models import Link


class Command(BaseCommand):
    help = (
        "Prüft die Links, die aus dem Portal hinausführen: neue sofort, funktionierende alle 7 Tage, gescheiterte beim "
        "nächsten täglichen Lauf. Defekt heißt: zweimal hintereinander gescheitert. Besucht werden nur öffentliche "
        "Adressen, jeder Anbieter höchstens einmal in der Sekunde."
    )

    def add_arguments(self, parser):
        parser.add_argument("--limit", type=int, default=500, help="So viele Links höchstens (Vorgabe: 500).")
        parser.add_argument("--seconds", type=int, default=600, help="So lange höchstens, in Sekunden (Vorgabe: 600).")

    def handle(self, *args, limit: int, seconds: int, **options):
        total = link_check.collect()
        run = link_check.Run(limit=max(limit, 0), seconds=seconds)
        run.go()
        if run.is_offline:
            raise CommandError("Keine einzige Website hat geantwortet: Das Netz scheint gestört. Nichts gespeichert.")
        labels = dict(Link.State.choices) | {"busy": "bitten um Geduld"}
        found = ", ".join(f"{number} {labels[state]}" for state, number in sorted(run.counts.items()))
        self.stdout.write(f"{total} Links im Portal, {run.counts.total()} geprüft{': ' if found else ''}{found}.")
