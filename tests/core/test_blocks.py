"""Every block renders: full, as its example, and with nothing filled in, as drafts may have it."""

import pytest
from wagtail import blocks
from wagtail.rich_text import RichText

from smartvest.core.blocks import ContentStreamBlock
from tests import factories
from tests.markup import Markup

pytestmark = pytest.mark.django_db

BODY = ContentStreamBlock()
BLOCKS = BODY.child_blocks


def render(name, value, rf) -> str:
    page = factories.StandardPageFactory()
    html = BLOCKS[name].render(value, context={"request": rf.get("/"), "page": page})
    Markup(html)
    return html


def example(name):
    return BLOCKS[name].get_preview_value()


def full_values() -> dict:
    """Raw values with everything filled in, and a text that must appear."""
    image = factories.ImageFactory(description="Ein Sensor", credit="Stadt Marl").pk
    document = factories.DocumentFactory(title="Strategie").pk
    town = factories.MunicipalityPageFactory(title="Herten")
    field = factories.FieldPageFactory()
    about_town = {"municipalities": [town], "fields": [field]}
    factories.NewsPageFactory(title="Meldung aus Herten", **about_town)
    factories.EventPageFactory(title="Termin in Herten", **about_town)
    part = factories.ImplementationFactory.build(municipality=town)
    factories.ProjectPageFactory(title="Projekt in Herten", fields=[field], implementations=[part])
    choice = {"count": 3, "municipality": town.pk, "field": field.pk}
    link = {"title": "Zur Onleihe", "page": None, "url": "https://onleihe.example"}
    return {
        "heading": ({"text": "Abschnitt", "level": "h3"}, ["<h3", "Abschnitt"]),
        "text": ("<p>Ein <b>Absatz</b>.</p>", ["<b>Absatz</b>"]),
        "quote": ({"text": "Es hilft.", "source": "Team Grün"}, ["Es hilft.", "Team Grün"]),
        "accordion": ({"items": [{"question": "Was?", "answer": "<p>Das.</p>"}]}, ["Was?", "Das."]),
        "image": ({"image": image, "caption": "In Marl"}, ["In Marl", "Ein Sensor", "Stadt Marl"]),
        "image_text": ({"image": image, "text": "<p>Daneben.</p>", "position": "end"}, ["Daneben.", "Ein Sensor"]),
        "gallery": ({"images": [{"image": image, "caption": "Eins"}, {"image": image, "caption": "Zwei"}]}, ["Zwei"]),
        "video": (
            {"title": "Film", "file": document, "captions": document, "poster": image, "transcript": "<p>Wort.</p>"},
            ["Film", "<video", "<track", "Wort."],
        ),
        "facts": ({"facts": [{"value": "13", "label": "Sensoren"}], "source": "Kreis 2026"}, ["13", "Kreis 2026"]),
        "steps": ({"steps": [{"marker": "2021", "title": "Start", "text": "<p>Los.</p>"}]}, ["2021", "Start", "Los."]),
        "table": (
            {
                "caption": "Je Stadt",
                "table": {"data": [["Stadt", "Zahl"], ["Marl", "7"]], "first_row_is_table_header": True},
            },
            ["Je Stadt", "<th", "Marl", "7"],
        ),
        "latest_projects": (choice | {"title": "Neue Projekte"}, ["Neue Projekte", "Projekt in Herten"]),
        "latest_news": (choice | {"title": "Neue Meldungen"}, ["Neue Meldungen", "Meldung aus Herten"]),
        "next_events": (choice | {"title": "Nächste Termine"}, ["Nächste Termine", "Termin in Herten"]),
        "call_to_action": (
            {"title": "Los", "text": "Jetzt.", "link": link},
            ["Los", "Jetzt.", "https://onleihe.example"],
        ),
        "downloads": ({"title": "Dateien", "documents": [document]}, ["Dateien", "Strategie"]),
        "contact": (
            {
                "role": "Stabsstelle",
                "organisation": "Stadt Herten",
                "email": "d@herten.example",
                "phone": "02366 1",
                "hours": "9 bis 12",
            },
            ["Stabsstelle", "Stadt Herten", "d@herten.example", "02366 1", "9 bis 12"],
        ),
        "partners": (
            {"title": "Partner", "partners": [{"name": "Hochschule", "url": "https://hs.example", "logo": image}]},
            ["Hochschule", "https://hs.example"],
        ),
    }


def test_full_values_know_every_block():
    assert set(full_values()) == set(BLOCKS)


@pytest.mark.parametrize("name", BLOCKS)
def test_a_full_block_shows_everything_that_was_filled_in(name, rf):
    raw, texts = full_values()[name]
    html = render(name, BLOCKS[name].to_python(raw), rf)
    for text in texts:
        assert text in html


@pytest.mark.parametrize("name", BLOCKS)
def test_the_example_shows_something(name, rf):
    factories.ImageFactory()
    factories.DocumentFactory()
    assert render(name, example(name), rf).strip()


@pytest.mark.parametrize("name", BLOCKS)
def test_the_example_renders_with_an_empty_library(name, rf):
    render(name, example(name), rf)


def emptied(block):
    """A value of `block` with nothing in it; lists hold one empty item, as a new item in the editor does."""
    if isinstance(block, blocks.StructBlock):
        return block._to_struct_value([(name, emptied(child)) for name, child in block.child_blocks.items()])
    if isinstance(block, blocks.ListBlock):
        return blocks.list_block.ListValue(block, values=[emptied(block.child_block)])
    if isinstance(block, blocks.RichTextBlock):
        return RichText("")
    return "" if isinstance(block, blocks.CharBlock | blocks.TextBlock | blocks.URLBlock | blocks.EmailBlock) else None


@pytest.mark.parametrize("name", BLOCKS)
def test_an_empty_block_is_no_error(name, rf):
    render(name, emptied(BLOCKS[name]), rf)


@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_as_the_editor_adds_it_is_no_error(name, rf):
    render(name, BLOCKS[name].get_default(), rf)


@pytest.mark.parametrize("name", [name for name, block in BLOCKS.items() if isinstance(block, blocks.StructBlock)])
def test_a_block_survives_the_deletion_of_what_it_points_to(name, rf):
    """A deleted image, document or page leaves its key behind in the stored value."""
    raw, _ = full_values()[name]

    def broken(value):
        if isinstance(value, dict):
            return {key: 999_999 if key in CHOSEN else broken(each) for key, each in value.items()}
        return (
            [broken(each) if isinstance(each, dict | list) else 999_999 for each in value] if is_keys(value) else value
        )

    def is_keys(value):
        return isinstance(value, list) and name != "table"

    render(name, BLOCKS[name].to_python(broken(raw)), rf)


CHOSEN = {"image", "file", "captions", "poster", "logo", "page", "municipality", "field"}


def test_a_link_needs_a_page_or_an_address():
    block = BLOCKS["call_to_action"]
    value = block.to_python({"title": "Los", "text": "", "link": {"title": "Hin", "page": None, "url": ""}})
    with pytest.raises(blocks.StructBlockValidationError):
        block.clean(value)


def test_a_link_to_a_draft_leads_nowhere():
    link = BLOCKS["call_to_action"].child_blocks["link"]
    draft = factories.StandardPageFactory(live=False)
    live = factories.StandardPageFactory()
    assert link.to_python({"title": "Hin", "page": draft.pk, "url": ""}).href == ""
    assert link.to_python({"title": "Hin", "page": live.pk, "url": ""}).href == live.url


def test_a_video_needs_a_file_or_an_address():
    value = BLOCKS["video"].to_python({"title": "Film"})
    with pytest.raises(blocks.StructBlockValidationError):
        BLOCKS["video"].clean(value)
    assert BLOCKS["video"].clean(BLOCKS["video"].to_python({"title": "Film", "url": "https://video.example"}))
