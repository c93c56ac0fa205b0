import pytest
from django.core.exceptions import ValidationError

from smartvest.core.models import PortalImage

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
