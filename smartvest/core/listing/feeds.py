"""Atom feeds (RFC 4287) of lists: the same selection as the page, at `feed/` beside it.

What a type of list must give:

- `class ProjectIndexPage(WithFeed, ListingPage)` with FEED among its `other_forms`: that makes route and links;
- `feed_entries(results, request)`: from all results of the selection a list of `Entry`, at most MAX_ENTRIES, in a
  number of queries that does not depend on how many there are. For pages: `last_published(results)` chooses which, and
  `page_entry()` makes the entry.

The rest is done here: refusals, title and addresses of the selection, dates, conditional answers.
"""

import datetime
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db.models import QuerySet
from django.db.models.functions import Coalesce
from django.http import HttpResponse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from wagtail.contrib.routable_page.models import path
from wagtail.models import Page

from smartvest.core import page_cache
from smartvest.core.models import SiteSettings
from smartvest.core.plain_html import without_control_characters

from .filters import ListingFilterSet, query_of
from .other_forms import OtherForm, selection

MAX_ENTRIES = 50
LONG_AGO = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)  # for a feed without entries below a page without a past
FEED = OtherForm("feed/", "Als Feed abonnieren", "application/atom+xml", "feed")


@dataclass(frozen=True)
class Entry:
    """One entry. `id` never changes (`permanent_id()`), `url` is absolute, `updated` is the last change that a reader
    should hear of, `author` an administration ("" for the operator of the portal), `summary` plain text, `content`
    HTML with absolute addresses, `categories` names of towns and Handlungsfelder."""

    id: str
    title: str
    url: str
    updated: datetime.datetime
    published: datetime.datetime | None = None
    author: str = ""
    summary: str = ""
    content: str = ""
    categories: Sequence[str] = field(default_factory=tuple)


def permanent_id(page: Page, part: str = "") -> str:
    """The id of a page, or of a `part` of it that is named by a permanent key, as a URN (RFC 4122).

    Made from the page's own UUID, which stays when the page gets another title, place, address or host.
    """
    return (uuid.uuid5(page.translation_key, part) if part else page.translation_key).urn


def last_published(pages: QuerySet) -> QuerySet:
    """Those of `pages` that were published last, at most MAX_ENTRIES; the latest first.

    The moment counts and not a date that editors set: who asks now and then misses nothing that came in between.
    """
    moment = Coalesce("last_published_at", "first_published_at", "latest_revision_created_at")
    return pages.annotate(moment=moment).filter(moment__isnull=False).order_by("-moment", "-pk")[:MAX_ENTRIES]


def page_entry(page: Page, request, **kwargs) -> Entry:
    """The entry of one of the `last_published()` content pages; `kwargs` are the other values of an Entry.

    `updated` is the last publication: a check or a repair writes a page without publishing it.
    """
    values = {
        "id": permanent_id(page),
        "title": page.title,
        "url": page.get_full_url(request) or "",
        "updated": page.moment,
        "published": page.first_published_at,
        "summary": page.summary,
    }
    return Entry(**values | kwargs)


class WithFeed:
    """For a ListingPage that can be subscribed to."""

    def feed_entries(self, results: QuerySet, request) -> list[Entry]:
        """The entries from all `results` of a selection, the latest first."""
        raise NotImplementedError

    @path(FEED.path, name="feed")
    def feed(self, request):
        """The selection as a feed; raises NoSuchSelection, which is answered with 404."""
        filterset = self.get_filterset(request)
        entries = self.feed_entries(selection(filterset), request)
        feed = as_feed(self, request, filterset, entries)
        # An ETag tells whether it has changed, no date of the last change: entries also go when a page is withdrawn.
        response = HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)
        page_cache.offer(response, filterset.home_address)
        return response


class _AtomFeed(Atom1Feed):
    """With plain summaries, HTML content, `generator`, and an `updated` that is no clock when there are no entries."""

    def latest_post_date(self):
        return super().latest_post_date() if self.items else self.feed["updated_when_empty"]

    def add_root_elements(self, handler):
        super().add_root_elements(handler)
        handler.addQuickElement("generator", "smartVEST")

    def add_item_elements(self, handler, item):
        super().add_item_elements(handler, item)
        if item["summary"]:
            handler.addQuickElement("summary", item["summary"], {"type": "text"})
        if item["content"]:
            handler.addQuickElement("content", item["content"], {"type": "html"})


def as_feed(page: Page, request, filterset: ListingFilterSet, entries: list[Entry]) -> _AtomFeed:
    """The feed of what `filterset` selects from the list `page`."""
    portal = SiteSettings.for_request(request)
    query = query_of(filterset.active)
    address = page.get_full_url(request) or ""
    feed = _AtomFeed(
        title=without_control_characters(f"{portal.portal_name}: {filterset.selected_in_words}"),
        subtitle=without_control_characters(page.summary) or None,
        link=address + query,
        feed_url=address + FEED.path + query,
        feed_guid=permanent_id(page, FEED.path + query),
        description=None,
        language="de",
        author_name=portal.publisher,
        feed_copyright=f"© {portal.publisher}",
        updated_when_empty=_moment(page.last_published_at or page.first_published_at or LONG_AGO),
    )
    for entry in entries:
        feed.add_item(
            title=without_control_characters(entry.title),
            link=entry.url,
            description=None,
            author_name=without_control_characters(entry.author) or None,
            pubdate=_moment(entry.published) if entry.published else None,
            updateddate=_moment(entry.updated),
            unique_id=entry.id,
            categories=[without_control_characters(category) for category in entry.categories],
            summary=without_control_characters(entry.summary),
            content=without_control_characters(entry.content),
        )
    return feed


def _moment(moment: datetime.datetime) -> datetime.datetime:
    """In the portal's time zone, to the second."""
    return timezone.localtime(moment).replace(microsecond=0)
