"""What a page says about itself in its head, read as search engines and previews of links read it."""

import json
from functools import cached_property

from bs4 import BeautifulSoup
from django.test import Client


class Head:
    """The metadata of the page at `address`."""

    def __init__(self, address: str, client: Client | None = None):
        response = (client or Client()).get(address)
        assert response.status_code == 200, address
        self.soup = BeautifulSoup(response.content, "html.parser")

    @cached_property
    def canonical(self) -> str:
        link = self.soup.find("link", rel="canonical")
        return link["href"] if link else ""

    @cached_property
    def meta(self) -> dict[str, str]:
        return {tag.get("property") or tag.get("name"): tag.get("content") for tag in self.soup.find_all("meta")}

    @cached_property
    def blocks(self) -> list[dict]:
        return [json.loads(each.string) for each in self.soup.find_all("script", type="application/ld+json")]

    @cached_property
    def graph(self) -> list[dict]:
        """The page, then what it is about."""
        [graph] = [block["@graph"] for block in self.blocks if "@graph" in block]
        return graph

    @property
    def things(self) -> list[dict]:
        return self.graph[1:]

    @cached_property
    def breadcrumb(self) -> list[dict]:
        [trail] = [block["itemListElement"] for block in self.blocks if block.get("@type") == "BreadcrumbList"]
        return trail
