"""What the tests of open data share."""

import datetime

import pytest
from django.utils import timezone
from wagtail.models import Site

from smartvest.core.models import SiteSettings
from tests import factories


@pytest.fixture
def portal(site_tree) -> SiteSettings:
    """The settings of a portal with one of everything in Herten."""
    town = factories.MunicipalityPageFactory(title="Herten", slug="herten")
    part = factories.ImplementationFactory.build(municipality=town)
    factories.ProjectPageFactory(title="Onleihe", slug="onleihe", implementations=[part])
    factories.NewsPageFactory(title="Neue Sensoren", municipalities=[town], date=datetime.date(2026, 5, 12))
    start = timezone.now() + datetime.timedelta(days=3)
    later = {"start": start, "end": start + datetime.timedelta(hours=2)}
    factories.EventPageFactory(title="Sprechstunde", municipalities=[town], venue="Bücherei", **later)
    settings = SiteSettings.for_site(Site.objects.get())
    settings.operator, settings.contact_email = "Kreis und Städte", "daten@kreis.example"
    settings.contact_page = factories.FormPageFactory(title="Kontakt", slug="kontakt")
    settings.save()
    return settings
