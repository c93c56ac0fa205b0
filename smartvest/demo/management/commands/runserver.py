"""`manage.py runserver`: Django's own, which also says in German where the portal is and who may log in."""

from django.contrib.auth import get_user_model
from django.db import DatabaseError
from wagtail.models import Site
from whitenoise.runserver_nostatic.management.commands.runserver import Command as RunserverCommand

from smartvest.demo.content.site import ADMIN, EDITOR, PASSWORD, TOWN_EDITORS

OWN_MACHINE = ("localhost", "127.0.0.1")
READY = """
smartVEST läuft.

  Portal        {address}
  Verwaltung    {address}admin/
{logins}
Beenden mit Strg+C.
"""


class Command(RunserverCommand):
    def on_bind(self, server_port):
        """Called when the port is ours, so that the address printed is one that answers."""
        address = f"{self.protocol}://{self.addr}:{server_port}/"
        tell_site(self.addr, int(server_port))
        logins = "".join(f"  Demo-Zugang   {name} / {PASSWORD}\n" for name in demo_logins())
        self.stdout.write(READY.format(address=address, logins=logins))


def tell_site(host: str, port: int) -> None:
    """Lets the Site of a developer's machine have the address that is served, whatever the port: canonical addresses,
    the sitemap and the ids of feeds bear it. A Site with another name, or a server for others, is left alone.
    """
    try:
        site = Site.objects.filter(is_default_site=True, hostname__in=OWN_MACHINE).first()
    except DatabaseError:
        return
    if site and host in OWN_MACHINE and (site.hostname, site.port) != (host, port):
        site.hostname, site.port = host, port
        site.save()


def demo_logins() -> list[str]:
    """The demo's user names that exist; none where nobody has migrated yet."""
    users = get_user_model().objects.filter(username__in=[ADMIN, EDITOR, *TOWN_EDITORS], is_active=True)
    try:
        return [user.get_username() for user in users.order_by("username")]
    except DatabaseError:
        return []
