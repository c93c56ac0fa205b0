"""What everybody may see: pages that are live, and not in a section that asks for a password or a login.

Wagtail's `live().public()` says the same, but asks the database for the closed sections each time, and looks at every
page to find the open ones. Here a request asks once, and the few pages that are hidden are left out.
"""

from django.db.models import Q
from django.db.models.expressions import RawSQL
from wagtail.models import Page, PageViewRestriction


def private_paths(request=None) -> list[str]:
    """The paths (in the tree) of the sections that not everybody may see. One query, with a `request` once for it."""
    if hasattr(request, "_private_paths"):
        return request._private_paths
    paths = list(PageViewRestriction.objects.values_list("page__path", flat=True))
    if request is not None:
        remember_private_paths(request, paths)
    return paths


def remember_private_paths(request, paths: list[str]) -> None:
    """For who had to find them out anyway."""
    request._private_paths = paths


def within(path: str) -> Q:
    """The condition that a page lies at `path` in the tree or below it, so that the index on paths can be used."""
    return Q(path__gte=path, path__lt=path + "~")  # which sorts behind all that a path is made of


def live(page: str = "pk") -> Q:
    """The condition that a page is live. `page` leads to it from the rows that are asked for.

    As SQL, because every query has it, some several times, and Django takes long to write it.
    """
    return ~Q(**{f"{page}__in": RawSQL(f"SELECT id FROM {Page._meta.db_table} WHERE NOT live", [])})


def public(request=None, page: str = "pk") -> Q:
    """The condition that everybody may see a page. `page` leads to it from the rows that are asked for."""
    paths = private_paths(request)
    if not paths:
        return live(page)
    sections = Q(*map(within, paths), _connector=Q.OR)
    return live(page) & ~Q(**{f"{page}__in": Page.objects.order_by().filter(sections).values("pk")})
