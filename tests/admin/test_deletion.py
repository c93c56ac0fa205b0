"""What others depend on cannot be deleted, and the editor reads why."""

import pytest
from django.urls import reverse

from fields.models import FieldPage
from projects.models import Implementation, ProjectPage
from smartvest.municipalities.models import MunicipalityIndexPage, MunicipalityPage
from tests.factories import (
    FieldPageFactory,
    ImplementationFactory,
    MunicipalityPageFactory,
    ProjectPageFactory,
    TopicFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def herten():
    return MunicipalityPageFactory(title="Herten")


def delete(admin, page) -> str:
    """Deletes through the admin; the page that the editor sees then."""
    return admin.post(reverse("wagtailadmin_pages:delete", args=[page.pk]), follow=True).content.decode()


def delete_in_bulk(admin, *pages) -> str:
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    query = "&".join(f"id={page.pk}" for page in pages)
    return admin.post(f"{address}?{query}&next=/admin/", follow=True).content.decode()


def test_a_town_with_a_part_in_a_project_stays(admin, herten):
    ProjectPageFactory(title="Onleihe", implementations=[ImplementationFactory.build(municipality=herten)])
    reason = "„Herten“ kann nicht gelöscht werden. Davon hängen noch ab: Umsetzungen (1)."
    assert reason in delete(admin, herten)
    delete_in_bulk(admin, herten)
    assert MunicipalityPage.objects.filter(pk=herten.pk).exists()
    assert Implementation.objects.count() == 1


@pytest.mark.parametrize("way", [delete, delete_in_bulk])
def test_all_towns_at_once_stay_too(admin, herten, way):
    ProjectPageFactory(implementations=[ImplementationFactory.build(municipality=herten)])
    assert "kann nicht gelöscht werden" in way(admin, MunicipalityIndexPage.objects.get())
    assert MunicipalityPage.objects.count() == 1


def test_a_field_with_themen_stays(admin):
    field = FieldPageFactory(title="Smartes Klima")
    TopicFactory(field=field)
    assert "Themen (1)" in delete(admin, field)
    delete_in_bulk(admin, field)
    assert FieldPage.objects.exists()


@pytest.mark.parametrize("way", [delete, delete_in_bulk])
def test_a_town_without_content_can_be_deleted(admin, herten, way):
    way(admin, herten)
    assert not MunicipalityPage.objects.exists()


def test_a_project_can_be_deleted_with_its_parts(admin, herten):
    project = ProjectPageFactory(implementations=[ImplementationFactory.build(municipality=herten)])
    ProjectPageFactory(based_on=project)
    delete(admin, project)
    assert not Implementation.objects.exists()
    assert ProjectPage.objects.get().based_on is None
