"""Whose section a page lies in, and so which administration answers for it."""

from collections.abc import Iterable

from wagtail.models import Page

from .models import MunicipalityPage


def responsible_for(pages: Iterable[Page]) -> dict[int, MunicipalityPage]:
    """The administration that answers for each page, by the page's key: that of its section, otherwise the Kreis.

    One query, however many pages. A page outside of all sections has none when there is no Kreis.
    """
    municipalities = list(MunicipalityPage.objects.defer_streamfields())
    county = next((each for each in municipalities if each.kind == MunicipalityPage.Kind.COUNTY), None)
    responsible = {
        page.pk: next((each for each in municipalities if page.is_descendant_of(each)), county) for page in pages
    }
    return {pk: municipality for pk, municipality in responsible.items() if municipality}
