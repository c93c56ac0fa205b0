"""What pages of other rooms may show of the projects."""

from django import template

from projects.models import ProjectPage

register = template.Library()


@register.simple_tag
def latest_projects(count: int | None = 3, municipality=None, field=None) -> list[ProjectPage]:
    """The newest `count` live projects, ready for cards; of one municipality or one Handlungsfeld if given.

    A page that was never saved has none: its preview shows empty lists.
    """
    projects = ProjectPage.objects.live().public().newest_first()
    if municipality:
        projects = projects.in_municipality(municipality)
    if field:
        projects = projects.filter(fields__in=[field.pk])
    return list(projects.for_cards()[: count or 0])
