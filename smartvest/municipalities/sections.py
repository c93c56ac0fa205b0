"""Whose section a page lies in, and so which administration answers for it."""

from collections.abc import Iterable

from wagtail.models import Page

from smartvest.core.models.pages import ON_CARDS
from smartvest.core.page_cache import remembered

from .models import MunicipalityPage

# What lists, maps and pages of projects, news and events show of an administration.
SHOWN = [
    *ON_CARDS,
    "depth",
    "live",
    "kind",
    "tile_column",
    "tile_row",
    "contact_role",
    "contact_email",
    "contact_phone",
]


def all_municipalities(request=None) -> dict[int, MunicipalityPage]:
    """The towns by name, the Kreis last, by their keys; also those that are not live. A `request` asks once."""
    if hasattr(request, "_municipalities"):
        return request._municipalities
    in_order = MunicipalityPage.objects.only(*SHOWN).in_order()
    municipalities = remembered(request, "municipalities", lambda: {each.pk: each for each in in_order})
    if request is not None:
        request._municipalities = municipalities
    return municipalities


def live_municipalities(request=None) -> list[MunicipalityPage]:
    return [each for each in all_municipalities(request).values() if each.live]


def with_municipalities(rows: Iterable, request) -> list:
    """The rows, each with the `municipality` that it names. What an unsaved row has stays."""
    rows = list(rows)
    if any(row.municipality_id for row in rows):
        known = all_municipalities(request)
        for row in rows:
            if row.municipality_id in known:
                row.municipality = known[row.municipality_id]
    return rows


def responsible_for(pages: Iterable[Page], request=None) -> dict[int, MunicipalityPage]:
    """The administration that answers for each page, by the page's key: that of its section, otherwise the Kreis.

    One query, however many pages. A page outside of all sections has none when there is no Kreis.
    """
    municipalities = list(all_municipalities(request).values())
    county = next((each for each in municipalities if each.kind == MunicipalityPage.Kind.COUNTY), None)
    responsible = {
        page.pk: next((each for each in municipalities if page.is_descendant_of(each)), county) for page in pages
    }
    return {pk: municipality for pk, municipality in responsible.items() if municipality}
