"""Sets up the group of the Kreis, and repairs it."""

from django.contrib.auth.models import Group

from smartvest.home.models import HomePage

from .grants import set_collection_permissions, set_model_permissions, set_page_permissions
from .permissions import County, by_name
from .sections import root_collection

COUNTY_GROUP = "Kreisredaktion"


def set_up_county(done: list[str], permissions: dict | None = None) -> Group:
    """Makes or repairs the group `Kreisredaktion`; says in `done` what it did."""
    permissions = permissions or by_name()
    group, is_new = Group.objects.get_or_create(name=COUNTY_GROUP)
    if is_new:
        done.append(f"Gruppe „{COUNTY_GROUP}“ angelegt.")

    def named(names):
        return [permissions[name] for name in names]

    set_model_permissions(group, named(County.models), done)
    set_page_permissions(group, {home: named(County.home) for home in HomePage.objects.all()}, done)
    set_collection_permissions(group, {root_collection(): named(County.all_collections)}, done)
    return group
