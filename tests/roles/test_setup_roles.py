"""`manage.py setup_roles`: makes, repairs, removes what is too much, and says what it did."""

import io

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from smartvest.roles.county import COUNTY_GROUP
from smartvest.roles.models import CountyApprovalTask, Section
from smartvest.roles.permissions import County, Town
from smartvest.roles.sections import SHARED_COLLECTION, root_collection
from smartvest.roles.workflow import WORKFLOW
from tests import factories

pytestmark = pytest.mark.django_db
NOTHING = "Nichts zu tun.\n"


def setup_roles() -> str:
    """What the command says."""
    out = io.StringIO()
    call_command("setup_roles", stdout=out)
    return out.getvalue()


def grants(group: Group) -> dict:
    """Everything a group may do, by place."""

    def name(permission):
        return f"{permission.content_type.app_label}.{permission.codename}"

    found = {"models": {name(each) for each in group.permissions.all()}}
    for row in GroupPagePermission.objects.filter(group=group):
        found.setdefault(row.page.title, set()).add(name(row.permission))
    for row in GroupCollectionPermission.objects.filter(group=group):
        found.setdefault(f"Sammlung {row.collection.name}", set()).add(name(row.permission))
    return found


def any_permission() -> Permission:
    return Permission.objects.get(codename="delete_user")


def test_a_town_may_write_in_its_section_change_joint_projects_and_nothing_else(portal):
    assert grants(portal.herten.section.group) == {
        "models": set(Town.models),
        "Herten": {"wagtailcore.add_page", "wagtailcore.change_page"},
        "Projekte": {"wagtailcore.change_page"},
        "Sammlung Herten": set(Town.own_collection),
        f"Sammlung {SHARED_COLLECTION}": set(Town.shared_collection),
    }


def test_the_county_has_everything_below_home_but_no_users_groups_or_workflows(portal):
    found = grants(Group.objects.get(name=COUNTY_GROUP))
    assert found == {
        "models": set(County.models),
        portal.home.title: set(County.home),
        "Sammlung Root": set(County.all_collections),
    }
    models = {name.partition("_")[2] for name in found["models"]}
    assert not models & {"user", "group", "workflow", "task", "site", "section"}


def test_nobody_but_the_county_has_a_right_on_the_root_collection(portal):
    groups = GroupCollectionPermission.objects.filter(collection=root_collection()).values_list(
        "group__name", flat=True
    )
    assert set(groups) == {COUNTY_GROUP}
    assert Section.objects.count() == 2
    shared = Collection.objects.get(name=SHARED_COLLECTION)
    assert not shared.get_children_count()


def test_the_workflow_covers_everything_below_home(portal):
    workflow = Workflow.objects.get(name=WORKFLOW)
    assert [task.specific for task in workflow.tasks] == [CountyApprovalTask.objects.get()]
    assert [group.name for group in CountyApprovalTask.objects.get().groups.all()] == [COUNTY_GROUP]
    for page in Page.objects.descendant_of(portal.home, inclusive=True):
        assert page.get_workflow() == workflow


def test_a_second_run_says_that_nothing_is_to_be_done(portal):
    assert setup_roles() == NOTHING


def test_wagtails_own_groups_go_unless_somebody_is_in_them(portal):
    assert not Group.objects.filter(name__in=["Editors", "Moderators"]).exists()
    assert not GroupApprovalTask.objects.exists()
    user = factories.UserFactory(username="alt")
    user.groups.add(Group.objects.create(name="Editors"))
    assert "mit Rechten auf alles: alt." in setup_roles()
    user.delete()
    assert "Gruppe „Editors“ aus Wagtails Grundausstattung entfernt." in setup_roles()


def test_a_broken_permission_set_is_repaired_and_the_repair_is_told(portal):
    group = portal.herten.section.group
    before = grants(group)
    GroupPagePermission.objects.filter(group=group, page=portal.herten, permission__codename="add_page").delete()
    for page in (portal.marl, portal.home):
        permission = Permission.objects.get(content_type__app_label="wagtailcore", codename="publish_page")
        GroupPagePermission.objects.create(group=group, page=page, permission=permission)
    image = Permission.objects.get(content_type__app_label="wagtailimages", codename="change_image")
    GroupCollectionPermission.objects.create(group=group, collection=root_collection(), permission=image)
    group.permissions.add(any_permission())
    said = setup_roles()
    assert grants(group) == before
    assert "Gruppe „Redaktion Herten“: ergänzt" in said
    assert "auf Seite „Marl“" in said
    assert "auf Sammlung „Root“" in said
    assert any_permission().name in said
    assert setup_roles() == NOTHING


def test_what_is_too_much_in_the_county_group_goes_too(portal):
    group = Group.objects.get(name=COUNTY_GROUP)
    before = grants(group)
    group.permissions.add(any_permission())
    root = Page.get_first_root_node()
    for permission in Permission.objects.filter(content_type__app_label="wagtailcore", codename="publish_page"):
        GroupPagePermission.objects.create(group=group, page=root, permission=permission)
    assert "entfernt" in setup_roles()
    assert grants(group) == before


def test_a_removed_group_is_made_again_and_its_people_are_named(portal, person):
    person("herten", username="h.muster")
    portal.herten.section.group.delete()
    said = setup_roles()
    assert "Gruppe „Redaktion Herten“ angelegt." in said
    assert "Ohne Rolle, bitte zuordnen oder abschalten: h.muster." in said
    section = Section.objects.get(municipality=portal.herten)
    assert set(grants(section.group)) == {"models", "Herten", "Projekte", "Sammlung Herten", "Sammlung Für alle"}
    section.group.user_set.set(section.group.user_set.model.objects.filter(username="h.muster"))
    assert setup_roles() == NOTHING


def test_a_removed_collection_is_made_again(portal):
    portal.herten.section.collection.delete()
    assert "Sammlung „Herten“ angelegt." in setup_roles()
    assert setup_roles() == NOTHING


def test_a_renamed_town_keeps_its_group_its_people_and_its_collection(portal, person):
    user, section = person("herten"), portal.herten.section
    type(portal.herten).objects.filter(pk=portal.herten.pk).update(title="Herten am Ewald")
    said = setup_roles()
    assert "Gruppe „Redaktion Herten“ heißt jetzt „Redaktion Herten am Ewald“." in said
    assert "Sammlung „Herten“ heißt jetzt „Herten am Ewald“." in said
    renamed = Section.objects.get(municipality=portal.herten)
    assert (renamed.group_id, renamed.collection_id) == (section.group_id, section.collection_id)
    assert list(user.groups.all()) == [renamed.group]
    assert setup_roles() == NOTHING


def test_a_renamed_group_gets_its_name_back(portal):
    Group.objects.filter(pk=portal.herten.section.group.pk).update(name="Umbenannt")
    assert "„Umbenannt“ heißt jetzt „Redaktion Herten“" in setup_roles()


def test_a_collection_put_into_another_towns_is_taken_out_again(portal):
    collection = Collection.objects.get(pk=portal.herten.section.collection.pk)
    collection.move(Collection.objects.get(pk=portal.marl.section.collection.pk), pos="sorted-child")
    assert "lag in einer anderen" in setup_roles()
    moved = Collection.objects.get(pk=collection.pk)
    assert moved.get_parent() == root_collection()
    assert setup_roles() == NOTHING


def test_a_workflow_that_was_changed_is_repaired(portal):
    workflow, task = Workflow.objects.get(name=WORKFLOW), CountyApprovalTask.objects.get()
    other = GroupApprovalTask.objects.create(name="Durchwinken")
    other.groups.add(portal.herten.section.group)
    WorkflowTask.objects.create(workflow=workflow, task=other)
    task.groups.add(portal.herten.section.group)
    bypass = Workflow.objects.create(name="Abkürzung")
    WorkflowPage.objects.create(workflow=bypass, page=portal.herten.page_ptr)
    said = setup_roles()
    assert "Aufgabe „Durchwinken“ entfernt" in said
    assert "Workflow „Abkürzung“ von der Seite „Herten“ genommen." in said
    test_the_workflow_covers_everything_below_home(portal)
    workflow.deactivate()
    assert "wieder eingeschaltet" in setup_roles()
    assert Page.objects.get(pk=portal.herten.pk).get_workflow() == workflow
    assert setup_roles() == NOTHING


def test_two_towns_of_one_name_have_two_groups(portal):
    other = factories.MunicipalityPageFactory(title="Herten")
    assert {portal.herten.section.group.name, other.section.group.name} == {"Redaktion Herten", "Redaktion Herten (2)"}
    assert other.section.collection != portal.herten.section.collection
    assert setup_roles() == NOTHING


def test_a_very_long_name_fits(portal):
    factories.MunicipalityPageFactory(title="Oer-Erkenschwick " * 14)
    factories.MunicipalityPageFactory(title="Oer-Erkenschwick " * 14)
    assert setup_roles() == NOTHING


def test_without_permissions_in_the_database_it_says_what_to_do_first(portal):
    from django.core.management import CommandError

    Permission.objects.filter(codename="choose_image").delete()
    with pytest.raises(CommandError, match="migrate"):
        setup_roles()
