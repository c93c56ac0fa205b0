"""What stands around the content of every page: the way to it, the menu, the standing pages, links and Hinweise.

All pages that these lead to come in one query, however many there are and however deep the page lies.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import itemgetter

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, DateTimeField, F, Model, Q, Value
from wagtail.models import Page, PageViewRestriction, Site, get_page_models

from .models import Alert, FooterLink, SiteSettings
from .models.settings import FOOTER_PAGES, HEADER_PAGES
from .page_cache import remembered
from .public import private_paths, remember_private_paths, within

COLUMNS = ["path", "depth", "title", "slug", "url_path", "live", "content_type", "alias_of"]


class Surroundings:
    """What is the same on all pages of a site. `home` and `portal` are None where there is no Site."""

    def __init__(self, request, slugs: Sequence[str]):
        self.site = Site.find_for_request(request)
        self.home: Page | None = self.site.root_page if self.site else None
        self.portal = SiteSettings.for_site(self.site) if self.site else None
        self.pages: dict[str, list[Page]] = {}  # by the part of the frame that needs them
        # The Hinweise that are or become due, the newest first; the editors' own links at the foot of the page.
        self.alerts, self.footer_links = alerts_and_links(self.portal)
        if self.site:
            self._find_pages(slugs)

    def _find_pages(self, slugs: Sequence[str]) -> None:
        """Gives settings, links and Hinweise the pages that they name. Those with the `slugs` come along."""
        references = [(self.portal, name) for name in (*HEADER_PAGES, *FOOTER_PAGES)]
        references += [(link, "page") for link in self.footer_links] + [(alert, "link_page") for alert in self.alerts]
        by_key = {}
        for page in pages_of(
            way=with_slugs(self.home, slugs),
            menu=within(self.home.path) & Q(depth=self.home.depth + 1, live=True, show_in_menus=True),
            directories=Q(content_type__in=index_types(), live=True),
            linked=Q(pk__in={key_of(*reference) for reference in references} - {None}),
            private=Q(pk__in=PageViewRestriction.objects.values("page")),
        ):
            self.pages.setdefault(page.part, []).append(page)
            by_key[page.pk] = page
        for each, name in references:
            setattr(each, name, by_key.get(key_of(each, name)))
        self.portal.footer_links = self.footer_links


class Frame:
    """Of one request; `of()` gives the same one to all who ask. `home` and `portal` are None where there is no Site.

    Who looks for a page is the first to ask and says by which `slugs`; the `way` leads along them.
    """

    def __init__(self, request, slugs: Sequence[str]):
        self.request = request
        self.slugs = slugs
        self._on_the_way: list[Page] | None = None  # asked for by way(), unless the surroundings were fetched just now
        host = request.get_host(), request.get_port()
        self.surroundings: Surroundings = remembered(request, ("frame", *host), self._make_surroundings)
        self.site, self.home, self.portal = self.surroundings.site, self.surroundings.home, self.surroundings.portal
        request._wagtail_site = self.site  # where Wagtail looks before it asks the database
        if self.site:
            setattr(request, SiteSettings.get_cache_attr_name(), self.portal)
            remember_private_paths(request, [page.path for page in self.surroundings.pages.get("private", [])])

    @classmethod
    def of(cls, request, slugs: Sequence[str] = ()) -> "Frame":
        if not hasattr(request, "_frame"):
            request._frame = cls(request, slugs)
        return request._frame

    def _make_surroundings(self) -> Surroundings:
        surroundings = Surroundings(self.request, self.slugs)
        self._on_the_way = surroundings.pages.pop("way", [])
        return surroundings

    @property
    def alerts(self) -> list[Alert]:
        """The Hinweise that are due now."""
        return [alert for alert in self.surroundings.alerts if alert.is_current]

    @cached_property
    def menu(self) -> list[Page]:
        """The pages that editors put into the main menu, without those behind a password or a login."""
        private = tuple(private_paths(self.request))
        pages = [page for page in self.surroundings.pages.get("menu", []) if not page.path.startswith(private)]
        return sorted(pages, key=lambda page: page.path)

    @cached_property
    def directories(self) -> dict[str, str]:
        """The addresses of the index pages by their type: {"projectindexpage": "/projekte/", …}.

        By type and not by slug, because editors may rename a page; core cannot import the types of the rooms above.
        """
        pages = self.surroundings.pages.get("directories", [])
        return {page.cached_content_type.model: page.get_url(self.request) or "" for page in pages}

    def way(self) -> Iterator[Page]:
        """The pages that the slugs lead to, one below the other from the home page on, as far as there are any."""
        if self._on_the_way is None:
            self._on_the_way = pages_of(way=with_slugs(self.home, self.slugs)) if self.slugs else []
        by_place = {(page.path[: -Page.steplen], page.slug): page for page in self._on_the_way}
        page = self.home
        yield page
        for slug in self.slugs:
            page = by_place.get((page.path, slug))
            if page is None:
                return
            yield page


def alerts_and_links(portal: SiteSettings | None) -> tuple[list[Alert], list[FooterLink]]:
    """Both in order and in one query, each with what is shown of it; the pages that they name are not fetched."""
    none, no_time = Value("", CharField()), Value(None, DateTimeField())
    alerts = Alert.objects.not_over().order_by().annotate(place=-F("pk"))
    links = FooterLink.objects.filter(settings=portal).order_by()
    rows = alerts.values_list(
        Value("alert"), "place", "title", "link_page", "link_url", "text", "level", "starts_at", "ends_at"
    ).union(
        links.values_list(Value("link"), "sort_order", "title", "page", "url", none, none, no_time, no_time), all=True
    )
    alerts, links = [], []
    for kind, _, title, page, url, text, level, *times in sorted(rows, key=itemgetter(0, 1)):
        if kind == "alert":
            shown = {"title": title, "link_page_id": page, "link_url": url, "text": text, "level": level}
            alerts.append(Alert(**shown, **dict(zip(("starts_at", "ends_at"), times, strict=True))))
        else:
            links.append(FooterLink(title=title, page_id=page, url=url))
    return alerts, links


def with_slugs(home: Page, slugs: Sequence[str]) -> Q:
    return within(home.path) & Q(slug__in=set(slugs))


def key_of(each: Model, name: str) -> int | None:
    return getattr(each, f"{name}_id")


def pages_of(**parts: Q):
    """The pages of all parts, each with the name of its `part`, in one query.

    A UNION and not OR: so the database takes the best index for each of the parts.
    """
    pages = Page.objects.order_by().only(*COLUMNS)
    queries = [pages.filter(where).annotate(part=Value(part, CharField())) for part, where in parts.items()]
    return queries[0].union(*queries[1:], all=True)


def index_types() -> list[int]:
    """The keys of the types of index pages; Django remembers them."""
    models = [model for model in get_page_models() if model.__name__.endswith("IndexPage")]
    return [each.pk for each in ContentType.objects.get_for_models(*models).values()]
