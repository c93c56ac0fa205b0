"""A visitor who follows every link of the portal meets no dead end and no third party."""

from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import Client

pytestmark = pytest.mark.django_db
HOST = "testserver"
RESOURCES = {"img": "src", "script": "src", "source": "srcset", "video": "src", "track": "src", "iframe": "src"}


def own(address):
    return urlsplit(address).netloc in ("", HOST)


def resources(soup):
    """The addresses that a browser loads by itself."""
    for tag, attribute in RESOURCES.items():
        for element in soup.find_all(tag):
            for candidate in (element.get(attribute) or "").split(","):
                if candidate.strip():
                    yield candidate.split()[0]
    for link in soup.find_all("link", rel=["stylesheet", "icon", "preload", "modulepreload"]):
        yield link["href"]


def exists(address):
    """Whether a file of the portal lies behind the address; the test client serves pages only."""
    path = unquote(urlsplit(address).path)
    if path.startswith(settings.STATIC_URL):
        return finders.find(path.removeprefix(settings.STATIC_URL)) is not None
    return (Path(settings.MEDIA_ROOT) / path.removeprefix(settings.MEDIA_URL)).is_file()


@pytest.fixture(scope="module")
def pages(loaded_demo, django_db_blocker):
    """Every page that links lead to from the home page: address → (response, soup)."""
    with django_db_blocker.unblock():
        return follow_every_link(Client())


def follow_every_link(client: Client) -> dict:
    found, waiting = {}, ["/"]
    while waiting:
        address = waiting.pop()
        if address in found:
            continue
        response = client.get(address)
        is_html = "text/html" in response["Content-Type"]
        soup = BeautifulSoup(response.content if is_html else b"", "html.parser")
        found[address] = (response, soup)
        for link in soup.find_all("a", href=True):
            if "nofollow" in link.get("rel", []):  # filters, which are pages enough for a test of their own
                continue
            target = urldefrag(urljoin(address, link["href"])).url
            if target.startswith("/") and not target.startswith((settings.MEDIA_URL, "/admin/")):
                waiting.append(target)
    return found


def test_every_link_leads_somewhere_and_nothing_is_loaded_from_others(pages):
    assert len(pages) > 100
    assert {address: page.status_code for address, (page, _) in pages.items() if page.status_code != 200} == {}

    problems = []
    for address, (_, soup) in pages.items():
        for resource in resources(soup):
            if not own(resource) or not exists(resource):
                problems.append(f"{address}: {resource}")
        ids = {element["id"] for element in soup.find_all(id=True)}
        for link in soup.find_all("a", href=True):
            target, fragment = urldefrag(urljoin(address, link["href"]))
            if own(target) and fragment and target == address and fragment not in ids:
                problems.append(f"{address}: #{fragment}")
        if len(soup.find_all("h1")) != 1 and soup.html:
            problems.append(f"{address}: {len(soup.find_all('h1'))} h1")
    assert problems == []


def test_no_page_sets_a_cookie(pages):
    assert {address for address, (page, _) in pages.items() if page.cookies} == set()
