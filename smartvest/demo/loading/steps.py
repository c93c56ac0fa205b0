"""The order of the loading."""

from collections.abc import Callable, Iterable
from datetime import date

from smartvest.demo.content.shapes import Block
from smartvest.demo.loading import library, messages, portal, tree
from smartvest.demo.loading.demo import Demo
from smartvest.demo.loading.indexing import index_pages, no_indexing
from smartvest.demo.loading.plan import Plan, page_tree
from smartvest.home.models import HomePage


def has_content() -> bool:
    """There is a home page with pages below it."""
    return HomePage.objects.filter(numchild__gt=0).exists()


def load(today: date, say: Callable[[str], None]) -> int:
    """Adds what is missing of the demo and leaves alone what is there; gives back the number of new pages."""
    demo = Demo(today=today, say=say)
    with no_indexing():
        new = tree.add_home(demo)
        new += tree.add_drafts(demo, page_tree(today))
        tree.add_topics(demo)
        library.add_pictures(demo, pictures_in(new))
        if new:
            library.add_documents(demo)
        for plan in demo.progress("Seiten füllen und veröffentlichen", new, every=20):
            tree.publish(demo, plan)
    index_pages(demo.pages[plan.path] for plan in new)
    if new:
        portal.add_settings(demo)
        portal.add_alert(demo)
        portal.add_synonyms()
        messages.add_messages(demo)
        messages.add_searches(demo)
    return len(new)


def pictures_in(plans: list[Plan]) -> list[str]:
    """The keys of all pictures these pages show, each once, in the order of appearance."""
    keys = {}
    for plan in plans:
        if picture := getattr(plan.text, "picture", ""):
            keys[picture] = None
        keys.update(dict.fromkeys(pictures_in_blocks(plan.text.body)))
    return list(keys)


def pictures_in_blocks(blocks: Iterable[Block]) -> list[str]:
    """The keys of the pictures inside a text."""
    keys = []
    for block in blocks:
        if block.name in ("image", "image_text"):
            keys.append(block.value["picture"])
        elif block.name == "gallery":
            keys += [key for key, caption in block.value]
    return keys
