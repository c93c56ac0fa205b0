"""Tags and filters that every template may use. They present what they are given; only the frame of the page
(menu, alerts) asks the database, once per page."""

import functools
import html
import json
import re
from itertools import zip_longest

from django import template
from django.template.loader import select_template
from django.utils import timezone
from django.utils.dates import MONTHS
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page, Site

from smartvest.core.frame import Frame
from smartvest.core.german import by_whom
from smartvest.core.metadata import Metadata
from smartvest.core.models import Alert, SiteSettings
from smartvest.core.partial_dates import format_partial_date
from smartvest.core.structured_data import filled

register = template.Library()
register.filter("partial_date", format_partial_date)
register.filter("by_whom", by_whom)

# What must not end a script element early or start a comment in it (HTML standard, 4.12.1.3).
JSON_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.filter
def url_of_page(listing, number: int) -> str:
    """The address of another page of a list."""
    return listing.url_of_page(number)


@functools.cache
def _icon(name: str) -> SafeString:
    return select_template([f"components/icons/{name}.svg", "components/icons/hexagon.svg"]).render()


@register.simple_tag
def icon(name: str) -> SafeString:
    """The inline SVG of that name, hidden from screen readers: words stand beside it. A hexagon for unknown names."""
    return _icon(name)


def _day(moment, *, month: bool = True, year: bool = True) -> str:
    words = [f"{moment.day}."]
    if month:
        words.append(str(MONTHS[moment.month]))
    if year:
        words.append(str(moment.year))
    return " ".join(words)


def _clock(moment) -> str:
    """18:00 → "18", 18:30 → "18:30": the way German posters write it."""
    return f"{moment:%-H:%M}".removesuffix(":00")


@register.simple_tag
def date_range(start, end=None, all_day: bool = False) -> str:
    """From `start` to `end` in local time: "12. Mai 2026, 18 bis 20:30 Uhr", "30. April bis 2. Mai 2026".

    Words instead of dashes, because screen readers skip dashes. "" without a start.
    """
    if not start:
        return ""
    start, end = timezone.localtime(start), timezone.localtime(end or start)
    same_day = start.date() == end.date()
    if all_day and same_day:
        return _day(start)
    if all_day:
        same_year = start.year == end.year
        same_month = same_year and start.month == end.month
        return f"{_day(start, month=not same_month, year=not same_year)} bis {_day(end)}"
    if start == end:
        return f"{_day(start)}, {_clock(start)} Uhr"
    if same_day:
        return f"{_day(start)}, {_clock(start)} bis {_clock(end)} Uhr"
    return f"{_day(start)}, {_clock(start)} Uhr bis {_day(end)}, {_clock(end)} Uhr"


@register.filter
def domain(url: str) -> str:
    """https://www.herten.de/x?y → herten.de: where a link to another host leads, for people."""
    return url.partition("://")[2].partition("/")[0].removeprefix("www.")


@register.filter
def euros(amount: int | None) -> str:
    """1540000 → "1.540.000 €"; "" without an amount."""
    return "" if amount is None else f"{amount:,} €".replace(",", ".")


@register.filter
def table_rows(table: dict) -> list[list[tuple[str, str]]]:
    """The rows below the head of a table block, each cell with the label of its column ("" without a head)."""
    rows = [[cell or "" for cell in row] for row in table.get("data") or []]
    has_head = bool(rows) and table.get("first_row_is_table_header")
    labels = rows.pop(0) if has_head else []
    return [list(zip_longest(labels, row, fillvalue="")) for row in rows]


@register.simple_tag
def json_ld(data: dict) -> SafeString:
    """schema.org data as JSON that is safe inside a script element."""
    return mark_safe(json.dumps(data, ensure_ascii=False).translate(JSON_ESCAPES))


class OneLineNode(template.Node):
    """A node and not a `simple_block_tag`: of those Django does not see the blocks inside, which children override."""

    def __init__(self, nodelist: template.NodeList, name: str):
        self.nodelist, self.name = nodelist, name

    def render(self, context) -> str:
        words = re.findall(r"[^ \r\n\t]+", self.nodelist.render(context))
        context[self.name] = mark_safe(" ".join(words))
        return ""


@register.tag
def one_line(parser, token) -> OneLineNode:
    """`{% one_line as words %}…{% endone_line %}`: what is in it, without line breaks, for use in several places."""
    try:
        _, _, name = token.split_contents()
    except ValueError:
        raise template.TemplateSyntaxError("{% one_line as … %} takes one name.") from None
    nodelist = parser.parse(("endone_line",))
    parser.delete_first_token()
    return OneLineNode(nodelist, name)


@register.simple_tag(takes_context=True)
def metadata(context, title: str) -> Metadata | None:
    """The page's `Metadata`; None where there is no request. `title` is HTML, as the <title> has it."""
    return Metadata(html.unescape(title), context) if "request" in context else None


@register.simple_tag(takes_context=True)
def breadcrumb_data(context, above: list[Page] | None, parent: Page | None, title: str) -> SafeString:
    """The breadcrumb as schema.org JSON-LD: the pages above, perhaps one more, and the title of this one."""
    request = context.get("request")
    trail = [{"name": page.title, "item": page.get_full_url(request)} for page in [*(above or []), parent] if page]
    items = [
        {"@type": "ListItem", "position": position, **item}
        for position, item in enumerate([*trail, {"name": str(title)}], start=1)
    ]
    return json_ld(filled({"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items}))


@register.filter
def portal(request) -> SiteSettings | None:
    """What editors say of the portal as a whole, with the standing pages that it names."""
    return Frame.of(request).portal if request else None


@register.simple_tag(takes_context=True)
def main_menu(context) -> dict:
    """The home page and the pages that editors put into the main menu; `current` is the one we are in or below."""
    request = context.get("request")
    if request is None:
        return {"home": None, "pages": [], "current": None}
    frame = Frame.of(request)
    entries = [{"title": page.title, "url": page.get_url(request) or "", "page": page} for page in frame.menu]
    here = (entry["page"] for entry in entries if entry["url"] and request.path.startswith(entry["url"]))
    return {"home": frame.home, "pages": entries, "current": next(here, None)}


@register.simple_tag(takes_context=True)
def directories(context) -> dict[str, str]:
    """The addresses of the index pages by their type: {"projectindexpage": "/projekte/", …}."""
    return Frame.of(context["request"]).directories


@register.simple_tag(takes_context=True)
def absolute_url(context, path: str) -> str:
    """The path with the host that the site is known by; the visitor may have come by another."""
    site = Site.find_for_request(context["request"])
    return f"{site.root_url if site else ''}{path}"


@register.simple_tag(takes_context=True)
def current_alerts(context) -> list[Alert]:
    """The Hinweise that are due now, the newest first."""
    return Frame.of(context["request"]).alerts if "request" in context else []
