"""Who took an idea over from whom: the projects that go back to the same one.

`based_on` leads from a project to the one it was taken over from. However long such a chain is, one query finds all of
it, because the database walks along it (WITH RECURSIVE, SQL:1999, the same on SQLite and PostgreSQL).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.db import connection
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from smartvest.core.german import sort_key

from .models import Implementation, ProjectPage, Status
from .models.projects import who_is_how_far

# From the known projects up to what they are based on, from there down to all that is based on that. UNION leaves out
# what was found before, so it also ends where somebody has made a circle.
RELATED = """
    WITH RECURSIVE above(id) AS (
        SELECT {key} FROM {table} WHERE {key} IN ({known})
        UNION
        SELECT project.{source} FROM {table} project JOIN above ON project.{key} = above.id
        WHERE project.{source} IS NOT NULL
    ), family(id) AS (
        SELECT id FROM above
        UNION
        SELECT project.{key} FROM {table} project JOIN family ON project.{source} = family.id
    )
    SELECT id FROM family
"""


def related_to(known: QuerySet) -> RawSQL:
    """The ids of all projects of the families that the `known` ones belong to, drafts included; for `pk__in`."""
    meta, quote = ProjectPage._meta, connection.ops.quote_name
    known_sql, parameters = known.order_by().values("pk").query.sql_with_params()
    names = {"table": meta.db_table, "key": meta.pk.column, "source": meta.get_field("based_on").column}
    sql = RELATED.format(known=known_sql, **{name: quote(value) for name, value in names.items()})
    return RawSQL(sql, parameters)


@dataclass(frozen=True)
class Branch:
    """A project in its family: who has it, and what was taken over from it. `is_this` marks the one a page is about."""

    project: ProjectPage
    where: list[tuple[Status, str]]
    adoptions: list["Branch"]
    is_this: bool


@dataclass
class Families:
    """The public projects that are related to some, by their ids."""

    projects: dict[int | None, ProjectPage]

    @classmethod
    def of(cls, projects: Sequence[ProjectPage], public: QuerySet) -> "Families":
        """Those of the `projects` and their relatives among `public`. One query.

        A chain ends where one of its projects is not public: nobody can see what it was for. The `projects` stay in the
        versions that they are: a draft may name another source than what is live.
        """
        ids = {pk for project in projects for pk in (project.pk, project.based_on_id) if pk}
        related = public.filter(pk__in=related_to(ProjectPage.objects.filter(pk__in=ids))) if ids else []
        return cls({project.pk: project for project in [*related, *projects]})

    @cached_property
    def _adoptions(self) -> dict[int, list[ProjectPage]]:
        adoptions = {}
        for project in sorted(self.projects.values(), key=lambda project: sort_key(project.title)):
            if project.based_on_id is not None:
                adoptions.setdefault(project.based_on_id, []).append(project)
        return adoptions

    def source_of(self, project: ProjectPage) -> ProjectPage | None:
        """What it was taken over from."""
        return self.projects.get(project.based_on_id) if project.based_on_id is not None else None

    def adoptions_of(self, project: ProjectPage) -> list[ProjectPage]:
        """What was taken over from it, by title."""
        return self._adoptions.get(project.pk, [])

    def sources_of(self, project: ProjectPage) -> list[ProjectPage]:
        """The whole way up, the nearest first."""
        sources, seen = [], {project.pk}
        while (project := self.source_of(project)) and project.pk not in seen:
            seen.add(project.pk)
            sources.append(project)
        return sources

    def family_of(self, project: ProjectPage) -> list[ProjectPage]:
        """All that goes back to the same idea, the first one first; without relatives only the project itself."""
        family = [[project, *self.sources_of(project)][-1]]
        seen = {family[0].pk}
        for member in family:  # grows while we walk through it
            new = [each for each in self.adoptions_of(member) if each.pk not in seen]
            seen.update(each.pk for each in new)
            family += new
        return family

    def tree(self, page: ProjectPage, parts: dict[int | None, list[Implementation]]) -> Branch | None:
        """The family of `page` from its first project on; None when it has no relatives. `parts` are by project."""
        family = self.family_of(page)
        if len(family) == 1:
            return None
        members = {project.pk for project in family}

        def branch(project: ProjectPage) -> Branch:
            members.discard(project.pk)  # each stands in one place, also in a circle
            below = [each for each in self.adoptions_of(project) if each.pk in members]
            members.difference_update(each.pk for each in below)
            return Branch(
                project, who_is_how_far(parts.get(project.pk, [])), [branch(each) for each in below], project is page
            )

        return branch(family[0])
