"""What pages of other rooms may show of the events."""

from django import template

from events.models import Occurrence

register = template.Library()


@register.simple_tag(takes_context=True)
def next_events(context, count: int | None = 3, municipality=None, field=None) -> list[Occurrence]:
    """The next `count` public dates, ready for cards; of one municipality or one Handlungsfeld if given.

    A page that was never saved has none: its preview shows empty lists.
    """
    occurrences = Occurrence.objects.public(context.get("request")).upcoming()
    if municipality:
        occurrences = occurrences.filter(event__municipalities__in=[municipality.pk])
    if field:
        occurrences = occurrences.filter(event__fields__in=[field.pk])
    return list(occurrences.for_cards()[: count or 0])
