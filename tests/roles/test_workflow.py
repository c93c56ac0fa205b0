"""Freigabe durch den Kreis: from the town's submission to the public page, and nobody approves their own text."""

import re

import pytest
from django.core import mail
from django.test import Client
from wagtail.models import Page, TaskState, WorkflowState

from news.models import NewsPage
from projects.models import ProjectPage
from smartvest.roles import four_eyes
from smartvest.roles.models import CountyApprovalTask
from tests import factories
from tests.admin.editing import address_to_edit, create, errors, filled_form

pytestmark = pytest.mark.django_db
OWN_TEXT = "können die Seite deshalb nicht selbst freigeben"


def send(client: Client, page, **actions):
    """The form of the editor, as it is, sent with a button."""
    address = address_to_edit(page)
    return client.post(address, filled_form(client, address, type(page), {}) | actions, follow=True)


def submit(client: Client, page):
    response = send(client, page, **{"action-submit": "action-submit"})
    assert in_progress(page), errors(response)
    mail.outbox.clear()
    return response


def in_progress(page) -> bool:
    return Page.objects.get(pk=page.pk).workflow_in_progress


def is_live(page) -> bool:
    return Page.objects.get(pk=page.pk).live


def act(client: Client, page, action: str, comment="", **extra):
    """The dialog of the workflow, sent directly."""
    state = TaskState.objects.filter(workflow_state__object_id=str(page.pk)).latest("pk")
    address = f"/admin/pages/workflow/action/{page.pk}/{action}/{state.pk}/"
    return client.post(address, {"comment": comment}, follow=True, **extra)


def text(response) -> str:
    return response.content.decode()


def test_a_town_submits_and_the_county_approves(portal, people, news):
    said = text(submit(people["hanna"], news))
    assert "Neues aus Herten" in said
    assert "eingereicht" in said
    act(people["anna"], news, "approve")
    assert is_live(news)
    assert not in_progress(news)


def test_the_town_sees_the_state_of_its_submission_at_once(portal, people, news):
    said = text(submit(people["hanna"], news))
    assert "Eine Mail geht an: Anna, Bernd." in said
    assert (
        "eingereicht" in text(people["hanna"].get(f"/admin/pages/{portal.herten.pk}/")).partition("Neues aus Herten")[2]
    )
    editor = text(people["hanna"].get(address_to_edit(news)))
    assert "wartet auf die Freigabe durch den Kreis" in editor
    act(people["anna"], news, "reject", comment="Bitte das Datum prüfen.")
    editor = text(people["hanna"].get(address_to_edit(news)))
    assert "Bitte das Datum prüfen." in editor


def test_the_town_withdraws_its_own_submission_and_goes_on_writing(portal, people, news):
    submit(people["hanna"], news)
    said = text(send(people["hanna"], news, **{"action-cancel-workflow": "1"}))
    assert not in_progress(news)
    assert "Neues aus Herten" in said
    assert send(people["hanna"], news).status_code == 200
    assert not is_live(news)


def test_a_new_page_can_be_submitted_at_once(portal, people):
    response = create(people["hanna"], NewsPage, portal.herten, {"title": "Frisch", "slug": "frisch"}, action="submit")
    assert response.status_code == 302, errors(response)
    assert in_progress(NewsPage.objects.get(slug="frisch"))


# Four eyes. Each way takes (client, page) and tries to publish what that person wrote last.


def by_the_dialog(client, page):
    return act(client, page, "approve")


def by_the_dialog_of_the_editor(client, page):
    return act(client, page, "approve", headers={"x-requested-with": "XMLHttpRequest"})


def with_the_state_of_another_page(client, page):
    """The address names a page that this person may approve, and the step of the one they may not."""
    other = factories.NewsPageFactory(parent=page.get_parent().specific, live=False)
    other.save_revision(user=factories.UserFactory())
    other.get_workflow().start(other, factories.UserFactory())
    state = TaskState.objects.filter(workflow_state__object_id=str(page.pk)).latest("pk")
    return client.post(f"/admin/pages/workflow/action/{other.pk}/approve/{state.pk}/", {"comment": ""}, follow=True)


def in_the_editor(client, page):
    return send(client, page, **{"action-workflow-action": "1", "workflow-action-name": "approve"})


def by_publishing_directly(client, page):
    return send(client, page, **{"action-publish": "action-publish"})


def in_bulk(client, page):
    return client.post(f"/admin/bulk/wagtailcore/page/publish/?id={page.pk}&next=/admin/", follow=True)


def in_bulk_from_above(client, page):
    address = f"/admin/bulk/wagtailcore/page/publish/?id={page.get_parent().pk}&next=/admin/"
    return client.post(address, {"include_descendants": "on"}, follow=True)


def by_the_api(client, page):
    return client.post(f"/admin/api/main/pages/{page.pk}/action/publish/", {})


def by_the_api_of_an_older_version(client, page):
    revision = page.revisions.order_by("pk").first()
    address = f"/admin/api/main/pages/{page.pk}/action/revert_to_page_revision/"
    return client.post(address, {"revision_id": revision.pk})


def by_ending_the_workflow_first(client, page):
    said = send(client, page, **{"action-cancel-workflow": "1"})
    by_publishing_directly(client, page)
    return said


def by_publishing_an_older_version(client, page):
    revision = page.revisions.order_by("pk").first()
    data = filled_form(client, address_to_edit(page), type(page), {}) | {"action-publish": "1"}
    return client.post(address_to_edit(page), data | {"revision": revision.pk}, follow=True)


WAYS = {
    by_the_dialog: OWN_TEXT,
    by_the_dialog_of_the_editor: "redirect",
    with_the_state_of_another_page: OWN_TEXT,
    in_the_editor: OWN_TEXT,
    by_publishing_directly: "nicht direkt veröffentlicht werden",
    in_bulk: "",
    in_bulk_from_above: "",
    by_the_api: "",
    by_the_api_of_an_older_version: "",
    by_ending_the_workflow_first: "Eine Einreichung zieht zurück, wer sie eingereicht hat",
    by_publishing_an_older_version: "nicht direkt veröffentlicht werden",
}


@pytest.mark.parametrize("who", ["anna", "chef"])
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_nobody_publishes_what_they_wrote_last(portal, people, news, way, who):
    submit(people["hanna"], news)
    send(people[who], news)  # now their own text
    versions = news.revisions.count()
    said = text(way(people[who], news))
    assert WAYS[way] in said
    assert not is_live(news)
    assert in_progress(news)
    assert news.revisions.count() == versions


def test_the_reason_names_those_who_may(portal, people, news):
    submit(people["hanna"], news)
    send(people["anna"], news)
    said = text(by_the_dialog(people["anna"], news))
    assert "Freigeben kann: Bernd." in said
    editor = text(people["anna"].get(address_to_edit(news)))
    assert "Freigeben kann: Bernd." in editor
    assert 'data-workflow-action-name="approve"' not in editor
    assert 'data-workflow-action-name="reject"' in editor


def test_somebody_else_of_the_county_approves_what_a_colleague_has_changed(portal, people, news):
    submit(people["hanna"], news)
    send(people["anna"], news)
    assert 'data-workflow-action-name="approve"' in text(people["bernd"].get(address_to_edit(news)))
    in_the_editor(people["bernd"], news)
    assert is_live(news)


def test_who_changes_the_text_while_approving_has_saved_but_not_approved(portal, people, news):
    submit(people["hanna"], news)
    address = address_to_edit(news)
    form = filled_form(people["anna"], address, NewsPage, {"title": "Von Anna"})
    form |= {"action-workflow-action": "1", "workflow-action-name": "approve"}
    said = text(people["anna"].post(address, form, follow=True))
    assert OWN_TEXT in said
    assert not is_live(news)
    assert in_progress(news)
    assert NewsPage.objects.get(pk=news.pk).get_latest_revision_as_object().title == "Von Anna"


def test_nobody_of_the_county_submits_and_approves_alone(portal, people, news):
    submit(people["anna"], news)
    assert OWN_TEXT in text(by_the_dialog(people["anna"], news))
    assert not is_live(news)
    by_the_dialog(people["bernd"], news)
    assert is_live(news)


def test_what_was_returned_is_not_published_directly_but_after_a_new_submission(portal, people, news):
    submit(people["hanna"], news)
    act(people["anna"], news, "reject", comment="Bitte kürzen.")
    assert "reichen Sie die Seite nach der Änderung" in text(by_publishing_directly(people["anna"], news)).replace(
        "Reichen", "reichen"
    )
    assert not is_live(news)
    submit(people["anna"], news)
    by_the_dialog(people["bernd"], news)
    assert is_live(news)


def test_the_county_publishes_its_own_pages_directly(portal, people):
    page = factories.NewsPageFactory(live=False)
    page.save_revision(user=people["anna"].user)
    by_publishing_directly(people["anna"], page)
    assert is_live(page)


def test_superusers_may_be_let_off_by_a_setting(portal, people, news, settings):
    settings.FOUR_EYES_FOR_SUPERUSERS = False
    submit(people["hanna"], news)
    send(people["chef"], news)
    by_the_dialog(people["chef"], news)
    assert is_live(news)


def test_the_setting_lets_nobody_else_off(portal, people, news, settings):
    settings.FOUR_EYES_FOR_SUPERUSERS = False
    submit(people["hanna"], news)
    send(people["anna"], news)
    assert OWN_TEXT in text(by_the_dialog(people["anna"], news))


def test_by_code_the_rule_holds_too(portal, people, news):
    submit(people["hanna"], news)
    send(people["anna"], news)
    state = WorkflowState.objects.get().current_task_state
    with pytest.raises(four_eyes.NeedsAnotherPerson, match="selbst freigeben"):
        CountyApprovalTask.objects.get().on_action(state, people["anna"].user, "approve")


def test_with_nobody_left_to_approve_it_says_whom_to_ask(portal, people, news):
    people["bernd"].user.delete()
    submit(people["hanna"], news)
    send(people["anna"], news)
    assert "Verwaltung des Portals" in text(by_the_dialog(people["anna"], news))


def test_a_town_submits_its_part_of_a_joint_project(portal, people):
    project = factories.ProjectPageFactory(
        full=True, implementations=[factories.ImplementationFactory.build(municipality=portal.herten)]
    )
    project.save_revision().publish()
    said = submit(people["hanna"], project)
    assert said.status_code == 200
    act(people["anna"], project, "approve")
    assert ProjectPage.objects.get(pk=project.pk).live
    assert not re.search("Traceback", text(said))
