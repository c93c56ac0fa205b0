"""From an address to its page, and what stands around it, without asking for one thing after the other."""

from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction, Site

from smartvest.core.frame import Frame
from smartvest.core.models import FooterLink, SiteSettings
from smartvest.core.serving import route
from tests.factories import (
    AlertFactory,
    MunicipalityPageFactory,
    NewsIndexPageFactory,
    NewsPageFactory,
    ProjectIndexPageFactory,
    ProjectPageFactory,
    StandardPageFactory,
    only,
)

pytestmark = pytest.mark.django_db


def found(path: str):
    """The page that answers at `path`, and whether by a route of its own; None where nothing answers."""
    result = route(RequestFactory().get(path), path)
    return result and (Page.objects.get(pk=result.page.pk), bool(result.args))


class TestWhichPageAnswers:
    def test_however_deep_it_lies_its_own(self):
        above = StandardPageFactory(title="Oben", slug="oben")
        below = StandardPageFactory(parent=StandardPageFactory(parent=above, slug="mitte"), slug="unten")
        assert found("/oben/mitte/unten/")[0].pk == below.pk
        assert found("/oben/")[0].pk == above.pk
        assert found("/")[0].pk == Site.objects.get().root_page_id

    def test_pages_of_the_same_name_elsewhere_are_not_mixed_up(self):
        first, second = MunicipalityPageFactory(slug="herten"), MunicipalityPageFactory(slug="marl")
        projects = [ProjectPageFactory(parent=town, slug="app") for town in (first, second)]
        assert found("/staedte/marl/app/")[0].pk == projects[1].pk
        assert found("/herten/app/") is None
        assert found("/staedte/app/") is None

    def test_a_route_of_the_page_above_comes_before_a_page_of_that_name(self):
        projects = only(ProjectIndexPageFactory)
        ProjectPageFactory(parent=projects, slug="feed")
        assert found("/projekte/feed/") == (Page.objects.get(pk=projects.pk), True)

    def test_a_draft_answers_nothing_but_what_lies_below_it_does(self):
        draft = StandardPageFactory(slug="entwurf", live=False)
        below = StandardPageFactory(parent=draft, slug="fertig")
        assert found("/entwurf/") is None
        assert found("/entwurf/fertig/")[0].pk == below.pk

    @pytest.mark.parametrize("path", ["/nichts/", "/projekte/nichts/", "/" + "a/" * 3000])
    def test_where_nothing_is_nothing_answers(self, path, client):
        only(ProjectIndexPageFactory)
        assert found(path) is None
        assert client.get(path).status_code == 404

    @pytest.mark.parametrize("path", ["/\0/", "/x\0/y/", "/😀/", "/" + "x" * 5000 + "/", "/'\"--/"])
    def test_hostile_addresses_get_the_page_for_what_is_not_there(self, path, client):
        only(ProjectIndexPageFactory)
        assert client.get(quote(path)).status_code == 404


class TestWhoMaySeeIt:
    @pytest.fixture
    def closed(self):
        town = MunicipalityPageFactory(title="Herten", slug="herten")
        PageViewRestriction.objects.create(page=town, restriction_type=PageViewRestriction.PASSWORD, password="geheim")
        return town

    def test_what_lies_below_a_closed_section_asks_for_its_password(self, closed, client):
        ProjectPageFactory(parent=closed, slug="app", title="Geheime App")
        for address in ("/staedte/herten/", "/staedte/herten/app/"):
            response = client.get(address)
            assert "Geheime App" not in response.content.decode()
            assert response.headers["Cache-Control"].startswith("max-age=0, no-cache, no-store")

    def test_the_copy_of_a_closed_page_asks_too(self, closed, client):
        copy = closed.create_alias(parent=only(ProjectIndexPageFactory), update_slug="kopie")
        assert "Herten" not in client.get(copy.url).content.decode().partition("<main")[2]

    def test_a_closed_page_is_in_no_menu(self, closed, client):
        Page.objects.filter(pk=closed.get_parent().pk).update(show_in_menus=True)
        news = only(NewsIndexPageFactory)
        Page.objects.filter(pk=news.pk).update(show_in_menus=True)
        PageViewRestriction.objects.create(page=news, restriction_type=PageViewRestriction.LOGIN)
        menu = BeautifulSoup(client.get("/staedte/").content, "html.parser").select(".main-menu a")
        assert [link["href"] for link in menu] == ["/staedte/"]


class TestTheFrame:
    def test_it_costs_four_queries_with_everything_in_it(self, django_assert_num_queries):
        pages = [StandardPageFactory() for _ in range(9)]
        portal = SiteSettings.for_site(Site.objects.get())
        portal.imprint_page, portal.contact_page, portal.easy_language_page = pages[:3]
        portal.footer_links = [
            FooterLink(title="Über", page=pages[3]),
            FooterLink(title="Kreis", url="https://kreis.example"),
        ]
        portal.save()
        AlertFactory(title="Alt"), AlertFactory(title="Neu", link_page=pages[4])
        assert pages[4].url  # Wagtail remembers where the sites begin from then on
        with django_assert_num_queries(4):
            frame = Frame.of(RequestFactory().get("/"))
            assert [page.title for page in frame.portal.legal_pages] == [pages[0].title, pages[1].title]
            assert [page.title for page in frame.portal.header_pages] == [pages[2].title]
            assert [alert.title for alert in frame.alerts] == ["Neu", "Alt"]
            assert frame.alerts[0].link == pages[4].url
            links = [(link.title, link.page, link.url) for link in frame.portal.footer_links.all()]
        assert links == [("Über", Page.objects.get(pk=pages[3].pk), ""), ("Kreis", None, "https://kreis.example")]

    def test_without_a_site_it_is_empty(self, client):
        Site.objects.all().delete()
        frame = Frame.of(RequestFactory().get("/"))
        assert (frame.home, frame.portal, frame.menu, frame.directories) == (None, None, [], {})
        assert client.get("/").status_code == 404

    def test_a_page_further_down_costs_no_more(self, client):
        page, costs = StandardPageFactory(slug="a"), []
        for slug in ("b", "c", "d"):
            page = StandardPageFactory(parent=page, slug=slug)
            client.get(page.url)
            with CaptureQueriesContext(connection) as queries:
                trail = BeautifulSoup(client.get(page.url).content, "html.parser").select(".breadcrumb a")
            costs.append(len(queries))
        assert costs == [5, 5, 5]
        assert [link["href"] for link in trail] == ["/", "/a/", "/a/b/", "/a/b/c/"]


def test_the_news_below_a_town_find_their_way(client):
    town = MunicipalityPageFactory(title="Herten", slug="herten")
    only(NewsIndexPageFactory)
    news = NewsPageFactory(parent=town, slug="barcamp", title="Barcamp")
    assert client.get("/staedte/herten/barcamp/").context["page"] == news
