"""The words that templates use for projects mean what they say."""

import datetime

import pytest
from django.template.loader import render_to_string
from django.utils import timezone
from wagtail.models import PageViewRestriction

from projects.models import ProjectPage, Status
from projects.querysets import as_cards
from tests.factories import ImplementationFactory, MunicipalityPageFactory, ProjectPageFactory, TopicFactory

pytestmark = pytest.mark.django_db


def titles(projects) -> list[str]:
    return [project.title for project in projects]


def test_a_project_is_in_every_municipality_that_has_an_implementation():
    herten, marl = MunicipalityPageFactory(title="Herten"), MunicipalityPageFactory(title="Marl")
    implementations = [ImplementationFactory.build(municipality=town) for town in (herten, marl)]
    ProjectPageFactory(title="Onleihe", implementations=implementations)
    ProjectPageFactory(
        title="Nur bei uns", parent=marl, implementations=[ImplementationFactory.build(municipality=marl)]
    )
    assert titles(ProjectPage.objects.in_municipality(herten)) == ["Onleihe"]
    assert set(titles(ProjectPage.objects.in_municipality(marl))) == {"Onleihe", "Nur bei uns"}


def test_newest_first_means_first_published_last():
    now = timezone.now()
    for days, title in [(2, "älter"), (1, "neuer"), (3, "alt")]:
        ProjectPageFactory(title=title, first_published_at=now - datetime.timedelta(days=days))
    assert titles(ProjectPage.objects.newest_first()) == ["neuer", "älter", "alt"]


class TestSimilarProjects:
    @pytest.fixture
    def topics(self):
        return [TopicFactory() for _ in range(3)]

    def test_those_that_share_the_most_topics_come_first(self, topics):
        project = ProjectPageFactory(topics=topics)
        ProjectPageFactory(title="eins", topics=topics[:1])
        ProjectPageFactory(title="drei", topics=topics)
        ProjectPageFactory(title="zwei", topics=topics[1:])
        ProjectPageFactory(title="keins", topics=[TopicFactory()])
        assert titles(ProjectPage.objects.similar_to(project)) == ["drei", "zwei", "eins"]

    def test_topics_that_are_not_shared_do_not_count(self, topics):
        project = ProjectPageFactory(topics=topics[:2])
        ProjectPageFactory(title="zwei gemeinsame", topics=topics[:2])
        ProjectPageFactory(title="ein gemeinsames", topics=topics[1:])
        assert titles(ProjectPage.objects.similar_to(project)) == ["zwei gemeinsame", "ein gemeinsames"]

    def test_equally_similar_ones_are_in_alphabetical_order(self, topics):
        project = ProjectPageFactory(topics=topics)
        for title in ("Beta", "Alpha"):
            ProjectPageFactory(title=title, topics=topics[:1])
        assert titles(ProjectPage.objects.similar_to(project)) == ["Alpha", "Beta"]

    def test_the_project_itself_drafts_and_private_ones_are_left_out(self, topics):
        project = ProjectPageFactory(topics=topics)
        ProjectPageFactory(topics=topics, live=False)
        private = ProjectPageFactory(topics=topics)
        PageViewRestriction.objects.create(page=private, restriction_type="password", password="geheim")
        assert titles(ProjectPage.objects.similar_to(project)) == []

    def test_a_project_without_topics_and_one_that_is_not_saved_have_none(self, topics):
        ProjectPageFactory(topics=topics)
        assert titles(ProjectPage.objects.similar_to(ProjectPageFactory())) == []
        assert titles(ProjectPage.objects.similar_to(ProjectPage(title="neu"))) == []


class TestStatusInWords:
    @pytest.fixture
    def towns(self):
        return [MunicipalityPageFactory(title=title) for title in ("Herten", "Marl", "Dorsten")]

    @pytest.fixture
    def county(self):
        return MunicipalityPageFactory(title="Kreis Recklinghausen", kind="kreis")

    def summary(self, *pairs) -> tuple[str, str]:
        rows = [ImplementationFactory.build(municipality=town, status=status) for town, status in pairs]
        return ProjectPageFactory(implementations=rows).status_summary

    def test_one_town_is_named(self, towns):
        assert self.summary((towns[0], Status.USABLE)) == ("nutzbar", "in Herten nutzbar")

    def test_several_towns_are_counted(self, towns):
        assert self.summary(*[(town, Status.USABLE) for town in towns]) == ("nutzbar", "in 3 Städten nutzbar")

    def test_the_kreis_is_not_a_town(self, towns, county):
        assert self.summary((county, Status.PLANNED)) == ("geplant", "im Kreis geplant")
        pairs = [(towns[0], Status.USABLE), (towns[1], Status.USABLE), (county, Status.USABLE)]
        assert self.summary(*pairs)[1] == "in 2 Städten und im Kreis nutzbar"

    def test_usable_somewhere_says_more_than_stopped_elsewhere(self, towns):
        pairs = [(towns[0], Status.STOPPED), (towns[1], Status.STOPPED), (towns[2], Status.USABLE)]
        assert self.summary(*pairs) == ("nutzbar", "in Dorsten nutzbar")

    def test_without_implementations_there_is_nothing_to_say(self):
        assert self.summary() == ("", "")


def test_cards_cost_the_same_number_of_queries_for_few_and_for_many(django_assert_num_queries):
    town = MunicipalityPageFactory()

    def read():
        for project in as_cards(ProjectPage.objects.live().for_cards()):
            card = render_to_string("components/cards/project.html", {"project": project, "compact": "yes"})
            assert project.card_title in card
            assert project.status_summary.words in card
            assert list(project.lead_image.renditions.all()) == []

    def add(number):
        for _ in range(number):
            ProjectPageFactory(full=True, implementations=[ImplementationFactory.build(municipality=town)])

    add(3)
    read()  # what the cache holds is there from then on
    with django_assert_num_queries(4):
        read()
    add(12)
    with django_assert_num_queries(4):
        read()
