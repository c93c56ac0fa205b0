"""News for machines: who says what since when."""

import datetime

import pytest
from wagtail.models import Site

from smartvest.core.models import SiteSettings
from tests.factories import FieldPageFactory, MunicipalityPageFactory, NewsPageFactory
from tests.metadata import Head

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 3, 1)


def at(text: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(text)


def test_news_are_an_article_of_the_portals_operator():
    page = NewsPageFactory(
        title="Barcamp", date=DAY, fields=[FieldPageFactory(title="Klima")], last_published_at=at("2026-03-02T23:30Z")
    )
    SiteSettings.objects.create(site=Site.objects.get(), operator="Kreis Recklinghausen")
    head = Head(page.url)
    [article] = head.things
    assert article["@type"] == "NewsArticle"
    assert article["headline"] == "Barcamp"
    assert article["datePublished"] == head.meta["article:published_time"] == "2026-03-01"
    assert article["dateModified"] == head.meta["article:modified_time"] == "2026-03-03T00:30:00+01:00"
    assert article["articleSection"] == ["Klima"]
    assert article["author"]["name"] == article["publisher"]["name"] == "Kreis Recklinghausen"
    assert head.meta["og:type"] == "article"


def test_the_author_of_news_is_the_administration_that_speaks():
    herten = MunicipalityPageFactory(title="Herten")
    [article] = Head(NewsPageFactory(parent=herten).url).things
    assert article["author"] == {"@type": "GovernmentOrganization", "name": "Stadt Herten"}


def test_no_news_were_changed_before_they_were_published():
    head = Head(NewsPageFactory(date=DAY, last_published_at=at("2026-02-20T10:00Z")).url)
    assert "dateModified" not in head.things[0]
    assert "article:modified_time" not in head.meta


def test_news_changed_on_their_day_say_so():
    head = Head(NewsPageFactory(date=DAY, last_published_at=at("2026-03-01T10:00Z")).url)
    assert head.things[0]["dateModified"] == "2026-03-01T11:00:00+01:00"
