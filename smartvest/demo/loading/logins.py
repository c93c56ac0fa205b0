"""Logins with a well-known password, for trying out. Never made where the settings do not allow them."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.core.management.base import CommandError
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission

from smartvest.demo.content.site import ADMIN, EDITOR, PASSWORD
from smartvest.demo.loading.library import root_collection
from smartvest.home.models import HomePage

COUNTY_EDITORS = "Kreisredaktion"
PAGE_PERMISSIONS = ("add_page", "change_page", "publish_page", "lock_page", "unlock_page", "bulk_delete_page")
# Wagtail checks the permissions of its own two models, whichever models take their place.
COLLECTION_PERMISSIONS = (
    ("wagtailimages", "add_image"),
    ("wagtailimages", "change_image"),
    ("wagtailimages", "choose_image"),
    ("wagtaildocs", "add_document"),
    ("wagtaildocs", "change_document"),
    ("wagtaildocs", "choose_document"),
)
MODEL_PERMISSIONS = (
    ("wagtailadmin", "access_admin"),
    ("fields", "add_topic"),
    ("fields", "change_topic"),
    ("core", "add_alert"),
    ("core", "change_alert"),
    ("core", "delete_alert"),
    ("core", "change_sitesettings"),
)


def refuse_where_not_allowed() -> None:
    """Raises CommandError under settings that are not for trying out."""
    if not settings.DEMO_LOGINS_ALLOWED:
        raise CommandError(
            "Demo-Zugänge haben ein bekanntes Passwort und sind mit diesen Einstellungen nicht erlaubt "
            "(DEMO_LOGINS_ALLOWED). Es wurde nichts geändert. Bitte den Befehl ohne --with-logins starten und mit "
            "„manage.py createsuperuser“ einen eigenen Zugang anlegen."
        )


def add_logins() -> list[str]:
    """The administrator and the county's editor, unless they are there; gives back the names of both."""
    users = get_user_model().objects
    if not users.filter(username=ADMIN).exists():
        users.create_superuser(ADMIN, "admin@kreis-recklinghausen.example", PASSWORD, first_name="Verwaltung")
    if not users.filter(username=EDITOR).exists():
        editor = users.create_user(
            EDITOR, "redaktion@kreis-recklinghausen.example", PASSWORD, first_name="Kreisredaktion"
        )
        editor.groups.add(county_editors())
    return [ADMIN, EDITOR]


def county_editors() -> Group:
    """The group that may edit and publish everything below the home page."""
    group, is_new = Group.objects.get_or_create(name=COUNTY_EDITORS)
    if is_new:
        group.permissions.set(permission(*name) for name in MODEL_PERMISSIONS)
        home = HomePage.objects.get()
        for codename in PAGE_PERMISSIONS:
            GroupPagePermission.objects.create(group=group, page=home, permission=permission("wagtailcore", codename))
        collection: Collection = root_collection()
        for app, codename in COLLECTION_PERMISSIONS:
            GroupCollectionPermission.objects.create(
                group=group, collection=collection, permission=permission(app, codename)
            )
    return group


def permission(app: str, codename: str) -> Permission:
    """The permission of that name."""
    return Permission.objects.get(content_type__app_label=app, codename=codename)
