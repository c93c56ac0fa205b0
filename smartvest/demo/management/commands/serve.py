"""`manage.py serve 8000`: Django's development server, which says in German where the portal is and who may log in."""

from django.contrib.auth import get_user_model
from django.db import connection
from whitenoise.runserver_nostatic.management.commands.runserver import Command as RunserverCommand

from smartvest.demo.content.site import ADMIN, EDITOR, PASSWORD

READY = """
smartVEST läuft.

  Portal        {address}
  Verwaltung    {address}admin/
{logins}
Beenden mit Strg+C.
"""


class Command(RunserverCommand):
    help = "Startet den Entwicklungsserver und nennt die Adressen und die Demo-Zugänge."

    def on_bind(self, server_port):
        """Called when the port is ours, so that the address printed is one that answers."""
        users = get_user_model().objects.filter(username__in=[ADMIN, EDITOR], is_active=True).order_by("username")
        logins = [f"  Demo-Zugang   {user.get_username()} / {PASSWORD}\n" for user in users]
        connection.close()
        address = f"{self.protocol}://{self.addr}:{server_port}/"
        self.stdout.write(READY.format(address=address, logins="".join(logins)))
