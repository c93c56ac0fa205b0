"""The words that made the hit are marked, and the passage around them is shown."""

import pytest

from smartvest.core.search import excerpt, marked

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("text", "q", "html"),
    [
        ("Die Mülltonnen im Hof", "mülltonne", "Die <mark>Mülltonnen</mark> im Hof"),
        ("Die Mülltonnen im Hof", "muelltonne", "Die <mark>Mülltonnen</mark> im Hof"),
        ("Die Mu\u0308lltonnen im Hof", "mülltonne", "Die <mark>Mu\u0308lltonnen</mark> im Hof"),
        ("Das Klimaschutzkonzept", "konzept", "Das <mark>Klimaschutzkonzept</mark>"),
        ("Das Klimaschutzkonzept", "klimaschutz", "Das <mark>Klimaschutzkonzept</mark>"),
        ("Die Müll-App, neu", "müllapp", "Die <mark>Müll-App</mark>, neu"),
        ("Straßen und Wege", "strasse", "<mark>Straßen</mark> und Wege"),
        ("Onleihe & <b>mehr</b>", "onleihe mehr", "<mark>Onleihe</mark> &amp; &lt;b&gt;<mark>mehr</mark>&lt;/b&gt;"),
        ("Die Onleihe", "die onleihe", "Die <mark>Onleihe</mark>"),
        ("Nichts davon", "onleihe", "Nichts davon"),
        ("Onleihe", "", "Onleihe"),
    ],
)
def test_words_are_marked_in_every_form(text, q, html):
    assert marked(text, q) == html


def test_the_passage_around_the_first_hit_consists_of_whole_words():
    text = "Anfang " * 60 + "Hier steht die Onleihe. " + "Ende " * 60
    passage = excerpt(text, "onleihe", 100)
    assert "<mark>Onleihe</mark>" in passage
    assert passage.startswith("… Anfang")
    assert passage.endswith("Ende …")
    assert len(passage) < 130


def test_an_endless_word_neither_hides_the_hit_nor_makes_the_passage_long():
    endless = "x" * 500
    assert excerpt(f"Onleihe {endless}", "onleihe", 50) == "<mark>Onleihe</mark> …"
    assert "<mark>Onleihe</mark>" in excerpt("wort " * 200 + f"Onleihe {endless}", "onleihe", 50)
    assert excerpt(endless, "onleihe", 50) == "x" * 50 + " …"


def test_without_a_hit_the_text_begins_at_its_beginning():
    assert excerpt("Ein kurzer Text", "onleihe") == "Ein kurzer Text"
    assert excerpt("Wort " * 100, "onleihe", 20) == "Wort Wort Wort Wort …"
