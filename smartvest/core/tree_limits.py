"""How deep the tree may grow and how much is copied at once: a sentence for the editor instead of an error page.

The tree itself ends at 63 levels (treebeard, `path` of 255 characters) with an error; long before that nobody finds
anything. A copy is one request, and a worker has 30 seconds for it.
"""

from django.contrib import messages
from django.db.models import Max
from django.shortcuts import redirect
from wagtail.models import Page

DEEPEST = 12  # levels below the home page
MOST_COPIED = 300  # pages; measured: 20 to 40 in a second

TOO_DEEP = (
    f"So tief darf eine Seite nicht liegen: Erlaubt sind {DEEPEST} Ebenen unter der Startseite. Was tiefer liegt, "
    "findet niemand mehr. Bitte wählen Sie einen höheren Platz."
)
TOO_MANY = (
    f"Auf einmal lassen sich höchstens {MOST_COPIED} Seiten kopieren. Bitte kopieren Sie die Teile der Reihe nach, "
    "jeweils mit ihren Unterseiten."
)


def fits(parent: Page, page: Page | None = None, with_subpages: bool = True) -> bool:
    """Whether `page` with what lies below it, or a new page, is still in the tree under `parent`."""
    height = 1
    if page is not None and with_subpages:
        deepest = Page.objects.descendant_of(page, inclusive=True).aggregate(deepest=Max("depth"))["deepest"]
        height += deepest - page.depth
    return parent.depth + height <= DEEPEST + 2  # the root is 1, the home page 2


def refuse(request, reason: str, back_to: Page):
    messages.error(request, reason)
    return redirect("wagtailadmin_explore", back_to.pk)


def refuse_new_page(request, parent: Page):
    return None if fits(parent) else refuse(request, TOO_DEEP, parent)


def refuse_move(request, page: Page, destination: Page):
    return None if fits(destination, page) else refuse(request, TOO_DEEP, page.get_parent())


def refuse_copy(request, page: Page):
    """A response that says why there is no copy, or None."""
    if request.method != "POST":
        return None
    chosen = request.POST.get("new_parent_page", "")
    parent = Page.objects.filter(pk=chosen).first() if chosen.isdecimal() and len(chosen) < 19 else None
    with_subpages = bool(request.POST.get("copy_subpages"))
    if parent is None:  # Wagtail's own form would answer 500
        return refuse(request, "Bitte wählen Sie, unter welche Seite die Kopie soll.", page.get_parent())
    if not fits(parent, page, with_subpages):
        return refuse(request, TOO_DEEP, page.get_parent())
    if with_subpages and page.numchild and page.get_descendant_count() >= MOST_COPIED:
        return refuse(request, TOO_MANY, page.get_parent())
    return None
