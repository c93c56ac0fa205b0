"""Nobody overlooks that the portal tells search engines the address of a developer's machine."""

import pytest
from wagtail.models import Site

from smartvest.upkeep.site_address import items_for

pytestmark = pytest.mark.django_db


@pytest.fixture
def public(settings):
    settings.WAGTAILADMIN_BASE_URL = "https://portal.example"


def test_a_public_portal_called_localhost_is_reported_to_those_who_may_mend_it(public, person):
    [item] = items_for(person("admin"))
    assert "„http://localhost“" in item.note
    assert "https://portal.example" in item.note
    assert item.url == f"/admin/sites/edit/{Site.objects.get().pk}/"
    assert items_for(person("county")) == items_for(person("herten")) == []


def test_a_portal_with_its_own_name_is_fine(public, person):
    Site.objects.update(hostname="portal.example")
    assert items_for(person("admin")) == []


def test_on_a_developers_machine_localhost_is_fine(person):
    assert items_for(person("admin")) == []
