"""What editors, commands and the clock change shows with the next request; what nobody sees disturbs nothing."""

import datetime
import time

import pytest
from django.contrib.auth.models import Group
from django.core.cache import cache, caches
from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client, TestCase
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, PageViewRestriction, Site

from events.models import EventPage, Occurrence
from fields.models import Topic
from projects.models import Implementation, ProjectIndexPage, ProjectPage
from smartvest.core.models import Alert, PortalDocument, PortalImage, PortalRendition, SiteSettings
from smartvest.core.page_cache.generation import KEY, current_generation
from smartvest.core.page_cache.moments import LONGEST, next_change
from smartvest.core.page_cache.writes import INVISIBLE, INVISIBLE_WHEN_NEW, is_visible, tables_of
from smartvest.home.models import FormPage, SearchWithoutResult
from smartvest.municipalities.models import MunicipalityPage
from tests import factories

BERLIN = timezone.get_default_timezone()


@pytest.fixture
def portal(site_tree, settings):
    """Two projects in a town and what else an editor can touch, with the page cache at work."""
    settings.PAGE_CACHE = True
    caches["pages"].clear()
    town = factories.MunicipalityPageFactory(title="Herten", slug="herten")
    for title in ("Onleihe", "Bürgerzone"):
        part = factories.ImplementationFactory.build(municipality=town, status="geplant")
        factories.ProjectPageFactory(
            title=title, topics=[factories.TopicFactory()], implementations=[part], lead_image=factories.ImageFactory()
        )
    factories.EventPageFactory()
    factories.DocumentFactory()
    factories.AlertFactory()
    factories.FormPageFactory()
    SiteSettings.for_site(Site.objects.get())
    return site_tree


def commit(edit) -> None:
    """Runs `edit` and what Django runs after its commit; in tests a transaction around them has none."""
    connection.run_on_commit.clear()
    with TestCase.captureOnCommitCallbacks(execute=True):
        edit()


def starts_a_new_generation(edit) -> bool:
    before = current_generation()
    commit(edit)
    return current_generation() != before


def project() -> ProjectPage:
    return ProjectPage.objects.get(title="Onleihe")


def reorder():
    first, second = ProjectIndexPage.objects.get().get_children()
    second.move(first, pos="left")


def publish_scheduled():
    call_command("publish_scheduled")


def edit_implementation():
    part = Implementation.objects.first()
    part.status = "nutzbar"
    part.save()


EDITS = {
    "publish": lambda: project().save_revision().publish(),
    "unpublish": lambda: project().unpublish(),
    "move": lambda: project().move(MunicipalityPage.objects.get(), pos="last-child"),
    "delete": lambda: project().delete(),
    "copy": lambda: project().copy(update_attrs={"slug": "kopie", "title": "Kopie"}),
    "order": reorder,
    "town of a project": edit_implementation,
    "topic": lambda: Topic.objects.first().delete(),
    "topics of a project": lambda: project().topics.through.objects.all().delete(),
    "alert": lambda: Alert.objects.get().delete(),
    "settings": lambda: SiteSettings.objects.get().save(),
    "image": lambda: PortalImage.objects.first().save(),
    "document": lambda: PortalDocument.objects.get().save(),
    "collection": lambda: Collection.get_first_root_node().add_child(name="Herten"),
    "restriction": lambda: PageViewRestriction.objects.create(page=project(), restriction_type="login"),
    "redirect": lambda: Redirect.objects.create(old_path="/alt", redirect_link="/"),
    "site": lambda: Site.objects.get().save(),
    "many at once": lambda: ProjectPage.objects.update(summary="Neu"),
    "many new ones": lambda: Topic.objects.bulk_create(
        [Topic(name="Neu", slug="neu", field=Topic.objects.first().field)]
    ),
    "many changed": lambda: Occurrence.objects.bulk_update(Occurrence.objects.all(), ["state"]),
    "sizes of pictures lost": lambda: PortalRendition.objects.all().delete(),
    "an error afterwards": lambda: [Alert.objects.get().save(), rolled_back()],
    "SQL": lambda: connection.cursor().execute("UPDATE core_alert SET title = 'Neu'"),
    "SQL with a prelude": lambda: connection.cursor().execute("WITH a AS (SELECT 1) DELETE FROM core_alert"),
}


def rolled_back():
    with transaction.atomic():
        Alert.objects.update(title="Doch nicht")
        transaction.set_rollback(True)


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_every_edit_starts_a_new_generation(portal, edit):
    project().lead_image.get_rendition("width-100")
    assert starts_a_new_generation(edit)


def save_draft():
    page = project()
    page.title = "Entwurf"
    page.save_revision()


def take_message():
    factories.MessageFactory(page=FormPage.objects.get(), owed=True)


def search_in_vain():
    Client(headers={"user-agent": "Mozilla/5.0"}).get("/suche/?q=raumschiff")
    assert SearchWithoutResult.objects.exists()


UNSEEN = {
    "draft": save_draft,
    "login": lambda: Client().force_login(factories.UserFactory()),
    "group": lambda: Group.objects.create(name="Redaktion"),
    "lock": lambda: ProjectPage.objects.update(locked=True, locked_at=timezone.now()),
    "new size of a picture": lambda: project().lead_image.get_rendition("width-120"),
    "message": take_message,
    "search without result": search_in_vain,
    "search index": lambda: call_command("update_index", verbosity=0),
    "rolled back": rolled_back,
    "nothing was due": publish_scheduled,
    "nothing matched": lambda: Alert.objects.filter(title="gibt es nicht").update(title="x"),
    "reading": lambda: Client().get("/"),
}


@pytest.mark.parametrize("edit", UNSEEN.values(), ids=UNSEEN)
def test_what_no_visitor_sees_leaves_the_generation_as_it_is(portal, edit):
    assert not starts_a_new_generation(edit)


@pytest.mark.parametrize("names", [INVISIBLE, INVISIBLE_WHEN_NEW])
def test_all_models_that_visitors_do_not_see_exist(names):
    assert tables_of(names)


@pytest.mark.parametrize(
    ("sql", "visible"),
    [
        ('SELECT "core_alert"."id" FROM "core_alert" WHERE "title" = \'DELETE FROM core_alert\'', False),
        ("SAVEPOINT s1", False),
        ("WITH RECURSIVE tree AS (SELECT 1) SELECT * FROM tree", False),
        ('INSERT INTO "core_alert" ("title") VALUES (%s) RETURNING "core_alert"."id"', True),
        ('INSERT OR IGNORE INTO "fields_topic" ("name") VALUES (%s)', True),
        ("  update core_alert set title = 'x'", True),
        ('UPDATE "wagtailcore_page" SET "draft_title" = %s WHERE "id" = 1', False),
        ('UPDATE "wagtailcore_page" SET "draft_title" = %s, "title" = %s WHERE "id" = 1', True),
        ('UPDATE "wagtailcore_page" SET "path" = %s || SUBSTR(path, 4) WHERE path LIKE %s', True),
        ('DELETE FROM "django_session" WHERE 1 = 1', False),
        ('INSERT INTO "wagtailsearch_indexentry_fts" ("title") VALUES (%s)', False),
        ('TRUNCATE "wagtailcore_page", "django_session";', True),
    ],
)
def test_the_watch_tells_what_visitors_can_see(sql, visible):
    assert is_visible(sql) == visible


def test_the_next_request_shows_the_edit(portal):
    assert b"Onleihe" in Client().get("/projekte/").content
    commit(lambda: project().unpublish())
    answer = Client().get("/projekte/")
    assert answer["Cache-Status"] == "smartvest; fwd=miss; stored"
    assert b"Onleihe" not in answer.content


def test_an_answer_that_was_begun_before_an_edit_is_not_kept(portal, monkeypatch):
    serve = ProjectIndexPage.serve

    def serve_while_somebody_edits(self, request, *args, **kwargs):
        response = serve(self, request, *args, **kwargs).render()
        commit(lambda: project().unpublish())
        return response

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(ProjectIndexPage, "serve", serve_while_somebody_edits)
        answer = Client().get("/projekte/")
    assert b"Onleihe" in answer.content
    assert answer["Cache-Status"] == "smartvest; fwd=miss"
    assert b"Onleihe" not in Client().get("/projekte/").content


def test_a_lost_generation_is_replaced_by_one_that_never_was(portal):
    seen = {current_generation()}
    for _ in range(3):
        Client().get("/projekte/")
        cache.delete(KEY)
        assert Client().get("/projekte/")["Cache-Status"] == "smartvest; fwd=miss; stored"
        seen.add(current_generation())
    assert len(seen) == 4


def test_a_new_version_of_the_program_does_not_show_what_the_old_one_made(portal, monkeypatch):
    Client().get("/projekte/")
    monkeypatch.setattr("smartvest.core.page_cache.addresses.release", lambda: "the next")
    assert Client().get("/projekte/")["Cache-Status"] == "smartvest; fwd=miss; stored"


def test_the_command_forgets_everything(portal, capsys):
    Client().get("/projekte/")
    call_command("clear_page_cache")
    assert Client().get("/projekte/")["Cache-Status"] == "smartvest; fwd=miss; stored"
    assert "neu gemacht" in capsys.readouterr().out


def moment(*args) -> datetime.datetime:
    return datetime.datetime(*args, tzinfo=BERLIN)


def test_without_anything_to_come_answers_are_good_for_a_quarter_of_an_hour_or_until_midnight(db):
    assert next_change(moment(2030, 5, 12, 9, 30)) == moment(2030, 5, 12, 9, 30) + LONGEST
    assert next_change(moment(2030, 5, 12, 23, 58)) == moment(2030, 5, 13)
    assert next_change(moment(2030, 3, 30, 23, 50)) == moment(2030, 3, 31)  # the clocks change in this night


def test_answers_are_good_until_the_next_date_is_over(site_tree):
    factories.EventPageFactory(start=moment(2030, 5, 12, 9), end=moment(2030, 5, 12, 9, 40))
    factories.EventPageFactory(start=moment(2030, 5, 12, 9), end=moment(2030, 5, 12, 9, 35, 30))
    assert next_change(moment(2030, 5, 12, 9, 30)) == moment(2030, 5, 12, 9, 35, 30)
    assert next_change(moment(2030, 5, 12, 9, 36)) == moment(2030, 5, 12, 9, 40)
    assert next_change(moment(2031, 5, 12, 9, 30)) == moment(2031, 5, 12, 9, 35, 30)  # then it leaves the calendars


def test_answers_are_good_until_a_notice_begins_or_ends(site_tree):
    factories.AlertFactory(starts_at=moment(2030, 5, 12, 9, 32), ends_at=moment(2030, 5, 12, 9, 37))
    factories.AlertFactory(starts_at=moment(2030, 5, 12, 9, 31), is_active=False)
    assert next_change(moment(2030, 5, 12, 9, 30)) == moment(2030, 5, 12, 9, 32)
    assert next_change(moment(2030, 5, 12, 9, 32)) == moment(2030, 5, 12, 9, 37)
    assert next_change(moment(2030, 5, 12, 9, 37)) == moment(2030, 5, 12, 9, 52)


def test_a_notice_appears_and_goes_by_itself(portal):
    Alert.objects.all().delete()
    now = timezone.now()
    begins, ends = now + datetime.timedelta(seconds=1), now + datetime.timedelta(seconds=2)
    commit(lambda: factories.AlertFactory(title="Wartung", starts_at=begins, ends_at=ends))
    seen = []
    while timezone.now() < ends + datetime.timedelta(seconds=0.3):
        before, shown, after = timezone.now(), b"Wartung" in Client().get("/").content, timezone.now()
        if before >= ends or after < begins:
            assert not shown
        elif begins <= before and after < ends:
            assert shown
        seen.append(shown)
        time.sleep(0.02)
    assert {True, False} == set(seen)


def test_an_event_is_over_at_its_end(portal):
    EventPage.objects.get().delete()
    end = timezone.now() + datetime.timedelta(seconds=1.5)
    commit(lambda: factories.EventPageFactory(title="Sprechstunde", start=end - datetime.timedelta(hours=1), end=end))
    address = "/aktuelles/veranstaltungen/"
    assert b"Sprechstunde" in Client().get(address).content
    assert Client().get(address)["Cache-Status"] == "smartvest; hit"
    time.sleep(1.6)
    assert b"Sprechstunde" not in Client().get(address).content
