"""Titles of drafts show to those who work on them; others read what is public anyway."""

import pytest

from smartvest.core.models.permissions import FOREIGN_DRAFT
from tests import factories
from tests.admin.editing import address_to_edit, filled_form
from tests.roles.world import SEARCH, SECRET

pytestmark = pytest.mark.django_db


def seen(world, role, address, **parameters) -> str:
    response = world.clients[role].get(address, parameters)
    assert response.status_code == 200, response.status_code
    return response.json()["html"] if response["Content-Type"] == "application/json" else response.content.decode()


def test_the_chooser_offers_public_pages_by_their_public_title(world):
    address = f"/admin/choose-page/{world.marl.pk}/"
    assert "Marl öffentlich" in seen(world, "herten", address)
    assert SECRET not in seen(world, "herten", address)
    assert f"{SECRET} neuer Titel" in seen(world, "county", address)
    assert f"{SECRET} Entwurf" in seen(world, "marl", address)


def test_the_choosers_search_finds_public_pages_only(world):
    address = "/admin/choose-page/search/"
    assert "Marl öffentlich" in seen(world, "herten", address, q="öffentlich")
    assert SECRET not in seen(world, "herten", address, q="öffentlich")
    assert SECRET not in seen(world, "herten", address, q=SEARCH)
    assert f"{SECRET} Entwurf" in seen(world, "marl", address, q=SEARCH)


def test_the_chooser_still_shows_the_way_to_the_own_section_and_the_own_drafts(world):
    assert "Städte" in seen(world, "herten", f"/admin/choose-page/{world.home.pk}/")
    assert "Herten eigen" in seen(world, "herten", f"/admin/choose-page/{world.herten.pk}/")


def test_a_chosen_page_of_another_town_stands_in_the_form_by_its_public_title(world):
    project = factories.ProjectPageFactory(parent=world.marl, title="Altes Projekt")
    project.title = f"{SECRET} neues Projekt"
    project.save_revision()
    own = factories.ProjectPageFactory(parent=world.herten, title="Nachgemacht", based_on=project)
    form = seen(world, "herten", address_to_edit(own))
    assert "Altes Projekt" in form
    assert SECRET not in form


def test_the_usage_of_a_joint_project_does_not_name_drafts_of_others(world):
    joint = factories.ProjectPageFactory(title="Gemeinsam")
    factories.ProjectPageFactory(parent=world.marl, title=f"{SECRET} Nachbau", live=False, based_on=joint)
    address = f"/admin/pages/{joint.pk}/usage/"
    assert SECRET not in seen(world, "herten", address)
    assert f"{SECRET} Nachbau" in seen(world, "marl", address)


def test_who_changes_to_another_town_no_longer_reads_the_titles_of_the_old_one(world):
    user, client = world.people["marl"], world.clients["marl"]
    form = filled_form(client, address_to_edit(world.draft), type(world.draft), {})
    assert client.post(address_to_edit(world.draft), form).status_code == 302
    assert SECRET in seen(world, "marl", "/admin/")  # the message about saving, and the list of recent edits
    user.groups.set([world.herten.section.group])
    assert SECRET not in seen(world, "marl", "/admin/")
    user.groups.set([world.marl.section.group])


def test_a_draft_of_others_has_a_name_that_says_nothing(world):
    from wagtail.log_actions import LogContext

    with LogContext(user=world.people["herten"]):
        assert world.draft.get_admin_display_title() == FOREIGN_DRAFT
        assert world.live.get_admin_display_title() == "Marl öffentlich"
    with LogContext(user=world.people["marl"]):
        assert SECRET in world.draft.get_admin_display_title()
    assert SECRET in world.draft.get_admin_display_title()


@pytest.mark.parametrize("parameter", ["titel", "title", "q"])
def test_similar_projects_are_public_ones(world, parameter):
    response = world.clients["herten"].get("/admin/aehnliche-projekte/", {parameter: f"{SEARCH} Projekt"})
    assert SECRET not in response.content.decode()
