"""The form of a project over HTTP: what is filled in beforehand, what it asks, and whose rows one may change."""

from types import SimpleNamespace

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from wagtail.models import GroupPagePermission

from projects.models import ProjectPage
from tests import factories
from tests.admin.editing import address_to_add, address_to_edit, create, errors, filled_form

pytestmark = pytest.mark.django_db


def editor_of(*pages) -> Client:
    """A client of somebody who may add and change below `pages`, and submit but not publish."""
    group = Group.objects.create(name=f"Gruppe {Group.objects.count()}")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for page in pages:
        for codename in ("add_page", "change_page"):
            permission = Permission.objects.get(codename=codename, content_type__app_label="wagtailcore")
            GroupPagePermission.objects.create(group=group, page=page, permission=permission)
    user = factories.UserFactory()
    user.groups.add(group)
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def world():
    """Two towns, and a joint project of both that a town editor may open."""
    herten, marl = factories.MunicipalityPageFactory(title="Herten"), factories.MunicipalityPageFactory(title="Marl")
    topic = factories.TopicFactory(field=factories.FieldPageFactory(title="Smartes Klima"))
    parts = [
        factories.ImplementationFactory.build(municipality=herten, status="geplant", sort_order=0),
        factories.ImplementationFactory.build(municipality=marl, status="nutzbar", since="2022-05", sort_order=1),
    ]
    joint = factories.ProjectPageFactory(
        title="Hitzekarte", implementations=parts, topics=[topic], fields=[topic.field]
    )
    return SimpleNamespace(
        herten=herten,
        marl=marl,
        topic=topic,
        joint=joint,
        index=joint.get_parent(),
        of_herten=editor_of(herten, joint.get_parent()),
        of_both=editor_of(herten, marl, joint.get_parent()),
    )


def latest(page) -> ProjectPage:
    return ProjectPage.objects.get(pk=page.pk).get_latest_revision_as_object()


def rows(page) -> dict:
    """Town → status and beginning, in the latest version."""
    return {part.municipality.title: (part.status, part.since) for part in latest(page).implementations.all()}


def changed(client, page, changes: dict, drop=()) -> dict:
    """The form of `page` with `changes` by the name of the input."""
    data = filled_form(client, address_to_edit(page), ProjectPage, {}) | changes
    return {name: value for name, value in data.items() if name not in drop}


def row_of(client, page, town) -> str:
    """The prefix of the town's row in the form."""
    form = client.get(address_to_edit(page)).context["form"].formsets["implementations"]
    return next(row.prefix for row in form.forms if row["municipality"].value() == town.pk)


def test_a_new_project_needs_five_answers(world):
    changes = {"title": "Kühle Orte", "slug": "kuehle-orte", "summary": "Schatten finden.", "topics": [world.topic.pk]}
    data = filled_form(world.of_herten, address_to_add(ProjectPage, world.herten), ProjectPage, changes)
    data |= {"implementations-0-status": "geplant", "action-submit": "1"}
    response = world.of_herten.post(address_to_add(ProjectPage, world.herten), data)
    assert response.status_code == 302, errors(response)
    project = ProjectPage.objects.get(slug="kuehle-orte")
    assert rows(project) == {"Herten": ("geplant", "")}
    assert list(latest(project).fields.all()) == [world.topic.field]  # follows from the Thema


def test_chosen_handlungsfelder_stay_as_they_were_chosen(world):
    other = factories.FieldPageFactory()
    changes = {"title": "Kühle Orte", "slug": "kuehle-orte", "topics": [world.topic.pk], "fields": [other.pk]}
    assert create(world.of_herten, ProjectPage, world.herten, changes).status_code == 302
    assert list(latest(ProjectPage.objects.get(slug="kuehle-orte")).fields.all()) == [other]


@pytest.mark.parametrize(("who", "parent", "town"), [("of_herten", "index", "herten"), ("of_both", "marl", "marl")])
def test_the_town_is_filled_in_where_it_is_clear(world, who, parent, town):
    form = getattr(world, who).get(address_to_add(ProjectPage, getattr(world, parent))).context["form"]
    [row] = form.formsets["implementations"].forms
    assert row["municipality"].value() == getattr(world, town).pk


def test_the_town_is_left_open_where_it_is_not_clear(world):
    form = world.of_both.get(address_to_add(ProjectPage, world.index)).context["form"]
    assert not any(row["municipality"].value() for row in form.formsets["implementations"].forms)


def test_only_the_own_towns_can_be_chosen_for_a_new_row(world):
    form = world.of_herten.get(address_to_edit(world.joint)).context["form"].formsets["implementations"]
    offered = [label for _, label in form.empty_form.fields["municipality"].widget.choices]
    assert offered == ["Bitte wählen", "Herten"]
    assert form.empty_form["municipality"].value() == world.herten.pk


def test_a_town_changes_its_own_row_of_a_joint_project_and_the_text(world):
    own = row_of(world.of_herten, world.joint, world.herten)
    data = changed(world.of_herten, world.joint, {f"{own}-status": "nutzbar", "summary": "Neuer Satz."})
    response = world.of_herten.post(address_to_edit(world.joint), data)
    assert response.status_code == 302, errors(response)
    assert rows(world.joint) == {"Herten": ("nutzbar", ""), "Marl": ("nutzbar", "2022-05")}
    assert latest(world.joint).summary == "Neuer Satz."


def test_the_row_of_another_town_is_shown_as_read_only(world):
    html = world.of_herten.get(address_to_edit(world.joint)).content.decode()
    assert html.count("Sie können sie hier nur lesen") == 1
    row = row_of(world.of_herten, world.joint, world.marl)
    tag = html.split(f'name="{row}-since"')[1].split(">")[0]
    assert "readonly" in tag


def refused(world, data: dict, *messages: str):
    """Nothing of `data` is stored; the form comes back with all of `messages` and what else was typed."""
    before = rows(world.joint)
    response = world.of_herten.post(address_to_edit(world.joint), data | {"summary": "Mein langer Text"})
    assert response.status_code == 200
    html = response.content.decode()
    for message in messages:
        assert message in html, errors(response)
    assert "Mein langer Text" in html
    assert rows(world.joint) == before
    assert latest(world.joint).summary != "Mein langer Text"
    return html


@pytest.mark.parametrize(
    ("field", "value"),
    [("status", "eingestellt"), ("since", "2019"), ("link", "https://boese.example"), ("note", "x"), ("status", "")],
)
def test_the_row_of_another_town_cannot_be_changed(world, field, value):
    row = row_of(world.of_herten, world.joint, world.marl)
    html = refused(
        world, changed(world.of_herten, world.joint, {f"{row}-{field}": value}), "Die Umsetzung von Marl pflegt Marl"
    )
    assert 'value="05/2022"' in html  # it stands there again as it was
    assert "boese.example" not in html


def test_the_row_of_another_town_cannot_be_removed(world):
    row = row_of(world.of_herten, world.joint, world.marl)
    data = changed(world.of_herten, world.joint, {f"{row}-DELETE": "on"})
    refused(world, data, "Die Umsetzung von Marl kann nur Marl selbst oder der Kreis entfernen.")


def test_the_row_of_another_town_cannot_be_turned_into_an_own_one(world):
    own, row = (row_of(world.of_herten, world.joint, town) for town in (world.herten, world.marl))
    changes = {f"{row}-municipality": str(world.herten.pk), f"{own}-DELETE": "on"}
    refused(world, changed(world.of_herten, world.joint, changes), "Die Umsetzung von Marl")


def test_a_row_for_another_town_cannot_be_added(world):
    datteln = factories.MunicipalityPageFactory(title="Datteln")
    data = changed(world.of_herten, world.joint, {"implementations-TOTAL_FORMS": "3"})
    new = {"municipality": str(datteln.pk), "status": "nutzbar", "id": "", "ORDER": "3", "DELETE": ""}
    data |= {f"implementations-2-{name}": value for name, value in new.items()}
    refused(world, data, "Eine Umsetzung von Datteln kann nur Datteln selbst oder der Kreis eintragen.")


def test_a_row_that_the_form_did_not_know_of_stays(world):
    """Marl's row came in while Herten had the form open."""
    row = row_of(world.of_herten, world.joint, world.marl)
    own = row_of(world.of_herten, world.joint, world.herten)
    assert (own, row) == ("implementations-0", "implementations-1")
    data = changed(world.of_herten, world.joint, {f"{own}-status": "nutzbar"})
    data = {name: value for name, value in data.items() if not name.startswith(f"{row}-")}
    data |= {"implementations-TOTAL_FORMS": "1", "implementations-INITIAL_FORMS": "1"}
    response = world.of_herten.post(address_to_edit(world.joint), data)
    assert response.status_code == 302, errors(response)
    assert rows(world.joint) == {"Herten": ("nutzbar", ""), "Marl": ("nutzbar", "2022-05")}


def test_a_row_of_another_town_that_is_only_in_the_draft_is_protected_too(world, admin_of_county):
    """In the draft of a live page rows have no number yet."""
    datteln = factories.MunicipalityPageFactory(title="Datteln")
    data = changed(admin_of_county, world.joint, {"implementations-TOTAL_FORMS": "3"})
    new = {"municipality": str(datteln.pk), "status": "idee", "id": "", "ORDER": "3", "DELETE": ""}
    data |= {f"implementations-2-{name}": value for name, value in new.items()}
    assert admin_of_county.post(address_to_edit(world.joint), data).status_code == 302
    row = row_of(world.of_herten, world.joint, datteln)
    assert changed(world.of_herten, world.joint, {})[f"{row}-id"] == [""]
    tampered = changed(world.of_herten, world.joint, {f"{row}-status": "nutzbar"})
    refused(world, tampered, "Die Umsetzung von Datteln pflegt Datteln")
    kept = {name: value for name, value in changed(world.of_herten, world.joint, {}).items() if row not in name}
    kept |= {"implementations-TOTAL_FORMS": "2", "implementations-INITIAL_FORMS": "2"}
    refused(world, kept, "Die Umsetzung von Datteln kann nur Datteln selbst oder der Kreis entfernen.")
    own = row_of(world.of_herten, world.joint, world.herten)
    good = changed(world.of_herten, world.joint, {f"{own}-status": "abgeschlossen"})
    assert world.of_herten.post(address_to_edit(world.joint), good).status_code == 302
    assert rows(world.joint)["Datteln"] == ("idee", "")


@pytest.fixture
def admin_of_county(world):
    return editor_of(world.index.get_parent())


def test_the_county_changes_every_row(world, admin_of_county):
    row = row_of(admin_of_county, world.joint, world.marl)
    data = changed(admin_of_county, world.joint, {f"{row}-status": "eingestellt"})
    assert admin_of_county.post(address_to_edit(world.joint), data).status_code == 302
    assert rows(world.joint)["Marl"] == ("eingestellt", "2022-05")
    assert "Sie können sie hier nur lesen" not in admin_of_county.get(address_to_edit(world.joint)).content.decode()


@pytest.mark.parametrize("value", ["x", "-1", "0", "²", "99999999999", "", "1\x00"])
def test_junk_for_a_town_is_no_error_page(world, value):
    own = row_of(world.of_herten, world.joint, world.herten)
    data = changed(world.of_herten, world.joint, {f"{own}-municipality": value})
    assert world.of_herten.post(address_to_edit(world.joint), data).status_code == 200
