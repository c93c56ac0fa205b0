"""The page tree of the demo: which page of which type lies where (DESIGN section 4), in the order of the menu."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from wagtail.models import Page

from events.models import EventIndexPage, EventPage
from fields.models import FieldIndexPage, FieldPage
from news.models import NewsIndexPage, NewsPage
from projects.models import ChangeIndexPage, ProjectIndexPage, ProjectPage
from smartvest.demo.content import pages_access, pages_languages, pages_legal, pages_start
from smartvest.demo.content.catalogue import EVENTS, NEWS, PROJECTS, TOWNS
from smartvest.demo.content.fields import FIELDS
from smartvest.demo.content.shapes import EventText
from smartvest.demo.loading import fill, fill_standing
from smartvest.demo.loading.demo import Demo, moment
from smartvest.home.models import AccessibilityStatementPage, FormPage, ImageCreditsPage, StandardPage
from smartvest.municipalities.models import MunicipalityIndexPage, MunicipalityPage
from smartvest.opendata.models import OpenDataPage


@dataclass(frozen=True)
class Plan:
    """One page: its address below the home page, its type, its manuscript, and how the one fills the other."""

    path: str
    model: type[Page]
    text: object
    fill: Callable[[Page, object, Demo], None]
    required: dict = field(default_factory=dict)

    @property
    def parent_path(self) -> str:
        """The address of the page above; empty for the home page."""
        return self.path.rpartition("/")[0]


STANDING = (
    (ProjectIndexPage, pages_start.PROJECTS_INDEX, fill_standing.fill_index),
    (MunicipalityIndexPage, pages_start.TOWNS_INDEX, fill_standing.fill_index),
    (FieldIndexPage, pages_start.FIELDS_INDEX, fill_standing.fill_index),
    (NewsIndexPage, pages_start.NEWS_INDEX, fill_standing.fill_index),
    (StandardPage, pages_start.ABOUT, fill_standing.fill_standard),
    (StandardPage, pages_languages.EASY_LANGUAGE, fill_standing.fill_standard),
    (StandardPage, pages_languages.SIGN_LANGUAGE, fill_standing.fill_standard),
    (FormPage, pages_access.CONTACT, fill_standing.fill_form),
    (FormPage, pages_access.REPORT, fill_standing.fill_form),
    (AccessibilityStatementPage, pages_access.STATEMENT, fill_standing.fill_statement),
    (StandardPage, pages_legal.PRIVACY, fill_standing.fill_standard),
    (StandardPage, pages_legal.IMPRINT, fill_standing.fill_standard),
    (ImageCreditsPage, pages_legal.IMAGE_CREDITS, fill_standing.fill_index),
    (OpenDataPage, pages_legal.OPEN_DATA, fill_standing.fill_index),
)


def page_tree(today: date) -> list[Plan]:
    """All pages below the home page; every page comes after the one above it."""
    return [
        *(Plan(text.slug, model, text, how) for model, text, how in STANDING),
        Plan("ueber-smartvest/bausteine", StandardPage, pages_start.BUILDING_BLOCKS, fill_standing.fill_standard),
        Plan("projekte/aenderungen", ChangeIndexPage, pages_start.CHANGES_INDEX, fill_standing.fill_index),
        Plan("aktuelles/veranstaltungen", EventIndexPage, pages_start.EVENTS_INDEX, fill_standing.fill_index),
        *(Plan(f"handlungsfelder/{text.slug}", FieldPage, text, fill.fill_field) for text in FIELDS),
        *(Plan(f"staedte/{text.slug}", MunicipalityPage, text, fill.fill_town) for text in TOWNS),
        *(Plan(text.path, ProjectPage, text, fill.fill_project) for text in PROJECTS),
        *(Plan(text.path, NewsPage, text, fill.fill_news, {"date": text.date.on(today)}) for text in NEWS),
        *(Plan(text.path, EventPage, text, fill.fill_event, event_times(text, today)) for text in EVENTS),
    ]


def event_times(text: EventText, today: date) -> dict:
    """Start and end of an event, and when it was to begin; without times it lasts whole days."""
    first = text.start.on(today)
    last = first + timedelta(days=text.days - 1)
    return {
        "start": moment(first, text.from_time or "00:00"),
        "end": moment(last, text.to_time or "23:59"),
        "all_day": not text.from_time,
        "moved_from": moment(text.moved_from.on(today), text.from_time or "00:00") if text.moved_from else None,
    }
