"""Trees that are too deep and copies that are too large are refused in words; large ones that are not work in time."""

import time

import pytest
from wagtail.models import Page

from smartvest.core.tree_limits import DEEPEST, MOST_COPIED
from smartvest.home.models import StandardPage
from tests import factories
from tests.admin.editing import address_to_add

pytestmark = pytest.mark.django_db


def branch(parent, levels: int) -> list[Page]:
    """Pages one below the other, the highest first."""
    pages = []
    for level in range(levels):
        parent = factories.StandardPageFactory(parent=parent, title=f"Ebene {level}")
        pages.append(parent)
    return pages


def copy(admin, page, parent, slug: str = "kopie"):
    values = {"new_title": "Kopie", "new_slug": slug, "new_parent_page": parent.pk, "copy_subpages": "on"}
    return admin.post(f"/admin/pages/{page.pk}/copy/", values, follow=True)


def move(admin, page, parent):
    return admin.post(f"/admin/pages/{page.pk}/move/{parent.pk}/confirm/", follow=True)


def test_a_page_below_the_deepest_is_refused(admin, site_tree):
    pages = branch(site_tree, DEEPEST)
    assert admin.get(address_to_add(StandardPage, pages[-2])).status_code == 200
    refused = admin.get(address_to_add(StandardPage, pages[-1]), follow=True)
    assert "So tief darf eine Seite nicht liegen" in refused.text


@pytest.mark.parametrize("do", [copy, move])
def test_what_lies_below_counts(admin, site_tree, do):
    deep = branch(site_tree, DEEPEST - 2)
    low = branch(site_tree, 3)
    before = Page.objects.count()
    assert "So tief darf eine Seite nicht liegen" in do(admin, low[0], deep[-1]).text
    assert Page.objects.count() == before
    assert low[0].get_parent() == Page.objects.get(pk=site_tree.pk)
    assert "So tief" not in do(admin, low[1], deep[-1]).text


def test_moving_many_at_once_counts_too(admin, site_tree):
    deep, low = branch(site_tree, DEEPEST - 1), branch(site_tree, 3)
    address = f"/admin/bulk/wagtailcore/page/move/?id={low[0].pk}"
    response = admin.post(address, {"chooser": deep[-1].pk}, follow=True)
    assert "So tief darf eine Seite nicht liegen" in response.text
    assert low[0].get_parent() == Page.objects.get(pk=site_tree.pk)


def test_a_copy_of_two_hundred_pages_is_made_in_time(admin, site_tree):
    top = factories.StandardPageFactory(parent=site_tree, title="Alles")
    for number in range(200):
        factories.StandardPageFactory(parent=top, title=f"Seite {number}")
    begun = time.process_time()
    copy(admin, top, site_tree)
    assert time.process_time() - begun < 25  # seconds of this process; a worker has 30
    copied = Page.objects.get(slug="kopie")
    assert copied.get_descendants().count() == 200


def test_more_than_that_at_once_is_refused(admin, site_tree, monkeypatch):
    top = factories.StandardPageFactory(parent=site_tree, title="Alles")
    monkeypatch.setattr("smartvest.core.tree_limits.MOST_COPIED", 2)
    for number in range(2):
        factories.StandardPageFactory(parent=top, title=f"Seite {number}")
    assert f"höchstens {MOST_COPIED} Seiten" in copy(admin, top, site_tree).text
    assert not Page.objects.filter(slug="kopie").exists()


@pytest.mark.parametrize(
    "values", [{}, {"new_parent_page": ""}, {"new_parent_page": "²"}, {"new_parent_page": "9" * 20}]
)
def test_a_copy_to_nowhere_is_refused(admin, site_tree, values):
    page = factories.StandardPageFactory(parent=site_tree)
    response = admin.post(f"/admin/pages/{page.pk}/copy/", values, follow=True)
    assert "Bitte wählen Sie, unter welche Seite die Kopie soll." in response.text
