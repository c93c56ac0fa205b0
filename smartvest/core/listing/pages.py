"""The page types that serve a list at its own address."""

from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from smartvest.core.models import ContentPage
from smartvest.core.models.pages import keep_but_revalidate

from .listing import Listing
from .years import Year


class ListingPage(RoutablePageMixin, ContentPage):
    """Puts `listing` into the context. Further routes (archives, feeds) are the types' own."""

    image_panels = []  # a list needs no picture; for sharing there is one of its own

    class Meta:
        abstract = True

    def get_listing(self, request, **kwargs) -> Listing:
        """The list at this address; `kwargs` are those that a route passes to `render()`."""
        raise NotImplementedError

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["listing"] = self.get_listing(request, **kwargs)
        return context

    def serve(self, request, view=None, args=None, kwargs=None):
        # The mixin's routes do not pass through ContentPage.serve().
        return keep_but_revalidate(request, super().serve(request, view, args, kwargs))


class ArchivePage(ListingPage):
    """A list with an archive by year: `years` to browse by, and `year` on a page of the archive."""

    archive_template: str

    class Meta:
        abstract = True

    def get_context(self, request, *args, year: int | None = None, **kwargs):
        context = super().get_context(request, *args, year=year, **kwargs)
        context["year"] = year
        context["years"] = [
            Year(number, count, (self.get_url(request) or "") + self.reverse_subpage("archive_of_year", [number]))
            for number, count in getattr(context["listing"].filterset, "years", {}).items()
        ]
        return context

    @path("archiv/<int:year>/", name="archive_of_year")
    def archive_of_year(self, request, year: int):
        return self.render(request, template=self.archive_template, year=year)
