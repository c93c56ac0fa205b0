"""From an address to its page, in two queries however deep it lies. Wagtail asks for each page above it, twice."""

from django.http import Http404
from wagtail import views as wagtail_views
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from .frame import Frame
from .models import ContentPage
from .public import private_paths

MOST_SLUGS = 60  # the tree cannot be deeper


def serve(request, path: str):
    """Wagtail's view of all pages. It takes the route that is known already."""
    request._wagtail_route_for_request = route(request, path)
    return wagtail_views.serve(request, path)


def route(request, path: str) -> RouteResult | None:
    """The page at `path`, or one above it that has a route of its own for the rest; None where there is neither."""
    slugs = [slug for slug in path.split("/") if slug]
    frame = Frame.of(request, slugs[:MOST_SLUGS])
    if frame.site is None:
        return None
    way = []
    for page in frame.way():
        way.append(page)
        if answers(page, slugs[len(way) - 1 :]):
            break
    try:
        return with_what_shows(request, way).route(request, slugs[len(way) - 1 :])
    except Http404:
        return None


def answers(page: Page, rest: list[str]) -> bool:
    """Whether the page's type has a route for the rest of the address, which comes before pages below it."""
    if not (rest and page.live and issubclass(page.specific_class or Page, RoutablePageMixin)):
        return False
    try:
        page.specific_class.get_resolver().resolve(f"/{'/'.join(rest)}/")
    except Http404:
        return False
    return True


def with_what_shows(request, way: list[Page]) -> Page:
    """The last page of the `way` as its own type, with what is known about it from the pages above."""
    page = way[-1]
    model = page.specific_class or Page
    if not issubclass(model, ContentPage):
        return page.specific
    pages = model._default_manager.select_related(*(model.shown_with or [None]))  # without any name it means all
    page = pages.prefetch_related(*model.shown_with_lists).get(pk=page.pk)
    page.breadcrumbs = [above for above in way[:-1] if above.live]
    private = tuple(private_paths(request))
    page.is_public = not any(each.alias_of_id or each.path.startswith(private) for each in way)
    return page
