"""The admin's lists of projects, news, events, Themen and Hinweise."""

import datetime

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page

from tests.factories import (
    AlertFactory,
    EventPageFactory,
    FieldPageFactory,
    ImplementationFactory,
    MunicipalityPageFactory,
    NewsPageFactory,
    ProjectPageFactory,
    TopicFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

LISTS = {"projekte": ProjectPageFactory, "meldungen": NewsPageFactory, "termine": EventPageFactory}


@pytest.fixture
def herten():
    return MunicipalityPageFactory(title="Herten")


@pytest.fixture
def marl():
    return MunicipalityPageFactory(title="Marl")


def titles(admin, name, **parameters) -> set[str]:
    """The titles that the list shows."""
    response = admin.get(f"/admin/{name}/", parameters)
    assert response.status_code == 200
    return {page.title for page in response.context["object_list"]}


def project(title, **states):
    """A project with a status per municipality: `project("A", herten="nutzbar")`."""
    towns = {town.slug: town for town in Page.objects.filter(slug__in=states)}
    parts = [
        ImplementationFactory.build(municipality=towns[slug].specific, status=status) for slug, status in states.items()
    ]
    return ProjectPageFactory(title=title, implementations=parts)


def test_the_menu_has_the_contents_in_german(admin, herten):
    menu = admin.get("/admin/").content.decode()
    for name in ("Projekte", "Meldungen", "Termine", "Themen", "Hinweise", "Portal-Einstellungen"):
        assert f'"label": "{name}"' in menu, name


def test_the_menu_hides_page_lists_from_those_without_pages(client):
    user = UserFactory()
    group = Group.objects.create(name="Nur Admin")
    group.permissions.add(*Group.objects.get(name="Editors").permissions.all())
    user.groups.add(group)
    client.force_login(user)
    assert '"label": "Projekte"' not in client.get("/admin/").content.decode()
    assert client.get("/admin/projekte/").status_code == 302


def test_a_town_editor_sees_only_their_own_pages(client, herten, marl):
    user = UserFactory()
    user.groups.add(herten.section.group)
    ProjectPageFactory(parent=herten, title="In Herten")
    ProjectPageFactory(parent=marl, title="In Marl")
    client.force_login(user)
    assert titles(client, "projekte") == {"In Herten"}


@pytest.mark.parametrize("name", LISTS)
def test_each_list_shows_its_columns_in_german(admin, name):
    LISTS[name](full=True)
    page = admin.get(f"/admin/{name}/").content.decode()
    for heading in ("Titel", "Bereich", "Bearbeitet", "Zustand"):
        assert heading in page
    assert "Veröffentlicht" in page


def test_the_list_of_projects_shows_towns_and_states(admin, herten, marl):
    project("Onleihe", herten="nutzbar", marl="geplant")
    page = admin.get("/admin/projekte/").content.decode()
    assert "Herten: nutzbar, Marl: geplant" in page


def test_the_list_of_projects_sums_up_many_towns(admin, herten, marl):
    for name in ("Waltrop", "Datteln"):
        MunicipalityPageFactory(title=name)
    project("Onleihe", herten="nutzbar", marl="nutzbar", waltrop="geplant", datteln="idee")
    assert "4 Städte, in 2 Städten nutzbar" in admin.get("/admin/projekte/").content.decode()


def test_town_and_status_of_projects_mean_the_same_row(admin, herten, marl):
    project("Nutzbar in Herten", herten="nutzbar")
    project("Nutzbar in Marl", marl="nutzbar", herten="geplant")
    assert titles(admin, "projekte", municipality=herten.pk) == {"Nutzbar in Herten", "Nutzbar in Marl"}
    assert titles(admin, "projekte", municipality=herten.pk, status="nutzbar") == {"Nutzbar in Herten"}
    assert titles(admin, "projekte", status="geplant") == {"Nutzbar in Marl"}


@pytest.mark.parametrize("name", LISTS)
def test_each_list_filters_by_field_and_published(admin, name):
    field = FieldPageFactory()
    LISTS[name](title="Mit Feld", fields=[field])
    LISTS[name](title="Ohne Feld", live=False)
    assert titles(admin, name, field=field.pk) == {"Mit Feld"}
    assert titles(admin, name, live="true") == {"Mit Feld"}
    assert titles(admin, name, live="false") == {"Ohne Feld"}


@pytest.mark.parametrize("name", ["meldungen", "termine"])
def test_news_and_events_filter_by_town_without_doubles(admin, name, herten, marl):
    LISTS[name](title="Beide", municipalities=[herten, marl])
    LISTS[name](title="Keine")
    response = admin.get(f"/admin/{name}/", {"municipality": [herten.pk, marl.pk]})
    assert [page.title for page in response.context["object_list"]] == ["Beide"]


def test_news_and_events_filter_by_date_and_state(admin):
    NewsPageFactory(title="Alt", date=datetime.date(2020, 1, 1))
    NewsPageFactory(title="Neu", date=datetime.date(2026, 1, 1))
    assert titles(admin, "meldungen", date_from="2025-01-01") == {"Neu"}
    EventPageFactory(title="Abgesagt", state="abgesagt")
    EventPageFactory(title="Morgen")
    assert titles(admin, "termine", state="abgesagt") == {"Abgesagt"}
    assert titles(admin, "termine", start_to="2020-01-01") == set()


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("searching", [False, True])
def test_every_order_works_with_and_without_search(admin, name, searching):
    LISTS[name](title="Onleihe")
    response = admin.get(f"/admin/{name}/")
    keys = [column.sort_key for column in response.context["table"].columns.values() if column.sort_key]
    assert "latest_revision_created_at" in keys
    for key in keys:
        for order in (key, f"-{key}"):
            parameters = {"ordering": order} | ({"q": "Onleihe"} if searching else {})
            assert titles(admin, name, **parameters) == {"Onleihe"}


@pytest.mark.parametrize("name", LISTS)
def test_search_and_filters_work_together(admin, name):
    field = FieldPageFactory()
    LISTS[name](title="Onleihe", fields=[field])
    LISTS[name](title="Onleihe ohne Feld")
    LISTS[name](title="Anderes", fields=[field])
    assert titles(admin, name, q="Onleihe", field=field.pk) == {"Onleihe"}


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("junk", ["x", "-1", "²", "99999999999", "2026-02-30", "\0", "%ff", '"', "a" * 5000])
def test_junk_parameters_never_break_a_list(admin, name, junk):
    LISTS[name]()
    for parameter in (
        "municipality",
        "status",
        "state",
        "field",
        "live",
        "p",
        "ordering",
        "q",
        "start_from",
        "date_to",
    ):
        assert admin.get(f"/admin/{name}/", {parameter: junk}).status_code in (200, 404), parameter


@pytest.mark.parametrize("name", LISTS)
def test_the_number_of_queries_does_not_grow_with_the_list(admin, name):
    def make(count):
        for _ in range(count):
            LISTS[name](full=True)

    def queries():
        with CaptureQueriesContext(
            connection,
        ) as captured:
            admin.get(f"/admin/{name}/")
        return len(captured)

    make(3)
    queries()  # fills the caches of sites and content types
    few = queries()
    make(12)
    assert queries() == few


@pytest.mark.parametrize("name", LISTS)
def test_a_new_page_can_be_put_into_a_town_but_not_anywhere(admin, name, herten):
    page = LISTS[name]()
    address = f"/admin/{name}/choose_parent/"
    assert admin.get(address).status_code == 200
    model = page._meta.model_name
    response = admin.post(address, {"parent_page": herten.pk})
    assert response.url == f"/admin/pages/add/{page._meta.app_label}/{model}/{herten.pk}/"
    assert admin.post(address, {"parent_page": herten.get_parent().pk}).status_code == 200


def test_themen_are_listed_with_their_field_and_projects(admin):
    field = FieldPageFactory(title="Smartes Klima")
    topic = TopicFactory(name="Klimasensorik", field=field)
    ProjectPageFactory(topics=[topic])
    ProjectPageFactory(topics=[topic])
    page = admin.get("/admin/snippets/fields/topic/").content.decode()
    assert "Klimasensorik" in page
    assert "Smartes Klima" in page
    assert admin.get("/admin/snippets/fields/topic/?ordering=-project_count").status_code == 200
    assert admin.get("/admin/snippets/fields/topic/?q=Klima").context["object_list"][0].project_count == 2
    other = FieldPageFactory()
    assert not admin.get("/admin/snippets/fields/topic/", {"field": other.pk}).context["object_list"]


def test_hinweise_are_listed_with_when_they_show(admin):
    hour = datetime.timedelta(hours=1)
    now = timezone.now()
    AlertFactory()
    AlertFactory(starts_at=now + hour)
    AlertFactory(ends_at=now - hour)
    AlertFactory(is_active=False)
    page = admin.get("/admin/snippets/core/alert/").content.decode()
    for words in ("jetzt zu sehen", "geplant", "vorbei", "ausgeschaltet"):
        assert words in page
    assert len(admin.get("/admin/snippets/core/alert/?is_active=false").context["object_list"]) == 1
    assert admin.get("/admin/snippets/core/alert/?q=Bürgerzone").status_code == 200
