"""`manage.py prepare`: what `make run` needs before it serves, in one start of Python and only where it is missing."""

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from smartvest.core.models import SearchEntry


class Command(BaseCommand):
    help = (
        "Bringt die Datenbank auf den neuesten Stand, lädt die Demo-Inhalte samt Zugängen, wenn sie leer ist, und "
        "richtet die Rollen ein."
    )
    requires_system_checks = []  # the server makes them right after

    def handle(self, *args, **options):
        if has_unapplied_migrations():
            self.stdout.write("» Datenbank einrichten")
            call_command("migrate", interactive=False)
        self.stdout.write("» Demo-Inhalte prüfen")
        call_command("load_demo", if_empty=True, with_logins=True)
        if not SearchEntry.objects.exists():
            self.stdout.write("» Suchindex aufbauen")
            call_command("update_index", verbosity=0)
        self.stdout.write("» Rollen prüfen")
        call_command("setup_roles")


def has_unapplied_migrations() -> bool:
    """Asked first, since `migrate` takes seconds even where nothing is to be done."""
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
