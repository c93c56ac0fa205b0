"""The text of a page as HTML for readers of feeds."""

import pytest

from smartvest.core.plain_html import plain_html
from tests.factories import DocumentFactory, MunicipalityPageFactory, NewsPageFactory

URL = "https://portal.example/aktuelles/meldung/"
BLOCKS = [
    (("heading", {"text": "Wer & was", "level": "h3"}), "<h3>Wer &amp; was</h3>"),
    (("quote", {"text": "Das hilft <uns>.", "source": "Team Grün"}), "<p>Das hilft &lt;uns&gt;.</p><p>Team Grün</p>"),
    (("accordion", {"items": [{"question": "Kostet es?", "answer": "<p>Nein.</p>"}]}), "<h3>Kostet es?</h3><p>Nein."),
    (("steps", {"steps": [{"marker": "Mai", "title": "Los", "text": ""}]}), "<ol><li><b>Mai: Los</b></li></ol>"),
    (("facts", {"facts": [{"value": "13", "label": "Sensoren"}], "source": ""}), "<ul><li>13 Sensoren</li></ul>"),
    (("table", {"caption": "Titel", "table": {"data": [["a"]]}}), ""),
]

pytestmark = pytest.mark.django_db


def body(*blocks):
    """As it comes from the database."""
    page = NewsPageFactory(body=list(blocks))
    page.refresh_from_db()
    return page.body


def html(*blocks) -> str:
    (text,) = plain_html([(body(*blocks), URL)])
    return text


@pytest.mark.parametrize(("block", "expected"), BLOCKS, ids=lambda value: value[0] if isinstance(value, tuple) else "")
def test_a_block_becomes_plain_html(block, expected):
    assert expected in html(block)
    assert "class=" not in html(block)


def test_every_link_is_absolute():
    town, document = MunicipalityPageFactory(title="Herten"), DocumentFactory()
    text = html(
        (
            "text",
            f'<p><a linktype="page" id="{town.pk}">Stadt</a> <a linktype="document" id="{document.pk}">Datei</a> '
            '<a href="#unten">unten</a> <a href="mailto:stadt@herten.example">Mail</a> '
            '<a href="/projekte/">alle</a></p>',
        )
    )
    assert f'<a href="https://portal.example{town.url}">Stadt</a>' in text
    assert f'<a href="https://portal.example{document.url}">Datei</a>' in text
    assert f'<a href="{URL}#unten">unten</a>' in text
    assert '<a href="mailto:stadt@herten.example">Mail</a>' in text
    assert '<a href="https://portal.example/projekte/">alle</a>' in text


def test_a_link_to_a_deleted_page_leads_nowhere():
    assert "<a>weg</a>" in html(("text", '<p><a linktype="page" id="4711">weg</a></p>'))


def test_texts_stay_apart_and_in_order():
    bodies = [(body(("text", f"<p>Nummer {number}\x1e</p>")), URL) for number in range(3)]
    assert plain_html([*bodies, (body(), URL)]) == ["<p>Nummer 0</p>", "<p>Nummer 1</p>", "<p>Nummer 2</p>", ""]
    assert plain_html([]) == []


def test_a_draft_with_empty_blocks_has_a_text_too():
    assert html(("heading", {"text": "", "level": ""}), ("steps", {"steps": []}), ("text", "")) == "<h2></h2><ol></ol>"
