"""By direct address, as one town on another's things: what is forbidden is refused, changes nothing and shows no title
of a draft; what is allowed works, or a refusal would prove nothing."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from django.contrib.messages import get_messages
from django.core.files.base import ContentFile
from django.db import transaction
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page, PageViewRestriction, TaskState, WorkflowState

from events.models import EventPage
from fields.models import Topic
from news.models import NewsPage
from projects.models import ProjectPage
from smartvest.core.models import Alert, PortalDocument, PortalImage, SiteSettings
from smartvest.home.models import Message
from tests.admin.editing import address_to_add, address_to_edit, filled_form
from tests.roles.world import SECRET, differences, latest, snapshot

pytestmark = pytest.mark.django_db
STRANGER, OWNER, COUNTY = "herten", "marl", "county"
REFUSALS = {302, 403, 404, 405}


@dataclass(frozen=True)
class Action:
    """One request, what it would change (None: it only shows something), and the roles that may."""

    name: str
    do: Callable
    effect: Callable | None
    may: frozenset
    saves_draft: bool = False  # who may edit but not publish has saved a draft instead


def form(client, world, page) -> dict:
    """The editor's form as the administration sees it, for those who would not even get it."""
    return filled_form(world.clients["admin"], address_to_edit(page), type(page), {})


def post(path, effect, may="", data=None, name="", **extra):
    """An action that sends `data` to `path`, both of which may be functions of the world."""

    def do(client, world):
        sent = data(world) if callable(data) else (data or {})
        return client.post(path(world), sent, **extra)

    return Action(name, do, effect, frozenset(may.split()))


def get(path, may="", name=""):
    return Action(name, lambda client, world: client.get(path(world)), None, frozenset(may.split()))


def edit(page: Callable, effect, may, saves_draft=False, json=False, **buttons) -> Action:
    def do(client, world):
        data = form(client, world, page(world)) | {"title": "Geändert"} | buttons
        extra = {"headers": {"accept": "application/json"}} if json else {}
        return client.post(address_to_edit(page(world)), data, **extra)

    return Action("", do, effect, frozenset(may.split()), saves_draft)


def exists(attribute):
    return lambda world: Page.objects.filter(pk=getattr(world, attribute).pk).exists()


def place(attribute):
    return lambda world: Page.objects.get(pk=getattr(world, attribute).pk).path


def is_live(attribute):
    return lambda world: Page.objects.get(pk=getattr(world, attribute).pk).live


def version(attribute):
    return lambda world: latest(getattr(world, attribute)).pk


def status(world):
    return WorkflowState.objects.get(pk=world.workflow_state.pk).status


def children(attribute):
    return lambda world: Page.objects.get(pk=getattr(world, attribute).pk).get_children_count()


def page(suffix, attribute="draft"):
    return lambda world: f"/admin/pages/{getattr(world, attribute).pk}/{suffix}/"


def bulk(action, attribute="draft"):
    return lambda world: f"/admin/bulk/wagtailcore/page/{action}/?id={getattr(world, attribute).pk}&next=/admin/"


def workflow(action, kind="action"):
    return lambda w: f"/admin/pages/workflow/{kind}/{w.submitted.pk}/{action}/{w.task_state.pk}/"


def copied_to(target, **changes):
    return lambda w: {
        "new_title": "Kopie",
        "new_slug": "kopie",
        "new_parent_page": getattr(w, target).pk,
        "copy_subpages": "",
        **changes,
    }


def moved_to(attribute, target):
    return lambda w: f"/admin/pages/{getattr(w, attribute).pk}/move/{getattr(w, target).pk}/confirm/"


def new(model, parent, changes=None, **buttons):
    def do(client, world):
        where = getattr(world, parent)
        data = filled_form(
            world.clients["admin"],
            address_to_add(model, where),
            model,
            {"title": "Neu", "slug": "neu"} | (changes or {}),
        )
        return client.post(address_to_add(model, where), data | buttons)

    return do


def picture() -> ContentFile:
    return ContentFile(get_test_image_file().file.getvalue(), name="neu.png")


def file_form(kind, collection, title="Neu"):
    def data(world):
        content = picture() if kind == "image" else ContentFile(b"%PDF-1.4", name="neu.pdf")
        return {
            "title": title, "file": content, "collection": getattr(world, collection).section.collection.pk,
            "description": "Ein Bild", "credit": "Stadt", "licence": "alle-rechte", "tags": "", "is_accessible": "ja",
        }  # fmt: skip

    return data


def count(model):
    return lambda world: model.objects.count()


def titles(model, attribute):
    return lambda world: list(model.objects.filter(pk=getattr(world, attribute).pk).values_list("title", flat=True))


BOTH, KREIS, NOBODY = "marl county", "county", ""
ACTIONS = {
    "edit, the form": get(page("edit"), BOTH),
    "edit, saving": edit(lambda w: w.draft, version("draft"), BOTH),
    "edit, autosave": edit(lambda w: w.draft, version("draft"), BOTH, json=True),
    "edit, the town itself": edit(lambda w: w.marl, lambda w: w.marl.revisions.count(), BOTH),
    "edit, the list of joint projects": edit(lambda w: w.joint, lambda w: w.joint.revisions.count(), KREIS),
    "delete a draft": post(page("delete"), exists("draft"), BOTH),
    "delete a page": post(page("delete", "sibling"), exists("sibling"), KREIS),
    "delete a joint draft": post(page("delete", "joint_draft"), exists("joint_draft"), KREIS),
    "copy within": post(page("copy"), children("marl"), BOTH, copied_to("marl")),
    "copy into another section": post(page("copy"), children("herten"), KREIS, copied_to("herten")),
    "copy as alias into another section": post(
        page("copy", "live"), children("herten"), KREIS, copied_to("herten", alias="on")
    ),
    "copy to the joint projects": post(page("copy", "joint_draft"), children("joint"), KREIS, copied_to("joint")),
    "move into another section": post(moved_to("draft", "herten"), place("draft"), KREIS),
    "move a page into another section": post(moved_to("live", "herten"), place("live"), KREIS),
    "move a joint draft into the own section": post(moved_to("joint_draft", "marl"), place("joint_draft"), KREIS),
    "move, choosing": get(page("move"), BOTH),
    "move, asking": get(moved_to("draft", "herten"), BOTH),
    "publish": edit(lambda w: w.draft, is_live("draft"), KREIS, True, **{"action-publish": "1"}),
    "unpublish": post(page("unpublish", "sibling"), is_live("sibling"), KREIS),
    "lock": post(page("lock"), lambda w: Page.objects.get(pk=w.draft.pk).locked, KREIS),
    "reorder": post(
        lambda w: f"/admin/pages/{w.sibling.pk}/set_position/?position=0", place("sibling"), KREIS
    ),
    "create in the section": Action("", new(NewsPage, "marl"), children("marl"), frozenset(BOTH.split())),
    "create and publish": Action(
        "", new(EventPage, "marl", **{"action-publish": "1"}), lambda w: EventPage.objects.live().count(), frozenset()
    ),
    "create a joint project": Action(
        "", new(ProjectPage, "joint", {"implementations": []}), children("joint"), frozenset({"county"})
    ),
    "create, choosing the kind": get(page("add_subpage", "marl"), BOTH),
    "privacy": post(
        page("privacy", "sibling"), lambda w: PageViewRestriction.objects.count(), KREIS, {"restriction_type": "login"}
    ),
    "history": get(page("history"), BOTH),
    "workflow history": get(page("workflow_history", "submitted"), BOTH),
    "workflow history, one": get(
        lambda w: f"/admin/pages/{w.submitted.pk}/workflow_history/detail/{w.workflow_state.pk}/", BOTH
    ),
    "draft view": get(page("view_draft"), BOTH),
    "usage": get(page("usage"), BOTH),
    "version, view": get(lambda w: f"/admin/pages/{w.live.pk}/revisions/{latest(w.live).pk}/view/", BOTH),
    "version, compare": get(lambda w: f"/admin/pages/{w.live.pk}/revisions/compare/live...latest/", BOTH),
    "version, form to go back": get(
        lambda w: f"/admin/pages/{w.live.pk}/revisions/{w.first_version.pk}/revert/", BOTH
    ),
    "version, going back": edit(lambda w: w.draft, version("draft"), BOTH, revision="1"),
    "version, unschedule": post(
        lambda w: f"/admin/pages/{w.scheduled.pk}/revisions/{w.scheduled_version.pk}/unschedule/",
        lambda w: type(w.scheduled_version).objects.get(pk=w.scheduled_version.pk).approved_go_live_at,
        KREIS,
    ),
    "bulk publish": post(bulk("publish"), is_live("draft"), KREIS),
    "bulk unpublish": post(bulk("unpublish", "sibling"), is_live("sibling"), KREIS),
    "bulk delete": post(bulk("delete"), exists("draft"), BOTH),
    "bulk move": post(
        bulk("move"), place("draft"), KREIS, lambda w: {"chooser": w.herten.pk, "move_applicable": "on"}
    ),
    "bulk, asking": get(bulk("delete"), BOTH),
    "api, reading": get(lambda w: f"/admin/api/main/pages/{w.draft.pk}/", BOTH),
    "api, publishing": post(lambda w: f"/admin/api/main/pages/{w.draft.pk}/action/publish/", is_live("draft"), NOBODY),
    "api, deleting": post(lambda w: f"/admin/api/main/pages/{w.draft.pk}/action/delete/", exists("draft"), NOBODY),
    "api, copying": post(
        lambda w: f"/admin/api/main/pages/{w.draft.pk}/action/copy/",
        children("herten"), NOBODY, lambda w: {"destination_page_id": w.herten.pk, "slug": "kopie"},
    ),
    "api, moving": post(
        lambda w: f"/admin/api/main/pages/{w.draft.pk}/action/move/",
        place("draft"), NOBODY, lambda w: {"destination_page_id": w.herten.pk},
    ),
    "workflow, approve": post(workflow("approve"), status, KREIS),
    "workflow, return": post(workflow("reject"), status, KREIS, {"comment": "Nein."}),
    "workflow, dialog": get(workflow("reject", "collect_action_data"), KREIS),
    "workflow, preview": get(
        lambda w: f"/admin/pages/workflow/preview/{w.submitted.pk}/{w.task_state.task_id}/", KREIS
    ),
    "workflow, withdraw": edit(lambda w: w.submitted, status, OWNER, **{"action-cancel-workflow": "1"}),
    "workflow, start": edit(
        lambda w: w.draft, lambda w: TaskState.objects.count(), BOTH, **{"action-submit": "1"}
    ),
    "alias, convert": post(
        page("convert_alias", "alias"), lambda w: Page.objects.get(pk=w.alias.pk).alias_of_id, BOTH
    ),
    "chooser, foreign draft as parent": get(lambda w: f"/admin/choose-page/{w.draft.pk}/", BOTH),
    "chooser, foreign draft chosen": get(lambda w: f"/admin/choose-page/chosen-multiple/?id={w.draft.pk}", BOTH),
    "image, form": get(lambda w: f"/admin/images/{w.image.pk}/", BOTH),
    "image, change": post(
        lambda w: f"/admin/images/{w.image.pk}/", titles(PortalImage, "image"), BOTH, file_form("image", "marl")
    ),
    "image, delete": post(lambda w: f"/admin/images/{w.image.pk}/delete/", count(PortalImage), BOTH),
    "image, address": get(lambda w: f"/admin/images/{w.image.pk}/generate_url/", NOBODY),
    "image, usage": get(lambda w: f"/admin/images/usage/{w.image.pk}/", BOTH),
    "image, add": post(
        lambda w: "/admin/images/add/",
        lambda w: PortalImage.objects.filter(collection=w.marl.section.collection).count(),
        BOTH, file_form("image", "marl"),
    ),
    "image, add in the chooser": Action(
        "",
        lambda client, w: client.post(
            "/admin/images/chooser/create/",
            {f"image-chooser-upload-{name}": value for name, value in file_form("image", "marl")(w).items()},
        ),
        lambda w: PortalImage.objects.filter(collection=w.marl.section.collection).count(),
        frozenset(BOTH.split()),
    ),
    "image, add many": Action(
        "",
        lambda client, w: client.post(
            "/admin/images/multiple/add/",
            {"files[]": picture(), "title": "Neu", "collection": w.marl.section.collection.pk},
            headers={"x-requested-with": "XMLHttpRequest"},
        ),
        None,
        frozenset(BOTH.split()),
    ),
    "image, delete many": post(
        lambda w: f"/admin/images/multiple/{w.image.pk}/delete/", count(PortalImage), BOTH,
        headers={"x-requested-with": "XMLHttpRequest"},
    ),
    "image, bulk delete": post(
        lambda w: f"/admin/bulk/core/portalimage/delete/?id={w.image.pk}&next=/admin/", count(PortalImage), BOTH
    ),
    "image, bulk to another collection": post(
        lambda w: f"/admin/bulk/core/portalimage/add_to_collection/?id={w.image.pk}&next=/admin/",
        lambda w: PortalImage.objects.get(pk=w.image.pk).collection_id,
        KREIS, lambda w: {"collection": w.herten.section.collection.pk},
    ),
    "document, form": get(lambda w: f"/admin/documents/edit/{w.document.pk}/", BOTH),
    "document, change": post(
        lambda w: f"/admin/documents/edit/{w.document.pk}/",
        titles(PortalDocument, "document"), BOTH, file_form("document", "marl"),
    ),
    "document, delete": post(lambda w: f"/admin/documents/delete/{w.document.pk}/", count(PortalDocument), BOTH),
    "document, add": post(
        lambda w: "/admin/documents/add/",
        lambda w: PortalDocument.objects.filter(collection=w.marl.section.collection).count(),
        BOTH, file_form("document", "marl"),
    ),
    "Thema, add": post(
        lambda w: "/admin/snippets/fields/topic/add/", count(Topic), KREIS,
        lambda w: {"name": "Neu", "slug": "neu", "field": w.topic.field_id, "description": ""},
    ),
    "Hinweis, delete": post(lambda w: f"/admin/snippets/core/alert/delete/{w.alert.pk}/", count(Alert), KREIS),
    "settings": get(lambda w: "/admin/settings/core/sitesettings/", KREIS),
    "settings, by site": post(
        lambda w: f"/admin/settings/core/sitesettings/{w.home.sites_rooted_here.get().pk}/",
        lambda w: list(SiteSettings.objects.values_list("portal_name", flat=True)),
        KREIS, lambda w: settings_form(w),
    ),
    "form answers": get(lambda w: f"/admin/forms/submissions/{w.form_page.pk}/", KREIS),
    "message": get(lambda w: f"/admin/nachrichten/edit/{w.message.pk}/", KREIS),
    "message, answer": post(
        lambda w: f"/admin/nachrichten/edit/{w.message.pk}/", lambda w: w.message.letters.count(), KREIS,
        {"antworten": "1", "text": "Danke."},
    ),
    "message, state": post(
        lambda w: f"/admin/nachrichten/edit/{w.message.pk}/",
        lambda w: Message.objects.values_list("state", flat=True).get(pk=w.message.pk), KREIS, {"stand": "erledigt"},
    ),
    "message, delete": post(lambda w: f"/admin/nachrichten/delete/{w.message.pk}/", count(Message), KREIS),
    "collection, add": post(
        lambda w: "/admin/collections/add/", lambda w: w.marl.section.collection.__class__.objects.count(), KREIS,
        lambda w: {"name": "Neu", "parent": w.marl.section.collection.get_root().pk},
    ),
    "collection, rename": post(
        lambda w: f"/admin/collections/{w.marl.section.collection.pk}/",
        lambda w: w.marl.section.collection.__class__.objects.get(pk=w.marl.section.collection.pk).name,
        NOBODY, {"name": "Umbenannt"},
    ),
    "group, change": post(lambda w: f"/admin/groups/edit/{w.county_group.pk}/", lambda w: w.county_group.name, NOBODY),
    "user, change": get(lambda w: f"/admin/users/edit/{w.people['marl'].pk}/", NOBODY),
    "redirect, add": get(lambda w: "/admin/redirects/add/", NOBODY),
}  # fmt: skip


def settings_form(world) -> dict:
    from wagtail.test.utils.form_data import inline_formset, nested_form_data

    texts = {"portal_name": "Geändert", "claim": "", "operator": "", "contact_email": "", "demo_notice": ""}
    chosen = {"review_interval_months": "12", "data_licence": "cc0-1.0"}
    return texts | chosen | nested_form_data({"footer_links": inline_formset([])})


def shows(response) -> str:
    """Everything that the person reads: the answer, and the messages for the next page."""
    said = "" if response.streaming else response.content.decode(errors="replace")
    return said + " ".join(str(message) for message in get_messages(response.wsgi_request))


def works(response) -> bool:
    return response.status_code in (200, 201) or (response.status_code == 302 and response.url != "/admin/")


@pytest.mark.parametrize("name", ACTIONS)
def test_another_town_is_refused_and_changes_nothing(world, name):
    action, client = ACTIONS[name], world.clients[STRANGER]
    value = action.effect(world) if action.effect else None
    response = action.do(client, world)
    said = shows(response)
    assert (action.effect(world) if action.effect else None) == value
    if name not in LANDS_IN_OWN_COLLECTION:
        assert not differences(world.before, snapshot())
    assert SECRET not in said
    if action.effect is None and name not in OPEN_FORMS:
        assert response.status_code in REFUSALS, response.status_code
        assert response.status_code != 302 or response.url == "/admin/"


# Who has one collection only is not asked for it: the file is theirs, whatever the form said.
LANDS_IN_OWN_COLLECTION = {"image, add", "image, add in the chooser", "image, add many", "document, add"}
# The address of a form that has no object of another town in it: what it changes is asked when it is sent.
OPEN_FORMS = {"image, add many"}


@pytest.mark.parametrize("role", [OWNER, COUNTY])
@pytest.mark.parametrize("name", ACTIONS)
def test_each_role_can_do_what_it_may_and_no_more(world, name, role):
    action, client = ACTIONS[name], world.clients[role]
    value = action.effect(world) if action.effect else None
    with transaction.atomic():
        response = action.do(client, world)
    if role not in action.may:
        assert (action.effect(world) if action.effect else None) == value
        if not action.saves_draft:
            assert not differences(world.before, snapshot())
        if action.effect is None:
            assert response.status_code in REFUSALS
    elif action.effect is None:
        assert works(response), response.status_code
    else:
        assert action.effect(world) != value, f"{response.status_code} {getattr(response, 'url', '')}"
