"""A portal full of things that belong to somebody, for attacks: everything secret is Marl's or the Kreis's."""

import datetime
from types import SimpleNamespace

from django.apps import apps
from django.test import Client
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Revision, Site

from smartvest.core.models import SiteSettings
from smartvest.roles.county import COUNTY_GROUP
from smartvest.roles.setup import set_up_roles
from smartvest.roles.workflow import WORKFLOW
from tests import factories
from tests.factories.core import root_collection
from tests.people import make_person

SECRET = "Streng-Geheim"  # in the title of every draft that Herten must not see
SEARCH = "Verschlusssache"  # so is this, to search for without getting the word back from the form
# What a mere look may write: who is logged in, who edits, small pictures, the index of the search.
NOT_WATCHED = {
    "sessions.session",
    "wagtailadmin.editingsession",
    "wagtailusers.userprofile",
    "wagtailcore.pagesubscription",
    "core.portalrendition",
    "auth.permission",
    "contenttypes.contenttype",
}


def make_world() -> SimpleNamespace:
    """Herten and Marl with people, pages, files, and what only the Kreis or the administration may touch."""
    root_collection()
    home = factories.only(factories.HomePageFactory)
    joint = factories.only(factories.ProjectIndexPageFactory)
    herten = factories.MunicipalityPageFactory(title="Herten")
    marl = factories.MunicipalityPageFactory(title="Marl")
    set_up_roles()
    world = SimpleNamespace(home=home, joint=joint, herten=herten, marl=marl)
    world.people = {role: make_person(role, world, username=role) for role in ("herten", "marl", "county", "admin")}
    world.clients = {role: Client() for role in world.people}
    for role, client in world.clients.items():
        client.force_login(world.people[role])
    add_pages(world)
    add_files(world)
    add_others(world)
    return world


def add_pages(world) -> None:
    marl, people = world.marl, world.people
    world.draft = factories.NewsPageFactory(
        parent=marl, title=f"{SEARCH} {SECRET} Entwurf", live=False, owner=people["marl"]
    )
    world.draft.save_revision(user=people["marl"])
    world.live = factories.NewsPageFactory(parent=marl, title="Marl öffentlich")
    world.first_version = world.live.save_revision(user=people["marl"])
    world.first_version.publish()
    world.live.refresh_from_db()
    world.live.title = f"{SEARCH} {SECRET} neuer Titel"
    world.live.save_revision(user=people["marl"])
    world.live = type(world.live).objects.get(pk=world.live.pk)
    world.sibling = factories.NewsPageFactory(parent=marl, title="Marl daneben")
    world.submitted = factories.EventPageFactory(parent=marl, title=f"{SEARCH} {SECRET} eingereicht", live=False)
    world.submitted.save_revision(user=people["marl"])
    world.workflow_state = world.submitted.get_workflow().start(world.submitted, people["marl"])
    world.task_state = world.workflow_state.current_task_state
    world.scheduled = factories.NewsPageFactory(parent=marl, title=f"{SEARCH} {SECRET} geplant", live=False)
    world.scheduled.go_live_at = timezone.now() + datetime.timedelta(days=9)
    world.scheduled_version = world.scheduled.save_revision(user=people["county"])
    world.scheduled_version.publish()
    world.project_draft = factories.ProjectPageFactory(parent=marl, title=f"{SEARCH} {SECRET} Projekt", live=False)
    world.project_draft.save_revision(user=people["marl"])
    world.county_draft = factories.StandardPageFactory(title=f"{SEARCH} {SECRET} Kreis", live=False)
    world.county_draft.save_revision(user=people["county"])
    world.alias = world.draft.create_alias(update_slug="alias", parent=marl)
    world.own = factories.NewsPageFactory(parent=world.herten, title="Herten eigen", live=False)
    world.own.save_revision(user=people["herten"])
    world.joint_draft = factories.ProjectPageFactory(title="Gemeinsamer Entwurf", live=False)
    world.joint_draft.save_revision(user=people["county"])


def add_files(world) -> None:
    section = world.marl.section
    world.image = factories.ImageFactory(title="Bild von Marl", collection=section.collection)
    world.document = factories.DocumentFactory(title="Dokument von Marl", collection=section.collection)
    world.own_image = factories.ImageFactory(title="Bild von Herten", collection=world.herten.section.collection)


def add_others(world) -> None:
    world.topic = factories.TopicFactory(name="Abfall")
    SiteSettings.for_site(Site.objects.get(is_default_site=True))
    world.alert = factories.AlertFactory(link_page=world.county_draft.page_ptr)
    world.synonyms = factories.SynonymGroupFactory()
    world.form_page = factories.FormPageFactory(title="Kontakt")
    world.message = factories.MessageFactory(page=world.form_page, form_data={"ihre_nachricht": f"{SEARCH} {SECRET}"})
    world.redirect = Redirect.objects.create(old_path="/alt", redirect_page=world.county_draft.page_ptr)
    world.workflow = world.workflow_state.workflow
    assert world.workflow.name == WORKFLOW
    world.county_group = world.people["county"].groups.get(name=COUNTY_GROUP)


def snapshot() -> dict:
    """Every row of every table that an attack could change."""
    rows = {}
    for model in apps.get_models():
        if model._meta.label_lower in NOT_WATCHED or model._meta.app_label == "wagtailsearch":
            continue
        names = [field.attname for field in model._meta.concrete_fields if field.attname != "last_login"]
        rows[model._meta.label] = sorted(map(repr, model._base_manager.values_list(*names)))
    return rows


def differences(before: dict, after: dict) -> dict:
    """The rows that are new or gone, by table."""
    return {table: sorted(set(before[table]) ^ set(after[table])) for table in before if before[table] != after[table]}


def latest(page) -> Revision:
    return Page.objects.get(pk=page.pk).get_latest_revision()
