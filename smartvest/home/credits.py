"""Which pictures the public pages show, whose work they are, and on which pages each of them stands."""

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from django.contrib.contenttypes.models import ContentType
from django.core.paginator import InvalidPage, Paginator
from django.core.paginator import Page as ListPage
from django.db.models import CharField, QuerySet
from django.db.models.functions import Cast
from django.http import Http404
from wagtail.images import get_image_model
from wagtail.models import Page, ReferenceIndex, Site, get_default_page_content_type

from smartvest.core.listing.listing import PAGE_PARAMETER, page_number
from smartvest.core.page_cache import Address
from smartvest.core.public import public, within
from smartvest.core.renditions import CARD

PER_PAGE = 10  # each with its picture; more would be more than a first view may weigh


@dataclass(frozen=True)
class Use:
    """A page that shows a picture."""

    title: str
    url: str


@dataclass(frozen=True)
class Entry:
    """A picture and the public pages it stands on, by title."""

    image: object
    uses: list[Use]


def public_pages(request) -> QuerySet:
    """What everybody may read on the site of this request: published, without a password or a login."""
    site = Site.find_for_request(request)
    return Page.objects.filter(within(site.root_page.path), public(request)) if site else Page.objects.none()


def as_text(rows: QuerySet) -> QuerySet:
    """`rows` with `key`, their id as the index writes ids: as text, because some models count in other ways."""
    return rows.annotate(key=Cast("pk", CharField()))


def uses_of_images(pages: QuerySet) -> QuerySet:
    """The entries of Wagtail's index that say which of `pages` refers to which picture. The index knows every field,
    block and inline row, and of a live page its public version."""
    return ReferenceIndex.objects.filter(
        base_content_type=get_default_page_content_type(),
        to_content_type=ContentType.objects.get_for_model(get_image_model()),
        object_id__in=as_text(pages.order_by()).values("key"),
    )


class CreditList:
    """The list at `request`'s address, by whose work the pictures are. Raises Http404 beyond its last page.

    The number of queries does not depend on how many pictures there are.
    """

    noindex = False

    def __init__(self, request, per_page: int = PER_PAGE):
        self.request = request
        self.references = uses_of_images(public_pages(request))
        shown = as_text(get_image_model().objects.all()).filter(key__in=self.references.values("to_object_id"))
        in_order = shown.order_by("credit", "description", "pk").prefetch_renditions(*CARD)
        try:
            number = page_number(request.GET.get(PAGE_PARAMETER, ""))
            self.page: ListPage = Paginator(in_order, per_page).page(number)
        except InvalidPage as error:
            raise Http404("So viele Seiten gibt es hier nicht.") from error

    def query_of_page(self, number: int) -> str:
        return f"?{PAGE_PARAMETER}={number}" if number > 1 else ""

    def url_of_page(self, number: int) -> str:
        return self.request.path + self.query_of_page(number)

    @property
    def canonical_query(self) -> str:
        return self.query_of_page(self.page.number)

    @property
    def home_address(self) -> Address:
        return Address(self.canonical_query, frozenset({PAGE_PARAMETER}))

    @property
    def total(self) -> int:
        return self.page.paginator.count

    @property
    def page_range(self) -> list:
        """Page numbers with "…" where some are left out."""
        return list(self.page.paginator.get_elided_page_range(self.page.number, on_each_side=2, on_ends=1))

    @cached_property
    def groups(self) -> list[tuple[str, list[Entry]]]:
        """The pictures of this page of the list, by whose work they are."""
        images = list(self.page.object_list)
        references = self.references.filter(to_object_id__in=[str(image.pk) for image in images])
        pairs = {(int(image), int(page)) for image, page in references.values_list("to_object_id", "object_id")}
        pages = Page.objects.filter(pk__in={page for _, page in pairs}).order_by("title", "pk")
        uses = [(page.pk, Use(page.title, page.get_url(self.request) or "")) for page in pages]
        entries = [Entry(image, [use for pk, use in uses if (image.pk, pk) in pairs]) for image in images]
        return [(credit, list(group)) for credit, group in groupby(entries, key=lambda entry: entry.image.credit)]
