"""A picture that cannot be shown costs its page the picture only, and those who may replace it learn of it."""

from pathlib import Path

import pytest
from wagtail.images.models import SourceImageIOError

from smartvest.core.files.broken_pictures_panel import panel
from tests import factories

pytestmark = pytest.mark.django_db
SPECS = ["width-100|format-webp", "width-200|format-webp"]


@pytest.fixture
def broken(site_tree):
    image = factories.ImageFactory(title="Bus", description="Ein Bücherbus")
    image.whole = Path(image.file.path).read_bytes()
    Path(image.file.path).write_bytes(b"kein Bild")
    return image


@pytest.mark.parametrize("content", [b"", b"kein Bild", b"\x89PNG\r\n\x1a\n" + b"\0" * 99, b"\xff\xd8\xff\xe0"])
def test_whatever_is_wrong_with_it_is_told_as_missing(broken, content):
    Path(broken.file.path).write_bytes(content)
    for specs in (SPECS[:1], SPECS):
        with pytest.raises(SourceImageIOError):
            broken.get_renditions(*specs)


def test_who_may_replace_it_sees_it_until_it_can_be_shown(broken):
    admin, nobody = factories.UserFactory(is_superuser=True), factories.UserFactory()
    assert panel(admin).total == 0
    with pytest.raises(SourceImageIOError):
        broken.get_renditions(*SPECS)
    [item] = panel(admin).items
    assert (item.title, item.note) == ("Bus", broken.file.name)
    assert panel(nobody).total == 0
    Path(broken.file.path).write_bytes(broken.whole)
    broken.get_renditions(*SPECS)
    assert panel(admin).total == 0


def test_the_dashboard_shows_it(broken, client):
    client.force_login(factories.UserFactory(is_superuser=True))
    with pytest.raises(SourceImageIOError):
        broken.get_rendition(SPECS[0])
    assert "Bilder, die sich nicht zeigen lassen (1)" in client.get("/admin/").text
