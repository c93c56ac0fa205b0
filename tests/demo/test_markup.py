"""The small mark-up of the manuscript."""

import pytest

from smartvest.demo.markup import to_rich_text

PAGES = {"projekte/onleihe": 7}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Ein Satz.", "<p>Ein Satz.</p>"),
        ("Eins\n  zwei\n\n  drei", "<p>Eins zwei</p><p>drei</p>"),
        ("- eins\n- zwei\n  und mehr", "<ul><li>eins</li><li>zwei und mehr</li></ul>"),
        ("**Wichtig**: 5 < 6 & mehr", "<p><b>Wichtig</b>: 5 &lt; 6 &amp; mehr</p>"),
        ("[[projekte/onleihe|Onleihe]]", '<p><a linktype="page" id="7">Onleihe</a></p>'),
        ("[Portal](https://portal.example)", '<p><a href="https://portal.example">Portal</a></p>'),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>"),
        ("", ""),
    ],
)
def test_mark_up_becomes_rich_text(source, expected):
    assert to_rich_text(source, PAGES.__getitem__) == expected


def test_a_link_to_a_page_that_is_not_there_is_an_error():
    with pytest.raises(KeyError):
        to_rich_text("[[projekte/fehlt|Fehlt]]", PAGES.__getitem__)
