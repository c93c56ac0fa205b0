"""What pages of other rooms may show of the projects."""

from django import template

from projects.models import ProjectPage, Status
from projects.querysets import as_cards
from smartvest.core.public import public

register = template.Library()


@register.simple_tag(takes_context=True)
def latest_projects(context, count: int | None = 3, municipality=None, field=None) -> list[ProjectPage]:
    """The newest `count` live projects, ready for cards; of one municipality or one Handlungsfeld if given.

    A page that was never saved has none: its preview shows empty lists.
    """
    projects = ProjectPage.objects.filter(public(context.get("request"))).newest_first()
    if municipality:
        projects = projects.in_municipality(municipality)
    if field:
        projects = projects.in_field(field)
    return as_cards(projects.for_cards()[: count or 0])


@register.simple_tag
def statuses() -> list[tuple[str, str]]:
    """Every state of a project as (value, label), from the idea to the end."""
    return Status.choices
