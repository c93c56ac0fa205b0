"""axe-core with every rule for WCAG 2.0 to 2.2 A/AA and its best practices.

One is left to a test of ours, css-orientation-lock: for it axe loads all style sheets again, which takes several times
as long as all other rules together.
"""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {
    "runOnly": TAGS,
    "rules": {
        "target-size": {"enabled": True},  # axe leaves it off until WCAG 2.2 is common
        "css-orientation-lock": {"enabled": False},
    },
    "preload": False,
    "resultTypes": ["violations", "incomplete"],
}
SCRIPT = Axe().axe_script


def findings(page: Page) -> dict[str, set[str]]:
    """What axe says about the page as it is now: {"violations" or "incomplete": {"rule: element (why)"}}.

    "incomplete" is what axe cannot decide and leaves to a person.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(SCRIPT)
    results = page.evaluate("(options) => axe.run(options)", OPTIONS)
    return {
        kind: {line(rule, node) for rule in results[kind] for node in rule["nodes"]} for kind in OPTIONS["resultTypes"]
    }


def line(rule, node) -> str:
    checks = [*node["any"], *node["all"], *node["none"]]
    reasons = "; ".join(dict.fromkeys(check["message"] for check in checks))
    return f"{rule['id']}: {' '.join(map(str, node['target']))} ({reasons})"
