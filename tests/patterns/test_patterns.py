"""Every component and every block is shown, with markup that holds and nothing saved."""

import dataclasses
import re
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup
from django.apps import apps
from django.conf import settings
from django.db import transaction
from django.test import Client

from smartvest.core.blocks import ContentStreamBlock
from smartvest.core.listing import Listing
from smartvest.patterns.examples.listing import ExampleListing
from smartvest.patterns.groups import GROUPS, addresses
from smartvest.patterns.icons import icon_names
from tests import factories
from tests.factories import only
from tests.factories.core import root_collection
from tests.markup import Markup

TEMPLATES = settings.ROOT / "templates"
PATTERNS = [(group, pattern) for group in GROUPS for pattern in group.patterns]

USERBAR = re.compile(r"<template id=\"wagtail-userbar-template\">.*?</wagtail-userbar>", re.DOTALL)  # only for logins


@pytest.fixture(scope="module")
def walk(django_db_setup, django_db_blocker) -> SimpleNamespace:
    """The answers of all pattern pages by address, on an otherwise empty portal, and how many objects they saved."""
    with django_db_blocker.unblock(), transaction.atomic():
        root_collection()
        only(factories.HomePageFactory)
        client = Client()
        client.force_login(factories.UserFactory(is_superuser=True))
        before = counts()
        answers = {address: client.get(address) for address in addresses()}
        saved = {label: number - before[label] for label, number in counts().items() if number != before[label]}
        transaction.set_rollback(True)
    return SimpleNamespace(pages=answers, saved=saved)


@pytest.fixture
def pages(walk) -> dict:
    return walk.pages


def counts() -> dict[str, int]:
    return {model._meta.label: model._default_manager.count() for model in apps.get_models() if model._meta.managed}


def test_every_page_of_the_patterns_is_there(pages):
    assert {address: page.status_code for address, page in pages.items() if page.status_code != 200} == {}


def test_no_search_engine_and_no_cache_keeps_a_page(pages):
    for address, page in pages.items():
        assert "noindex" in page.headers.get("X-Robots-Tag", page.content.decode()), address
        assert "no-store" in page.headers["Cache-Control"]


def test_every_component_and_block_is_drawn_by_some_pattern(pages):
    drawn = {template.name for page in pages.values() for template in page.templates}
    on_disk = {
        path.relative_to(TEMPLATES).as_posix()
        for folder in ("components", "blocks")
        for path in (TEMPLATES / folder).rglob("*.html")
    }
    assert on_disk - drawn == set()


def test_every_block_has_a_pattern_of_its_own(site_tree):
    blocks = next(group for group in GROUPS if group.slug == "bausteine")
    shown = [pattern.states[0].context()["body"] for pattern in blocks.patterns]
    assert {body[0].block_type for body in shown} == set(ContentStreamBlock().child_blocks)


def test_every_icon_is_shown(pages):
    soup = BeautifulSoup(pages["/muster/grundlagen/"].content, "html.parser")
    assert [item.get_text(strip=True) for item in soup.select(".pattern-icons li")] == icon_names()


def test_markup_holds_on_every_page(pages):
    """Also no id twice, although the components come again and again, and no heading level left out."""
    for page in pages.values():
        Markup(USERBAR.sub("", page.content.decode())).check()


def test_landmarks_of_a_page_can_be_told_apart(pages):
    for address, page in pages.items():
        soup = BeautifulSoup(USERBAR.sub("", page.content.decode()), "html.parser")
        labels = [(mark.name, mark["aria-label"]) for mark in soup.select(":is(nav, aside, section, form)[aria-label]")]
        assert len(labels) == len(set(labels)), (address, labels)


def test_no_link_of_a_page_leads_nowhere(pages):
    for address, page in pages.items():
        soup = BeautifulSoup(page.content, "html.parser")
        ids = {element["id"] for element in soup.select("[id]")}
        for link in soup.select("main a[href]"):
            assert link["href"] not in ("", "None", "#"), (address, link)
            if link["href"].startswith("#"):
                assert link["href"][1:] in ids, (address, link)


def test_the_overview_leads_to_every_pattern(pages):
    links = {a["href"] for a in BeautifulSoup(pages["/muster/"].content, "html.parser").select("main a")}
    assert links >= {f"{group.url}#{pattern.slug}" for group, pattern in PATTERNS}


def test_every_pattern_says_when_to_use_it_and_has_states_that_can_be_told_apart():
    for group, pattern in PATTERNS:
        assert pattern.when.endswith("."), (group.name, pattern.name)
        assert pattern.states
        assert len({state.slug for state in pattern.states}) == len(pattern.states), pattern.name
        assert len({each.slug for each in group.patterns}) == len(group.patterns)


def test_looking_at_the_patterns_saves_nothing(walk):
    # Wagtail makes these two when somebody comes for the first time, on whatever page.
    assert set(walk.saved) <= {"core.SiteSettings", "wagtailusers.UserProfile"}


def test_the_list_of_the_examples_knows_only_what_lists_know():
    names = {field.name for field in dataclasses.fields(ExampleListing)} | {
        name for name in vars(ExampleListing) if not name.startswith("_")
    }
    assert {name for name in names if not hasattr(Listing, name)} == {"number", "pages", "page", "heading"}


@pytest.mark.parametrize(("name", "kind"), [("vest-400x225.webp", "image/webp"), ("klima-80x40.jpeg", "image/jpeg")])
def test_pictures_of_examples_are_drawn_in_the_format_of_their_name(admin, name, kind):
    response = admin.get(f"/muster/bild/{name}")
    assert response.headers["Content-Type"] == kind
    assert response.content[:4] == (b"RIFF" if kind == "image/webp" else b"\xff\xd8\xff\xe0")


def test_files_of_examples_can_be_opened(admin):
    assert admin.get("/muster/datei/film.vtt").text.startswith("WEBVTT")
    assert "keine echte Datei" in admin.get("/muster/datei/strategie.pdf").text
