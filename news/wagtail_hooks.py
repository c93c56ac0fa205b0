"""The admin's list of all news."""

import django_filters
from wagtail import hooks
from wagtail.admin.filters import DateRangePickerWidget

from fields.page_listings import field_filter
from smartvest.core.page_listings import ContentPageFilterSet, ContentPageListing, day_column, names_column
from smartvest.municipalities.page_listings import municipality_filter

from .models import NewsPage


class NewsPageFilterSet(ContentPageFilterSet):
    date = django_filters.DateFromToRangeFilter(label="Datum", widget=DateRangePickerWidget)
    municipality = municipality_filter(NewsPage.municipalities.through, "newspage")
    field = field_filter(NewsPage.fields.through, "newspage")

    class Meta:
        model = NewsPage
        fields = []


class NewsListing(ContentPageListing):
    model = NewsPage
    icon = "doc-full"
    menu_order = 120
    filterset_class = NewsPageFilterSet
    own_columns = (day_column("date", "Datum"), names_column("municipalities", "Stadt"))
    related = ("municipalities",)


@hooks.register("register_admin_viewset")
def register_news_listing():
    return NewsListing("meldungen")
