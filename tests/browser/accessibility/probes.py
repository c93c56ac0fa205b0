"""Questions that only a browser can answer, asked by what lies in scripts/. Each returns its findings as sentences."""

from pathlib import Path

from playwright.sync_api import Page

FOLDER = Path(__file__).parent / "scripts"
UNFOLD = "document.querySelectorAll('details').forEach((each) => { each.open = true })"
# WCAG 2.2, 1.4.12
TEXT_SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }
"""


def ask(page: Page, probe: str, argument=None) -> list:
    """The findings of scripts/<probe>.js in the page as it is now."""
    return page.evaluate((FOLDER / f"{probe}.js").read_text(), argument)


def wear(page: Page, css: str) -> None:
    """Puts `css` over the page's own style sheets, in place of what was worn before; "" for nothing."""
    page.evaluate(
        """(css) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets = [sheet];
        }""",
        css,
    )
