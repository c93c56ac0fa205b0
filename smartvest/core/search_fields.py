"""What pages are found by, to be named in their `search_fields`.

Title and summary count for every page. Wagtail's own index, which the admin uses, takes no notice of these two.
"""

from wagtail.search.index import BaseField


class Text(BaseField):
    """A text of the page itself: a field for plain text, rich text or blocks."""


class Names(BaseField):
    """Columns at the other end of a relation: `Names("implementations", "municipality__title")`.

    They weigh as much as the summary. What the database holds counts: the live page's relations, not a draft's.
    """

    def __init__(self, relation: str, *columns: str):
        super().__init__(relation)
        self.columns = columns
