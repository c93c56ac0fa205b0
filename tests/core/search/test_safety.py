"""Whatever somebody types, every function answers."""

import pytest
from django.utils.safestring import SafeString
from wagtail.models import Page

from smartvest.core.search import best_first, did_you_mean, excerpt, fits, marked, matching, suggestions
from tests.factories import ProjectPageFactory

JUNK = [
    "",
    " ",
    "\0",
    "\0onleihe\0",
    "\"'`",
    '"onleihe',
    "onleihe'",
    "AND",
    "onleihe AND OR NOT",
    "NEAR(a b)",
    "title:onleihe",
    "^onleihe",
    "onleihe*",
    "***",
    "-",
    "--onleihe",
    "a-b-c-d-e-f-g-h-i-j",
    "_",
    "__pk__",
    "%",
    "100%",
    "\\",
    "\\'); DROP TABLE core_searchentry; --",
    "<script>alert(1)</script>",
    "&amp; &lt;",
    "(((((",
    "onleihe | & ! <-> :*",
    "😀 🏳️‍🌈",
    "שלום עולם",
    "\u202eehielno",
    "on\u00adlei\u200bhe",
    "u\u0308" * 40,
    "\u0308\u0308",
    "\ud800 onleihe \udfff",
    "ﬁnden ⅷ ①",
    "İstanbul ŞİŞLİ",
    "ſtraße",
    "x" * 5000,
    "wort " * 1000,
    "ä" * 5000,
    "und oder die",
    "٣٤٥",
    "1e5 0x10 3.14",
    "𝔒𝔫𝔩𝔢𝔦𝔥𝔢",
]


@pytest.mark.django_db
def test_any_input_is_answered():
    ProjectPageFactory(title="Onleihe")
    text = "Die Onleihe & <b>mehr</b>"
    for q in JUNK:
        pages = Page.objects.filter(matching(Page, q)).order_by(best_first(q), "pk")
        assert list(pages) == list(pages)
        assert isinstance(did_you_mean(q), str)
        assert isinstance(suggestions(q), list)
        assert fits("Onleihe", q) in (True, False)
        for html in (marked(text, q), excerpt(text, q), marked(q, "onleihe"), excerpt(q, "onleihe")):
            assert isinstance(html, SafeString)
            assert "<b>" not in html
            assert "<script" not in html


@pytest.mark.django_db
@pytest.mark.parametrize(
    "q", ["\0onleihe\0", '"onleihe', "onleihe*", "^onleihe", "on\u00adlei\u200bhe", "--onleihe", "ONLEIHE"]
)
def test_what_is_around_a_word_does_not_hide_it(q):
    page = ProjectPageFactory(title="Onleihe")
    assert list(ProjectPageFactory._meta.model.objects.filter(matching(type(page), q))) == [page]
