"""Previews in the admin: of pages that were never saved, of full ones, and of every block."""

import pytest
from django.urls import reverse

from smartvest.core.blocks import ContentStreamBlock
from tests import factories
from tests.admin.editing import address_to_add, address_to_edit, filled_form
from tests.admin.test_creating import MINIMA, MINIMUM, NO_ROWS, PLACES
from tests.admin.test_editing import CHANGES, changes_of, world  # noqa: F401 (a fixture)

pytestmark = pytest.mark.django_db


def preview(admin, address: str, form_address: str, model, changes: dict) -> str:
    """The preview of a form with `changes`, as the editor's side panel loads it."""
    state = admin.post(address, filled_form(admin, form_address, model, changes)).json()
    assert state == {"is_valid": True, "is_available": True}
    response = admin.get(address)
    assert response.status_code == 200
    assert "preview_error" not in (response.template_name or "")
    return response.content.decode()


@pytest.mark.parametrize(("model", "parent"), PLACES, ids=lambda value: value.__name__)
def test_a_page_that_was_never_saved_can_be_previewed_with_nothing_but_a_title(admin, model, parent):
    parent = factories.only(parent)
    address = reverse(
        "wagtailadmin_pages:preview_on_add", args=[model._meta.app_label, model._meta.model_name, parent.pk]
    )
    changes = MINIMA.get(model, MINIMUM) | NO_ROWS.get(model, {})
    html = preview(admin, address, address_to_add(model, parent), model, changes)
    assert "<h1>Nur ein Titel</h1>" in html
    assert model.objects.filter(title="Nur ein Titel").count() == 0


@pytest.mark.parametrize("model", CHANGES, ids=lambda model: model.__name__)
def test_a_page_can_be_previewed_while_it_is_edited(admin, world, model):  # noqa: F811
    page = factories.only(CHANGES[model][0])
    posts = {
        name: [{column: one.post for column, one in change.items()}] if isinstance(change, dict) else change.post
        for name, change in changes_of(model, world).items()
    }
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    html = preview(admin, address, address_to_edit(page), model, posts)
    assert "Neuer Titel" in html
    assert "Ein neuer Absatz." in html
    assert model.objects.get(pk=page.pk).title != "Neuer Titel"


@pytest.mark.parametrize("model", CHANGES, ids=lambda model: model.__name__)
def test_an_empty_page_can_be_previewed_while_it_is_edited(admin, model):
    page = factories.only(CHANGES[model][0])
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    changes = {"title": "Leer", "summary": ""} | NO_ROWS.get(model, {})
    assert "Leer" in preview(admin, address, address_to_edit(page), model, changes)


BLOCKS = ContentStreamBlock().child_blocks


@pytest.mark.parametrize("name", BLOCKS)
def test_every_block_shows_an_example_where_editors_choose_it(admin, name):
    response = admin.get(reverse("wagtailadmin_block_preview"), {"id": BLOCKS[name].definition_prefix})
    assert response.status_code == 200
    assert BLOCKS[name].label in response.content.decode()


@pytest.mark.parametrize("name", BLOCKS)
def test_every_block_explains_itself(name):
    block = BLOCKS[name]
    assert block.meta.icon != "placeholder"
    assert block.meta.description
    assert block.meta.group
    assert block.meta.template == f"blocks/{name}.html"
    assert block.is_previewable
