"""Nothing goes public with an image that lacks its alt text or its credit, whichever way it is published."""

import datetime

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Workflow, WorkflowPage, WorkflowTask
from wagtail.test.utils.form_data import rich_text

from events.models import EventPage
from news.models import NewsPage
from smartvest.core.files.image_checks import gaps_of
from smartvest.home.models import FormPage
from tests import factories
from tests.admin.editing import address_to_edit, errors, filled_form

pytestmark = pytest.mark.django_db


def bare_image(**values):
    """As code or an old import may have left it."""
    return factories.ImageFactory(**({"title": "IMG_0815", "description": "", "credit": ""} | values))


def block(kind: str, image):
    """A body with the image in a block of that kind."""
    return {
        "image": [("image", {"image": image, "caption": ""})],
        "image_text": [("image_text", {"image": image, "text": "", "position": "start"})],
        "gallery": [("gallery", {"images": [{"image": factories.ImageFactory()}, {"image": image}]})],
        "video": [("video", {"title": "Film", "poster": image})],
        "partners": [("partners", {"title": "Partner", "partners": [{"name": "Hochschule", "logo": image}]})],
    }[kind]


PLACES = {
    "image": "Text → Bild mit Nachweis → Bild",
    "image_text": "Text → Bild und Text → Bild",
    "gallery": "Text → Galerie → Bilder → Bild",
    "video": "Text → Video → Standbild",
    "partners": "Text → Partner → Partner → Logo",
}


@pytest.mark.parametrize("kind", PLACES)
def test_an_image_is_found_in_every_block_at_any_depth(kind):
    news = factories.NewsPageFactory(body=block(kind, bare_image()))
    [gap] = gaps_of(NewsPage.objects.get(pk=news.pk))
    assert (gap.field, gap.place) == ("body", PLACES[kind])


def test_every_block_with_an_image_is_tried_here():
    from smartvest.core.blocks import ContentStreamBlock

    def has_image(block) -> bool:
        inner = [*getattr(block, "child_blocks", {}).values(), *filter(None, [getattr(block, "child_block", None)])]
        return type(block).__name__ == "ImageChooserBlock" or any(map(has_image, inner))

    assert {name for name, one in ContentStreamBlock().child_blocks.items() if has_image(one)} == set(PLACES)


@pytest.mark.parametrize("field", ["lead_image", "social_image"])
def test_an_image_is_found_in_every_field(field):
    news = factories.NewsPageFactory(**{field: bare_image()})
    assert [gap.field for gap in gaps_of(news)] == [field]


def test_an_image_within_a_text_is_found():
    embed = f'<embed embedtype="image" format="left" id="{bare_image().pk}" alt=""/>'
    project = factories.ProjectPageFactory(learnings=f"<p>Text</p>{embed}")
    assert [gap.place for gap in gaps_of(project)] == ["Was wir gelernt haben"]


@pytest.mark.parametrize(
    ("values", "missing"),
    [
        ({}, ["Alternativtext", "Bildnachweis"]),
        ({"credit": "Stadt Herten"}, ["Alternativtext"]),
        ({"description": "Ein Bus."}, ["Bildnachweis"]),
        ({"is_decorative": True}, ["Bildnachweis"]),
        ({"is_decorative": True, "credit": "Stadt Herten"}, []),
        ({"description": "Ein Bus.", "credit": "Stadt Herten"}, []),
        ({"description": "  ", "credit": " "}, ["Alternativtext", "Bildnachweis"]),
    ],
)
def test_it_says_what_is_missing(values, missing):
    found = "".join(map(str, gaps_of(factories.NewsPageFactory(lead_image=bare_image(**values)))))
    for word in ("Alternativtext", "Bildnachweis"):
        assert (word in found) is (word in missing)


def send(client, page, changes: dict, action: str = ""):
    data = filled_form(client, address_to_edit(page), type(page), changes)
    return client.post(address_to_edit(page), data | ({f"action-{action}": "1"} if action else {}))


@pytest.mark.parametrize("factory", [factories.NewsPageFactory, factories.EventPageFactory, factories.FormPageFactory])
def test_publishing_is_refused_with_the_field_the_image_and_the_way_to_it(admin_client, factory):
    page, image = factory(title="Alt"), bare_image()
    response = send(admin_client, page, {"title": "Neu", "lead_image": str(image.pk)}, "publish")
    assert response.status_code == 200
    assert list(response.context["form"].errors) == ["lead_image"]
    html = response.content.decode()
    link = reverse("wagtailimages:edit", args=[image.pk])
    assert f"Titelbild: Beim Bild „<a href='{link}' target='_blank'>IMG_0815</a>“ fehlt noch der Alternativtext" in html
    page.refresh_from_db()
    assert page.title == "Alt"


def test_an_image_in_a_block_refuses_publishing_at_the_body(admin_client):
    page, image = factories.NewsPageFactory(), bare_image()
    gallery = {"images": [{"image": str(factories.ImageFactory().pk)}, {"image": str(image.pk)}]}
    body = [("text", rich_text("<p>Ein Absatz.</p>")), ("image", {"image": str(image.pk), "caption": ""})]
    response = send(admin_client, page, {"body": body}, "publish")
    assert response.status_code == 200, gallery
    assert "Text → Bild mit Nachweis → Bild" in str(response.context["form"].errors["body"])
    assert not NewsPage.objects.get(pk=page.pk).body


def test_a_draft_may_wait_for_its_texts(admin_client):
    page, image = factories.NewsPageFactory(), bare_image()
    response = send(admin_client, page, {"lead_image": str(image.pk)})
    assert response.status_code == 302, errors(response)
    assert NewsPage.objects.get(pk=page.pk).get_latest_revision_as_object().lead_image == image


def test_a_page_goes_public_as_soon_as_the_texts_are_there(admin_client):
    page, image = factories.NewsPageFactory(), bare_image()
    type(image).objects.filter(pk=image.pk).update(description="Ein Bus.", credit="Stadt Herten")
    assert send(admin_client, page, {"lead_image": str(image.pk)}, "publish").status_code == 302
    assert NewsPage.objects.get(pk=page.pk).lead_image == image


@pytest.fixture
def waiting_draft():
    """A page whose draft has a bare image, got there while drafts may."""
    page = factories.NewsPageFactory(title="Alt")
    page.title, page.lead_image = "Neu", bare_image()
    page.save_revision(clean=False)
    return page


def is_unchanged(page) -> bool:
    return NewsPage.objects.get(pk=page.pk).title == "Alt"


def messages_of(client) -> str:
    return client.get("/admin/").content.decode()


def test_publishing_several_at_once_is_refused_as_a_whole_with_a_sentence(admin_client, waiting_draft):
    good = factories.NewsPageFactory(title="Gut", live=False)
    good.save_revision()
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    response = admin_client.post(f"{address}?id={good.pk}&id={waiting_draft.pk}&next=/admin/", {})
    assert (response.status_code, response.url) == (302, "/admin/")
    shown = messages_of(admin_client)
    assert "ist noch nicht fertig und wurde nicht veröffentlicht" in shown
    assert ">IMG_0815</a>“ fehlt noch" in shown
    assert is_unchanged(waiting_draft)
    assert not NewsPage.objects.get(pk=good.pk).live


def test_publishing_several_at_once_refuses_what_stock_wagtail_answers_with_500(admin_client):
    """wagtail#14253: a draft without what its form asks."""
    event = factories.EventPageFactory(live=False)
    event.start = event.end = None
    event.save_revision(clean=False)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    assert admin_client.post(f"{address}?id={event.pk}&next=/admin/", {}).status_code == 302
    assert "wurde nicht veröffentlicht" in messages_of(admin_client)
    assert not EventPage.objects.get(pk=event.pk).live


def test_a_project_without_a_town_is_not_published_outside_its_form_either(admin_client):
    project = factories.ProjectPageFactory(live=False)
    project.save_revision()
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    admin_client.post(f"{address}?id={project.pk}&next=/admin/", {})
    assert "Bitte mindestens eine Stadt eintragen." in messages_of(admin_client)
    assert not type(project).objects.get(pk=project.pk).live


def start_workflow(page, user):
    workflow = Workflow.objects.create(name="Freigabe")
    WorkflowTask.objects.create(workflow=workflow, task=GroupApprovalTask.objects.create(name="Kreis"))
    WorkflowPage.objects.create(workflow=workflow, page=page)
    workflow.start(page, user)
    return page.current_workflow_task_state


def test_approving_is_refused_and_the_page_goes_on_waiting(admin_client, waiting_draft):
    state = start_workflow(waiting_draft, factories.UserFactory())
    address = reverse("wagtailadmin_pages:workflow_action", args=[waiting_draft.pk, "approve", state.pk])
    answer = admin_client.post(address, {"comment": ""}, headers={"X-Requested-With": "XMLHttpRequest"})
    assert answer.json() == {"step": "success", "redirect": address_to_edit(waiting_draft)}
    assert ">IMG_0815</a>“ fehlt noch" in messages_of(admin_client)
    assert is_unchanged(waiting_draft)
    state.refresh_from_db()
    assert state.status == "in_progress"


def test_approving_within_the_form_is_refused_and_returning_is_not(admin_client, waiting_draft):
    start_workflow(waiting_draft, factories.UserFactory())
    data = filled_form(admin_client, address_to_edit(waiting_draft), NewsPage, {})
    data |= {"action-workflow-action": "true", "workflow-action-extra-data": "{}"}
    response = admin_client.post(address_to_edit(waiting_draft), data | {"workflow-action-name": "approve"})
    assert list(response.context["form"].errors) == ["lead_image"]
    response = admin_client.post(address_to_edit(waiting_draft), data | {"workflow-action-name": "reject"})
    assert response.status_code == 302
    assert waiting_draft.current_workflow_state.status == "needs_changes"


def test_submitting_is_refused_early(admin_client):
    page, image = factories.NewsPageFactory(), bare_image()
    workflow = Workflow.objects.create(name="Freigabe")
    WorkflowTask.objects.create(workflow=workflow, task=GroupApprovalTask.objects.create(name="Kreis"))
    WorkflowPage.objects.create(workflow=workflow, page=page)
    response = send(admin_client, page, {"lead_image": str(image.pk)}, "submit")
    assert list(response.context["form"].errors) == ["lead_image"]
    assert page.current_workflow_state is None


def test_the_schedule_passes_over_what_is_not_ready_and_publishes_the_rest(waiting_draft):
    earlier = timezone.now() - datetime.timedelta(minutes=5)
    good = factories.NewsPageFactory(title="Gut", live=False)
    for page in (waiting_draft, good):
        revision = page.get_latest_revision() or page.save_revision()
        revision.approved_go_live_at = earlier
        revision.save(update_fields=["approved_go_live_at"])
    call_command("publish_scheduled")
    assert is_unchanged(waiting_draft)
    assert Client().get(NewsPage.objects.get(pk=good.pk).url).status_code == 200


def test_a_schedule_is_refused_in_the_form(admin_client):
    page, image = factories.NewsPageFactory(), bare_image()
    noon = timezone.localtime().replace(hour=12, minute=0) + datetime.timedelta(days=30)
    changes = {"lead_image": str(image.pk), "go_live_at": f"{noon:%d.%m.%Y %H:%M}"}
    assert list(send(admin_client, page, changes, "publish").context["form"].errors) == ["lead_image"]


def test_a_form_page_still_checks_its_own_fields(admin_client):
    page = factories.FormPageFactory()
    twice = [{"label": "Name", "field_type": "singleline"}] * 2
    response = send(admin_client, page, {"form_fields": twice}, "publish")
    assert response.status_code == 200
    assert FormPage.objects.get(pk=page.pk).form_fields.count() == 1
