"""The tree as the import sees it: what is there already, and where a new draft goes."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.text import slugify
from wagtail.log_actions import log
from wagtail.models import Page

from projects.models import Implementation, ProjectIndexPage, ProjectPage
from smartvest.municipalities.models import MunicipalityPage

from .entries import Entry
from .reading import UnreadableFile
from .vocabulary import UMLAUTS, normalise

MAX_SLUG = 80


def german_slug(title: str) -> str:
    """ "Mängelmelder & Apps" → "maengelmelder-apps"."""
    umlauts = {code: text for code, text in UMLAUTS.items() if text != "und"}
    return slugify(title.casefold().translate(umlauts))[:MAX_SLUG].strip("-") or "projekt"


@dataclass(frozen=True)
class Known:
    """A project that is in the tree."""

    pk: int
    title: str
    live: bool

    def __str__(self) -> str:
        return f"„{self.title}“ ({'veröffentlicht' if self.live else 'Entwurf'})"


class ProjectDirectory:
    """All projects by section and name. The key of a project is its section with its title or its address."""

    def __init__(self):
        self.index = ProjectIndexPage.objects.first()
        if self.index is None:
            raise UnreadableFile("Das Portal hat noch kein Projektverzeichnis (/projekte/). Bitte zuerst anlegen.")
        self._known: dict[tuple[str, str], Known] = {}
        for page in ProjectPage.objects.only("pk", "path", "title", "draft_title", "slug", "live"):
            section = page.path[: -Page.steplen]
            for name in (page.title, page.draft_title, page.slug):
                self._known.setdefault((section, normalise(name)), Known(page.pk, page.title, page.live))
        joint = Implementation.objects.filter(page__path__startswith=self.index.path)
        self._joint = set(joint.values_list("page_id", "municipality_id"))

    def section_of(self, municipalities: list[MunicipalityPage]) -> Page:
        """One municipality's own section, or the directory for what several do together."""
        return municipalities[0] if len(municipalities) == 1 else self.index

    def find(self, entry: Entry) -> Known | None:
        """The project in its section, or the joint one in which the town already takes part."""
        name = normalise(entry.title)
        here = self._known.get((self.section_of(entry.municipalities).path, name))
        joint = self.joint(entry.title)
        is_part = joint and all((joint.pk, town.pk) in self._joint for town in entry.municipalities)
        return here or (joint if is_part else None)

    def joint(self, title: str) -> Known | None:
        """The joint project of that name."""
        return self._known.get((self.index.path, normalise(title)))

    @transaction.atomic
    def add(self, entry: Entry) -> ProjectPage:
        """Writes the entry as a draft with a first revision, as if an editor had saved it."""
        section = Page.objects.get(pk=self.section_of(entry.municipalities).pk)
        page = entry.page()
        page.slug = page.slug or self._free_slug(section, entry.title)
        section.add_child(instance=page)
        page.save_revision()
        log(instance=page, action="wagtail.create", data={"source": "import_projects"})
        return page

    def _free_slug(self, section: Page, title: str) -> str:
        """News and events of the town share the section, and may have taken the address."""
        slug = wanted = german_slug(title)
        taken = set(section.get_children().filter(slug__startswith=wanted).values_list("slug", flat=True))
        number = 1
        while slug in taken:
            number += 1
            slug = f"{wanted}-{number}"
        return slug
