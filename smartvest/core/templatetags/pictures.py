"""Lead images in the sizes that are made when their page is published."""

from django import template

from smartvest.core.renditions import CARD, LEAD, picture

register = template.Library()


@register.simple_tag
def card_picture(image):
    """The picture of a card: decoration beside the card's words, loaded when it comes near."""
    sizes = "(min-width: 78rem) 25rem, (min-width: 40rem) 45vw, 92vw"
    return picture(image, CARD, sizes=sizes, loading="lazy", decoding="async", alt="")


@register.simple_tag
def small_picture(image):
    """The same picture as on cards, small, in a list of pictures whose words say what it shows."""
    return picture(image, CARD, sizes="10rem", loading="lazy", decoding="async", alt="")


@register.simple_tag
def lead_picture(image):
    """The large picture of a page, usually the largest thing to load."""
    sizes = "(min-width: 78rem) 52rem, (min-width: 60rem) 60vw, 92vw"
    return picture(image, LEAD, sizes=sizes, fetchpriority="high")
