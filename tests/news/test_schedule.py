"""Scheduled news: `publish_scheduled`, run by cron, makes them appear and disappear everywhere at once."""

import datetime
from unittest import mock

from django.core.management import call_command
from django.test import TestCase
from django.utils import timezone

from news.models import NewsPage
from tests.factories import NewsIndexPageFactory, NewsPageFactory, only
from tests.feeds import feed_at
from tests.listings import listing_at, titles

NOON = datetime.datetime(2027, 3, 1, 12, tzinfo=timezone.get_fixed_timezone(60))
MINUTE = datetime.timedelta(minutes=1)


class ScheduleTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        only(NewsIndexPageFactory)

    def scheduled(self, title: str, **values) -> NewsPage:
        """Approved by somebody who published it with a date, as the admin does it."""
        news = NewsPageFactory(title=title, live=False, first_published_at=None, last_published_at=None)
        for name, value in values.items():
            setattr(news, name, value)
        with mock.patch("django.utils.timezone.now", return_value=NOON - datetime.timedelta(days=1)):
            news.save_revision().publish()
        return news

    def run_at(self, moment: datetime.datetime):
        with mock.patch("django.utils.timezone.now", return_value=moment):
            call_command("publish_scheduled")

    def shown(self) -> list[str]:
        """What list and feed show; they always agree."""
        listed = titles(listing_at("/aktuelles/"))
        assert sorted(feed_at("/aktuelles/").titles) == sorted(listed)
        return listed

    def test_it_appears_when_its_time_has_come_and_not_before(self):
        news = self.scheduled("Neue Bücher", go_live_at=NOON)
        self.run_at(NOON - MINUTE)
        assert self.shown() == []
        assert self.client.get(news.url).status_code == 404
        self.run_at(NOON + MINUTE)
        assert self.shown() == ["Neue Bücher"]
        assert self.client.get(news.url).status_code == 200

    def test_the_feed_tells_when_it_appeared(self):
        self.scheduled("Neue Bücher", go_live_at=NOON)
        self.run_at(NOON + MINUTE)
        (entry,) = feed_at("/aktuelles/").entries
        assert entry["published"] == entry["updated"] == "2027-03-01T12:01:00+01:00"

    def test_it_disappears_when_it_expires(self):
        self.scheduled("Anmeldung offen", expire_at=NOON)
        self.run_at(NOON - MINUTE)
        assert self.shown() == ["Anmeldung offen"]
        self.run_at(NOON + MINUTE)
        assert self.shown() == []

    def test_an_unfinished_one_does_not_keep_the_others_waiting(self):
        unfinished = self.scheduled("Unfertig", go_live_at=NOON)
        revision = unfinished.latest_revision
        revision.content["correction"] = "Was stimmt nun?"  # and no date
        revision.save()
        self.scheduled("Fertig", go_live_at=NOON)
        with self.assertLogs("smartvest.core.models.pages", "ERROR") as log:
            self.run_at(NOON + MINUTE)
        assert self.shown() == ["Fertig"]
        assert "Unfertig" in log.output[0]

    def test_a_change_that_is_scheduled_for_a_published_one_appears_later(self):
        news = self.scheduled("Vorher")
        news = NewsPage.objects.get(pk=news.pk)
        news.title, news.go_live_at = "Nachher", NOON
        with mock.patch("django.utils.timezone.now", return_value=NOON - datetime.timedelta(days=1)):
            news.save_revision().publish()
        assert self.shown() == ["Vorher"]
        self.run_at(NOON + MINUTE)
        assert self.shown() == ["Nachher"]
