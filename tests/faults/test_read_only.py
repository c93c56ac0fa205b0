"""A database that takes nothing, as during maintenance: everybody reads, and who writes is told."""

import pytest

from tests import factories
from tests.faults.conftest import assert_is_outage, portal
from tests.serving.visitor import Visitor


@pytest.fixture(scope="module")
def readers(content, shared, session):
    content.project.lead_image = factories.ImageFactory(description="Ein Bücherbus")
    content.project.save_revision().publish()
    content.project.lead_image.renditions.all().delete()
    with portal(shared.folder, READ_ONLY_DATABASE="1") as visitor:
        yield visitor


@pytest.mark.parametrize("address", ["/", "/projekte/", "/projekte/?stadt=herten", "/suche/?q=onleihe", "/sitemap.xml"])
def test_visitors_see_the_pages(readers, address):
    assert readers.get(address).status == 200


def test_a_page_whose_picture_has_no_size_yet_shows_its_text(readers):
    reply = readers.get("/projekte/onleihe/")
    assert reply.status == 200
    assert 'alt="Ein Bücherbus"' in reply.text


def test_a_search_that_finds_nothing_is_answered(readers):
    assert readers.get("/suche/?q=xyzxyz", user_agent="Mozilla/5.0").status == 200


def test_editors_can_read_and_are_told_that_nothing_can_be_saved(content, readers, session):
    editor = Visitor(readers.port, session)
    address = f"/admin/snippets/core/alert/edit/{content.alert.pk}/"
    reply = editor.post(address, title="Neu", level="info")
    assert_is_outage(reply, 503, "Gerade lässt sich nichts speichern")
    assert "Was Sie eben abgeschickt haben, ist nicht gespeichert." in reply.text
    assert editor.get("/admin/").status == 200
    assert editor.get("/admin/snippets/core/alert/").status == 200
    # Each form that is opened is noted, so that two editors learn of each other.
    assert_is_outage(editor.get(address), 503, "Gerade lässt sich nichts speichern")


def test_nobody_can_log_in_and_they_are_told(readers):
    user = factories.UserFactory(is_superuser=True, is_staff=True)
    user.set_password("ein langes Passwort")
    user.save()
    somebody = Visitor(readers.port, "x" * 32)
    reply = somebody.post("/admin/login/", login=user.get_username(), password="ein langes Passwort")
    assert_is_outage(reply, 503, "Gerade lässt sich nichts speichern")
