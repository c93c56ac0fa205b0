"""What a page says about itself to search engines and to services that preview links: address, picture, schema.org."""

from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urljoin

from django.templatetags.static import static
from django.utils.encoding import escape_uri_path
from wagtail.images.shortcuts import get_rendition_or_not_found
from wagtail.models import Site

from .models import SiteSettings
from .structured_data import filled, iso, organisation

SHARED = "fill-1200x630|format-jpeg"  # what services for sharing ask for
DEFAULT_PICTURE = "pictures/sharing.png"  # drawn by smartvest.demo.drawing.sharing


@dataclass(frozen=True)
class SharedPicture:
    """The picture of a link's preview; measures in pixels."""

    url: str
    width: int
    height: int
    alt: str

    @property
    def data(self) -> dict:
        return {"@type": "ImageObject", "url": self.url, "width": self.width, "height": self.height}


class Metadata:
    """Of what a request shows. `title` is that of the <title>; `context` is that of the template, so that the page's
    data come from the same lists as its HTML and cost no query of their own.

    All addresses bear the host of the Site, not the one that the visitor came by.
    """

    def __init__(self, title: str, context):
        self.title = title
        self.context = context
        self.request = context["request"]
        self.page = context.get("page")
        self.listing = context.get("listing")
        self.site = Site.find_for_request(self.request)
        self.is_preview = getattr(self.request, "is_preview", False)

    @cached_property
    def root(self) -> str:
        """The address of the Site without a slash at its end: "https://portal.example"."""
        return self.site.root_url if self.site else ""

    @cached_property
    def portal(self) -> SiteSettings:
        return SiteSettings.for_request(self.request)

    @cached_property
    def address(self) -> str:
        """The one address of what is shown, without junk in its query; "" for a page that was never saved."""
        if self.is_preview:
            return (self.page.full_url or "") if self.page else ""
        query = self.listing.canonical_query if self.listing else ""
        return f"{self.root}{escape_uri_path(self.request.path)}{query}"

    @property
    def noindex(self) -> bool:
        """Search engines should leave it out: combinations of filters, searches."""
        return bool(self.listing) and self.listing.noindex

    @cached_property
    def description(self) -> str:
        """The page's; "" at an address below it, like an archive, which shows something else than the page says."""
        is_below = not self.is_preview and self.page and self.request.path != self.page.get_url(self.request)
        return "" if is_below or not self.page else self.page.search_description or self.page.summary

    @cached_property
    def picture(self) -> SharedPicture:
        """The page's picture for sharing, its lead image, or the portal's own."""
        image = self.page.share_image if self.page else None
        if image is None:
            alt = "Sechsecke in den Farben der Handlungsfelder, das Zeichen des Portals"
            return SharedPicture(self.full(static(DEFAULT_PICTURE)), 1200, 630, alt)
        rendition = get_rendition_or_not_found(image, SHARED)
        return SharedPicture(self.full(rendition.url), rendition.width, rendition.height, rendition.alt)

    def full(self, url: str) -> str:
        """The whole address of a file, which may already lie on a host of its own."""
        return urljoin(f"{self.root}/", url)

    def url_of(self, page) -> str:
        """The whole address of another page; "" where it has none."""
        return page.get_full_url(self.request) or ""

    @property
    def open_graph(self) -> dict[str, str]:
        """The kind of the page and what only this kind has (https://ogp.me)."""
        return filled(self.page.open_graph()) if self.page else {"og:type": "website"}

    @cached_property
    def publisher(self) -> dict:
        """Who is behind the portal."""
        return organisation(
            self.portal.publisher,
            **{"@id": f"{self.root}/#betreiber"},
            url=f"{self.root}/",
            email=self.portal.contact_email,
            logo={"@type": "ImageObject", "url": self.full(static("icons/favicon.svg"))},
        )

    @property
    def website(self) -> dict:
        """The portal, of which each page is a part."""
        name = self.portal.portal_name
        return {"@type": "WebSite", "@id": f"{self.root}/#portal", "name": name, "url": f"{self.root}/"}

    @cached_property
    def graph(self) -> dict:
        """The page and what it is about as JSON-LD. Empty values are left out."""
        things = filled(self.page.structured_data(self))
        page = {
            "@type": self.page.web_page_type,
            "@id": self.address,
            "url": self.address,
            "name": self.title,
            "description": self.description,
            "inLanguage": "de",
            "isPartOf": self.website,
            "primaryImageOfPage": self.picture.data,
            "dateModified": iso(self.page.last_published_at),
            "lastReviewed": self.page.last_checked.isoformat() if self.page.last_checked else "",
            "mainEntity": [{"@id": thing["@id"]} for thing in things],
        }
        return {"@context": "https://schema.org", "@graph": [filled(page), *things]}
