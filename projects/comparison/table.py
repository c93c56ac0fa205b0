"""Rows and cells: what each town has of each solution, be it under another name."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from projects.adoption import is_experienced
from projects.families import Families
from projects.models import Implementation, ProjectPage, Status
from projects.models.projects import STATUS_ORDER, who_is_how_far
from smartvest.municipalities.models import MunicipalityPage

# A word that is wider than a column says where it may break.
SYLLABLES = {
    Status.IN_PROGRESS: "in Um\u00adsetzung",
    Status.COMPLETED: "abge\u00adschlossen",
    Status.STOPPED: "ein\u00adgestellt",
}


@dataclass(frozen=True)
class Entry:
    """What a town has of a solution. `relative` is the project of its own that it has instead, `is_source` says that
    the solution was taken over from that one, and not the other way round."""

    part: Implementation
    relative: ProjectPage | None = None
    is_source: bool = False

    @property
    def status(self) -> str:
        return self.part.status

    @property
    def label(self) -> str:
        return SYLLABLES.get(self.part.status, self.part.get_status_display())

    @property
    def since(self) -> str:
        """The beginning to the month, as narrow as it gets: "06/2025" or "2025"."""
        year, _, rest = self.part.since.partition("-")
        return f"{rest[:2]}/{year}" if rest else year

    def __str__(self) -> str:
        """For files: "nutzbar", "nutzbar (als „Waltrop-App“)", "nutzbar (Vorbild „CAS-App“)"."""
        label = str(self.part.get_status_display())
        if self.relative is None:
            return label
        return f"{label} ({'Vorbild' if self.is_source else 'als'} „{self.relative.title}“)"


@dataclass(frozen=True)
class Cell:
    municipality: MunicipalityPage
    entries: list[Entry]

    @property
    def has_source(self) -> bool:
        """The town has what the solution was taken over from."""
        return any(entry.is_source for entry in self.entries)


@dataclass(frozen=True)
class Row:
    """A solution: what it was taken over from, what the compared towns have of it (`cells`), and all parts of it."""

    project: ProjectPage
    source: ProjectPage | None
    cells: list[Cell]
    parts: list[Implementation]

    @property
    def is_usable(self) -> bool:
        return any(part.status == Status.USABLE for part in self.parts)

    @property
    def where(self) -> list[tuple[Status, str]]:
        return who_is_how_far(self.parts)

    @property
    def can_be_asked(self) -> bool:
        """The page of the project says whom to ask."""
        return is_experienced(self.parts)


def rows_of(
    projects: Sequence[ProjectPage],
    columns: Sequence[MunicipalityPage],
    municipalities: Sequence[MunicipalityPage],
    public: QuerySet,
) -> list[Row]:
    """A row for each project with a cell for each of the `columns`. Two queries, however many rows.

    `municipalities` are all that have a page, `public` the projects that may be named.
    """
    families = Families.of(projects, public)
    members = {project.pk: families.family_of(project) for project in projects}
    ids = {member.pk for family in members.values() for member in family}
    parts: dict[int, list[Implementation]] = {pk: [] for pk in ids}
    towns = {town.pk: town for town in municipalities}
    for part in Implementation.objects.filter(page__in=ids, municipality__in=towns).order_by("sort_order", "pk"):
        part.municipality = towns[part.municipality_id]
        parts[part.page_id].append(part)
    return [
        Row(
            project,
            families.source_of(project),
            cells_of(project, members[project.pk], families, parts, columns),
            parts[project.pk],
        )
        for project in projects
    ]


def cells_of(
    project: ProjectPage,
    family: list[ProjectPage],
    families: Families,
    parts: dict[int, list[Implementation]],
    columns: Sequence[MunicipalityPage],
) -> list[Cell]:
    """What each of the `columns` has of the project or of its `family`."""
    above = {source.pk for source in families.sources_of(project)}
    entries: dict[int, list[Entry]] = {town.pk: [] for town in columns}
    for member in family:
        for part in parts[member.pk]:
            if part.municipality_id in entries:
                is_own = member.pk == project.pk
                entry = Entry(part) if is_own else Entry(part, member, member.pk in above)
                entries[part.municipality_id].append(entry)
    return [Cell(town, telling(entries[town.pk])) for town in columns]


def telling(entries: list[Entry]) -> list[Entry]:
    """The town's own parts; where it has none (any more), the relative that says most as well."""
    own, others = [], []
    for entry in sorted(entries, key=lambda entry: STATUS_ORDER.index(entry.status)):
        (others if entry.relative else own).append(entry)
    has_it = any(entry.status != Status.STOPPED for entry in own)
    return own if has_it else [*others[:1], *own]
