"""A news item: who speaks, what was wrong in it, and the ways on from it."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.test import TestCase
from wagtail.models import Page, PageViewRestriction

from news.models import NewsPage, NewsProject, RelatedNews
from tests.factories import (
    FieldPageFactory,
    MunicipalityPageFactory,
    NewsIndexPageFactory,
    NewsPageFactory,
    ProjectPageFactory,
    only,
)
from tests.feeds import feed_at

QUERIES = 16  # of a news page with everything on it


def day(number: int) -> datetime.date:
    return datetime.date(2026, 3, number)


def picked(*news: NewsPage) -> list[RelatedNews]:
    return [RelatedNews(news=item) for item in news]


def about(*projects) -> list[NewsProject]:
    return [NewsProject(project=project) for project in projects]


def behind_a_login(page: NewsPage) -> NewsPage:
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    return page


class AuthorTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        only(NewsIndexPageFactory)
        cls.herten = MunicipalityPageFactory(title="Herten")

    def test_the_town_in_whose_section_it_lies_speaks(self):
        assert NewsPageFactory(parent=self.herten).author_name == "Stadt Herten"

    def test_elsewhere_the_kreis_speaks(self):
        MunicipalityPageFactory(title="Kreis Recklinghausen", kind="kreis")
        assert NewsPageFactory().author_name == "Kreis Recklinghausen"

    def test_without_a_kreis_nobody_is_named(self):
        news = NewsPageFactory()
        assert news.author_name == ""
        assert self.client.get(news.url).status_code == 200

    def test_a_town_whose_page_is_not_in_the_portal_is_named_without_a_link(self):
        news = NewsPageFactory(municipalities=[self.herten])
        assert f'href="{self.herten.url}"' in self.client.get(news.url).content.decode()
        self.herten.unpublish()
        page = self.client.get(news.url).content.decode()
        assert "<li>Herten</li>" in page
        assert self.herten.url not in page

    def test_editors_may_let_another_administration_speak(self):
        marl = MunicipalityPageFactory(title="Marl")
        news = NewsPageFactory(parent=self.herten, author=marl)
        assert news.author_name == "Stadt Marl"
        assert "von der Stadt Marl" in self.client.get(news.url).content.decode()
        assert [entry["author"] for entry in feed_at("/aktuelles/").entries] == ["Stadt Marl"]

    def test_a_moved_page_speaks_for_its_new_section(self):
        news = NewsPageFactory()
        news.move(Page.objects.get(pk=self.herten.pk), "last-child")
        assert NewsPage.objects.get().author_name == "Stadt Herten"


class CorrectionTest(TestCase):
    def test_a_correction_stands_on_the_page_and_in_the_feed(self):
        news = NewsPageFactory(correction="Richtig ist der 6. Mai.", correction_date=datetime.date(2026, 5, 3))
        html = " ".join(self.client.get(news.url).content.decode().split())
        assert 'Korrektur vom <time datetime="2026-05-03">3. Mai 2026</time>:</strong> Richtig ist der 6. Mai.' in html
        (entry,) = feed_at("/aktuelles/").entries
        assert "<strong>Korrektur vom 3. Mai 2026:</strong> Richtig ist der 6. Mai." in entry["content"]

    def test_nobody_reads_of_a_correction_where_there_is_none(self):
        news = NewsPageFactory()
        assert "Korrektur" not in self.client.get(news.url).content.decode()
        assert "Korrektur" not in feed_at("/aktuelles/").entries[0]["content"]

    def test_text_and_date_go_together(self):
        for values, missing in [
            ({"correction": "Richtig ist der 6. Mai."}, "correction_date"),
            ({"correction_date": day(3)}, "correction"),
        ]:
            with self.subTest(missing=missing), pytest.raises(ValidationError) as refusal:
                NewsPageFactory.build(**values, parent=None).clean()
            assert list(refusal.value.message_dict) == [missing]

    def test_a_copy_is_a_news_item_of_its_own(self):
        news = NewsPageFactory(correction="Richtig ist der 6. Mai.", correction_date=day(3))
        copy = news.copy(update_attrs={"slug": "kopie"})
        assert (copy.correction, copy.correction_date) == ("", None)


class NeighboursTest(TestCase):
    def neighbours(self, news) -> tuple[str | None, str | None]:
        context = self.client.get(news.url).context
        return tuple(page and page.title for page in (context["older"], context["newer"]))

    def test_they_follow_the_order_of_the_list(self):
        first = NewsPageFactory(title="Erste", date=day(1))
        second = NewsPageFactory(title="Zweite am selben Tag", date=day(1))
        third = NewsPageFactory(title="Später gemacht, früher datiert", date=datetime.date(2025, 1, 1))
        assert self.neighbours(third) == (None, "Erste")
        assert self.neighbours(first) == ("Später gemacht, früher datiert", "Zweite am selben Tag")
        assert self.neighbours(second) == ("Erste", None)

    def test_each_way_leads_back(self):
        news = [NewsPageFactory(date=day(1 + number % 3)) for number in range(9)]
        for item in news:
            newer = NewsPage.objects.newer_than(item).first()
            assert newer is None or NewsPage.objects.older_than(newer).first() == item

    def test_drafts_and_what_needs_a_login_are_passed_over(self):
        first = NewsPageFactory(title="Erste", date=day(1))
        NewsPageFactory(date=day(2), live=False)
        behind_a_login(NewsPageFactory(date=day(3)))
        last = NewsPageFactory(title="Letzte", date=day(4))
        assert self.neighbours(first) == (None, "Letzte")
        assert self.neighbours(last) == ("Erste", None)

    def test_links_carry_the_titles(self):
        news = NewsPageFactory(date=day(1))
        newer = NewsPageFactory(title="Neue Bücher", date=day(2))
        html = " ".join(self.client.get(news.url).content.decode().split())
        assert f'<a href="{newer.url}" rel="next"><span><small>Neuere Meldung</small> Neue Bücher</span>' in html


class RelatedNewsTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        only(NewsIndexPageFactory)
        cls.herten, cls.life = MunicipalityPageFactory(title="Herten"), FieldPageFactory(title="Smartes Leben")
        cls.project = ProjectPageFactory()

    def related(self, news) -> list[str]:
        return [item.title for item in self.client.get(news.url).context["related_news"]]

    def test_the_picked_come_first_in_the_order_of_the_editors(self):
        old, new = NewsPageFactory(title="Alt", date=day(1)), NewsPageFactory(title="Neu", date=day(9))
        NewsPageFactory(title="Zum Projekt", date=day(20), related_projects=about(self.project))
        news = NewsPageFactory(related_news=picked(old, new), related_projects=about(self.project))
        assert self.related(news) == ["Alt", "Neu", "Zum Projekt"]

    def test_what_is_nearest_fills_up(self):
        NewsPageFactory(title="Irgendeine", date=day(20))
        NewsPageFactory(title="Aus Herten", date=day(2), municipalities=[self.herten])
        NewsPageFactory(title="Im Feld", date=day(3), fields=[self.life])
        NewsPageFactory(title="Zum Projekt", date=day(1), related_projects=about(self.project))
        values = {"municipalities": [self.herten], "fields": [self.life], "related_projects": about(self.project)}
        assert self.related(NewsPageFactory(**values)) == ["Zum Projekt", "Im Feld", "Aus Herten"]
        assert self.related(NewsPageFactory(date=day(1), live=True))[0] != "Zum Projekt"

    def test_it_is_never_itself_not_even_if_picked(self):
        news = NewsPageFactory(title="Sie selbst")
        news.related_news = picked(news)
        news.save()
        assert self.related(news) == []

    def test_drafts_and_what_needs_a_login_are_not_shown(self):
        draft = NewsPageFactory(live=False)
        secret = behind_a_login(NewsPageFactory())
        assert self.related(NewsPageFactory(related_news=picked(draft, secret))) == []

    def test_projects_that_are_drafts_or_need_a_login_are_not_shown(self):
        draft, secret = ProjectPageFactory(live=False), ProjectPageFactory()
        PageViewRestriction.objects.create(page=secret, restriction_type=PageViewRestriction.LOGIN)
        news = NewsPageFactory(related_projects=about(draft, secret, self.project))
        assert self.client.get(news.url).context["related_projects"] == [self.project]

    def test_a_new_page_can_be_previewed(self):
        news = NewsPage(title="Neu", slug="neu", date=day(1))
        news.path, news.depth = "0001000100019999", 4
        assert news.make_preview_request(preview_mode="").status_code == 200


@pytest.mark.django_db
def test_the_number_of_queries_does_not_depend_on_how_much_news_there_is(client, django_assert_num_queries):
    only(NewsIndexPageFactory)
    town, field, project = MunicipalityPageFactory(title="Herten"), FieldPageFactory(), ProjectPageFactory()
    news = NewsPageFactory(date=day(5), related_projects=about(project), related_news=picked(NewsPageFactory()))

    def add(count: int):
        for number in range(count):
            NewsPageFactory(
                date=day(1 + number % 9), municipalities=[town], fields=[field], related_projects=about(project)
            )

    for size in (5, 45):
        add(size)
        client.get(news.url)  # what the cache holds is there from then on
        with django_assert_num_queries(QUERIES):
            assert len(client.get(news.url).context["related_news"]) == 3


class ArchiveTest(TestCase):
    def test_the_address_above_the_years_leads_to_all_years(self):
        NewsPageFactory()
        response = self.client.get("/aktuelles/archiv/")
        assert (response.status_code, response.url) == (302, "/aktuelles/#archiv")
        assert 'id="archiv"' in self.client.get("/aktuelles/").content.decode()
