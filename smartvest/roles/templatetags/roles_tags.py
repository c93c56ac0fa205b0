from django import template

from smartvest.municipalities.models import MunicipalityPage
from smartvest.roles import deletion

register = template.Library()


@register.simple_tag
def consequences_of_unpublishing(page) -> str:
    """What happens when a municipality is taken from the portal; "" for other pages."""
    return deletion.consequences_of_unpublishing(page) if isinstance(page, MunicipalityPage) else ""
