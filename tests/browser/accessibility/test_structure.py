"""What screen readers make of a page: WCAG 2.2, 1.3.1, 2.4.2, 2.4.6, 3.1.1, 3.1.2; axe judges the rest."""

import re
from contextlib import suppress

import pytest
from django.http import Http404
from django.test import RequestFactory
from playwright.sync_api import expect

from smartvest.core.blocks import ContentStreamBlock
from smartvest.home.models import HomePage
from tests.home.test_pages import TYPES

from .probes import ask
from .visits import BY_NAME, PATTERNS, PUBLIC


@pytest.mark.parametrize("visit", PUBLIC + PATTERNS, ids=str)
def test_headings_landmarks_and_pictures_make_sense_without_seeing_them(visited, visit):
    assert ask(visited, "structure") == []


def test_every_address_has_a_title_of_its_own(client, portal):
    """WCAG 2.4.2: the page, the active filters, the page number, the portal."""
    titles = {}
    for visit in PUBLIC:
        if not visit.act:
            html = client.get(visit.address if isinstance(visit.address, str) else visit.address()).content.decode()
            title = re.search("<title>(.*?)</title>", html, re.DOTALL)[1]
            titles.setdefault(" ".join(title.split()), []).append(visit.name)
    assert {title: names for title, names in titles.items() if len(names) > 1} == {}
    assert all(title.endswith(" – smartVEST") for title in titles), titles


def test_every_page_type_is_visited(portal):
    home = HomePage.objects.get()
    visited = set()
    for visit in PUBLIC:
        if isinstance(visit.address, str):
            parts = [part for part in visit.address.partition("?")[0].split("/") if part]
            with suppress(Http404):
                visited.add(home.route(RequestFactory().get(visit.address), parts).page.specific_class)
    assert visited == set(TYPES)


def test_every_block_is_there(portal):
    shown = {block.block_type for block in HomePage.objects.get().body}
    assert shown == set(ContentStreamBlock().child_blocks)


def test_words_in_another_language_are_marked(page):
    """WCAG 3.1.2: editors mark them in the text editor."""
    BY_NAME["standard"].open(page)
    expect(page.locator("main [lang=en]").first).to_have_text("Dashboard for everybody")
