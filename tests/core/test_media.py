import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.template.loader import render_to_string
from django.urls import reverse

from smartvest.core.models import PortalDocument, PortalImage
from smartvest.core.models.media import Licence
from tests.factories.core import root_collection

# A new image asks for the root collection.
pytestmark = pytest.mark.django_db


def test_an_image_says_what_it_shows():
    assert PortalImage(description="Ein Bus hält am Rathaus.").default_alt_text == "Ein Bus hält am Rathaus."


def test_decoration_stays_silent_for_screen_readers():
    image = PortalImage(title="IMG_0815", description="alter Text", is_decorative=True)
    assert image.default_alt_text == ""


def test_an_image_without_alt_text_must_be_marked_as_decoration():
    with pytest.raises(ValidationError) as error:
        PortalImage(title="IMG_0815", credit="Stadt Herten").clean()
    assert "description" in error.value.message_dict
    PortalImage(title="IMG_0815", credit="Stadt Herten", is_decorative=True).clean()


def document_form(**values) -> dict:
    file = SimpleUploadedFile("strategie.pdf", b"%PDF-1.4")
    return {"title": "Strategie", "file": file, "collection": str(root_collection().pk), "tags": ""} | values


def test_a_new_document_asks_whether_it_is_accessible(admin_client):
    address = reverse("wagtaildocs:add")
    form = admin_client.get(address).context["form"]
    assert form["is_accessible"].value() == ""
    assert [value for value, _ in form.fields["is_accessible"].choices] == ["", "unbekannt", "ja", "nein"]
    response = admin_client.post(address, document_form(is_accessible=""))
    assert list(response.context["form"].errors) == ["is_accessible"]
    assert admin_client.post(address, document_form(is_accessible="nein")).status_code == 302
    assert PortalDocument.objects.get().is_accessible == "nein"


def test_of_several_documents_at_once_each_is_asked(admin_client):
    answer = admin_client.post(
        reverse("wagtaildocs:add_multiple"),
        {"title": "Strategie", "files[]": SimpleUploadedFile("strategie.pdf", b"%PDF-1.4")},
        headers={"X-Requested-With": "XMLHttpRequest"},
    )
    assert "is_accessible" in answer.json()["form"]
    assert not PortalDocument.objects.exists()


def test_a_document_that_is_too_large_is_refused_with_its_limit(admin_client, settings):
    large = SimpleUploadedFile("film.mp4", b"0" * (50 * 1024 * 1024 + 1))
    response = admin_client.post(reverse("wagtaildocs:add"), document_form(file=large, is_accessible="nein"))
    assert "50,0\xa0MB" in str(response.context["form"].errors["file"])


@pytest.mark.parametrize(
    ("licence", "shown"),
    [
        ("alle-rechte", "Bild: Kreis Recklinghausen"),
        ("cc-by-4.0", 'href="https://creativecommons.org/licenses/by/4.0/deed.de" rel="license">CC BY 4.0</a>'),
        ("dl-de-by-2.0", 'href="https://www.govdata.de/dl-de/by-2-0" rel="license">Datenlizenz Deutschland'),
    ],
)
def test_a_credit_links_to_the_text_of_the_licence_where_there_is_one(licence, shown):
    image = PortalImage(credit="Kreis Recklinghausen", licence=licence)
    html = render_to_string("components/credit.html", {"image": image, "caption": ""})
    assert shown in html
    assert ("<a " in html) is (licence != "alle-rechte")


def test_every_licence_but_all_rights_reserved_has_its_text():
    without = [licence for licence in Licence if not PortalImage(licence=licence).licence_url]
    assert without == [Licence.ALL_RIGHTS]
