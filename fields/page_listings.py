"""The filter "Handlungsfeld" of the admin's lists of pages."""

from smartvest.core.page_listings import choices_filter

from .models import FieldPage


def field_filter(rows, owner: str):
    """`rows` connect pages with Handlungsfelder; `owner` is their column for the page."""
    return choices_filter(
        "Handlungsfeld", lambda request: FieldPage.objects.order_by("path"), rows, owner=owner, choice="fieldpage"
    )
