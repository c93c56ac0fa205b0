"""What each role may do, as lists. `setup_roles` makes the groups be exactly this: what is missing is added, what is
too much is removed.

Wagtail asks for the permissions of its own two media models, whichever models take their place.
"""

from dataclasses import dataclass

from django.contrib.auth.models import Permission

ADMIN_ACCESS = ("wagtailadmin.access_admin",)
ADD_MEDIA = ("wagtailimages.add_image", "wagtaildocs.add_document")
CHANGE_MEDIA = ("wagtailimages.change_image", "wagtaildocs.change_document")
CHOOSE_MEDIA = ("wagtailimages.choose_image", "wagtaildocs.choose_document")


@dataclass(frozen=True)
class Town:
    """`Redaktion <Stadt>`: writes in its own section and submits; never publishes."""

    models = ADMIN_ACCESS
    own_section = ("wagtailcore.add_page", "wagtailcore.change_page")
    joint_projects = ("wagtailcore.change_page",)  # to keep its own implementation up to date
    own_collection = (*ADD_MEDIA, *CHANGE_MEDIA, *CHOOSE_MEDIA)
    shared_collection = CHOOSE_MEDIA


@dataclass(frozen=True)
class County:
    """`Kreisredaktion`: everything below the home page; no users, groups or workflows."""

    models = (
        *ADMIN_ACCESS,
        "fields.add_topic",
        "fields.change_topic",
        "core.add_alert",
        "core.change_alert",
        "core.delete_alert",
        "core.add_synonymgroup",
        "core.change_synonymgroup",
        "core.delete_synonymgroup",
        "core.change_sitesettings",
        "home.view_message",
        "home.change_message",
        "home.delete_message",
        "home.view_searchwithoutresult",
    )
    home = (
        "wagtailcore.add_page",
        "wagtailcore.change_page",
        "wagtailcore.publish_page",
        "wagtailcore.lock_page",
        "wagtailcore.unlock_page",
        "wagtailcore.bulk_delete_page",
    )
    # May add collections but not change any: a town's collection moved below another's would be open to that one.
    all_collections = (*ADD_MEDIA, *CHANGE_MEDIA, *CHOOSE_MEDIA, "wagtailcore.add_collection")


def by_name() -> dict[str, Permission]:
    """Every permission that a role names, by its name ("wagtailcore.add_page"); two queries at most.

    Raises LookupError when one is missing, which means that nobody has migrated yet.
    """
    names = {*Town.models, *Town.own_section, *Town.own_collection, *County.models, *County.home}
    names |= set(County.all_collections)
    codenames = [name.partition(".")[2] for name in names]
    found = {
        f"{permission.content_type.app_label}.{permission.codename}": permission
        for permission in Permission.objects.filter(codename__in=codenames).select_related("content_type")
    }
    if missing := names - set(found):
        raise LookupError(
            f"Es fehlen Rechte in der Datenbank ({', '.join(sorted(missing))}). Zuerst „migrate“ starten."
        )
    return {name: found[name] for name in names}
