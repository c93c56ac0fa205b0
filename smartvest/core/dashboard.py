"""What waits for somebody, as a panel of the admin's dashboard. Each room registers its own with the hook
`construct_homepage_panels`."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from wagtail.admin.ui.components import Component

MOST_SHOWN = 5  # the rest is in the list behind the panel's link


class Item(NamedTuple):
    """One thing that waits."""

    title: str
    url: str
    note: str = ""


@dataclass
class Waiting(Component):
    """One kind of things that wait for this person; hidden when there are none.

    `items` are the first few of them, `total` says how many there are, `url` leads to the list of all ("" where there
    is none; then all `items` are shown), and panels with a smaller `order` stand further up.
    """

    heading: str
    total: int
    url: str
    items: Sequence[Item]
    order: int = 100

    template_name = "core/waiting.html"

    def render_html(self, parent_context=None) -> str:
        return super().render_html(parent_context) if self.total else ""

    def get_context_data(self, parent_context=None) -> dict:
        shown = self.items[:MOST_SHOWN] if self.url else self.items
        return {"panel": self, "items": shown, "more": max(self.total - len(shown), 0)}
