"""The loader: complete, repeatable, and careful with what others did."""

import datetime
from urllib.parse import urlencode

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.models import Page, Site

from events.models import EventPage, Occurrence, Repeat
from fields.models import FieldPage, Topic
from news.models import NewsPage
from projects.models import Change, ChangeKind, Implementation, ProjectPage, Status
from smartvest.core.models import Alert, PortalDocument, PortalImage, SiteSettings
from smartvest.core.search import matching
from smartvest.demo.content.reviews import CHECKED_LONG_AGO
from smartvest.demo.content.site import ADMIN, EDITOR, MAIN_MENU, PASSWORD, TOWN_EDITORS
from smartvest.home.models import HomePage, Letter, Message, SearchWithoutResult
from smartvest.municipalities.models import MunicipalityPage
from tests.listings import listing_at

pytestmark = pytest.mark.usefixtures("demo")


def everything():
    """How many rows there are of each kind, and when each page was last saved."""
    counts = {model._meta.label: model._default_manager.count() for model in apps.get_models()}
    return counts, dict(Page.objects.values_list("pk", "latest_revision_created_at"))


def test_it_brings_what_the_portal_is_about():
    assert FieldPage.objects.live().count() == 5
    assert 14 <= Topic.objects.count() <= 20
    assert MunicipalityPage.objects.live().filter(kind="stadt").count() == 10
    assert MunicipalityPage.objects.live().filter(kind="kreis").count() == 1
    assert ProjectPage.objects.live().count() >= 45
    assert NewsPage.objects.live().count() >= 15
    assert EventPage.objects.live().count() >= 15


def test_the_onleihe_is_usable_in_nine_towns_and_says_that_the_tenth_is_assumed():
    onleihe = ProjectPage.objects.get(slug="onleihe")
    assert onleihe.implementations.filter(status="nutzbar", municipality__kind="stadt").count() == 9
    assert "nehmen wir an" in str(onleihe.body)


def test_every_status_occurs():
    assert set(Implementation.objects.values_list("status", flat=True)) == set(Status.values)


def test_a_few_projects_are_overdue_among_them_one_of_each_demo_login():
    overdue = ProjectPage.objects.overdue()
    assert {page.url_path.removeprefix("/smartvest/").strip("/") for page in overdue} == set(CHECKED_LONG_AGO)
    assert all(page.last_checked_by for page in ProjectPage.objects.all())
    for town in TOWN_EDITORS:
        assert overdue.filter(url_path__contains=f"/staedte/{town}/").exists()


def test_the_log_tells_of_every_kind_of_change_and_of_none_today():
    log = Change.objects.public()
    assert set(log.values_list("kind", flat=True)) == set(ChangeKind) - {ChangeKind.KNOWN}
    assert log.filter(kind=ChangeKind.NEW).count() == ProjectPage.objects.count()
    assert not log.filter(day=timezone.localdate()).exists()
    assert all(change.recorded_at <= timezone.now() for change in Change.objects.all())


def test_every_project_has_a_town_a_field_and_a_topic():
    for project in ProjectPage.objects.all():
        assert project.implementations.exists(), project
        assert project.fields.exists(), project
        assert project.topics.exists(), project


def test_a_project_of_one_town_lies_in_its_section_and_a_joint_one_under_projekte():
    for project in ProjectPage.objects.all():
        parent = project.get_parent().specific
        towns = {implementation.municipality_id for implementation in project.implementations.all()}
        assert parent.slug == "projekte" if len(towns) > 1 else parent.pk in towns, project


def test_the_addresses_are_those_of_the_design():
    home = HomePage.objects.get()
    paths = {page.url_path.removeprefix(home.url_path) for page in Page.objects.descendant_of(home).live()}
    assert {
        "handlungsfelder/smarte-mobilitaet/",
        "projekte/onleihe/",
        "staedte/herten/",
        "staedte/kreis-recklinghausen/",
        "aktuelles/veranstaltungen/",
        "impressum/",
        "datenschutz/",
        "barrierefreiheit/",
        "barriere-melden/",
        "leichte-sprache/",
        "gebaerdensprache/",
        "kontakt/",
    } <= paths
    assert Site.objects.get(is_default_site=True).root_page_id == home.pk
    assert not Page.objects.filter(depth=2).exclude(pk=home.pk).exists()


def test_the_menu_stands_in_its_order():
    menu = Page.objects.child_of(HomePage.objects.get()).live().in_menu()
    assert [page.slug for page in menu] == list(MAIN_MENU)


def test_settings_footer_and_hinweis_are_filled_in():
    settings = SiteSettings.for_site(Site.objects.get(is_default_site=True))
    assert len(settings.header_pages) == 2
    assert len(settings.legal_pages) == 6
    assert "Demonstration" in settings.demo_notice
    assert settings.footer_links.count() == 4
    assert [alert.is_current for alert in Alert.objects.all()].count(True) == 1


def test_the_report_of_searches_without_result_has_some_and_they_do_find_nothing():
    words = {row["words"] for row in SearchWithoutResult.objects.by_words()}
    assert len(words) == 4
    assert {each for each in words if listing_at(f"/suche/?{urlencode({'q': each})}").found} == set()


def test_the_inbox_has_messages_and_nobody_is_written_to_about_them():
    messages = Message.objects.all()
    assert {message.state for message in messages} == {"neu", "in-arbeit", "beantwortet"}
    assert all(message.sender_email.endswith(".example") for message in messages)
    assert all(not label.islower() for message in messages for label, _ in message.answers)
    assert not Letter.objects.owed().exists()


def test_there_are_events_of_every_kind():
    now = timezone.now()
    events = EventPage.objects.live()
    assert Occurrence.objects.public().upcoming().count() >= 15
    assert Occurrence.objects.public().past().count() >= 5
    assert Occurrence.objects.filter(start__lt=now, end__gt=now).exists()
    assert {"findet-statt", "abgesagt", "verschoben", "ausgebucht"} == set(events.values_list("state", flat=True))
    assert set(Repeat.values) == set(events.values_list("repeat", flat=True))
    for state in ("abgesagt", "verschoben", "ausgebucht"):
        assert Occurrence.objects.upcoming().filter(state=state).exclude(event__repeat="none").exists()
    for repeat in set(Repeat.values) - {"none"}:  # over a change of the clocks
        starts = Occurrence.objects.filter(event__repeat=repeat, all_day=False).values_list("start", flat=True)
        assert repeat == "yearly" or len({timezone.localtime(start).utcoffset() for start in starts}) == 2
    assert events.filter(all_day=True).exists()
    assert events.exclude(online_url="").exists()
    assert any((event.end - event.start).days >= 2 for event in events if event.repeat == "none")
    assert Occurrence.objects.upcoming().filter(event__state="findet-statt", state="abgesagt").exists()


def test_every_page_was_published_once_and_its_history_says_so():
    for page in Page.objects.filter(depth__gt=1):
        assert page.live
        assert not page.has_unpublished_changes
        assert page.revisions.count() == 1
        assert page.live_revision_id == page.latest_revision_id
        assert page.first_published_at <= timezone.now()


def test_the_revision_knows_the_rows_that_are_live():
    project = ProjectPage.objects.get(slug="onleihe")
    draft = project.get_latest_revision_as_object()
    live = set(project.implementations.values_list("pk", flat=True))
    assert {implementation.pk for implementation in draft.implementations.all()} == live


def test_a_second_run_changes_nothing():
    before = everything()
    call_command("load_demo", with_logins=True, verbosity=0)
    assert everything() == before


def test_a_second_run_leaves_an_editors_change_alone():
    page = ProjectPage.objects.get(slug="onleihe")
    page.summary = "Von der Redaktion geändert."
    page.save_revision().publish()
    call_command("load_demo", verbosity=0)
    assert ProjectPage.objects.get(slug="onleihe").summary == "Von der Redaktion geändert."


def test_what_was_deleted_comes_back_only_without_if_empty():
    ProjectPage.objects.get(slug="dattelnapp").delete()
    call_command("load_demo", if_empty=True, verbosity=0)
    assert not ProjectPage.objects.filter(slug="dattelnapp").exists()
    call_command("load_demo", verbosity=0)
    assert ProjectPage.objects.get(slug="dattelnapp").live


def test_the_logins_work_and_the_editor_is_no_administrator(client):
    assert client.login(username=ADMIN, password=PASSWORD)
    assert get_user_model().objects.get(username=ADMIN).is_superuser
    assert client.login(username=EDITOR, password=PASSWORD)
    assert not get_user_model().objects.get(username=EDITOR).is_superuser
    home = HomePage.objects.get()
    assert client.get(f"/admin/pages/{home.pk}/edit/").status_code == 200


@pytest.mark.parametrize("town", TOWN_EDITORS)
def test_a_towns_login_edits_its_own_section_only_and_may_use_the_demos_pictures(client, town):
    assert client.login(username=town, password=PASSWORD)
    for page in MunicipalityPage.objects.all():
        answer = client.get(f"/admin/pages/{page.pk}/edit/").status_code
        assert answer == (200 if page.slug == town else 302), page
    choices = client.get("/admin/images/chooser/").content.decode()
    assert PortalImage.objects.order_by("-created_at").first().title in choices


def test_pictures_say_what_they_show_and_who_made_them():
    assert PortalImage.objects.count() >= 16
    for image in PortalImage.objects.all():
        assert image.description or image.is_decorative, image
        assert "smartVEST-Demo" in image.credit


def test_every_document_is_offered_somewhere():
    for document in PortalDocument.objects.all():
        assert document.get_usage().count(), document


@pytest.mark.django_db
def test_logins_are_refused_where_the_settings_do_not_allow_them(settings):
    settings.DEMO_LOGINS_ALLOWED = False
    before = everything()
    with pytest.raises(CommandError, match="nicht erlaubt"):
        call_command("load_demo", with_logins=True, verbosity=0)
    assert everything() == before


def test_a_day_that_is_none_is_refused():
    with pytest.raises(CommandError, match="kein Datum"):
        call_command("load_demo", today="2026-02-30")


def test_the_dates_count_from_the_given_day():
    EventPage.objects.get(slug="onleihe-kennenlernen").delete()
    call_command("load_demo", today="2031-03-03", verbosity=0)
    start = timezone.localtime(EventPage.objects.get(slug="onleihe-kennenlernen").start)
    assert start.date() == datetime.date(2031, 3, 12)  # five days on, then the next Wednesday
    assert start.hour == 16


@pytest.mark.parametrize(
    ("word", "slug"), [("Onleihe", "onleihe"), ("Luftbildern", "urban-ki-luftbilder"), ("Mecker-App", "waltrop-app")]
)
def test_the_search_finds_what_was_loaded(word, slug):
    assert slug in {page.slug for page in ProjectPage.objects.live().filter(matching(ProjectPage, word))}
