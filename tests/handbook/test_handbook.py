"""The editors' handbook: the same files in the repository and in the admin's help menu."""

import re

import pytest
from django.test import Client

from smartvest.handbook.chapters import FOLDER, chapters
from tests import factories

NAMES = [chapter.name for chapter in chapters()]
LINK = re.compile(r"(!?)\[[^\]]*\]\(([^)]+)\)")


def links(chapter, pictures: bool) -> list[str]:
    return [address for mark, address in LINK.findall(chapter.text) if bool(mark) == pictures]


@pytest.fixture
def editor(site_tree) -> Client:
    client = Client()
    client.force_login(factories.UserFactory(is_superuser=True))
    return client


@pytest.mark.parametrize("name", NAMES)
def test_every_chapter_can_be_read_in_the_admin(editor, name):
    page = editor.get(f"/admin/handbuch/{name}/").content.decode()
    chapter = next(chapter for chapter in chapters() if chapter.name == name)
    assert page.count("<h1") == 1
    assert chapter.title in page[page.index("<h1") : page.index("</h1>")]
    assert "](" not in page  # no Markdown left over


@pytest.mark.parametrize("name", NAMES)
def test_every_link_and_picture_of_a_chapter_works_in_the_admin(editor, name):
    page = editor.get(f"/admin/handbuch/{name}/").content.decode()
    article = page[page.index("<article>") : page.index("</article>")]
    for address in re.findall(r'(?:href|src)="([^"]+)"', article):
        assert address.startswith("../")
        assert editor.get(f"/admin/handbuch/{address.removeprefix('../')}").status_code == 200, address


def test_the_contents_lead_to_every_chapter():
    contents, *others = chapters()
    assert links(contents, pictures=False) == [f"{chapter.name}.md" for chapter in others]


def test_every_picture_is_shown_somewhere():
    shown = {address for chapter in chapters() for address in links(chapter, pictures=True)}
    assert shown == {f"bilder/{path.name}" for path in (FOLDER / "bilder").iterdir()}


def test_the_help_menu_leads_to_the_handbook_and_to_no_other_host(editor):
    page = editor.get("/admin/").content.decode()
    assert "/admin/handbuch/README/" in page
    assert "guide.wagtail.org" not in page


@pytest.mark.parametrize("address", ["nichts/", "..%2F..%2Fpyproject/", "bilder/nichts.png", "bilder/README.md"])
def test_what_is_no_chapter_is_not_found(editor, address):
    assert editor.get(f"/admin/handbuch/{address}").status_code == 404


@pytest.mark.parametrize("address", ["README/", "bilder/anmeldung.png"])
def test_only_editors_read_it(site_tree, address):
    response = Client().get(f"/admin/handbuch/{address}")
    assert response.status_code == 302
    assert response.url.startswith("/admin/login/")
