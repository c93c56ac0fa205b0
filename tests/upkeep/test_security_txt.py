"""The admin reminds in time of the day on which the contact for weaknesses expires."""

import datetime

import pytest
from django.utils import timezone
from wagtail.models import Site

from smartvest.core.models import SiteSettings
from smartvest.upkeep.security_txt import note

DAY = datetime.date(2027, 3, 31)


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (datetime.date(2027, 2, 27), ""),
        (datetime.date(2027, 2, 28), "gilt nur noch bis zum 31.03.2027"),
        (DAY, "gilt nur noch bis zum 31.03.2027"),
        (datetime.date(2027, 4, 1), "seit dem 31.03.2027 abgelaufen"),
    ],
)
def test_it_warns_from_a_month_before(today, words):
    assert note(DAY, today).startswith(words)
    assert bool(note(DAY, today)) is bool(words)


@pytest.mark.django_db
@pytest.mark.parametrize(("days", "words"), [(200, ""), (20, "gilt nur noch bis zum"), (-1, "abgelaufen")])
def test_the_dashboard_tells_those_who_may_change_it(person, log_in, days, words):
    site, expires = Site.objects.get(), timezone.localdate() + datetime.timedelta(days=days)
    SiteSettings.objects.create(site=site, security_contact="sicherheit@kreis.example", security_expires=expires)
    for role in ("county", "admin", "herten"):
        html = log_in(person(role)).get("/admin/").content.decode()
        told = bool(words) and role != "herten"
        assert ("Einstellungen prüfen (1)" in html) is told, role
        if told:
            assert words in html
            assert f'href="/admin/settings/core/sitesettings/{site.pk}/"' in html


@pytest.mark.django_db
def test_a_portal_without_a_contact_is_not_warned(person, log_in):
    SiteSettings.objects.create(site=Site.objects.get(), security_expires="2020-01-01")
    assert "Einstellungen prüfen (" not in log_in(person("admin")).get("/admin/").content.decode()
