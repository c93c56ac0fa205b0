"""Logins with a well-known password, for trying out. Never made where the settings do not allow them."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management.base import CommandError

from smartvest.demo.content.site import ADMIN, EDITOR, PASSWORD, TOWN_EDITORS
from smartvest.roles.county import COUNTY_GROUP
from smartvest.roles.models import Section


def refuse_where_not_allowed() -> None:
    """Raises CommandError under settings that are not for trying out."""
    if not settings.DEMO_LOGINS_ALLOWED:
        raise CommandError(
            "Demo-Zugänge haben ein bekanntes Passwort und sind mit diesen Einstellungen nicht erlaubt "
            "(DEMO_LOGINS_ALLOWED). Es wurde nichts geändert. Bitte den Befehl ohne --with-logins starten und mit "
            "„manage.py createsuperuser“ einen eigenen Zugang anlegen."
        )


def add_logins() -> list[str]:
    """The administrator, the county's editor and two towns' editors, unless they are there; gives back all names."""
    users = get_user_model().objects
    if not users.filter(username=ADMIN).exists():
        users.create_superuser(ADMIN, "admin@kreis-recklinghausen.example", PASSWORD, first_name="Verwaltung")
    add_editor(EDITOR, "Kreisredaktion", "kreis-recklinghausen", Group.objects.get(name=COUNTY_GROUP))
    for slug in TOWN_EDITORS:
        section = Section.objects.select_related("group").get(municipality__slug=slug)
        add_editor(slug, section.group.name, slug, section.group)
    return [ADMIN, EDITOR, *TOWN_EDITORS]


def add_editor(name: str, full_name: str, host: str, group: Group) -> None:
    """A login with one role, unless somebody has that name already."""
    users = get_user_model().objects
    if not users.filter(username=name).exists():
        users.create_user(name, f"redaktion@{host}.example", PASSWORD, first_name=full_name).groups.add(group)
