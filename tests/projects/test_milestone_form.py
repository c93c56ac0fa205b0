"""Milestones in the form of a project: which towns are offered, and whose milestones one may change."""

import pytest

from projects.models import Milestone, ProjectPage
from tests.admin.editing import address_to_edit, errors

from .test_form import changed, latest, world

__all__ = ["world"]  # a fixture

pytestmark = pytest.mark.django_db


@pytest.fixture
def joint(world) -> ProjectPage:
    """The joint project with a milestone of Marl, one of Herten and one of all."""
    page = ProjectPage.objects.get(pk=world.joint.pk)
    page.milestones = [
        Milestone(date="2026-05", title="Sensoren hängen", municipality=world.marl, sort_order=0),
        Milestone(date="2026-06", title="Karte ist da", municipality=world.herten, sort_order=1),
        Milestone(date="2026-07", title="Alle messen", sort_order=2),
    ]
    page.save_revision().publish()
    return page


def send(world, page, changes: dict):
    return world.of_herten.post(address_to_edit(page), changed(world.of_herten, page, changes))


def titles(page) -> set[str]:
    return {milestone.title for milestone in latest(page).milestones.all()}


def refused(response) -> bool:
    return response.status_code == 200 and "Meilenstein einer anderen Stadt" in response.content.decode()


def test_only_the_own_towns_are_offered_and_the_whole_project(world, joint):
    rows = world.of_herten.get(address_to_edit(joint)).context["form"].formsets["milestones"]
    labels = [[label for _, label in row.fields["municipality"].widget.choices] for row in rows.forms]
    own = ["alle Städte, die mitmachen", "Herten"]
    assert labels == [["Marl"], own, own]
    assert rows.forms[0].fields["title"].widget.attrs["readonly"]


def test_a_town_changes_its_own_milestones_and_those_of_all(world, joint):
    response = send(world, joint, {"milestones-1-title": "Karte", "milestones-2-title": "Alle"})
    assert response.status_code == 302, errors(response)
    assert titles(joint) == {"Sensoren hängen", "Karte", "Alle"}


def test_a_town_takes_its_own_milestone_out(world, joint):
    assert send(world, joint, {"milestones-1-DELETE": "on"}).status_code == 302
    assert titles(joint) == {"Sensoren hängen", "Alle messen"}


@pytest.mark.parametrize(
    "change",
    [
        {"milestones-0-title": "Sensoren fallen"},
        {"milestones-0-date": "04/2026"},
        {"milestones-0-municipality": ""},
        {"milestones-0-DELETE": "on"},
        {"milestones-1-municipality": "marl"},
        {"milestones-2-municipality": "marl"},
    ],
)
def test_the_milestones_of_another_town_can_neither_be_changed_nor_added_nor_taken_out(world, joint, change):
    change = {name: str(world.marl.pk) if value == "marl" else value for name, value in change.items()}
    assert refused(send(world, joint, change))
    assert titles(joint) == {"Sensoren hängen", "Karte ist da", "Alle messen"}


def test_a_milestone_that_is_only_in_the_draft_is_protected_too(world, joint):
    draft = latest(joint)
    draft.milestones.add(Milestone(date="2026-08", title="Fest", municipality=world.marl, sort_order=3))
    draft.save_revision()
    assert refused(send(world, joint, {"milestones-3-title": "Feier"}))
    assert send(world, joint, {"milestones-1-title": "Karte"}).status_code == 302
    assert titles(joint) == {"Sensoren hängen", "Karte", "Alle messen", "Fest"}
