"""A municipality made, renamed, taken from the portal or deleted in the admin: its role follows, nothing is lost."""

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Collection

from smartvest.municipalities.models import MunicipalityIndexPage, MunicipalityPage
from smartvest.roles.models import Section
from smartvest.roles.setup import set_up_roles
from tests import factories
from tests.admin.editing import address_to_edit, create, errors, filled_form
from tests.people import make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def county(portal, person, log_in):
    return log_in(person("county"))


def delete_singly(client, page) -> str:
    return client.post(f"/admin/pages/{page.pk}/delete/", follow=True).content.decode()


def delete_in_bulk(client, page) -> str:
    address = f"/admin/bulk/wagtailcore/page/delete/?id={page.pk}&next=/admin/"
    return client.post(address, follow=True).content.decode()


WAYS = [delete_singly, delete_in_bulk]


@pytest.mark.parametrize("action", ["", "publish"])
def test_a_town_made_in_the_admin_can_be_written_in_at_once(portal, county, log_in, action):
    index = MunicipalityIndexPage.objects.get()
    response = create(county, MunicipalityPage, index, {"title": "Datteln", "slug": "datteln"}, action)
    assert response.status_code == 302, errors(response)
    town = MunicipalityPage.objects.get(slug="datteln")
    assert town.live == bool(action)
    assert set_up_roles() == []
    portal.datteln = town
    editor = log_in(make_person("datteln", portal))
    assert editor.get(address_to_edit(town)).status_code == 200
    assert editor.get(address_to_edit(portal.marl)).status_code == 302


def test_a_copied_town_has_a_role_of_its_own(portal, county):
    index = MunicipalityIndexPage.objects.get()
    form = {"new_title": "Waltrop", "new_slug": "waltrop", "new_parent_page": index.pk, "copy_subpages": ""}
    county.post(f"/admin/pages/{portal.herten.pk}/copy/", form)
    section = Section.objects.get(municipality__slug="waltrop")
    assert section.group.name == "Redaktion Waltrop"
    assert section.group != portal.herten.section.group
    assert set_up_roles() == []


def test_a_town_renamed_in_the_admin_keeps_its_role_when_it_is_published(portal, county, person):
    user = person("herten")
    before = Section.objects.get(municipality=portal.herten)
    form = filled_form(county, address_to_edit(portal.herten), MunicipalityPage, {"title": "Herten-Mitte"})
    county.post(address_to_edit(portal.herten), form)
    assert Section.objects.get(municipality=portal.herten).group.name == "Redaktion Herten"
    county.post(address_to_edit(portal.herten), form | {"action-publish": "action-publish"})
    after = Section.objects.get(municipality=portal.herten)
    assert (after.group_id, after.collection_id) == (before.group_id, before.collection_id)
    assert (after.group.name, after.collection.name) == ("Redaktion Herten-Mitte", "Herten-Mitte")
    assert list(user.groups.all()) == [after.group]
    assert set_up_roles() == []


@pytest.mark.parametrize("way", WAYS)
def test_a_town_with_content_is_not_deleted(portal, county, way):
    factories.NewsPageFactory(parent=portal.herten, live=False)
    said = way(county, portal.herten)
    assert "„Herten“ kann nicht gelöscht werden" in said
    assert "1 Seite in ihrem Bereich" in said
    assert MunicipalityPage.objects.filter(pk=portal.herten.pk).exists()


@pytest.mark.parametrize("way", WAYS)
def test_a_town_with_files_is_not_deleted(portal, county, way):
    collection = portal.herten.section.collection
    factories.ImageFactory(collection=collection)
    factories.DocumentFactory(collection=collection.add_child(instance=Collection(name="Presse")))
    assert "1 Bild und 1 Dokument in ihrer Sammlung" in way(county, portal.herten)
    assert MunicipalityPage.objects.filter(pk=portal.herten.pk).exists()
    assert Section.objects.filter(municipality=portal.herten).exists()


@pytest.mark.parametrize("way", WAYS)
def test_a_town_with_content_is_not_deleted_with_the_list_of_towns(portal, county, way):
    factories.NewsPageFactory(parent=portal.herten)
    assert "„Herten“ kann nicht gelöscht werden" in way(county, MunicipalityIndexPage.objects.get())
    assert MunicipalityPage.objects.count() == 2


@pytest.mark.parametrize("way", WAYS)
def test_an_empty_town_takes_its_role_along_and_its_people_are_named(portal, county, person, way):
    user = person("herten", username="h.muster")
    said = way(county, portal.herten)
    assert "Diese Zugänge haben jetzt keine Rolle mehr: h.muster." in said
    assert not MunicipalityPage.objects.filter(pk=portal.herten.pk).exists()
    assert not Group.objects.filter(name="Redaktion Herten").exists()
    assert not Collection.objects.filter(name="Herten").exists()
    user.refresh_from_db()
    assert user.is_active
    assert set_up_roles() == []


def test_taking_a_town_from_the_portal_says_what_stays_and_loses_nothing(portal, county, person, log_in):
    news = factories.NewsPageFactory(parent=portal.herten)
    address = f"/admin/pages/{portal.herten.pk}/unpublish/"
    assert "In ihrem Bereich: 1 Seite im Portal." in county.get(address).content.decode()
    assert "Noch öffentlich: 1 Seite in ihrem Bereich." in county.post(address, follow=True).content.decode()
    portal.herten.refresh_from_db()
    news.refresh_from_db()
    assert (portal.herten.live, news.live) == (False, True)
    assert log_in(person("herten")).get(address_to_edit(news)).status_code == 200
    assert set_up_roles() == []


def test_with_its_pages_taken_too_nothing_is_public(portal, county):
    factories.NewsPageFactory(parent=portal.herten)
    address = f"/admin/pages/{portal.herten.pk}/unpublish/"
    said = county.post(address, {"include_descendants": "on"}, follow=True).content.decode()
    assert "Ihr Bereich ist nicht mehr öffentlich." in said
