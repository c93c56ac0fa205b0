"""The addresses for search engines (https://www.sitemaps.org): all public pages, what is compared, archives by year.

A handful of queries, however many pages there are.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from wagtail.models import Site

from events.models import EventIndexPage, Occurrence
from news.models import NewsIndexPage, NewsPage
from projects.models import ProjectIndexPage
from smartvest.core.listing.years import years_of
from smartvest.core.public import public

from .credits import public_pages


@dataclass(frozen=True)
class Entry:
    """One address. The names are those of the template that Django brings."""

    location: str
    lastmod: datetime | None = None


def entries(request) -> list[Entry]:
    """All addresses of the Site of `request`, in the order of the tree, with the host that the Site is known by."""
    site, pages = Site.find_for_request(request), public_pages(request).order_by("path")
    if site is None:
        return []
    home = len(site.root_page.url_path) - 1  # what follows is the path of the address, with its slash
    listed = [
        Entry(site.root_url + url_path[home:], published)
        for url_path, published in pages.values_list("url_path", "last_published_at")
    ]
    return [*listed, *comparisons(request, pages), *archives(request, pages)]


def comparisons(request, pages) -> Iterator[Entry]:
    """Wer hat was?, below those of `pages` that list projects."""
    for index in ProjectIndexPage.objects.filter(pk__in=pages.order_by().values("pk")).defer_streamfields():
        yield Entry(f"{index.get_full_url(request)}{index.reverse_subpage('comparison')}")


def archives(request, pages) -> Iterator[Entry]:
    """The pages of the archives below those of `pages` that have one."""
    past = Occurrence.objects.public(request).past()
    kinds = (
        (NewsIndexPage, NewsPage.objects.filter(public(request)), "date__year"),
        (EventIndexPage, past, "start__year"),
    )
    for model, contents, column in kinds:
        for index in model.objects.filter(pk__in=pages.order_by().values("pk")).defer_streamfields():
            for year in years_of(contents, column):
                route = index.reverse_subpage("archive_of_year", [year])
                yield Entry(f"{index.get_full_url(request)}{route}")
