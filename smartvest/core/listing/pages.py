"""The page types that serve a list at its own address."""

from collections.abc import Sequence

from django.http import HttpResponse, HttpResponseRedirect
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from smartvest.core.models import ContentPage
from smartvest.core.models.pages import keep_but_revalidate
from smartvest.core.structured_data import item_list

from .filters import ListingFilterSet
from .listing import Listing
from .other_forms import NoSuchSelection, OtherForm
from .years import Year


def to_tidy_address(request) -> HttpResponseRedirect | None:
    """A redirect without the empty parameters, None when there are none.

    Without scripts a form sends its empty fields along; links that people pass on should not show how they came about.
    """
    if all(value for _, values in request.GET.lists() for value in values):
        return None
    query = request.GET.copy()
    for name, values in request.GET.lists():
        query.setlist(name, [value for value in values if value])
    return HttpResponseRedirect(f"{request.path}?{query.urlencode()}" if query.urlencode() else request.path)


class ListingPage(RoutablePageMixin, ContentPage):
    """Puts `listing` into the context. Further routes (archives, feeds) are the types' own."""

    other_forms: tuple[OtherForm, ...] = ()  # a type that names one has the route for it

    shown_with, shown_with_lists = (), ()
    web_page_type = "CollectionPage"
    image_panels = []  # a list needs no picture; for sharing there is one of its own

    class Meta:
        abstract = True

    def listed_pages(self, items: list) -> list[ContentPage]:
        """The pages that the results `items` lead to."""
        return items

    def structured_data(self, about) -> list[dict]:
        if about.noindex or not about.listing:  # what is below a list may show something else
            return []
        pages = self.listed_pages(about.listing.items)
        entries = ((about.url_of(page), page.title) for page in pages)
        first, total = about.listing.page.start_index(), about.listing.total
        return [item_list(entries, about.address, first=first, total=total)]

    def get_filterset(self, request, **kwargs) -> ListingFilterSet:
        """What the address selects; `kwargs` are those that a route passes to `render()`."""
        raise NotImplementedError

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        is_archive = request.path != self.get_url(request)  # which is not to be had in other forms
        context["listing"] = self.get_listing(request, forms=() if is_archive else self.other_forms, **kwargs)
        return context

    def get_listing(self, request, forms: Sequence[OtherForm] = (), **kwargs) -> Listing:
        return Listing(self.get_filterset(request, **kwargs), request, forms=forms)

    def address(self, request, route: str, *args) -> str:
        """Where one of the type's own routes is."""
        return (self.get_url(request) or "") + self.reverse_subpage(route, args)

    def to_tidy_path(self, request, route: str, *args) -> HttpResponseRedirect | None:
        """A redirect from numbers that are written in another way ("05" for 5), None where there are none: what is the
        same has one address."""
        if request.path.endswith(f"/{self.reverse_subpage(route, args)}"):
            return None
        query = request.META.get("QUERY_STRING", "")
        return HttpResponseRedirect(self.address(request, route, *args) + (f"?{query}" if query else ""))

    def tidies_address(self, request) -> bool:
        """Whether empty parameters are left out of the address. Forms send them along, but no form leads to a feed or a
        file: there somebody has forgotten what to write."""
        return not any(request.path.rstrip("/").endswith("/" + form.path.rstrip("/")) for form in self.other_forms)

    def serve(self, request, view=None, args=None, kwargs=None):
        # The mixin's routes do not pass through ContentPage.serve().
        tidy = to_tidy_address(request) if self.tidies_address(request) else None
        if tidy:
            return tidy
        try:
            response = super().serve(request, view, args, kwargs)
        except NoSuchSelection as error:
            response = HttpResponse(str(error), status=404, content_type="text/plain; charset=utf-8")
        return keep_but_revalidate(request, response)


class ArchivePage(ListingPage):
    """A list with an archive by year: `years` to browse by, and `year` on a page of the archive."""

    archive_template: str

    class Meta:
        abstract = True

    def get_context(self, request, *args, year: int | None = None, **kwargs):
        context = super().get_context(request, *args, year=year, **kwargs)
        context["year"] = year
        context["years"] = [
            Year(number, count, self.address(request, "archive_of_year", number))
            for number, count in getattr(context["listing"].filterset, "years", {}).items()
        ]
        return context

    @path("archiv/<int:year>/", name="archive_of_year")
    def archive_of_year(self, request, year: int):
        if tidy := self.to_tidy_path(request, "archive_of_year", year):
            return tidy
        return self.render(request, template=self.archive_template, year=year)
