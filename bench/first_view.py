"""What a browser loads when somebody opens a page for the first time."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Request, sync_playwright

from tests.browser import chromium

from .children import ChildFailed

DEVICES = {
    # A middling phone, as Lighthouse takes it.
    "Telefon": {
        "viewport": {"width": 412, "height": 823},
        "device_scale_factor": 1.75,
        "is_mobile": True,
        "has_touch": True,
    },
    # Shows more pictures at once.
    "Bildschirm": {"viewport": {"width": 1280, "height": 900}},
}


@dataclass
class FirstView:
    """`bytes` as they come over the wire, with headers; `scripts`: bytes of each script by address, without them."""

    bytes: int
    by_type: dict[str, int]
    requests: int
    scripts: dict[str, int]
    foreign: list[str]
    cookies: list[str]


@contextmanager
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chrome = playwright.chromium.launch(executable_path=chromium.find(), args=chromium.ARGUMENTS)
        yield chrome
        chrome.close()


def first_view(chrome: Browser, address: str, device: str) -> FirstView:
    """Opens `address` with an empty cache and waits until nothing more is loaded. Nobody scrolls.

    Raises ChildFailed when something is missing: an error page instead of a picture would weigh too little.
    """
    context = chrome.new_context(**DEVICES[device], locale="de-DE")
    page, requests = context.new_page(), []
    for event in ("requestfinished", "requestfailed"):
        page.on(event, lambda request: requests.append(request))
    page.goto(address, wait_until="networkidle")
    if missing := [request.url for request in requests if not is_there(request)]:
        raise ChildFailed(f"{address} lädt, was es nicht gibt: {', '.join(missing)}")
    sizes = {request: size_of(request) for request in requests}
    by_type: dict[str, int] = {}
    for request, (head, body) in sizes.items():
        by_type[request.resource_type] = by_type.get(request.resource_type, 0) + head + body
    own = urlsplit(address).netloc
    found = FirstView(
        bytes=sum(map(sum, sizes.values())),
        by_type=by_type,
        requests=len(requests),
        scripts={request.url: sizes[request][1] for request in requests if request.resource_type == "script"},
        foreign=[request.url for request in requests if urlsplit(request.url).netloc not in (own, "")],
        cookies=[cookie["name"] for cookie in context.cookies()],
    )
    context.close()
    return found


def is_there(request: Request) -> bool:
    return request.url.startswith("data:") or bool((response := request.response()) and response.ok)


def size_of(request: Request) -> tuple[int, int]:
    """Bytes of the answer's head and of its body, compressed as it came; nothing for `data:`."""
    if request.url.startswith("data:"):
        return 0, 0
    sizes = request.sizes()
    return sizes["responseHeadersSize"], sizes["responseBodySize"]
