"""The order of the news."""

import datetime

import pytest

from news.models import NewsPage
from tests.factories import NewsPageFactory

pytestmark = pytest.mark.django_db


def test_the_date_counts_and_of_one_day_the_last_one_made():
    for title, day in [("gestern", 1), ("heute, früh", 2), ("heute, spät", 2)]:
        NewsPageFactory(title=title, date=datetime.date(2026, 3, day))
    assert [news.title for news in NewsPage.objects.newest_first()] == ["heute, spät", "heute, früh", "gestern"]
