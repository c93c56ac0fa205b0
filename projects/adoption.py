"""Ihre Stadt hat das noch nicht? Whom a town may ask that wants to take a project over, and what it should know."""

from collections.abc import Iterable
from dataclasses import dataclass

from smartvest.core.german import enumerated
from smartvest.core.public import public
from smartvest.municipalities.models import MunicipalityPage
from smartvest.municipalities.sections import live_municipalities, with_municipalities

from .families import Families
from .models import CostBand, Implementation, ProjectPage, Status

# Who is this far knows what it takes; those who can show it stand first.
EXPERIENCED = [Status.USABLE, Status.COMPLETED, Status.IN_PROGRESS]


@dataclass(frozen=True)
class Contact:
    """Whom to ask: an office of an administration, never a person. Without an `email` the page of the town helps."""

    municipality: MunicipalityPage
    role: str
    email: str
    status: str
    status_label: str

    @classmethod
    def of(cls, part: Implementation) -> "Contact":
        """What the town has named for this project, or else for everything digital."""
        town = part.municipality
        email = part.contact_email or town.contact_email
        return cls(town, part.contact_role or town.contact_role, email, part.status, part.get_status_display())


@dataclass(frozen=True)
class Adoption:
    """What the box shows. `costs` are bands in words with the towns in which it cost that much."""

    contacts: list[Contact]
    costs: list[tuple[str, str]]
    missing: list[MunicipalityPage]


def is_experienced(parts: Iterable[Implementation]) -> bool:
    """Some town (not only the Kreis, which often does it for all) has it and can be asked."""
    return any(part.status in EXPERIENCED and part.municipality.kind == MunicipalityPage.Kind.TOWN for part in parts)


def adoption_of(parts: list[Implementation], relatives: Iterable[Implementation], request=None) -> Adoption | None:
    """For a project with these `parts`; None where there is nothing to take over, or nobody left to do so.

    A town that has a relative of the project has the idea already, be it under another name.
    """
    parts = [part for part in parts if part.municipality_id]  # a draft may lack the town
    if not is_experienced(parts):
        return None
    having = {part.municipality_id for part in [*parts, *relatives]}
    towns = [each for each in live_municipalities(request) if each.kind == MunicipalityPage.Kind.TOWN]
    missing = [town for town in towns if town.pk not in having]
    if not missing:
        return None
    experienced = [part for status in EXPERIENCED for part in parts if part.status == status]
    costs = [
        (str(band.label), enumerated([part.municipality.title for part in parts if part.cost_band == band]))
        for band in CostBand
    ]
    return Adoption([Contact.of(part) for part in experienced], [(band, who) for band, who in costs if who], missing)


def adoption_context(page: ProjectPage, parts: list[Implementation], request=None) -> dict:
    """For the template of a project: what it is `based_on`, its direct `adoptions`, all its `family` (a Branch) and the
    box (`adoption`); None or empty without. The number of queries does not depend on how long the chain is."""
    families = Families.of([page], ProjectPage.objects.filter(public(request)).defer_streamfields())
    relatives = [project.pk for project in families.family_of(page) if project is not page]
    theirs = []
    if relatives:
        theirs = Implementation.objects.filter(page__in=relatives).order_by("sort_order", "pk")
        theirs = with_municipalities(theirs, request)
    by_project = {page.pk: [part for part in parts if part.municipality_id]}
    for part in theirs:
        by_project.setdefault(part.page_id, []).append(part)
    return {
        "based_on": families.source_of(page),
        "adoptions": families.adoptions_of(page),
        "family": families.tree(page, by_project),
        "adoption": adoption_of(parts, [part for part in theirs if part.status != Status.STOPPED], request),
    }
