"""A municipality with content stays; what happens to the rest is said beforehand."""

from django.contrib import messages
from django.shortcuts import redirect
from wagtail.models import Collection, Page

from smartvest.core.models import PortalDocument, PortalImage
from smartvest.municipalities.models import MunicipalityPage

from .models import Section

KEPT = (
    "Gruppe, Sammlung und Zugänge der Stadt bleiben, ebenso ihre Umsetzungen in gemeinsamen Projekten. Mit dem "
    "nächsten Veröffentlichen ist die Seite wieder da."
)


def is_empty(collection: Collection) -> bool:
    """No image, no document and no other collection lies in it."""
    return not collection_contents(collection) and not collection.get_children_count()


def collection_contents(collection: Collection | None) -> list[str]:
    """What lies in `collection`, in words: ["3 Bilder", "1 Dokument"]."""
    if collection is None:
        return []
    below = Collection.objects.descendant_of(collection, inclusive=True)
    counts = [
        (PortalImage.objects.filter(collection__in=below).count(), "Bild", "Bilder"),
        (PortalDocument.objects.filter(collection__in=below).count(), "Dokument", "Dokumente"),
    ]
    return [f"{number} {one if number == 1 else many}" for number, one, many in counts if number]


def content_of(municipality: MunicipalityPage) -> list[str]:
    """What would be lost with the municipality, in words."""
    pages = municipality.get_descendant_count()
    below = [f"{_pages(pages)} in ihrem Bereich"] if pages else []
    section = Section.objects.filter(municipality=municipality).select_related("collection").first()
    files = collection_contents(section.collection) if section else []
    return [*below, *([f"{' und '.join(files)} in ihrer Sammlung"] if files else [])]


def refuse_deletion(request, page: Page):
    """A response that says why `page` stays, or None when no municipality with content lies at or below it."""
    for municipality in MunicipalityPage.objects.descendant_of(page, inclusive=True):
        if content := content_of(municipality):
            messages.error(
                request,
                f"„{municipality.title}“ kann nicht gelöscht werden, weil dabei Inhalte verloren gingen: "
                f"{'; '.join(content)}. Bitte zuerst verschieben oder löschen, oder die Seite nur aus dem Portal "
                "nehmen.",
            )
            return redirect("wagtailadmin_explore", page.get_parent().pk)
    return None


def members_left_behind(page: Page) -> list[str]:
    """The user names of those whose group goes when `page` is deleted."""
    sections = Section.objects.filter(municipality__in=MunicipalityPage.objects.descendant_of(page, inclusive=True))
    return sorted(
        {user.get_username() for section in sections if section.group for user in section.group.user_set.all()}
    )


def consequences_of_unpublishing(municipality: MunicipalityPage) -> str:
    """What happens when the municipality's page is taken from the portal."""
    live = municipality.get_descendants().live().count()
    below = "Unter der Seite ist nichts veröffentlicht."
    if live:
        below = (
            f"In ihrem Bereich: {_pages(live)} im Portal. Was Sie unten nicht mit zurückziehen, bleibt unter seiner "
            "Adresse und in den Listen öffentlich."
        )
    return f"„{municipality.title}“ verschwindet von der Karte und aus der Liste der Städte. {below} {KEPT}"


def state_after_unpublishing(municipality: MunicipalityPage) -> str:
    """What the portal still shows of a municipality whose page was taken from it."""
    live = municipality.get_descendants().live().count()
    below = f"Noch öffentlich: {_pages(live)} in ihrem Bereich." if live else "Ihr Bereich ist nicht mehr öffentlich."
    return f"„{municipality.title}“ steht nicht mehr im Portal. {below} {KEPT}"


def _pages(number: int) -> str:
    return "1 Seite" if number == 1 else f"{number} Seiten"
