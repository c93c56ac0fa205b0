"""What every page of HTML must be like, whatever is on it."""

import re
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Markup(HTMLParser):
    """A document's elements, headings, pictures, ids and visible words. Fails on elements closed in the wrong order."""

    def __init__(self, html: str):
        super().__init__()
        self.open: list[str] = []
        self.headings: list[int] = []
        self.images: list[dict] = []
        self.ids: list[str] = []
        self.words: list[str] = []
        self.feed(html)
        assert self.open == [], f"never closed: {self.open}"

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag not in VOID:
            self.open.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "img":
            self.images.append(attributes)
        if "id" in attributes:
            self.ids.append(attributes["id"])

    def handle_startendtag(self, tag, attrs):
        if tag in VOID:
            self.handle_starttag(tag, attrs)  # of SVG the rest is closed at once

    def handle_endtag(self, tag):
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag, f"</{tag}> in the wrong place"

    def handle_data(self, data):
        if not {"script", "style"} & set(self.open):
            self.words += data.split()

    def check(self):
        """One h1, no heading level left out, every picture with an alternative text, no id twice, no "None"."""
        assert self.headings.count(1) == 1, self.headings
        for before, after in zip([0, *self.headings], self.headings, strict=False):
            assert after <= before + 1, f"h{after} follows h{before}"
        assert all("alt" in image for image in self.images)
        assert len(self.ids) == len(set(self.ids)), sorted(self.ids)
        assert "None" not in self.words
        return self
