"""The filter "Stadt" of the admin's lists of pages."""

from smartvest.core.page_listings import choices_filter

from .models import MunicipalityPage


def municipality_filter(rows, owner: str):
    """`rows` connect pages with municipalities; `owner` is their column for the page."""
    return choices_filter(
        "Stadt", lambda request: MunicipalityPage.objects.in_order(), rows, owner=owner, choice="municipalitypage"
    )
