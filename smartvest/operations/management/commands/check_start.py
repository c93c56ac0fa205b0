import smtplib
import time
from pathlib import Path

from django.conf import settings
from django.core.mail import get_connection
from django.core.management.base import BaseCommand, CommandError

from smartvest.operations.parts import Trouble, check_cache, check_database, check_storage

PATIENCE = 15  # seconds for a database or a cache that is starting at the same time


def check_static_files() -> None:
    if not (Path(settings.STATIC_ROOT) / "staticfiles.json").exists():
        raise Trouble("Stile und Skripte sind nicht gesammelt. Bitte „manage.py collectstatic --noinput“ ausführen.")


def check_mail() -> None:
    """A mail server that is away may come back before somebody writes; one that refuses us does not change its mind."""
    server = get_connection()
    try:
        server.open()
    except (smtplib.SMTPAuthenticationError, smtplib.SMTPNotSupportedError) as error:
        raise Trouble(f"Der Mailserver lehnt die Anmeldung ab ({type(error).__name__}). Stimmt EMAIL_URL?") from error
    finally:
        server.close()


# What is looked at, how, and whether it may be away: then a line says so and the portal starts.
STEPS = (
    ("Datenbank (DATABASE_URL)", check_database, False),
    ("Cache (CACHE_URL)", check_cache, False),
    ("Medien (MEDIA_STORAGE)", check_storage, False),
    ("Stile und Skripte", check_static_files, False),
    ("Mailserver (EMAIL_URL)", check_mail, True),
)


class Command(BaseCommand):
    help = "Prüft vor dem Start, ob alles da ist, was das Portal braucht; deploy/gunicorn.conf.py ruft es auf"
    requires_system_checks = []

    def handle(self, **options):
        """Ends with 1 and names everything that is wrong."""
        end, problems = time.monotonic() + PATIENCE, []
        for name, check, may_be_away in STEPS:
            problem = problem_of(check, end)
            if problem is None:
                continue
            if may_be_away and not isinstance(problem, Trouble):
                self.stderr.write(f"{name} ist gerade nicht zu erreichen: {problem}")
            else:
                problems.append(f"\n  {name}: {problem}")
        if problems:
            raise CommandError(f"Das Portal startet nicht.{''.join(problems)}")


def problem_of(check, end: float) -> Exception | None:
    """What is wrong; looks again until `end` (of time.monotonic) where that may help."""
    while True:
        try:
            check()
        except Exception as problem:  # whatever a database, a cache or a bucket raises
            if check not in (check_database, check_cache) or time.monotonic() >= end:
                return problem
            time.sleep(1)
        else:
            return None
