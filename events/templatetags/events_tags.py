"""What pages of other rooms may show of the events."""

from django import template

from events.models import Occurrence

register = template.Library()


@register.simple_tag
def next_events(count: int | None = 3, municipality=None, field=None) -> list[Occurrence]:
    """The next `count` public dates, ready for cards; of one municipality or one Handlungsfeld if given."""
    occurrences = Occurrence.objects.public().upcoming()
    if municipality:
        occurrences = occurrences.filter(event__municipalities=municipality)
    if field:
        occurrences = occurrences.filter(event__fields=field)
    return list(occurrences.for_cards()[: count or 0])
