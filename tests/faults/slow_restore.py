"""`manage.py restore --overwrite FILE`, which stands still once while the database is being replaced."""

import sys

import django

if __name__ == "__main__":
    django.setup()

    from django.core.management import call_command

    from smartvest.operations.archive import sqlite
    from smartvest.operations.archive.progress import Progress
    from tests.faults.settings import stand_still

    def reach(progress: Progress, done: int) -> None:
        if progress.what == "Datenbank einspielen":
            stand_still()

    sqlite.PAGES = 10  # the database of a test is small
    Progress.reach = reach
    call_command("restore", sys.argv[1], overwrite=True)
