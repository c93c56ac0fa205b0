"""From the neutral blocks of the manuscript to the values of ``core.blocks``."""

from collections.abc import Callable

from smartvest.demo.content.shapes import Block
from smartvest.demo.loading.demo import Demo
from smartvest.demo.markup import to_rich_text

StreamItem = tuple[str, object]


def stream(demo: Demo, blocks: tuple[Block, ...]) -> list[StreamItem]:
    """The blocks as a StreamField takes them. A block with a title of its own gets a heading before it."""
    items: list[StreamItem] = []
    for block in blocks:
        if block.name in WITH_TITLE and block.value["title"]:
            items.append(_heading(demo, block.value["title"]))
        items.append(CONVERTERS[block.name](demo, block.value))
    return items


def _rich(demo: Demo, source: str) -> str:
    return to_rich_text(source, demo.page_id)


def _heading(demo: Demo, value: str) -> StreamItem:
    return "heading", {"text": value, "level": "h2"}


def _text(demo: Demo, value: str) -> StreamItem:
    return "text", _rich(demo, value)


def _picture(demo: Demo, key: str, caption: str) -> dict:
    return {"image": demo.images[key], "caption": caption}


def _image(demo: Demo, value: dict) -> StreamItem:
    return "image", _picture(demo, value["picture"], value["caption"])


def _image_text(demo: Demo, value: dict) -> StreamItem:
    image = demo.images[value["picture"]]
    return "image_text", {"image": image, "text": _rich(demo, value["text"]), "position": "start"}


def _gallery(demo: Demo, value: tuple) -> StreamItem:
    return "gallery", {"images": [_picture(demo, key, caption) for key, caption in value]}


def _quote(demo: Demo, value: dict) -> StreamItem:
    return "quote", {"text": value["text"], "source": ", ".join(filter(None, (value["by"], value["role"])))}


def _call_to_action(demo: Demo, value: dict) -> StreamItem:
    target = value["target"]
    outside = target.startswith("https://")
    page = None if outside else demo.pages[target]
    link = {"title": value["label"], "page": page, "url": target if outside else ""}
    return "call_to_action", {"title": value["title"], "text": value["text"], "link": link}


def _accordion(demo: Demo, value: dict) -> StreamItem:
    items = [{"question": question, "answer": _rich(demo, answer)} for question, answer in value["items"]]
    return "accordion", {"items": items}


def _facts(demo: Demo, value: dict) -> StreamItem:
    facts = [{"value": number, "label": label} for number, label in value["items"]]
    return "facts", {"facts": facts, "source": value["source"]}


def _steps(demo: Demo, value: dict) -> StreamItem:
    steps = [
        {"marker": "" if mark.isdigit() and len(mark) == 1 else mark, "title": title, "text": _rich(demo, text)}
        for mark, title, text in value["items"]
    ]
    return "steps", {"steps": steps}


def _table(demo: Demo, value: dict) -> StreamItem:
    table = {
        "data": [list(row) for row in value["rows"]],
        "table_header_choice": "row",
        "first_row_is_table_header": True,
        "first_col_is_header": False,
        "table_caption": "",
        "cell": [],
        "mergeCells": [],
    }
    return "table", {"caption": value["caption"], "table": table}


def _video(demo: Demo, value: dict) -> StreamItem:
    return "video", {
        "title": value["title"],
        "url": value["link"],
        "file": None,
        "captions": None,
        "poster": None,
        "transcript": _rich(demo, value["description"]),
    }


def _downloads(demo: Demo, value: dict) -> StreamItem:
    documents = [demo.documents[key] for key in value["documents"]]
    return "downloads", {"title": value["title"] or "Downloads", "documents": documents}


def _contact(demo: Demo, value: dict) -> StreamItem:
    contact = {key: value[key] for key in ("role", "organisation", "email")}
    return "contact", {**contact, "phone": "", "hours": value["hours"]}


def _partners(demo: Demo, value: dict) -> StreamItem:
    partners = [{"name": name, "url": url, "logo": None} for name, url in value["items"]]
    return "partners", {"title": value["title"] or "Partner", "partners": partners}


def _latest(name: str) -> Callable[[Demo, dict], StreamItem]:
    def convert(demo: Demo, value: dict) -> StreamItem:
        return name, {
            "title": value["title"],
            "count": value["count"],
            "municipality": demo.pages[f"staedte/{value['town']}"] if value["town"] else None,
            "field": demo.pages[f"handlungsfelder/{value['field']}"] if value["field"] else None,
        }

    return convert


WITH_TITLE = ("accordion", "facts", "steps")
CONVERTERS: dict[str, Callable[[Demo, object], StreamItem]] = {
    "heading": _heading,
    "text": _text,
    "image": _image,
    "image_text": _image_text,
    "gallery": _gallery,
    "quote": _quote,
    "call_to_action": _call_to_action,
    "accordion": _accordion,
    "facts": _facts,
    "steps": _steps,
    "table": _table,
    "video": _video,
    "downloads": _downloads,
    "contact": _contact,
    "partners": _partners,
    "latest_projects": _latest("latest_projects"),
    "latest_news": _latest("latest_news"),
    "next_events": _latest("next_events"),
}
