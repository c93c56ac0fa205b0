"""The small mark-up of the demo texts, turned into the rich text that Wagtail stores.

Blank lines separate paragraphs, ``- `` starts a list item, ``**…**`` is bold, ``[[projekte/onleihe|Onleihe]]`` links to
a page of the portal and ``[Wort](https://…)`` or ``[Wort](mailto:…)`` elsewhere.
"""

import re
from collections.abc import Callable
from html import escape

BOLD = re.compile(r"\*\*(.+?)\*\*")
PAGE_LINK = re.compile(r"\[\[([^|\]]+)\|([^\]]+)\]\]")
OTHER_LINK = re.compile(r"\[([^\]]+)\]\(((?:https://|mailto:)[^)\s]+)\)")


def to_rich_text(source: str, page_id: Callable[[str], int]) -> str:
    """Turn mark-up into Wagtail rich text; ``page_id`` gives the id for a page path and raises if there is none."""
    chunks = re.split(r"\n\s*\n", source.strip())
    return "".join(_block(chunk, page_id) for chunk in chunks if chunk.strip())


def page_paths(source: str) -> list[str]:
    """The page paths a text links to, in order."""
    return [match.group(1) for match in PAGE_LINK.finditer(source)]


def _block(chunk: str, page_id: Callable[[str], int]) -> str:
    lines = [line.strip() for line in chunk.strip().splitlines()]
    if not lines[0].startswith("- "):
        return f"<p>{_inline(' '.join(lines), page_id)}</p>"
    items: list[str] = []
    for line in lines:
        if line.startswith("- "):
            items.append(line[2:])
        else:
            items[-1] += f" {line}"
    return "<ul>" + "".join(f"<li>{_inline(item, page_id)}</li>" for item in items) + "</ul>"


def _inline(source: str, page_id: Callable[[str], int]) -> str:
    html = escape(source, quote=False)
    html = PAGE_LINK.sub(lambda m: f'<a linktype="page" id="{page_id(m.group(1))}">{m.group(2)}</a>', html)
    html = OTHER_LINK.sub(r'<a href="\2">\1</a>', html)
    return BOLD.sub(r"<b>\1</b>", html)
