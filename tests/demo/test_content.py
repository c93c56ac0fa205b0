"""The manuscript: what an editor-in-chief and the law expect of it."""

import dataclasses
import re
from collections.abc import Iterator

import pytest
from wagtail.models import Page

from smartvest.core.blocks import ContentStreamBlock
from smartvest.demo.content import pages_access, pages_languages, pages_legal, pages_start, site
from smartvest.demo.content.catalogue import EVENTS, NEWS, PROJECTS, TOWNS
from smartvest.demo.content.fields import FIELDS
from smartvest.demo.content.shapes import PageText
from smartvest.demo.content.topics import TOPICS
from smartvest.demo.loading.plan import STANDING

ADDRESS = re.compile(r"[\w.+-]+@[\w.-]+\.\w+")
PAGES = [
    value
    for module in (pages_start, pages_legal, pages_access, pages_languages)
    for value in vars(module).values()
    if isinstance(value, PageText)
]


def strings(value) -> Iterator[str]:
    """Every text inside nested data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings(item)
    elif isinstance(value, tuple | list):
        for item in value:
            yield from strings(item)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from strings(getattr(value, field.name))


ALL_TEXTS = list(strings([FIELDS, TOPICS, TOWNS, PROJECTS, NEWS, EVENTS, PAGES, vars(site), pages_access.ISSUES]))


def test_mail_addresses_are_roles_that_lead_nowhere():
    addresses = [address for text in ALL_TEXTS for address in ADDRESS.findall(text)]
    assert len(addresses) > 20
    assert [address for address in addresses if not address.endswith(".example")] == []


def test_no_link_is_unencrypted():
    assert [text for text in ALL_TEXTS if "http://" in text] == []


@pytest.mark.parametrize("text", [*FIELDS, *TOWNS, *PROJECTS, *NEWS, *EVENTS, *PAGES], ids=lambda text: text.slug)
def test_a_summary_is_a_sentence_that_fits_a_card(text):
    assert 20 <= len(text.summary) <= 300
    assert text.summary.endswith((".", "?", "!"))


def test_german_is_written_with_umlauts():
    missing = re.compile(r"\b(fuer|ueber|koennen|muessen|waehlen|Buerger\w*|Staedte\w*|Muell\w*)\b")
    texts = [text for text in ALL_TEXTS if " " in text.strip()]
    assert [text for text in texts if missing.search(re.sub(r"\[\[.*?\||\S+@\S+|https?://\S+", "", text))] == []


def test_urban_ki_is_not_said_to_be_the_kreis_own():
    text = " ".join(strings([project for project in PROJECTS if "urban-ki" in project.slug]))
    assert "Initiative der Stadt Gelsenkirchen und der Westfälischen Hochschule" in text


def plain_lines(source: str) -> list[str]:
    """The lines of a text without its mark-up and without blank ones."""
    plain = re.sub(r"\[\[[^|]*\||\]\]|\[|\]\([^)]*\)|\*\*|^\s*- ", "", source, flags=re.M)
    return [line.strip() for line in plain.split("\n") if line.strip()]


def first_words(source: str) -> str:
    return " ".join(source.split()[:4])


EASY_TEXTS = [project.easy for project in PROJECTS if project.easy]
EASY_TEXTS += [block.value for block in pages_languages.EASY_LANGUAGE.body if block.name == "text"]


def test_some_projects_explain_themselves_in_leichter_sprache():
    assert len([project for project in PROJECTS if project.easy]) >= 5


@pytest.mark.parametrize("source", EASY_TEXTS, ids=first_words)
def test_leichte_sprache_has_short_sentences_one_to_a_line(source):
    for line in plain_lines(source):
        assert len(line.split()) <= 10, line
        assert not re.search(r"[.?!] \S", line), f"two sentences: {line}"


@pytest.mark.parametrize("source", EASY_TEXTS, ids=first_words)
def test_in_leichter_sprache_every_sentence_is_a_paragraph_or_a_point_of_a_list(source):
    """Two lines without a blank one between them would flow into each other."""
    for chunk in re.split(r"\n\s*\n", source.strip()):
        lines = [line.strip() for line in chunk.strip().splitlines()]
        assert len(lines) == 1 or all(line.startswith("- ") for line in lines), chunk


@pytest.mark.parametrize(
    "page", [pages_languages.EASY_LANGUAGE, pages_languages.SIGN_LANGUAGE], ids=lambda page: page.slug
)
def test_both_language_pages_say_what_the_law_wants_on_a_start_page(page):
    """What is here, how to find one's way, the essentials of the statement, how to report a barrier."""
    words = " ".join(strings(page))
    for link in ("[[barrierefreiheit|", "[[barriere-melden|", "(https://www.lbbp.nrw.de/ombudsstelle)"):
        assert link in words
    for fact in ("Städte", "Projekte", "Menü", "jedes Jahr", "Ombuds", "kostet Sie nichts", "Dokumente"):
        assert fact in words, fact
    assert "noch nicht" in words


def test_every_page_type_of_the_standing_pages_is_planned_once():
    slugs = [text.slug for _, text, _ in STANDING]
    assert len(slugs) == len(set(slugs))


def test_every_block_is_used(demo):
    used = {block.block_type for page in bodies() for block in page.body}
    assert used == set(ContentStreamBlock().child_blocks)


def test_every_block_is_as_an_editor_could_have_saved_it(demo):
    for page in bodies():
        page.body.stream_block.clean(page.body)


def bodies() -> list[Page]:
    """All pages of the demo with their texts."""
    return [page for page in Page.objects.filter(depth__gt=1).specific() if page.body]
