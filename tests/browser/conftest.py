"""Browser tests: a real Chromium against a live server. `page.goto("/projekte/")` needs no host name.

Every browser test fails on an error in the console, on an uncaught exception in a script and on a request to any other
host. A test that provokes such a thing takes the fixture `complaints`, checks it and empties it.
"""

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.browser import chromium


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    path = chromium.find()
    if path is None:
        pytest.fail(chromium.HOW_TO_GET_ONE, pytrace=False)
    return {**browser_type_launch_args, "executable_path": path, "args": chromium.ARGUMENTS}


@pytest.fixture(scope="session")
def base_url(live_server):
    return live_server.url


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return {
        **browser_context_args,
        "locale": "de-DE",
        "timezone_id": "Europe/Berlin",
        "viewport": {"width": 1280, "height": 900},
    }


@pytest.fixture
def complaints():
    """What went wrong in the browser so far, one line each; must be empty at the end of the test."""
    return []


def watch(context, base_url: str, complaints: list[str]) -> None:
    """Notes every error in the pages of the context and every request to another host than that of `base_url`."""
    own_host = urlsplit(base_url).netloc

    def note_console(message):
        if message.type == "error":
            complaints.append(f"console: {message.text} ({message.location.get('url')})")

    def note_request(request):
        address = urlsplit(request.url)
        if address.scheme in ("http", "https", "ws", "wss") and address.netloc != own_host:
            complaints.append(f"request to another host: {request.url}")

    context.on("console", note_console)
    context.on("weberror", lambda error: complaints.append(f"uncaught: {error.error}"))
    context.on("request", note_request)


@pytest.fixture
def new_context(new_context, base_url, complaints):
    """Opens browser contexts that are watched for errors and for requests to other hosts."""

    def new_watched_context(**options):
        context = new_context(**options)
        watch(context, base_url, complaints)
        return context

    yield new_watched_context
    assert not complaints, "The browser complained:\n" + "\n".join(complaints)


@pytest.fixture
def no_js_page(new_context):
    """A page in a browser with JavaScript switched off."""
    return new_context(java_script_enabled=False).new_page()
