"""The sizes in which lead images are shown. Publishing makes those for cards, so that nobody waits for a list of them.

WebP with JPEG for old browsers; why not AVIF stands in docs/decisions/0006-webp-statt-avif.md.
"""

from wagtail.images.models import Filter, Picture
from wagtail.images.shortcuts import get_renditions_or_not_found

CARD = Filter.expand_spec("format-{webp,jpeg} fill-{400x225,800x450}")
LEAD = Filter.expand_spec("format-{webp,jpeg} fill-{840x420,1680x840}")


def picture(image, specs: list[str], **attributes) -> Picture:
    """A <picture> with the renditions `specs` of `image`, taken from the prefetched ones where there are any."""
    return Picture(get_renditions_or_not_found(image, specs), attributes)


def make_card_renditions(image) -> None:
    """Makes what cards show of `image` and is not there yet. A missing or broken file is left alone."""
    get_renditions_or_not_found(image, CARD)
