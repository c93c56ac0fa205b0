"""Makes a group be allowed exactly what its role says."""

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page


def set_model_permissions(group: Group, wanted: Iterable[Permission], done: list[str]) -> None:
    """Gives `group` these permissions and no others; says in `done` what changed."""
    wanted = {permission.pk: permission for permission in wanted}
    present = {permission.pk: permission for permission in group.permissions.all()}
    _sync_set(
        group,
        {pk: f"„{each.name}“" for pk, each in present.items()},
        {pk: f"„{each.name}“" for pk, each in wanted.items()},
        add=lambda keys: group.permissions.add(*keys),
        remove=lambda keys: group.permissions.remove(*keys),
        done=done,
    )


def set_page_permissions(group: Group, wanted: dict[Page, Iterable[Permission]], done: list[str]) -> None:
    """Gives `group` these permissions on these pages and no others; says in `done` what changed."""
    _sync_places(group, GroupPagePermission, "page", wanted, done)


def set_collection_permissions(group: Group, wanted: dict[Collection, Iterable[Permission]], done: list[str]) -> None:
    """Gives `group` these permissions on these collections and no others; says in `done` what changed."""
    _sync_places(group, GroupCollectionPermission, "collection", wanted, done)


def _sync_places(group, model, place: str, wanted: dict, done: list[str]) -> None:
    """The rows of `model` for `group`: one for each permission on each place."""
    rows = model.objects.filter(group=group).select_related("permission", place)
    present = {
        (getattr(row, f"{place}_id"), row.permission_id): _describe(row.permission, getattr(row, place)) for row in rows
    }
    expected = {
        (where.pk, permission.pk): _describe(permission, where)
        for where, permissions in wanted.items()
        for permission in permissions
    }

    def add(keys):
        model.objects.bulk_create(
            model(group=group, permission_id=permission, **{f"{place}_id": where}) for where, permission in keys
        )

    def remove(keys):
        model.objects.filter(
            pk__in=[row.pk for row in rows if (getattr(row, f"{place}_id"), row.permission_id) in keys]
        ).delete()

    _sync_set(group, present, expected, add, remove, done)


def _describe(permission: Permission, where) -> str:
    kind = "Seite" if isinstance(where, Page) else "Sammlung"
    name = where.title if isinstance(where, Page) else where.name
    return f"„{permission.name}“ auf {kind} „{name}“"


def _sync_set(group, present: dict, wanted: dict, add, remove, done: list[str]) -> None:
    """Adds what is in `wanted` only, removes what is in `present` only; the values are what `done` tells of them."""
    if missing := set(wanted) - set(present):
        add(missing)
        done.append(f"Gruppe „{group.name}“: ergänzt {_listed(wanted[key] for key in missing)}.")
    if surplus := set(present) - set(wanted):
        remove(surplus)
        done.append(f"Gruppe „{group.name}“: entfernt {_listed(present[key] for key in surplus)}.")


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))
