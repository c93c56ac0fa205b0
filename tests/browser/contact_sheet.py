"""The sheet to leaf through the pictures of all pages: one HTML file beside them."""

from pathlib import Path

from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe

SHEET = """<!DOCTYPE html>
<html lang="de">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Ansichten des Portals</title>
    <style>
      body {{ font: 1rem/1.5 sans-serif; margin: 1.5rem; color-scheme: light dark }}
      ol {{ columns: 16rem }}
      section div {{ display: flex; gap: 1rem; overflow-x: auto; align-items: start }}
      figure {{ margin: 0; flex: none }}
      img {{ height: 26rem; width: auto; max-width: 30rem; object-fit: cover; object-position: top; border: 1px solid }}
    </style>
  </head>
  <body>
    <h1>Ansichten des Portals</h1>
    <ol>{}</ol>
    {}
  </body>
</html>
"""


def write_sheet(folder: Path, pictures: dict[str, list[Path]]) -> Path:
    """Writes `index.html` into `folder` and returns its path; `pictures` are files there, by the name of the view."""
    links = format_html_join("", '<li><a href="#{0}">{0}</a></li>', ((name,) for name in pictures))
    sections = [
        format_html('<section><h2 id="{0}">{0}</h2><div>{1}</div></section>', *row) for row in figures(pictures)
    ]
    sheet = folder / "index.html"
    sheet.write_text(format_html(SHEET, links, mark_safe("\n".join(sections))), encoding="utf-8")
    return sheet


def figures(pictures: dict[str, list[Path]]):
    """For each view its name and its pictures as HTML."""
    figure = '<figure><a href="{0}"><img src="{0}" alt="" loading="lazy"></a><figcaption>{1}</figcaption></figure>'
    for name, files in pictures.items():
        rows = ((file.name, file.stem.removeprefix(f"{name}-")) for file in files)
        yield name, format_html_join("", figure, rows)
