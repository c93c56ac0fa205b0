"""Reads feeds as strictly as RFC 4287 asks for, with no help of the code that wrote them."""

import re
from dataclasses import dataclass
from xml.etree import ElementTree

from django.test import Client

ATOM = "{http://www.w3.org/2005/Atom}"
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")


@dataclass
class Feed:
    """A valid feed; of entries the elements that occur once by their name, and `categories`."""

    title: str
    id: str
    updated: str
    author: str
    links: dict[str, str]
    entries: list[dict]

    @property
    def titles(self) -> list[str]:
        return [entry["title"] for entry in self.entries]


def feed_at(address: str) -> Feed:
    """The feed at the address of a list ("/projekte/?stadt=herten" or "/projekte/feed/?stadt=herten")."""
    way, _, query = address.partition("?")
    way = way if way.endswith("/feed/") else f"{way}feed/"
    response = Client().get(f"{way}?{query}" if query else way)
    assert response.status_code == 200, response.content.decode()
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return read(response.content)


def read(xml: bytes) -> Feed:
    root = ElementTree.fromstring(xml)
    assert root.tag == f"{ATOM}feed"
    entries = [_entry(element) for element in root.findall(f"{ATOM}entry")]
    ids = [entry["id"] for entry in entries]
    assert len(ids) == len(set(ids))
    assert _once(root, "updated") == max([entry["updated"] for entry in entries], default=_once(root, "updated"))
    return Feed(
        title=_once(root, "title"),
        id=_once(root, "id"),
        updated=_moment(root, "updated"),
        author=root.findtext(f"{ATOM}author/{ATOM}name"),
        links=_links(root),
        entries=entries,
    )


def _entry(element) -> dict:
    entry = {name: _once(element, name) for name in ("id", "title")}
    entry |= {"updated": _moment(element, "updated"), "link": _links(element)["alternate"]}
    for name in ("summary", "content", "published"):
        assert len(element.findall(ATOM + name)) <= 1
        entry[name] = element.findtext(ATOM + name) or ""
    entry["author"] = element.findtext(f"{ATOM}author/{ATOM}name")
    entry["categories"] = [each.get("term") for each in element.findall(f"{ATOM}category")]
    return entry


def _once(element, name: str) -> str:
    (only,) = element.findall(ATOM + name)
    assert only.text
    return only.text


def _moment(element, name: str) -> str:
    text = _once(element, name)
    assert RFC_3339.fullmatch(text), text
    return text


def _links(element) -> dict[str, str]:
    links = {link.get("rel"): link.get("href") for link in element.findall(f"{ATOM}link")}
    assert all(re.match(r"https?://", href) for href in links.values()), links
    return links
