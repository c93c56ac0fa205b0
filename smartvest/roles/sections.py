"""Sets up a municipality's group and collection, and repairs them."""

from django.contrib.auth.models import Group
from wagtail.models import Collection

from projects.models import ProjectIndexPage
from smartvest.municipalities.models import MunicipalityPage

from .grants import set_collection_permissions, set_model_permissions, set_page_permissions
from .models import Section
from .permissions import Town, by_name

SHARED_COLLECTION = "Für alle"
LONGEST_NAME = 150  # characters of a group's name, in Django


def set_up_section(municipality: MunicipalityPage, done: list[str], permissions: dict | None = None) -> Section:
    """Makes or repairs group, collection and permissions of one municipality; says in `done` what it did."""
    permissions = permissions or by_name()
    section = Section.objects.select_related("group", "collection").filter(municipality=municipality).first()
    section = section or Section(municipality=municipality)
    section.group = _group(section, municipality.title, done)
    section.collection = _collection(section, municipality.title, done)
    section.save()

    def named(names):
        return [permissions[name] for name in names]

    pages = {municipality: named(Town.own_section)}
    pages |= {index: named(Town.joint_projects) for index in ProjectIndexPage.objects.all()}
    set_model_permissions(section.group, named(Town.models), done)
    set_page_permissions(section.group, pages, done)
    set_collection_permissions(
        section.group,
        {section.collection: named(Town.own_collection), shared_collection(done): named(Town.shared_collection)},
        done,
    )
    return section


def shared_collection(done: list[str] | None = None) -> Collection:
    """The collection that everybody may choose from. It lies beside those of the towns: permissions are handed down
    the tree, so nobody but the Kreis has any on the root."""
    root = root_collection()
    shared = root.get_children().filter(name=SHARED_COLLECTION).first()
    if shared is None:
        shared = root.add_child(instance=Collection(name=SHARED_COLLECTION))
        if done is not None:
            done.append(f"Sammlung „{SHARED_COLLECTION}“ angelegt.")
    return shared


def root_collection() -> Collection:
    """The collection above all others."""
    return Collection.get_first_root_node() or Collection.add_root(name="Root")


def _group(section: Section, title: str, done: list[str]) -> Group:
    """The section's group under the municipality's present name."""
    name = _free_name(f"Redaktion {title}", section.group)
    group = section.group
    if group is None:
        group, is_new = Group.objects.get_or_create(name=name)
        done.append(f"Gruppe „{name}“ {'angelegt' if is_new else 'übernommen'}.")
    elif group.name != name:
        done.append(f"Gruppe „{group.name}“ heißt jetzt „{name}“.")
        group.name = name
        group.save(update_fields=["name"])
    return group


def _free_name(name: str, own: Group | None) -> str:
    """`name`, with a number when the group of another municipality is called so."""
    taken = set(
        Group.objects.filter(section__isnull=False, name__startswith=name[: LONGEST_NAME - 4])
        .exclude(pk=own.pk if own else None)
        .values_list("name", flat=True)
    )
    if own:
        # A group that nobody remembers also keeps its name; only a new section takes such a group over.
        taken |= set(Group.objects.filter(name=name).exclude(pk=own.pk).values_list("name", flat=True))
    candidates = [name[:LONGEST_NAME], *(f"{name[: LONGEST_NAME - 4]} ({number})" for number in range(2, 100))]
    return next(candidate for candidate in candidates if candidate not in taken)


def _collection(section: Section, title: str, done: list[str]) -> Collection:
    """The section's collection under the municipality's present name, directly below the root."""
    collection = section.collection
    root = root_collection()
    if collection is None:
        known = root.get_children().filter(name=title, section__isnull=True).exclude(name=SHARED_COLLECTION).first()
        collection = known or root.add_child(instance=Collection(name=title))
        done.append(f"Sammlung „{title}“ {'übernommen' if known else 'angelegt'}.")
        return collection
    if collection.name != title:
        done.append(f"Sammlung „{collection.name}“ heißt jetzt „{title}“.")
        collection.name = title
        collection.save(update_fields=["name"])
    if collection.depth != root.depth + 1:
        collection.move(root, pos="sorted-child")
        done.append(f"Sammlung „{title}“ lag in einer anderen und liegt jetzt wieder für sich.")
        collection = Collection.objects.get(pk=collection.pk)
    return collection
