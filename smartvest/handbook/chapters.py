"""The editors' handbook: the Markdown files of docs/redaktion/, one a chapter, as HTML for the admin."""

import re
from functools import cached_property
from pathlib import Path

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe
from markdown import markdown

FOLDER = settings.ROOT / "docs" / "redaktion"
CONTENTS = "README"  # the chapter that lists the others; GitHub shows it first, too


class Chapter:
    """One file of the handbook. Its first line is its title, as in "# Ein neues Projekt"."""

    def __init__(self, path: Path):
        self.path = path
        self.name = path.stem

    @cached_property
    def title(self) -> str:
        return self.text.partition("\n")[0].lstrip("# ")

    @cached_property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @property
    def html(self) -> SafeString:
        """The chapter without its title. Links between the files become links between the views."""
        body = self.text.partition("\n")[2]
        body = re.sub(r"\]\(([\w-]+)\.md(#[\w-]+)?\)", r"](../\1/\2)", body)
        body = body.replace("](bilder/", "](../bilder/")
        return mark_safe(markdown(body, extensions=["tables", "sane_lists"], output_format="html"))


def chapters() -> list[Chapter]:
    """All chapters, the contents first, the others in the order of their names."""
    found = {path.stem: Chapter(path) for path in sorted(FOLDER.glob("*.md"))}
    return [found.pop(CONTENTS), *found.values()]


def picture_named(name: str) -> Path | None:
    """The file of a picture of the handbook."""
    return next((path for path in (FOLDER / "bilder").glob("*.png") if path.name == name), None)
