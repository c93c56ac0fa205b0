"""The search finds the documents that somebody can get to by the public pages."""

import pytest
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction, ReferenceIndex

from projects.models import ProjectDocument
from tests.factories import (
    DocumentFactory,
    MunicipalityPageFactory,
    NewsPageFactory,
    ProjectPageFactory,
    StandardPageFactory,
)
from tests.factories.core import root_collection
from tests.listings import listing_at, options

pytestmark = pytest.mark.django_db


def offered(page, document):
    """`page` with `document` among its downloads."""
    page.body = [("downloads", {"title": "Dateien", "documents": [document]})]
    page.save()
    ReferenceIndex.create_or_update_for_object(page)
    return page


def found(query: str = "") -> list[str]:
    return [document.title for document in listing_at(f"/suche/?q=bericht{query}").documents]


@pytest.fixture
def report(site_tree):
    return DocumentFactory(title="Bericht zu Sensoren", file_size=2_500_000)


def test_a_document_is_found_by_its_title_where_a_live_page_offers_it(report):
    assert found() == []
    page = offered(StandardPageFactory(), report)
    assert found() == ["Bericht zu Sensoren"]
    page.unpublish()
    assert found() == []


def test_so_it_is_in_a_row_of_a_project(report):
    project = ProjectPageFactory(documents=[ProjectDocument(document=report)])
    ReferenceIndex.create_or_update_for_object(project)
    assert found() == ["Bericht zu Sensoren"]


def test_what_only_a_private_page_offers_is_not_found(report):
    page = offered(NewsPageFactory(), report)
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert found() == []


def test_what_lies_in_or_below_a_restricted_collection_is_never_found(report):
    offered(StandardPageFactory(), report)
    private = root_collection().add_child(instance=Collection(name="Intern"))
    below = private.add_child(instance=Collection(name="Darunter"))
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    for collection in (private, below):
        report.collection = collection
        report.save()
        assert found() == []


def test_the_parts_of_a_film_are_no_documents_to_read(site_tree):
    for name in ("bericht.mp4", "bericht.vtt"):
        offered(StandardPageFactory(), DocumentFactory(title=f"Bericht {name}", file__filename=name))
    assert found() == []


def test_they_stand_below_the_pages_and_are_counted(report, client):
    offered(StandardPageFactory(title="Alle Berichte", summary="Jeder Bericht."), report)
    listing = listing_at("/suche/?q=bericht")
    assert listing.sentence == "2 Treffer für „bericht“, davon 1 Dokument"
    assert options(listing, "typ") == {"seite": 1, "dokument": 1}
    html = client.get("/suche/?q=bericht").content.decode()
    assert html.index("Alle <mark>Berichte</mark>") < html.index("<mark>Bericht</mark> zu Sensoren")
    assert "PDF, 2,4\xa0MB, noch nicht auf Barrierefreiheit geprüft" in html


def test_they_alone_are_no_empty_result(report, client):
    offered(StandardPageFactory(), report)
    query = "?q=sensoren&typ=projekt&typ=dokument"
    listing = listing_at(f"/suche/{query}")
    assert listing.sentence == "1 Dokument für „sensoren“ unter Projekte oder Dokumente"
    assert listing.empty_reason == ""
    assert "nichts gefunden" not in client.get(f"/suche/{query}").content.decode()


def test_with_many_there_is_a_link_to_all_of_them(site_tree, client):
    for number in range(30):
        offered(StandardPageFactory(), DocumentFactory(title=f"Bericht {number:02}"))
    assert found() == ["Bericht 00", "Bericht 01", "Bericht 02"]
    html = client.get("/suche/?q=bericht").content.decode()
    assert '<a class="more" href="?q=bericht&amp;typ=dokument">Alle 30 Dokumente' in html
    assert len(found("&typ=dokument")) == 24
    assert found("&typ=dokument&seite=2") == [f"Bericht {number}" for number in range(24, 30)]
    assert listing_at("/suche/?q=bericht&typ=dokument").sentence == "30 Treffer für „bericht“ unter Dokumente"


def test_other_kinds_and_towns_leave_them_out(report):
    MunicipalityPageFactory(title="Herten")
    offered(StandardPageFactory(title="Alle Berichte"), report)
    assert found("&typ=seite") == []
    assert found("&typ=seite&typ=dokument") == ["Bericht zu Sensoren"]
    assert found("&stadt=herten") == []
    assert options(listing_at("/suche/?q=bericht&stadt=herten"), "typ") == {}
    assert listing_at("/suche/?q=bericht&typ=dokument&stadt=herten").total == 0
