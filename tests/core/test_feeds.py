"""The feeds of all lists: valid, exact in what they select, and the same as long as nothing was published."""

import datetime

import pytest
from django.test import TestCase
from django.utils import timezone
from django.utils.http import http_date
from wagtail.models import PageViewRestriction, Site

from smartvest.core.listing.feeds import MAX_ENTRIES
from smartvest.core.models import SiteSettings
from tests.factories import (
    EventIndexPageFactory,
    EventPageFactory,
    FieldPageFactory,
    ImplementationFactory,
    MunicipalityPageFactory,
    NewsIndexPageFactory,
    NewsPageFactory,
    ProjectIndexPageFactory,
    ProjectPageFactory,
    only,
)
from tests.factories.core import BODY
from tests.feeds import feed_at, read

LISTS = {
    "/projekte/": ProjectPageFactory,
    "/aktuelles/": NewsPageFactory,
    "/aktuelles/veranstaltungen/": EventPageFactory,
}
QUERIES = {"/projekte/": 12, "/aktuelles/": 13, "/aktuelles/veranstaltungen/": 13}
NOTHING_SELECTED = [
    "stadt=atlantis",
    "stadt=herten&stadt=atlantis",
    "stadt=",
    "stadt=%00",
    "stadt=%ff",
    "stadt=%20",
    "q=%00",
    "q=",
    "q=%2B%2B",
    "town=herten",
    "feld=nirgendwo",
    "&".join(f"stadt={number}" for number in range(900)),
    "q=" + "wort+" * 1000,
]


def moment(day: int) -> datetime.datetime:
    return datetime.datetime(2026, 3, day, 12, 30, 15, tzinfo=datetime.UTC)


def add(path: str, town=None, **kwargs):
    """A page for the list at `path`."""
    if path == "/projekte/" and town:
        kwargs["implementations"] = [ImplementationFactory.build(municipality=town)]
    elif town:
        kwargs["municipalities"] = [town]
    return LISTS[path](**kwargs)


class FeedTests:
    """What holds for every list."""

    path: str
    noun: str

    @classmethod
    def setUpTestData(cls):
        for factory in (ProjectIndexPageFactory, NewsIndexPageFactory, EventIndexPageFactory):
            only(factory)
        cls.herten = MunicipalityPageFactory(title="Herten")
        cls.county = MunicipalityPageFactory(title="Kreis Recklinghausen", slug="kreis", kind="kreis")
        cls.life = FieldPageFactory(title="Smartes Leben", slug="leben")

    def add(self, title: str, town=None, **kwargs):
        """A page for the list."""
        return add(self.path, title=title, town=town, **kwargs)

    def test_an_entry_tells_all_that_a_reader_needs(self):
        page = self.add("Sensoren & <Schilder>", self.herten, fields=[self.life], body=BODY)
        (entry,) = feed_at(self.path).entries
        assert entry["title"] == "Sensoren & <Schilder>"
        assert entry["link"] == page.full_url
        assert entry["author"] == "Kreis Recklinghausen"
        assert "Der Nutzen in einem Satz." in entry["summary"]
        assert entry["categories"] == ["Smartes Leben", "Herten"]
        assert "<h2>Eine Überschrift</h2><p>Ein Absatz mit Umlauten: äöüß.</p>" in entry["content"]

    def test_the_administration_of_the_section_is_the_author(self):
        self.add("Aus dem Rathaus", parent=self.herten)
        assert [entry["author"] for entry in feed_at(self.path).entries] == ["Stadt Herten"]

    def test_the_feed_names_its_selection_and_both_addresses(self):
        SiteSettings.objects.create(site=Site.objects.get(), portal_name="smartVEST", operator="Kreis Recklinghausen")
        self.add("In Herten", self.herten, fields=[self.life])
        feed = feed_at(f"{self.path}?feld=leben&stadt=herten&seite=7")
        assert feed.title == f"smartVEST: {self.noun} in Herten im Handlungsfeld Smartes Leben"
        assert feed.author == "Kreis Recklinghausen"
        assert feed.links == {
            "self": f"http://localhost{self.path}feed/?stadt=herten&feld=leben",
            "alternate": f"http://localhost{self.path}?stadt=herten&feld=leben",
        }

    def test_every_page_of_a_list_offers_the_feed_of_its_selection(self):
        self.add("In Herten", self.herten)
        html = self.client.get(f"{self.path}?stadt=herten").content.decode()
        assert f'type="application/atom+xml" href="{self.path}feed/?stadt=herten"' in html

    def test_a_selection_holds_what_the_list_holds(self):
        self.add("In Herten", self.herten)
        self.add("Anderswo", self.county)
        assert feed_at(f"{self.path}?stadt=herten").titles == ["In Herten"]
        assert feed_at(f"{self.path}?q=anderswo").titles == ["Anderswo"]

    def test_only_what_everybody_may_see_is_in_it(self):
        self.add("Entwurf", live=False)
        secret = self.add("Geheim")
        PageViewRestriction.objects.create(page=secret, restriction_type=PageViewRestriction.LOGIN)
        assert feed_at(self.path).entries == []

    def test_what_selects_nothing_is_refused_in_words_and_never_gives_everything(self):
        self.add("In Herten", self.herten)
        for query in NOTHING_SELECTED:
            with self.subTest(query=query[:40]):
                response = self.client.get(f"{self.path}feed/?{query}")
                assert response.status_code == 404
                assert "Diese Auswahl gibt es nicht." in response.content.decode()

    def test_the_page_of_the_list_makes_no_difference(self):
        self.add("In Herten", self.herten)
        plain = self.client.get(f"{self.path}feed/").content
        for page in ("2", "0", "x", "²", "", "99999999999"):
            assert self.client.get(f"{self.path}feed/", {"seite": page}).content == plain

    def test_the_last_published_come_first_and_no_more_than_a_reader_takes_at_once(self):
        old = self.add("Alt, eben berichtigt")
        for number in range(MAX_ENTRIES):
            self.add(f"Nummer {number}", first_published_at=moment(2))
        type(old).objects.filter(pk=old.pk).update(first_published_at=moment(1), last_published_at=moment(3))
        feed = feed_at(self.path)
        assert len(feed.entries) == MAX_ENTRIES
        assert feed.titles[0] == "Alt, eben berichtigt"
        assert feed.updated == feed.entries[0]["updated"] == "2026-03-03T13:30:15+01:00"
        assert feed.entries[0]["published"] == "2026-03-01T13:30:15+01:00"

    def test_a_moved_and_renamed_page_is_the_same_entry(self):
        page = self.add("Vorher")
        before = feed_at(self.path).entries[0]
        page.title, page.slug = "Nachher", f"nachher-{page.pk}"
        page.save()
        page.move(type(self.herten).objects.get(pk=self.herten.pk), "last-child")
        after = feed_at(self.path).entries[0]
        assert after["id"] == before["id"]
        assert after["link"] != before["link"]

    def test_feeds_have_ids_of_their_own_that_depend_on_the_selection_alone(self):
        self.add("In Herten", self.herten, fields=[self.life])
        queries = ["", "?stadt=herten", "?stadt=herten&feld=leben"]
        assert len({feed_at(self.path + query).id for query in queries}) == 3
        assert feed_at(f"{self.path}?stadt=herten&feld=leben").id == feed_at(f"{self.path}?feld=leben&stadt=herten").id

    def test_a_technical_save_is_no_update(self):
        page = self.add("Ein Eintrag")
        before = self.client.get(f"{self.path}feed/").content
        page.last_checked = datetime.date(2026, 5, 1)
        page.save()
        assert self.client.get(f"{self.path}feed/").content == before

    def test_publishing_is_an_update(self):
        page = self.add("Ein Eintrag", self.herten, first_published_at=moment(1))
        page.save_revision().publish()
        (entry,) = feed_at(self.path).entries
        assert entry["updated"][:10] == timezone.localdate().isoformat()
        assert entry["published"] == "2026-03-01T13:30:15+01:00"

    def test_an_empty_feed_is_valid_and_stays_the_same(self):
        first, second = (self.client.get(f"{self.path}feed/") for _ in range(2))
        assert read(first.content).entries == []
        assert first["ETag"] == second["ETag"]

    def test_what_no_xml_may_hold_is_left_out(self):
        text = [("text", "<p>Aus\x0b Word\x01</p>")]
        self.add("Ein\x0bgefügt", summary="Kurz\x0c\uffff.", body=text)
        (entry,) = feed_at(self.path).entries
        assert entry["title"] == "Eingefügt"
        assert "Kurz." in entry["summary"]
        assert "<p>Aus Word</p>" in entry["content"]

    def test_links_lead_on_from_anywhere(self):
        text = f'<p><a linktype="page" id="{self.herten.pk}">Herten</a> <a href="https://x.example/?a">x</a></p>'
        self.add("Mit Links", body=[("text", text)])
        (entry,) = feed_at(self.path).entries
        assert f'<a href="{self.herten.full_url}">Herten</a> <a href="https://x.example/?a">x' in entry["content"]


class ProjectFeedTest(FeedTests, TestCase):
    path, noun = "/projekte/", "Projekte"


class NewsFeedTest(FeedTests, TestCase):
    path, noun = "/aktuelles/", "Meldungen"


class EventFeedTest(FeedTests, TestCase):
    path, noun = "/aktuelles/veranstaltungen/", "Termine"


class ConditionalFeedTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.news = NewsPageFactory(first_published_at=moment(3))
        cls.address = "/aktuelles/feed/"

    def test_who_has_the_feed_already_gets_no_second_copy(self):
        first = self.client.get(self.address)
        assert first["Cache-Control"] == "public, no-cache"
        again = self.client.get(self.address, headers={"if-none-match": first["ETag"]})
        assert (again.status_code, again.content) == (304, b"")

    def test_after_a_publication_there_is_a_new_copy(self):
        first = self.client.get(self.address)
        self.news.save_revision().publish()
        assert self.client.get(self.address, headers={"if-none-match": first["ETag"]}).status_code == 200

    def test_after_a_page_was_withdrawn_there_is_a_new_copy_whatever_date_the_reader_knows(self):
        NewsPageFactory(first_published_at=moment(4))
        first = self.client.get(self.address)
        self.news.unpublish()
        assert "Last-Modified" not in first
        for header in ({"if-none-match": first["ETag"]}, {"if-modified-since": http_date(moment(5).timestamp())}):
            assert self.client.get(self.address, headers=header).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("path", LISTS)
def test_the_number_of_queries_does_not_depend_on_the_number_of_entries(path, client, django_assert_num_queries):
    for factory in (ProjectIndexPageFactory, NewsIndexPageFactory, EventIndexPageFactory):
        only(factory)
    towns = [MunicipalityPageFactory(title=f"Stadt {number}") for number in range(3)]
    field = FieldPageFactory()

    counts = []
    for size in (3, 27):
        for number in range(size):
            town = towns[number % 3]
            text = f'<p><a linktype="page" id="{town.pk}">Herten</a></p>'
            add(path, town, fields=[field], body=[("text", text)])
        client.get(f"{path}feed/")  # what the cache holds is there from then on
        with django_assert_num_queries(QUERIES[path]):
            counts.append(len(read(client.get(f"{path}feed/").content).entries))
    assert counts == [3, 30]


@pytest.mark.django_db
def test_home_towns_and_handlungsfelder_offer_their_feeds(client):
    for factory in (ProjectIndexPageFactory, NewsIndexPageFactory, EventIndexPageFactory):
        only(factory)
    town, field = MunicipalityPageFactory(title="Herten"), FieldPageFactory(title="Smartes Leben", slug="leben")
    for address, query in [("/", ""), (town.url, "?stadt=herten"), (field.url, "?feld=leben")]:
        html = client.get(address).content.decode()
        for path in LISTS:
            assert f'<link rel="alternate" type="application/atom+xml" href="{path}feed/{query}"' in html
            assert feed_at(f"{path}{query}").entries == []
