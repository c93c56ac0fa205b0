"""What is published is found at once, and what is not public any more is gone."""

from io import StringIO

from django.core.management import call_command
from django.test import TestCase
from wagtail.models import Page

from projects.models import ProjectDocument, ProjectPage
from smartvest.core.models import KnownWord, PortalDocument, SearchEntry
from smartvest.core.search import matching
from smartvest.core.search.indexing import index_pages
from smartvest.municipalities.models import MunicipalityPage
from tests.factories import (
    DocumentFactory,
    EventPageFactory,
    ImplementationFactory,
    MunicipalityPageFactory,
    NewsPageFactory,
    ProjectPageFactory,
    TopicFactory,
)


def found(q: str) -> set[str]:
    return set(Page.objects.filter(matching(Page, q)).values_list("title", flat=True))


class PublishingTest(TestCase):
    def test_a_published_change_is_found_and_a_draft_is_not(self):
        page = NewsPageFactory(title="Barcamp")
        page.title = "Digitaltag"
        revision = page.save_revision()
        assert (found("barcamp"), found("digitaltag")) == ({"Barcamp"}, set())
        revision.publish()
        assert (found("barcamp"), found("digitaltag")) == (set(), {"Digitaltag"})

    def test_an_unpublished_page_is_not_found_until_it_is_back(self):
        page = NewsPageFactory(title="Barcamp")
        Page.objects.get(pk=page.pk).unpublish()
        assert not SearchEntry.objects.filter(page=page.pk).exists()
        NewsPageFactory._meta.model.objects.get(pk=page.pk).save_revision().publish()
        assert found("barcamp") == {"Barcamp"}

    def test_a_deleted_page_leaves_nothing(self):
        page = NewsPageFactory(title="Barcamp")
        page.delete()
        NewsPageFactory(title="Anderes")  # SQLite may give it the same number
        assert found("barcamp") == set()

    def test_relations_of_the_published_version_count(self):
        town = MunicipalityPageFactory()
        page = ProjectPageFactory(title="Tonnen", implementations=[ImplementationFactory.build(municipality=town)])
        page.topics = [TopicFactory(name="Sauberkeit")]
        revision = page.save_revision()
        assert "Tonnen" not in found("sauberkeit")
        revision.publish()
        assert "Tonnen" in found("sauberkeit")


class NamesTest(TestCase):
    def test_a_new_name_of_a_topic_a_town_or_a_document_finds_its_pages(self):
        topic, town = TopicFactory(name="Abfall"), MunicipalityPageFactory(title="Herten")
        document = DocumentFactory(title="Fahrplan")
        ProjectPageFactory(
            title="Tonnen",
            topics=[topic],
            documents=[ProjectDocument(document=document)],
            implementations=[ImplementationFactory.build(municipality=town)],
        )
        for named, attribute in ((topic, "name"), (town, "title"), (document, "title")):
            setattr(named, attribute, f"Wiesenbusch {attribute} {named.pk}")
            named.save()
        assert "Tonnen" in found("wiesenbusch name")
        assert "Tonnen" in found("wiesenbusch title")
        assert "Tonnen" not in found("abfall") | found("herten") | found("fahrplan")

    def test_without_its_topic_or_document_a_page_is_not_found_by_them(self):
        topic, document = TopicFactory(name="Abfall"), DocumentFactory(title="Fahrplan")
        ProjectPageFactory(title="Tonnen", topics=[topic], documents=[ProjectDocument(document=document)])
        with self.captureOnCommitCallbacks(execute=True):
            document.delete()
            topic.delete()
        assert found("abfall") | found("fahrplan") == set()

    def test_a_deleted_town_takes_its_section_along(self):
        town = MunicipalityPageFactory(title="Herten")
        NewsPageFactory(title="Barcamp", parent=town, municipalities=[town])
        NewsPageFactory(title="Digitaltag", municipalities=[town])
        with self.captureOnCommitCallbacks(execute=True):
            MunicipalityPage.objects.get(pk=town.pk).delete()
        assert found("herten") == found("barcamp") == set()
        assert set(SearchEntry.objects.values_list("page__title", flat=True)) >= {"Digitaltag"}

    def test_documents_that_a_text_offers_find_its_page(self):
        document = DocumentFactory(title="Fahrplan")
        downloads = {"title": "Downloads", "documents": [document]}
        NewsPageFactory(title="Neue Linien", body=[("downloads", downloads)])
        assert found("fahrplan") == {"Neue Linien"}
        document.title = "Liniennetz"
        document.save()
        assert (found("fahrplan"), found("liniennetz")) == (set(), {"Neue Linien"})

    def test_a_venue_finds_its_event(self):
        EventPageFactory(title="Barcamp", venue="Innovationszentrum Wiesenbusch")
        assert found("wiesenbusch") == {"Barcamp"}

    def test_choices_of_the_editor_are_no_words_of_the_page(self):
        NewsPageFactory(title="Neue Linien", body=[("heading", {"text": "Fahrplan", "level": "h3"})])
        assert (found("fahrplan"), found("unterabschnitt")) == ({"Neue Linien"}, set())

    def test_documents_are_found_by_their_titles(self):
        DocumentFactory(title="Digitale Strategie")
        DocumentFactory(title="Fahrplan")
        documents = PortalDocument.objects.filter(matching(PortalDocument, "strategien"))
        assert [document.title for document in documents] == ["Digitale Strategie"]


class UpdateIndexTest(TestCase):
    def test_it_builds_everything_anew(self):
        ProjectPageFactory(title="Onleihe", topics=[TopicFactory(name="Bildung")])
        DocumentFactory(title="Fahrplan")
        KnownWord.objects.create(word="verschwunden", stem="verschwund", written="verschwunden")
        before = sorted(SearchEntry.objects.values_list("page", "document", "title", "summary"), key=str)
        SearchEntry.objects.update(title="", summary="")
        call_command("update_index", stdout=StringIO())
        assert sorted(SearchEntry.objects.values_list("page", "document", "title", "summary"), key=str) == before
        assert "Onleihe" in found("bildung")
        assert not KnownWord.objects.filter(word="verschwunden").exists()

    def test_it_needs_as_many_queries_for_many_pages_as_for_few(self):
        counts = []
        for _ in range(2):
            for _ in range(4):
                ProjectPageFactory(topics=[TopicFactory()])
            pages = list(ProjectPage.objects.all())
            with self.assertNumQueries(counts[0] if counts else 7):
                index_pages(ProjectPage, pages)
            counts.append(7)
