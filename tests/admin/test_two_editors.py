"""Two people have the same page open. Both texts stay, and who saves last is told of the other one."""

import pytest
from django.test import Client
from wagtail.models import Page

from smartvest.home.models import StandardPage
from tests import factories
from tests.admin.editing import address_to_edit, errors, filled_form

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(site_tree):
    page = factories.StandardPageFactory(title="Onleihe")
    page.save_revision()
    return page


@pytest.fixture
def editors():
    """Anna and Ben, logged in."""
    clients = []
    for name in ("Anna", "Ben"):
        client = Client()
        client.force_login(factories.UserFactory(username=name, is_superuser=True))
        clients.append(client)
    return clients


def form(client, page, title: str) -> dict:
    return filled_form(client, address_to_edit(page), StandardPage, {"title": title})


def send(client, page, data: dict, action: str = "") -> str:
    """The messages on the page to which the form leads."""
    response = client.post(address_to_edit(page), data | ({action: action} if action else {}), follow=True)
    assert response.redirect_chain, errors(response)
    return " ".join(str(message) for message in response.context["messages"]) + response.text


@pytest.mark.parametrize("action", ["", "action-publish", "action-submit"])
def test_the_second_one_is_told_and_both_versions_are_there(page, editors, action):
    anna, ben = editors
    of_anna, of_ben = form(anna, page, "Fassung von Anna"), form(ben, page, "Fassung von Ben")
    assert "andere Fassung" not in send(anna, page, of_anna)
    told = send(ben, page, of_ben, action)
    assert "Anna hat um" in told
    assert f"/admin/pages/{page.pk}/history/" in told
    titles = [revision.as_object().title for revision in page.revisions.order_by("-pk")[:2]]
    assert titles == ["Fassung von Ben", "Fassung von Anna"]
    assert Page.objects.get(pk=page.pk).title == "Onleihe"
    assert not Page.objects.get(pk=page.pk).workflow_in_progress


def test_who_was_told_may_publish_then(page, editors):
    anna, ben = editors
    of_anna, of_ben = form(anna, page, "Fassung von Anna"), form(ben, page, "Fassung von Ben")
    send(anna, page, of_anna, "action-publish")
    send(ben, page, of_ben, "action-publish")
    assert Page.objects.get(pk=page.pk).title == "Fassung von Anna"
    assert "andere Fassung" not in send(ben, page, form(ben, page, "Beide Fassungen"), "action-publish")
    assert Page.objects.get(pk=page.pk).title == "Beide Fassungen"


def test_a_second_window_of_the_same_person_is_one_too(page, editors):
    anna, _ = editors
    first, second = form(anna, page, "Erstes Fenster"), form(anna, page, "Zweites Fenster")
    send(anna, page, first)
    assert "Sie selbst haben um" in send(anna, page, second)


def test_saving_again_and_again_is_nothing_to_tell(page, editors):
    anna, _ = editors
    for number in range(3):
        assert "andere Fassung" not in send(anna, page, form(anna, page, f"Fassung {number}"))


def test_a_version_that_is_autosaved_over_meanwhile_is_noticed(page, editors):
    anna, ben = editors
    send(anna, page, form(anna, page, "Fassung von Anna"))
    of_ben = form(ben, page, "Fassung von Ben")
    revision = page.revisions.order_by("-pk").first()
    autosave = form(anna, page, "Anna schreibt weiter") | {"overwrite_revision_id": revision.pk}
    response = anna.post(address_to_edit(page), autosave, headers={"accept": "application/json"})
    assert response.json()["success"]
    assert "Anna hat um" in send(ben, page, of_ben)
    assert page.revisions.filter(object_str="Anna schreibt weiter").exists()
