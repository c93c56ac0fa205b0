"""How the manuscript of each kind becomes the fields of a page."""

from datetime import datetime, timedelta

from events.models import EventException, EventPage, EventProject
from events.recurrence import rule_starts
from fields.models import FieldGoal, FieldPage
from news.models import NewsPage, NewsProject, RelatedNews
from projects.models import Implementation, ProjectDocument, ProjectPage, ProjectPartner
from smartvest.demo.content.reviews import CHECKED_LONG_AGO
from smartvest.demo.content.shapes import EventText, Except, FieldText, NewsText, Part, ProjectText, TownText
from smartvest.demo.content.when import is_holiday
from smartvest.demo.loading import history
from smartvest.demo.loading.demo import Demo, spread
from smartvest.demo.loading.streams import stream
from smartvest.demo.markup import to_rich_text
from smartvest.municipalities.models import MunicipalityPage

CHECKED_WITHIN = 200  # days; so some pages are due for a look and most are not


def common(page, text, demo: Demo) -> None:
    """What every page has: summary, picture, body, the day it was last checked."""
    page.summary = text.summary
    page.body = stream(demo, text.body)
    if getattr(text, "picture", ""):
        page.lead_image = demo.images[text.picture]
    page.last_checked = demo.today - timedelta(days=spread(f"geprüft {text.slug}", CHECKED_WITHIN))


def fill_field(page: FieldPage, text: FieldText, demo: Demo) -> None:
    page.hue, page.icon = text.hue, text.icon
    page.goals = [FieldGoal(text=goal) for goal in text.goals]


def fill_town(page: MunicipalityPage, text: TownText, demo: Demo) -> None:
    page.kind = text.kind
    page.website = text.website
    page.contact_role, page.contact_email = text.contact_role, text.contact_email
    page.responsible = f"{text.contact_role}, Musterplatz 1, 00000 Musterstadt"
    page.tile_column, page.tile_row = text.column, text.row


def fill_project(page: ProjectPage, text: ProjectText, demo: Demo) -> None:
    page.fields = [demo.pages[f"handlungsfelder/{slug}"] for slug in text.fields]
    page.topics = [demo.topics[slug] for slug in text.topics]
    page.target_group = text.target
    page.action_label, page.action_url = text.action
    page.funding_programme, page.funding_amount, page.funding_note = text.programme, text.amount, text.funding_note
    page.learnings = to_rich_text(text.learnings, demo.page_id) if text.learnings else ""
    page.easy_summary = to_rich_text(text.easy, demo.page_id) if text.easy else ""
    page.software, page.source_code_url, page.data_url = text.software, text.source_code, text.data
    page.based_on = demo.pages[text.based_on] if text.based_on else None
    page.implementations = [implementation(part, demo, place) for place, part in enumerate(text.parts)]
    page.milestones = history.milestones(text.path, demo)
    page.partners = [ProjectPartner(name=name, url=url) for name, url in text.partners]
    page.documents = [ProjectDocument(document=demo.documents[key]) for key in text.documents]
    if text.path in CHECKED_LONG_AGO:
        page.last_checked = demo.today - timedelta(days=CHECKED_LONG_AGO[text.path])
    page.last_checked_by = demo.pages[f"staedte/{text.place or text.parts[0].town}"].full_name


def implementation(part: Part, demo: Demo, place: int) -> Implementation:
    """One town's part of a project, the one at `place`: without it PostgreSQL gives them back in any order."""
    return Implementation(
        sort_order=place,
        municipality=demo.pages[f"staedte/{part.town}"],
        status=part.status,
        since=part.since,
        until=part.until,
        link=part.link,
        contact_role=part.role,
        contact_email=part.email,
        cost_band=part.cost,
        note=part.note,
    )


def fill_news(page: NewsPage, text: NewsText, demo: Demo) -> None:
    place(page, text, demo)
    page.related_projects = [NewsProject(project=demo.pages[path]) for path in text.projects]
    page.related_news = [RelatedNews(news=demo.pages[path]) for path in text.related]
    page.author = demo.pages[f"staedte/{text.author}"] if text.author else None
    if text.correction:
        day, page.correction = text.correction
        page.correction_date = day.on(demo.today)


def fill_event(page: EventPage, text: EventText, demo: Demo) -> None:
    place(page, text, demo)
    for name in ("state", "venue", "address", "online_url", "registration_url", "registration_note", "price"):
        setattr(page, name, getattr(text, name))
    page.accessibility, page.organiser = text.accessibility, text.organiser
    page.repeat = text.repeat
    page.repeat_until = text.repeat_until.on(demo.today) if text.repeat_until else None
    page.related_projects = [EventProject(project=demo.pages[path]) for path in text.projects]
    starts = list(rule_starts(page))
    page.exceptions = [exception(page, starts[item.number - 1], item) for item in text.exceptions]
    if page.is_series:
        different = {item.date for item in page.exceptions.all()}
        days = {start.date() for start in starts} - different
        page.exceptions.add(*(EventException(date=day, state="entfaellt") for day in sorted(days) if is_holiday(day)))


def exception(page: EventPage, start: datetime, item: Except) -> EventException:
    """The date of the series that begins at ``start`` as it differs from the rule."""
    local = start.astimezone(page.start.tzinfo)
    moved = local + timedelta(days=item.moved_days) if item.moved_days else None
    length = page.end - page.start
    return EventException(
        date=local.date(), state=item.state, note=item.note, new_start=moved, new_end=moved and moved + length
    )


def place(page: NewsPage | EventPage, text: NewsText | EventText, demo: Demo) -> None:
    """Whom it concerns."""
    page.municipalities = [demo.pages[f"staedte/{slug}"] for slug in text.towns]
    page.fields = [demo.pages[f"handlungsfelder/{slug}"] for slug in text.fields]
