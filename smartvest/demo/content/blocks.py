"""Short words for StreamField blocks, so that the content modules read like a manuscript.

Each function returns a neutral ``Block``; ``smartvest.demo.streams`` turns it into what the StreamField expects.
"""

from smartvest.demo.content.shapes import Block


def text(source: str) -> Block:
    """Running text in the mark-up of ``smartvest.demo.markup``."""
    return Block("text", source)


def heading(title: str) -> Block:
    """A heading inside the page."""
    return Block("heading", title)


def image(picture: str, caption: str = "") -> Block:
    """A picture across the text column."""
    return Block("image", {"picture": picture, "caption": caption})


def image_text(picture: str, source: str) -> Block:
    """A picture beside a text."""
    return Block("image_text", {"picture": picture, "text": source})


def gallery(*pictures: tuple[str, str]) -> Block:
    """Several pictures, each with a caption."""
    return Block("gallery", pictures)


def quote(source: str, by: str, role: str = "") -> Block:
    """A quotation by a role, never by a real person."""
    return Block("quote", {"text": source, "by": by, "role": role})


def call_to_action(title: str, source: str, label: str, target: str) -> Block:
    """An invitation with a button; ``target`` is a page path or an https address."""
    return Block("call_to_action", {"title": title, "text": source, "label": label, "target": target})


def accordion(*items: tuple[str, str], title: str = "") -> Block:
    """Questions and answers that open on demand."""
    return Block("accordion", {"title": title, "items": items})


def facts(*items: tuple[str, str], title: str = "", source: str = "") -> Block:
    """Figures, each with what it stands for."""
    return Block("facts", {"title": title, "items": items, "source": source})


def steps(*items: tuple[str, str, str], title: str = "") -> Block:
    """Steps or a timeline: mark (number or date, may be empty), title, text."""
    return Block("steps", {"title": title, "items": items})


def table(caption: str, *rows: tuple[str, ...]) -> Block:
    """A table whose first row is the header."""
    return Block("table", {"caption": caption, "rows": rows})


def video(title: str, link: str, description: str) -> Block:
    """A video behind a link, with a text that says what it shows."""
    return Block("video", {"title": title, "link": link, "description": description})


def downloads(*documents: str, title: str = "") -> Block:
    """Documents by their key in ``content.documents``."""
    return Block("downloads", {"title": title, "documents": documents})


def contact(role: str, email: str, organisation: str = "", hours: str = "") -> Block:
    """A role that answers questions."""
    return Block("contact", {"role": role, "email": email, "organisation": organisation, "hours": hours})


def partners(*items: tuple[str, str], title: str = "") -> Block:
    """Partners: name and address (may be empty)."""
    return Block("partners", {"title": title, "items": items})


def latest_projects(title: str, count: int = 3, field: str = "", town: str = "") -> Block:
    """The newest projects, on their own."""
    return Block("latest_projects", {"title": title, "count": count, "field": field, "town": town})


def latest_news(title: str, count: int = 3, field: str = "", town: str = "") -> Block:
    """The newest news items."""
    return Block("latest_news", {"title": title, "count": count, "field": field, "town": town})


def next_events(title: str, count: int = 3, field: str = "", town: str = "") -> Block:
    """The next events."""
    return Block("next_events", {"title": title, "count": count, "field": field, "town": town})
