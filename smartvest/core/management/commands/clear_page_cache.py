"""`manage.py clear_page_cache`: for what happened behind the portal's back."""

from django.core.management.base import BaseCommand

from smartvest.core.page_cache import begin_new_generation


class Command(BaseCommand):
    help = (
        "Vergisst alle aufgehobenen Seiten, auch in einem Proxy davor. Nötig nur, wenn die Datenbank am Portal vorbei "
        "geändert wurde; alles andere bemerkt das Portal selbst."
    )

    def handle(self, *args, **options):
        begin_new_generation()
        self.stdout.write("Alle Seiten werden beim nächsten Aufruf neu gemacht.")
