"""A page's text as HTML that any program may show: no classes, no scripts, absolute addresses, for readers of feeds.

Pictures, videos, tables, files and lists of pages stay on the page.
"""

import re
from collections.abc import Iterable
from html import escape

from wagtail.fields import StreamValue
from wagtail.rich_text import expand_db_html

# XML 1.0, 2.2: what no document may hold, in whatever spelling. Texts pasted from word processors do hold it.
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
BETWEEN_TEXTS = "\x1e"  # so that it occurs in none of them
LOCAL_LINK = re.compile(r"(<a\s[^>]*?href=\")(?=[/#?])")


def without_control_characters(text: str) -> str:
    return NOT_IN_XML.sub("", text)


def plain_html(bodies: Iterable[tuple[StreamValue, str]]) -> list[str]:
    """The HTML of each body; beside it stands the absolute address of its page.

    All links to pages and documents are looked up together: the number of queries does not depend on that of bodies.
    """
    bodies = list(bodies)
    if not bodies:
        return []
    sources = [without_control_characters("".join(map(_block, body.raw_data))) for body, _ in bodies]
    texts = expand_db_html(BETWEEN_TEXTS.join(sources)).split(BETWEEN_TEXTS)
    return [_with_absolute_links(text, url) for text, (_, url) in zip(texts, bodies, strict=True)]


def _with_absolute_links(html: str, page_url: str) -> str:
    site = re.match(r"[a-z]+://[^/]+|", page_url)[0]

    def base(match) -> str:
        return match[1] + escape(site if html[match.end()] == "/" else page_url)

    return LOCAL_LINK.sub(base, html)


def _block(block: dict) -> str:
    """A block as it lies in the database, which asks for no picture and no page."""
    convert, value = BLOCKS.get(block["type"]), block["value"]
    return convert(value) if convert and value else ""


def _items(values: list | None) -> list[dict]:
    """The values of a list block; each lies in an envelope with its type and key."""
    return [value.get("value") or {} for value in values or []]


def _words(value: dict, name: str) -> str:
    return escape(value.get(name) or "")


def _heading(value: dict) -> str:
    level = "h3" if value.get("level") == "h3" else "h2"
    return f"<{level}>{_words(value, 'text')}</{level}>"


def _quote(value: dict) -> str:
    source = f"<p>{_words(value, 'source')}</p>" if value.get("source") else ""
    return f"<blockquote><p>{_words(value, 'text')}</p>{source}</blockquote>"


def _accordion(value: dict) -> str:
    return "".join(f"<h3>{_words(i, 'question')}</h3>{i.get('answer') or ''}" for i in _items(value.get("items")))


def _steps(value: dict) -> str:
    steps = [
        f"<li><b>{': '.join(filter(None, [_words(i, 'marker'), _words(i, 'title')]))}</b>{i.get('text') or ''}</li>"
        for i in _items(value.get("steps"))
    ]
    return f"<ol>{''.join(steps)}</ol>"


def _facts(value: dict) -> str:
    facts = [f"<li>{_words(i, 'value')} {_words(i, 'label')}</li>" for i in _items(value.get("facts"))]
    source = f"<p>{_words(value, 'source')}</p>" if value.get("source") else ""
    return f"<ul>{''.join(facts)}</ul>{source}"


BLOCKS = {
    "heading": _heading,
    "text": str,
    "quote": _quote,
    "image_text": lambda value: value.get("text") or "",
    "accordion": _accordion,
    "steps": _steps,
    "facts": _facts,
}
