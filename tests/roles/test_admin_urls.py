"""Walks all addresses of the admin: each is classified in `admin_urls.py`, and each is tried out."""

import re

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import URLResolver, get_resolver

from tests.roles.admin_urls import CLASSES
from tests.roles.world import SEARCH, SECRET, differences, latest, snapshot

pytestmark = pytest.mark.django_db
REFUSALS = {302, 400, 403, 404, 405}
# One fails so that one can see how that looks; the other of Wagtail's when a form comes without its fields.
FAILING = ("wagtailadmin_error_test", "wagtailadmin_choose_page_external_link")


def addresses(resolver=None, namespaces=(), prefix=""):
    """All (name, route) of the admin; an address without a name has its route for one."""
    for pattern in (resolver or get_resolver()).url_patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = (*namespaces, pattern.namespace) if pattern.namespace else namespaces
            yield from addresses(pattern, inner, route)
        elif route.startswith("admin/"):
            yield ":".join((*namespaces, pattern.name)) if pattern.name else route, route


ADDRESSES = sorted(set(addresses()))


def test_every_address_of_the_admin_is_classified():
    unknown = {name for name, _ in ADDRESSES} - set(CLASSES)
    assert not unknown, f"Wer darf das? Bitte in tests/roles/admin_urls.py eintragen: {sorted(unknown)}"


def test_no_classified_address_has_gone():
    gone = set(CLASSES) - {name for name, _ in ADDRESSES}
    assert not gone, f"Gibt es nicht mehr: {sorted(gone)}"


def values(world, name: str, page) -> dict:
    """What stands in an address, by the names of its parameters; `page` is the page of somebody else."""
    marl = world.marl.section
    by_namespace = {
        "wagtailadmin_api:pages": page.pk,
        "wagtailadmin_api:images": world.image.pk,
        "wagtailadmin_api:documents": world.document.pk,
        "wagtailadmin_collections": marl.collection.pk,
        "wagtailadmin_workflows": world.workflow.pk,
        "wagtailsnippets_fields_topic": world.topic.pk,
        "wagtailsnippetchoosers_fields_topic": world.topic.pk,
        "wagtailsnippets_core_alert": world.alert.pk,
        "wagtailsnippetchoosers_core_alert": world.alert.pk,
        "wagtailsnippets_core_synonymgroup": world.synonyms.pk,
        "wagtailsnippetchoosers_core_synonymgroup": world.synonyms.pk,
        "nachrichten": world.message.pk,
        "wagtailsites": world.home.sites_rooted_here.get().pk,
        "wagtailsettings": world.home.sites_rooted_here.get().pk,
        "wagtailusers_users": world.people["marl"].pk,
        "wagtailusers_groups": marl.group.pk,
        "wagtailimages_chooser": world.image.pk,
        "wagtaildocs_chooser": world.document.pk,
    }
    bulk = {"app_label": "wagtailcore", "model_name": "page", "action": "delete"}
    task = {"app_label": "roles", "model_name": "countyapprovaltask"}
    page_type = {"app_label": "news", "model_name": "newspage"}
    labels = bulk if name in ("wagtail_bulk_action", "wagtailadmin_editing_sessions:ping") else page_type
    labels = task if name.startswith("wagtailadmin_workflows") else labels
    pk = by_namespace.get(name.rpartition(":")[0], 1)
    if name in ("wagtailadmin_workflows:edit_task", "wagtailadmin_workflows:disable_task"):
        pk = world.task_state.task_id
    if name == "reset_second_factor":
        pk = world.people["marl"].pk
    return {
        **labels,
        "pk": pk,
        "page_id": page.pk, "page_pk": page.pk, "parent_page_id": page.pk, "page_to_move_id": page.pk,
        "object_id": page.pk, "destination_id": world.herten.pk,
        "content_type_app_name": "news", "content_type_model_name": "newspage",
        "action_name": "publish" if "api" in name else "approve",
        "task_state_id": world.task_state.pk, "task_id": world.task_state.task_id,
        "workflow_pk": world.workflow.pk, "workflow_state_id": world.workflow_state.pk,
        "revision_id": latest(page).pk if latest(page) else 1,
        "session_id": 1, "collection_id": marl.collection.pk,
        "image_id": world.image.pk, "document_id": world.document.pk, "doc_id": world.document.pk,
        "uploaded_file_id": 1, "filter_spec": "width-100", "redirect_id": world.redirect.pk,
        "app_name": "core", "uidb64": "x", "token": "x", "name": "README",
        "uidb36": "x", "key": "x", "provider_id": "sso",
    } | ({"model_name": "sitesettings"} if name.startswith("wagtailsettings") else {})  # fmt: skip


def path(world, name: str, route: str, page) -> str:
    """The address, filled in."""
    known = values(world, name, page)
    if name == "wagtailadmin_pages:revisions_compare":
        return f"/admin/pages/{page.pk}/revisions/compare/earliest...latest/"
    if route.endswith("^.*/$"):
        return "/admin/gibt-es-nicht/"
    filled = re.sub(r"<(?:\w+:)?(\w+)>", lambda match: str(known[match[1]]), re.sub(r"[$^]", "", route))
    query = f"q={SEARCH}&id={page.pk}&page_type=wagtailcore.page&search={SEARCH}"
    return f"/{filled}?{query}"


def visit(world, role: str, method: str, address: str):
    """The answer, all that the person reads (the messages for the next page among it), and what it changed."""
    client = Client()
    client.raise_request_exception = False
    client.force_login(world.people[role])
    response = getattr(client, method)(address)
    said = "" if response.streaming else response.content.decode(errors="replace")
    changed = differences(world.before, snapshot())
    said += " ".join(str(message) for message in get_messages(response.wsgi_request))
    return response, said, changed


def is_refusal(response) -> bool:
    if response.status_code == 302:
        return response.url == "/admin/"
    return response.status_code in REFUSALS


@pytest.mark.parametrize(("name", "route"), ADDRESSES, ids=[f"{name} {route}" for name, route in ADDRESSES])
def test_a_town_gets_nowhere_it_does_not_belong(world, name, route):
    kind = CLASSES[name]
    foreign = [world.draft, world.submitted, world.county_draft] if kind == "page" else [world.draft]
    for page in foreign:
        for method in ("get", "post"):
            address = path(world, name, route, page)
            response, said, changed = visit(world, "herten", method, address)
            where = f"{method} {address}: {response.status_code}"
            assert response.status_code < 500 or name in FAILING, where
            assert SECRET not in said, f"{where} {said[said.find(SECRET) - 300 : said.find(SECRET) + 99]}"
            assert not changed, f"{where} {changed}"
            if kind in ("page", "file", "county", "admin"):
                assert is_refusal(response), where


ONLY_POST = {"wagtailadmin_workflows:enable", "wagtailredirects:process_import"}


@pytest.mark.parametrize("name", [name for name, kind in CLASSES.items() if kind in ("county", "admin")])
def test_the_kreis_and_the_administration_get_where_they_belong(world, name):
    route = dict(ADDRESSES)[name]
    address = path(world, name, route, world.draft)
    response, _, _ = visit(world, "county", "get", address)
    if CLASSES[name] == "admin":
        assert is_refusal(response), f"{address}: {response.status_code}"
        response, _, _ = visit(world, "admin", "get", address)
    assert not is_refusal(response) or name in ONLY_POST or response.status_code == 405, response.status_code
