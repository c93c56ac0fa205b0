"""Clocks are put forward and back: by law twice a year, and by hand or by a time server that disagrees."""

import datetime
from unittest import mock
from zoneinfo import ZoneInfo

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import PageLogEntry

from events.models import EventPage
from smartvest.home.models import StandardPage
from tests import factories
from tests.admin.editing import address_to_edit, filled_form

pytestmark = pytest.mark.django_db
BERLIN = ZoneInfo("Europe/Berlin")
HOUR = datetime.timedelta(hours=1)
MISSING, TWICE = "28.03.2027 02:30", "31.10.2027 02:30"  # no such time, and one that there is twice


def at(moment: datetime.datetime):
    with mock.patch("django.utils.timezone.now", return_value=moment):
        call_command("publish_scheduled")


@pytest.mark.parametrize("time", [MISSING, TWICE])
def test_a_time_that_there_is_not_or_twice_is_refused_in_the_form(admin, site_tree, time):
    page = factories.EventPageFactory(title="Lesung")
    for changes in ({"start": time, "end": "01.12.2027 20:00"}, {"go_live_at": time}):
        data = filled_form(admin, address_to_edit(page), EventPage, changes) | {"action-publish": "action-publish"}
        response = admin.post(address_to_edit(page), data)
        assert response.status_code == 200
        assert set(response.context["form"].errors) & set(changes)


def scheduled(site_tree, moment: datetime.datetime) -> StandardPage:
    page = factories.StandardPageFactory(parent=site_tree, live=False, go_live_at=moment)
    page.save_revision(approved_go_live_at=moment)
    return page


@pytest.mark.parametrize("fold", [0, 1])
def test_what_is_due_in_the_hour_that_comes_twice_appears_at_its_moment(site_tree, fold):
    moment = datetime.datetime(2027, 10, 31, 2, 30, fold=fold, tzinfo=BERLIN).astimezone(datetime.UTC)
    page = scheduled(site_tree, moment)
    at(moment - HOUR / 60)
    assert not StandardPage.objects.get(pk=page.pk).live
    at(moment + HOUR / 60)
    assert StandardPage.objects.get(pk=page.pk).live


def test_a_clock_that_is_put_back_publishes_nothing_twice_and_takes_nothing_back(site_tree):
    moment = timezone.now().replace(microsecond=0) + HOUR
    page = scheduled(site_tree, moment)
    for now in (moment + HOUR / 60, moment - HOUR, moment + HOUR):
        at(now)
        assert StandardPage.objects.get(pk=page.pk).live
    assert PageLogEntry.objects.filter(page=page.pk, action="wagtail.publish.scheduled").count() == 1


def test_a_clock_that_stood_still_for_a_month_makes_up_for_all_of_it(site_tree):
    now = timezone.now()
    pages = [scheduled(site_tree, now + days * 24 * HOUR) for days in range(1, 31, 7)]
    at(now + 31 * 24 * HOUR)
    assert StandardPage.objects.filter(pk__in=[page.pk for page in pages], live=True).count() == len(pages)
