"""Documents leave as what they are, to who may have them, and by no other way."""

import pytest
from django.test import override_settings
from wagtail.models import Collection, CollectionViewRestriction

from smartvest.core.models import PortalDocument
from tests import factories
from tests.factories.core import root_collection
from tests.security.answers import assert_common, assert_inert, csp

pytestmark = pytest.mark.django_db
TYPES = {
    "x.txt": "text/plain",
    "x.csv": "text/csv",
    "x.vtt": "text/vtt",
    "x.mp4": "video/mp4",
    "x.zip": "application/zip",
    "x.docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def document(name: str = "geheim.txt", **values) -> PortalDocument:
    return factories.DocumentFactory(file__filename=name, file__data=b"Streng geheim", **values)


@pytest.fixture
def private(site_tree):
    """A document that only who is logged in may have."""
    collection = root_collection().add_child(instance=Collection(name="Intern"))
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    return document(collection=collection)


@pytest.mark.parametrize("name", TYPES)
def test_a_document_is_saved_and_not_opened(client, site_tree, name):
    response = client.get(document(name).url)
    assert response.status_code == 200
    assert response.headers["Content-Type"].partition(";")[0] == TYPES[name]
    assert response.headers["Content-Disposition"].startswith("attachment")
    assert "Content-Encoding" not in response.headers
    assert_common(response)
    assert_inert(response)


def test_a_pdf_opens_and_may_load_and_run_nothing(client, site_tree):
    response = client.get(document("strategie.pdf").url)
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.headers["Content-Disposition"].startswith("inline")
    assert csp(response) == {"default-src": ["'none'"], "frame-ancestors": ["'self'"]}
    assert_common(response)


def test_a_name_cannot_write_headers(client, site_tree):
    stored = document('a"; filename="b.html\r\nX-Boese: 1.txt')
    response = client.get(stored.url)
    assert response.status_code == 200
    assert "X-Boese" not in response.headers
    assert "\n" not in response.headers["Content-Disposition"]
    assert "b.html" not in response.headers["Content-Disposition"].replace("b.htmlX-Boese", "")


def test_a_private_document_is_for_who_is_logged_in_and_kept_by_no_cache(client, admin_client, private):
    refused = client.get(private.url)
    assert refused.status_code == 302
    assert refused.url.startswith("/_util/login/?next=") or "login" in refused.url
    assert "no-store" in refused.headers["Cache-Control"]
    given = admin_client.get(private.url)
    assert b"".join(given.streaming_content) == b"Streng geheim"
    assert {"private", "no-store"} <= set(given.headers["Cache-Control"].split(", "))


def test_what_was_private_below_stays_so_in_collections_below(client, private):
    below = private.collection.add_child(instance=Collection(name="Noch tiefer"))
    assert client.get(document(collection=below).url).status_code == 302


def test_a_public_document_may_be_kept_and_is_asked_for_again(client, site_tree):
    public = document()
    response = client.get(public.url)
    assert set(response.headers["Cache-Control"].split(", ")) == {"public", "no-cache"}
    again = client.get(public.url, headers={"If-None-Match": response.headers["ETag"]})
    assert again.status_code == 304


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_documents_are_only_read(client, private, method):
    assert getattr(client, method)(private.url).status_code == 405


@pytest.mark.parametrize("folder", ["documents", "wagtail_uploads"])
def test_no_file_leaves_past_the_question_who_asks(client, private, folder):
    """Where Django serves the media itself, too; the folders stand before its own view."""
    assert client.get(f"/media/{folder}/{private.filename}").status_code == 404
    with override_settings(DEBUG=True):
        assert client.get(f"/media/{folder}/{private.filename}").status_code == 404


def test_who_guesses_names_and_numbers_learns_nothing(client, private):
    for address in (f"/dokumente/{private.pk}/falsch.txt", "/dokumente/99999999999999999999/x", "/dokumente/0/x"):
        assert client.get(address).status_code == 404
    for name in ("../../../etc/passwd", "..%2f..%2fetc%2fpasswd", "%00", "x" * 3000):
        assert client.get(f"/dokumente/{private.pk}/{name}").status_code in (302, 404)
