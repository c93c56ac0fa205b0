"""Marks in templates what made something a hit of a search."""

from django import template
from django.utils.safestring import SafeString

from smartvest.core.search import marked as mark

register = template.Library()


@register.simple_tag
def marked(text: str, q: str) -> str | SafeString:
    """`text` with the words of `q` marked; as it is without a search. No filter: these fail where there is no `q`."""
    return mark(text, q) if q and text else text
